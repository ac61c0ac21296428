"""Clean pages of words: scripts, languages, lists, quotations, code, long and short."""

from tests.browser.audit.control.sheet import Sheet

WALK = (
    "On the first Saturday of the month we walk from the lock to the lighthouse, at the pace of the slowest, and stop"
    " wherever somebody has a story to tell about the place."
)

WORDS = (
    Sheet("one paragraph", "A walk to the lighthouse", f"<p>{WALK}</p>"),
    Sheet(
        "long article",
        "A year at the harbour",
        "".join(
            f"<h2>{month}</h2><p>{WALK} In {month} it rained on {number} days.</p>"
            for month, number in (("March", 9), ("April", 11), ("May", 6), ("June", 4), ("July", 3))
        ),
    ),
    Sheet(
        "three levels of headings",
        "How the garden works",
        "<h2>Beds</h2><p>There are twenty-four.</p><h3>Raised beds</h3><p>Eight of them stand on legs.</p>"
        "<h3>Beds in the ground</h3><p>The others.</p><h2>Water</h2><p>It comes from the roof.</p>",
    ),
    Sheet(
        "Arabic",
        "نزهة إلى المنارة",
        "<p>نلتقي كل يوم سبت عند البوابة القديمة ونمشي معًا على طول الشاطئ حتى نصل إلى المنارة.</p>"
        "<h2>ما تحتاج إليه</h2><ul><li>حذاء مريح</li><li>زجاجة ماء</li><li>قبعة للشمس</li></ul>",
        lang="ar",
        dir="rtl",
    ),
    Sheet(
        "Hebrew with English inside",
        "סיור אל המגדלור",
        '<p>אנחנו נפגשים בכל שבת ליד השער הישן והולכים לאורך החוף. הקבוצה נקראת <span lang="en" dir="ltr">Harbour'
        " Walkers</span> והיא פתוחה לכולם.</p>",
        lang="he",
        dir="rtl",
    ),
    Sheet(
        "Japanese",
        "灯台までの散歩",
        "<p>毎月第一土曜日に、私たちは水門から灯台まで歩きます。いちばんゆっくりな人に合わせて歩き、話したいことがあれば"
        "どこでも立ち止まります。</p><h2>持ち物</h2><ul><li>歩きやすい靴</li><li>飲み水</li></ul>",
        lang="ja",
    ),
    Sheet(
        "Chinese",
        "走到灯塔去",
        "<p>每个月的第一个星期六，我们从水闸一直走到灯塔，按照最慢的人的速度走，谁想讲故事就停下来听。</p>",
        lang="zh-Hans",
    ),
    Sheet(
        "Hindi",
        "दीपस्तंभ तक सैर",
        "<p>हर महीने के पहले शनिवार को हम पुराने फाटक से दीपस्तंभ तक साथ चलते हैं और रास्ते में कहानियाँ सुनते हैं।</p>",
        lang="hi",
    ),
    Sheet(
        "Greek",
        "Περίπατος ως τον φάρο",
        "<p>Το πρώτο Σάββατο κάθε μήνα περπατάμε μαζί από το λιμάνι ως τον φάρο και ακούμε ιστορίες για τον τόπο.</p>",
        lang="el",
    ),
    Sheet(
        "Welsh sentence in English",
        "A new sign at the gate",
        '<p>The sign at the gate now reads in both languages.</p><blockquote lang="cy"><p>Croeso i ardd yr harbwr. Cofiwch'
        " gau’r giât ar eich ôl, os gwelwch yn dda.</p></blockquote><p>It was painted by children from the school.</p>",
    ),
    Sheet(
        "lists in lists",
        "What to bring",
        "<ul><li>Food<ul><li>Bread</li><li>Apples</li></ul></li><li>Clothes for rain</li></ul>"
        "<ol><li>Meet at the gate</li><li>Sign the list</li><li>Walk</li></ol>",
    ),
    Sheet(
        "definitions",
        "Words of the sea",
        "<dl><dt>Ebb</dt><dd>The tide on its way out.</dd><dt>Slack water</dt><dd>The pause between two tides.</dd>"
        "<div><dt>Neap tide</dt><dd>A tide of little range.</dd></div></dl>",
    ),
    Sheet(
        "code",
        "Ask for the tides",
        "<p>The <code>tides</code> command prints today’s times:</p>"
        '<pre tabindex="0" role="region" aria-label="Example of a call"><code>$ tides --place "Porth Helyg" --day today\n'
        "high 09:12   low 15:20   high 21:40</code></pre>",
        css="pre { overflow: auto; padding: 1rem; background: #f2f2f2; color: #1a1a1a }",
    ),
    Sheet(
        "quotation",
        "What walkers said",
        "<figure><blockquote><p>I saw the sea from the point for the first time.</p></blockquote>"
        "<figcaption>Dilip Chaudhari, treasurer</figcaption></figure>",
    ),
    Sheet(
        "columns of text",
        "The story of the lock",
        f"<p>{WALK}</p><p>{WALK.replace('Saturday', 'Sunday')}</p>",
        css="main { columns: 18rem; column-gap: 2rem } h1 { column-span: all }",
    ),
    Sheet(
        "links in sentences",
        "Where to go next",
        '<p>After the walk, <a href="/tea">tea is served in the boathouse</a>, and on dry days'
        ' <a href="/boats">boats can be borrowed for an hour</a>. Dogs are welcome.</p>',
    ),
)
