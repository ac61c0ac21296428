"""Welsh word lists. Mutated forms stand beside the plain ones."""

from cms.accessibility.engine.words.lists import Words, cued, phrases, regex

_IMAGE = r"(?:delwedd(?:au)?|ddelwedd|llun(?:iau)?|lun|ffotograff(?:au)?|ffoto|graffig|eicon)"
_MAKER = r"(?P<credit>(?-i:[A-ZÀ-ÞŴŶ0-9@])(?:[^.;|()\n]|(?<=\b[A-Z])\.){1,80}?)"
_DAYS = r"(?:Llun|Fawrth|Mawrth|Mercher|Iau|Gwener|Sadwrn|Sul)"

WELSH = Words(
    language="cy",
    vague_links=phrases("""
        cliciwch | cliciwch yma | clicio yma | clic yma | gwasgwch yma | pwyswch yma | tapiwch yma | yma | hwn | hon | hyn | dolen
        y ddolen | y ddolen hon | y ddolen yma | dolen yma | tudalen | y dudalen hon | y dudalen | gwefan | y wefan | y wefan hon
        ein gwefan | mwy | rhagor | darllen mwy | darllenwch fwy | darllenwch ragor | dysgu mwy | dysgwch fwy | gweld mwy | gweld y cyfan
        gwelwch fwy | rhagor o wybodaeth | mwy o wybodaeth | mwy o fanylion | manylion | manylion pellach | gwybodaeth bellach
        gwybodaeth | gwybod mwy | cael gwybod mwy | parhau | parhau i ddarllen | ewch | ewch yma | dechrau | darllen | darllenwch
        lawrlwytho | lawrlwythwch | lawrlwythwch yma | agor | erthygl | yr erthygl | yr erthygl hon | blog | y blog | ein blog
        y blog hwn | dogfen | y ddogfen | y ddogfen hon | adroddiad | yr adroddiad | yr adroddiad hwn | ffurflen | y ffurflen
        y ffurflen hon | fideo | y fideo | y fideo hwn | gwylio | gwyliwch | gwyliwch yma | gwrando | gwrandewch yma | ymgeisio
        gwneud cais | gwnewch gais yma | ymgeisiwch yma | cofrestru | cofrestrwch | cofrestrwch yma | archebu | archebwch yma
        ymuno | ymunwch yma | ymunwch | e-bost | ebost | e-bostiwch ni | cysylltu | cysylltwch yma | newyddion | y stori lawn
        trwy'r ddolen hon | drwy'r ddolen hon | ar y dudalen hon | pdf | mwy yma | darllenwch fwy yma | a yma | neu yma
    """),
    vague_nouns=regex(r"""^(?:(?:yn|ar|gweler|darllenwch)\s+)?(?:ein|y|yr|fy|eu|hwn)\s+
        (?:blog(?:iau)?|post(?:iau)?|erthygl(?:au)?|cylchlythyr|gylchlythyr|diweddariad|adroddiad|tudalen|dudalen|gwefan|wefan|dogfen|ddogfen
        |ffurflen|fideo|podlediad|dolen|ddolen|stori)(?:\s+(?:diweddaraf|ddiweddaraf|newydd|diweddar|ddiweddar|llawn|hwn|hon|yma))?$"""),
    new_tab=regex(r"\b(?:tab|ffenestr|ffenest)\s+(?:newydd|arall)\b"),
    click=regex(r"\b(?:clicio|cliciwch|clicia)\b"),
    image_prefix=regex(
        rf"^(?:y\s+|yr\s+|dyma\s+|mae'r\s+)?{_IMAGE}(?:\s+(?:du\ a\ gwyn|grŵp|bach|mawr))?"
        r"(?:\s+(?:o(?:['’](?:r|n|i|u|ch|m|th|w))?|yn\ dangos|sy'n\ dangos|sydd\ yn\ dangos)\s+|\s*[:–-]\s+)(?P<rest>\S.*)$"
    ),
    image_suffix=regex(rf"^(?P<rest>.+?\S)[\s,:–-]+(?:{_IMAGE}|jpe?g|png)\.?$"),
    credit=regex(rf"""(?:^|[\s(\[.,;|–-])
        (?:(?:(?:llun|delwedd|ffotograff|ffoto|darlun)(?:iau|au)?\s+(?:gan|trwy\ garedigrwydd|drwy\ garedigrwydd|hawlfraint)\s*[:–-]?\s*{_MAKER}
          |(?:credyd|ffynhonnell|hawlfraint|ffotograffydd)(?:\s+(?:llun|delwedd|y\ llun))?\s*[:–-]\s*{_MAKER.replace("credit", "credit2")}
          |(?:llun|delwedd)\s*:\s*{_MAKER.replace("credit", "credit5")}
          |[td]rwy\ garedigrwydd\s+{_MAKER.replace("credit", "credit3")}
          |(?:©|\(h\))\s*{_MAKER.replace("credit", "credit4")})[\s.)\]]*$)"""),
    credit_line=regex(
        r"^\(?(?:credyd\s+(?:y\s+|am\s+y\s+)?(?:llun|delwedd|ddelwedd)|(?:llun|delwedd|ffotograff)\s*(?:gan\b|:)).{0,80}$"
    ),
    placeholders=phrases("""
        alt | testun amgen | testun alt | delwedd | delweddau | llun | lluniau | ffotograff | ffoto | graffig | eicon | disgrifiad
        disgrifiad o'r ddelwedd | ychwanegu testun amgen | rhowch destun amgen yma | testun amgen yma | i ddilyn | i'w ychwanegu | prawf | profi
        dim teitl | heb deitl | dalfan | baner | delwedd baner | prif ddelwedd | delwedd arwr | mân-lun | bawdlun | delwedd yma | llun yma
        gwag | dim | addurniadol | delwedd addurniadol | tbc | tbd | todo | test | image | photo | jpg | jpeg | png | untitled | placeholder
        lorem ipsum | xxx | null | undefined | na | n/a | delwedd stoc | ffeil | delwedd gefndir | delwedd clawr
    """),
    complex_image=regex(r"""\b(?:siart(?:iau)?|graff(?:iau)?\b(?!ig)|diagram(?:au)?|ffeithlun(?:iau)?|graffeg\s+gwybodaeth|amserlen
        |map\s+(?:o|yn\s+dangos|stryd|safle|lleoliad|llwybr)|siart\s+(?:cylch|bar|llif)|llinell\s+amser|cynllun\s+llawr|organogram)\b"""),
    text_image=regex(r"""\b(?:poster(?:i)?|boster|taflen|daflen|sgrinlun|ciplun\s+sgrin|llun\s+sgrin|cerdyn\s+dyfyniad|cwmwl\s+geiriau
        |testun\s+yn\s+dweud|geiriau'n\s+dweud|cadwch\s+y\s+dyddiad)\b"""),
    moving_image=regex(r"\b(?:animeiddiad|wedi'i\ animeiddio|gif)\b"),
    relative_date=cued(
        "heddiw heno yfory ddoe drennydd nesaf diwethaf yma hwn hon llynedd eleni ymhen",
        rf"""\b(?:heddiw|heno|yfory|ddoe|drennydd|(?:dydd\s+|nos\s+)?{_DAYS}\s+(?:nesaf|diwethaf|yma|hwn)
        |(?:yr?\s+)?(?:wythnos|mis|penwythnos|tymor|flwyddyn|blwyddyn|haf|gaeaf|gwanwyn|hydref)\s+(?:nesaf|diwethaf|hon|hwn|yma)
        |y\s+llynedd|llynedd|eleni|ymhen\s+(?:pythefnos|wythnos|mis|\d+\s+(?:diwrnod|wythnos|mis)))\b""",
    ),
    deadline=regex(
        r"""\b(?:dyddiad\s+cau|dyddiad\s+olaf|yn\s+cau|erbyn|cyn\s+hanner|ymgeisiwch\s+erbyn|ceisiadau\s+erbyn|fan\s+hwyraf)\b"""
    ),
    closed=regex(r"\b(?:wedi\s+cau|bellach\s+ar\s+gau|ar\s+gau)\b"),
    remote=cued(
        "lein arlein zoom teams meet gweminar rhithwir rhithiol bell hybrid rhyngwladol byd",
        r"\b(?:ar-lein|ar\s+lein|arlein|zoom|teams|google\s+meet|gweminar|rhithwir|rhithiol|o\s+bell|hybrid|rhyngwladol|byd-eang)\b",
    ),
    recurring=regex(r"\b(?:bob|pob|blynyddol)\b"),
    sensory=cued(
        "dde chwith gwaelod brig botwm coch gwyrdd glas melyn oren du gwyn crwn sgwâr",
        r"""\b(?:(?:botwm|dolen|ddolen|blwch|ffurflen|dewislen|colofn|eicon|adran)\s+(?:ar\s+y|ar\s+yr|ar|i'r)\s+
        (?:ochr\s+)?(?:dde|chwith|gwaelod|brig)
        |botwm\s+(?:coch|gwyrdd|glas|melyn|oren|du|gwyn|crwn|sgwâr)
        |(?:wedi'u|wedi'i|mewn|a\s+nodir\s+mewn)\s+(?:nodi\s+mewn\s+|amlygu\s+mewn\s+)?(?:coch|gwyrdd|glas|melyn|oren))\b""",
    ),
    flashing=cued(
        "fflachio strôb strob",
        r"\b(?:goleuadau'n\s+fflachio|goleuadau\s+(?:sy'n\s+)?fflachio|delweddau\s+(?:sy'n\s+)?fflachio|strôb|strob)\b",
    ),
    title_placeholder=regex(r"""^(?:heb\ deitl|di-deitl|tudalen\ newydd|post\ newydd|copi\ o\b.*|prawf|profi|drafft|teitl|untitled|test
        |tudalen|tudalen\ gartref|lorem\ ipsum.*)$"""),
    abbreviations=phrases("""
        GIG | DU | UE | UDA | BBC | S4C | PDF | TG | HTML | CLG | GMT | BST | UTC | AS | ASA | MP | AOS | NHS | UK | EU | TV | DVD | IT | GP | MS
        COVID | LHDT | LHDTC | HIV | DNA | RNLI | RSPB | YMCA | QR | AI | II | III | IV | CBAC | TGAU | BAFTA | A4
    """),
    vowels="aeiouwyâêîôûŵŷ",
    articles=phrases(
        "y | yr | a | ac | o | i | yn | ar | am | gyda | â | ein | eu | ei | llun | delwedd | gan | at | mewn"
    ),
)
