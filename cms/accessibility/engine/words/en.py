"""English word lists."""

from cms.accessibility.engine.words.lists import Words, cued, phrases, regex

_IMAGE = r"(?:images?|photos?|photographs?|pictures?|pics?|graphics?|icons?)"
"""Drawings, paintings, screenshots are left out: that something is one tells readers something."""
_MAKER = r"(?P<credit>(?-i:[A-ZÀ-ÞŴŶ0-9@])(?:[^.;|()\n]|(?<=\b[A-Z])\.){1,80}?)"

ENGLISH = Words(
    language="en",
    vague_links=phrases("""
        click | click here | click this | click this link | click for more | click to read more | click me | press here
        tap here | here | this | this link | link | links | the link | this page | page | website | this website | web page
        our website | the website | this site | site | webpage | more | read more | read on | learn more | find out more
        find out | see more | show more | view more | more info | more information | more details | details | further details
        further information | info | information | continue | continue reading | go | go here | start | read | read this
        read it here | view | view here | view all | see all | see here | check it out | check this out | have a look
        download | download here | download now | get it here | open | article | this article | the article | this post
        blog | blog post | this blog | the blog | our blog | document | this document | the document | pdf | report
        this report | the report | form | this form | the form | video | this video | watch | watch here | watch now | watch video
        listen | listen here | apply | apply here | apply now | sign up | sign up here | register | register here
        register now | book | book here | book now | join | join here | join us | email | email us | email me | contact
        contact us here | visit | visit here | visit website | visit the website | visit our website | visit site
        news | latest news | full story | the full story | read the full story | full article | read full article
        following link | the following link | via this link | at this link | using this link | on this page | on this link
        learn more here | read more here | find out more here | more here | see more here | and here | or here
    """),
    vague_nouns=regex(r"""^(?:(?:in|on|at|via|see|read|visit|view|watch|open|download|get|use|listen\ to|check\ out)\s+)?(?:our|the|this|that|my|their|a)\s+
        (?:(?:latest|newest|recent|new|last|previous|full|own|short|whole)\s+){0,2}
        (?:blogs?|blog\ posts?|posts?|articles?|newsletters?|updates?|reports?|pages?|web\ ?pages?|web\ ?sites?|sites?
        |documents?|files?|pdfs?|forms?|videos?|films?|podcasts?|episodes?|recordings?|links?|stor(?:y|ies)|stories)$"""),
    new_tab=regex(r"\b(?:new|another|separate)\s+(?:browser\s+)?(?:tab|window)\b"),
    click=regex(r"\bclick(?:ing)?\b(?!\s*(?:through|bait|chemistry|track|and\ collect|\&\ collect|stream))"),
    image_prefix=regex(rf"""^(?:an?|the|this|our|is\ an?|this\ is\ an?)?\s*
        (?:(?:(?:close[\ -]up|black[\ -]and[\ -]white|colou?r|small|large|stock|profile|decorative|group|head)\s+)?{_IMAGE})
        \s*(?:of|showing|shows|depicting|that\ shows|which\ shows|with|:|-|–)\s+(?P<rest>\S.*)$"""),
    image_suffix=regex(r"""^(?P<rest>.+?\S)[\s,:–-]+(?:stock\s+)?
        (?:image|photo|photograph|picture|pic|graphic|screenshot|jpe?g|png)\.?$"""),
    credit=regex(rf"""(?:^|[\s(\[.,;|–-])
        (?:(?:(?:image|photo|photograph|picture|pic|illustration|graphic|headline\ image|hero\ image)s?\s+
            (?:credits?|courtesy(?:\ of)?|copyright|by|source|from|via)\s*[:=–-]?\s*{_MAKER}
          |(?:credits?|source|photographer|(?<=[\s(\[.,;|–-])(?:photos?|pictures?)|courtesy\ of|copyright)\s*[:=–-]\s*{_MAKER.replace("credit", "credit2")}
          |courtesy\ of\s+(?:the\s+)?{_MAKER.replace("credit", "credit3")}
          |credits?\s+to\s+{_MAKER.replace("credit", "credit6")}
          |(?:©|\(c\))\s*{_MAKER.replace("credit", "credit4")}
          |foto:\s*{_MAKER.replace("credit", "credit5")})[\s.)\]]*$)"""),
    credit_line=regex(r"""^\(?(?:headline\s+|hero\s+|main\s+|cover\s+)?(?:i?mage|photo|photograph|picture|photography)s?\s+
        (?:credit|courtesy|by|source|copyright)s?\b.{0,80}$"""),
    placeholders=phrases("""
        alt | alt text | alternative text | alternate text | image | images | photo | photos | picture | pictures | pic
        graphic | icon | img | logo here | tbd | tbc | todo | to do | to be added | to follow | fixme | xxx | xx | test | testing
        untitled | unnamed | no title | placeholder | image placeholder | placeholder image | description | image description
        describe image | add alt text | add alt text here | insert alt text | insert alt text here | alt text here
        add description here | lorem ipsum | lorem ipsum dolor sit amet | hero | hero image | header image | headline image
        banner | banner image | thumbnail | photo here | image here | blank | empty | none | null | na | n/a | undefined | spacer
        decorative | decorative image | default | file | jpeg | jpg | png | asset | new image | my image | stock photo | stock image
        featured image | background | background image | cover image | main image | post image | blog image | news image
        type alt text here | enter alt text | needs alt text | alt text needed | alt text to come | description to follow
    """),
    complex_image=regex(r"""\b(?:bar|line|pie|flow|gantt|area|column|scatter|organisation(?:al)?|organization(?:al)?|org)\s?charts?\b
        |\b(?:flowchart|infographic|timetable|diagram|histogram|scatter\ ?plot|mind\ ?map|concept\ map|heat\ ?map|org\ ?chart
        |organogram)s?\b |\bcharts?\s+(?:of|showing|comparing|that)\b |\bgraphs?\s+(?:of|showing|comparing|that|with)\b
        |\b(?:street|road|route|location|site|floor|campus|underground|tube|bus|walking|venue)\s(?:map|plan)s?\b
        |\bmaps?\s+(?:of|showing)\b |^(?:chart|graph|map|timeline)(?:$|:|\s+(?:of|for|showing|with)\b)"""),
    text_image=regex(r"""\b(?:(?:posters?|flyers?|leaflets?|screen\s?shots?|screen\s?grabs?)(?!['’])|quote\s+(?:card|graphic|image)
        |social\s+media\s+(?:graphic|card|post|tile)|save\s+the\s+date|invitation\s+card|slide\s+(?:with|from|showing|saying)
        |banner\s+(?:with|saying|that\s+(?:says|reads))|text\s+(?:reads|reading|says|saying)|word\s?cloud|certificate\s+(?:reads|that))\b"""),
    moving_image=regex(
        r"\b(?:animated\s+(?:logo|image|gif|picture|banner|graphic|icon|map|chart|drawing|scene|cartoon)|animation\s+(?:of|showing)|gif|looping\s+(?:clip|video|image|film)|moving\s+image)\b"
    ),
    relative_date=cued(
        "today tonight tomorrow yesterday this next last coming past following ago",
        r"""\b(?:today|tonight|tomorrow|yesterday|day\ after\ tomorrow|(?:this|next|last|coming|past|following)\s+
        (?:week(?!end\ school)|weekend|month|year|term|quarter|season|spring|summer|autumn|winter
        |monday|tuesday|wednesday|thursday|friday|saturday|sunday
        |january|february|march|april|may|june|july|august|september|october|november|december)\b
        |(?:in\s+)?(?:a\ few|two|three|four|five|six|\d+)\s+(?:days|weeks|months)\s+(?:ago|from\ now|'?\ ?time)\b)""",
    ),
    deadline=regex(r"""\b(?:deadline|closing\s+date|apply\s+by|applications?\s+(?:close|by|due|must|are\s+due)|(?:bookings?|entries|nominations?|registrations?|survey|consultation|call)\s+closes?|due\s+by|submit\s+by
        |no\s+later\s+than|respond\s+by|reply\s+by|register\s+by|sign\s+up\s+by|book\s+by|last\s+date|expressions?\s+of\s+interest\s+by
        |by\s+(?:noon|midday|midnight|5\ ?pm|12))\b"""),
    closed=regex(
        r"\b(?:now\s+closed|has\s+closed|have\s+closed|is\s+closed|are\s+closed|no\s+longer\s+(?:open|accepting))\b"
    ),
    remote=cued(
        "online zoom teams meet webinar virtual virtually remote remotely livestream livestreamed live international internationally worldwide world dial video hybrid",
        r"""\b(?:online|zoom|(?:microsoft|ms)\s+teams|on\s+teams|via\s+teams|google\s+meet|webinar|virtual(?:ly)?|remote(?:ly)?
        |livestream(?:ed)?|live\s+stream(?:ed)?|international(?:ly)?|worldwide|across\s+the\s+world|dial\s+in|video\s+call|hybrid)\b""",
    ),
    recurring=regex(r"\b(?:every|each|annually|yearly|always|traditionally)\b"),
    sensory=cued(
        "right left top bottom hear red green blue yellow orange purple pink grey gray black white round square triangular circular",
        r"""\b(?:(?:button|link|box|form|menu|panel|column|icon|image|section|table|text|list|field|banner|tab)s?\s+
        (?:on|to|at|in)\s+(?:the|your)\s+(?:top\s+|bottom\s+|upper\s+|lower\s+)?(?:right|left|top|bottom)(?:[\s-]hand)?
        |(?:click|press|use|tap|select|choose|see|follow|find)\s+(?:on\s+)?(?:the\s+)?(?:big|small|large|round|square|triangular)?\s*
        (?:red|green|blue|yellow|orange|purple|pink|grey|gray|black|white|round|square|triangular|circular)\s+
        (?:\w+\s+)?(?:button|link|box|circle|square|triangle|icon|text|arrow|tab|banner)
        |(?:shown|marked|highlighted|written|printed|indicated|listed|coloured|colored|items|fields|dates|those|names)\s+in\s+
        (?:red|green|blue|yellow|orange|purple|pink|grey|gray|bold\s+red)
        |(?:right|left)-hand\s+(?:side|column|menu|panel)\s+of\s+(?:this|the)\s+page
        |(?:when|once|after)\s+you\s+hear\s+(?:the|a)\s+(?:beep|tone|bell|chime))\b""",
    ),
    flashing=cued(
        "strobe strobing strobes flashing flicker flickering flickers",
        r"\b(?:strobe|strobing|strobes|flashing\s+(?:lights?|images?|screens?|effects?)|flicker(?:ing|s)?\s+(?:lights?|images?|effects?))\b",
    ),
    title_placeholder=regex(r"""^(?:untitled|no\ title|new\ (?:page|post|blog|update|document)|copy\ of\b.*|test|testing|test\ (?:page|post)
        |page|post|home\ ?page|draft|title|page\ title|tbc|tbd|todo|xxx+|placeholder|lorem\ ipsum.*|.*\(copy\))$"""),
    abbreviations=phrases("""
        UK | EU | USA | US | UN | BBC | ITV | NHS | TV | DVD | CD | PDF | HTML | FAQ | FAQS | OK | AM | PM | BST | GMT | UTC | CEO | PC | IT
        GP | HIV | AIDS | DNA | RNA | MP | MPS | NATO | UNICEF | UNESCO | NASA | PIN | SIM | SMS | GPS | URL | WWW | USB | VAT | ID | VIP | DIY
        LGBT | LGBTQ | LGBTQI | LGBTQIA | COVID | MSP | SEN | PTA | AGM | RSVP | ASAP | BA | MA | MSC | PHD | BSC | MBE | OBE | CBE | AD | BC | CE
        BCE | HGV | MOT | UHT | LED | LCD | PHP | QR | AI | WIFI | BAFTA | FIFA | UEFA | RAF | RNLI | RSPCA | RSPB | YMCA | PR | HR | GCSE | GCSES
        A4 | A3 | A5 | II | III | IV | VI | VII | VIII | IX | XI | XII | XX | XXI | KG | KM | MPH
    """),
    vowels="aeiouy",
    articles=phrases(
        "a | an | the | of | in | on | at | and | with | to | our | is | for | by | from | their | his | her | photo | image | picture"
    ),
)
