"""Pages for the content checks: what is wrong on each, and pages like them with nothing wrong."""

from tests.browser.audit.site import page

TEXT = "<p>Forty neighbours planted the harbour wall with thrift and sea kale, and the ferry brought the compost.</p>"
PICTURE = "data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA="


def image(alt: str, more: str = "") -> str:
    return f'<img src="/photo.jpg" alt="{alt}" width="40" height="30" {more}>'


def table(rows: str, more: str = "") -> str:
    return f"<table {more}>{rows}</table>"


HOURS = "<tr><th>Day</th><th>Opens</th></tr><tr><td>Sunday</td><td>Ten</td></tr><tr><td>Monday</td><td>Nine</td></tr>"
PLAIN_HOURS = HOURS.replace("th>", "td>")
LONG = "Everything that the gardeners of the harbour wall have planted, weeded, watered and eaten together " * 2
DRAWN = "".join(chr(0x1D4EA + ord(letter) - ord("a")) for letter in "garden")
GERMAN = (
    "<p{}>Die Nachbarn haben im Frühling vierzig Bäume an der Hafenmauer gepflanzt und danach zusammen gegessen.</p>"
)

BAD: dict[str, dict[str, tuple[str, str]]] = {
    "alternative texts": {
        "a file's name": ("alt-filename", image("harbour-wall-final.jpg")),
        "a camera's number": ("alt-camera-name", image("DSC_0042")),
        "a stand-in": ("alt-placeholder", image("image")),
        "signs": ("alt-symbols", image("***")),
        "photo of": ("alt-redundant-prefix", image("Photo of gulls over a quay at low tide")),
        "a label instead of alt": ("alt-placeholder", '<img src="/photo.jpg" aria-label="placeholder" width="9">'),
        "the caption over again": (
            "alt-equals-caption",
            f"<figure>{image('Gulls over a quay at low tide')}<figcaption>Gulls over a quay at low tide</figcaption>"
            "</figure>",
        ),
    },
    "links": {
        "here": ("link-generic", '<p>The plan is <a href="/plan/">here</a>, and the map is elsewhere.</p>'),
        "by its label": ("link-generic", '<p>See <a href="/plan/" aria-label="Read more">the plan</a> again.</p>'),
        "click": ("link-click-word", '<p><a href="/plan/">Click to see the plan of the garden</a> now.</p>'),
        "an address": (
            "link-bare-url",
            '<p><a href="/a/">https://www.example.org/news/2026/11/how-we-did-it.html</a></p>',
        ),
        "a new tab": ("link-new-tab", '<p><a href="/plan/" target="_blank">The plan of the garden</a></p>'),
        "a place that is not there": ("link-broken-anchor", '<p>See <a href="#plots">the plots</a> below.</p>'),
        "a file": ("link-file-undeclared", '<p>Read <a href="/report.pdf">the annual report</a> first.</p>'),
        "in a shadow root": (
            "link-generic",
            '<div id="host"></div><script>document.querySelector("#host").attachShadow({mode: "open"}).innerHTML = '
            "'<p>The plan is <a href=\"/plan/\">here</a>, as ever.</p>'</script>",
        ),
    },
    "headings": {
        "bold instead": ("heading-bold", f"{TEXT}<p><strong>Opening hours</strong></p>{TEXT}"),
        "in a table": ("heading-in-table", table(HOURS.replace("Sunday", "<h2>Sunday</h2>"))),
        "shouted": ("heading-caps", f"<h2>EVERYTHING ABOUT THE GARDEN</h2>{TEXT}"),
        "a paragraph": ("heading-long", f"<h2>{LONG}</h2>{TEXT}"),
        "twice": ("heading-duplicate", f"<h2>Plans</h2>{TEXT}<h2>Plans</h2>{TEXT}"),
        "by role, twice": (
            "heading-duplicate", f'<div role="heading" aria-level="2">Plans</div>{TEXT}<h2>Plans</h2>{TEXT}'
        ),
        "none at all": ("heading-none-long", TEXT * 30),
    },
    "tables": {
        "no headers": ("table-no-header", table(PLAIN_HOURS)),
        "bold cells for headers": ("table-no-header", table(PLAIN_HOURS.replace("Day", "<b>Day</b>"))),
        "no headers, with a caption": ("table-no-header", table(f"<caption>Hours</caption>{PLAIN_HOURS}")),
        "uneven rows": ("table-irregular", table(HOURS.replace("<td>Nine</td>", ""))),
        "one column": ("table-layout", table("<tr><td>Day</td></tr><tr><td>Sunday</td></tr>")),
        "one row": ("table-layout", table("<tr><td>To the left</td><td>To the right</td></tr>")),
    },
    "lists and text": {
        "dashes": ("fake-list", "<p>- rakes<br>- spades<br>- forks</p>"),
        "numbers": ("fake-list", "<p>1. Dig the bed</p><p>2. Sow the seeds</p><p>3. Water them</p>"),
        "dashes in boxes": ("fake-list", "<div><div>- rakes</div><div>- spades</div><div>- forks</div></div>"),
        "emoji": ("emoji-bullets", "<p>🌱 rakes<br>🌱 spades<br>🌱 forks</p>"),
        "drawn letters": ("fancy-unicode", f"<p>Come to the {DRAWN} on Sunday, all of you.</p>"),
        "shouting": ("text-caps", "<p>Please remember that YOU MUST BRING GLOVES to the digging day.</p>"),
        "justified": ("justified-text", f'<div style="text-align: justify">{TEXT}</div>'),
    },
    "languages": {
        "a passage": ("language-of-part", TEXT + GERMAN.format("")),
        "a marked wrong one": ("language-of-part", TEXT + GERMAN.format(' lang="fr"')),
        "a whole page": ("language-of-part", GERMAN.format("")),
        "in a list": ("language-of-part", f"{TEXT}<ul><li>{GERMAN.format('')}</li></ul>"),
        "in a quotation": ("language-of-part", f"{TEXT}<blockquote>{GERMAN.format('')}</blockquote>"),
        "in a box": ("language-of-part", TEXT + GERMAN.format("").replace("p>", "div>")),
    },
    "media, titles and dates": {
        "a chart": (
            "data-viz-no-alternative",
            '<iframe src="https://datawrapper.dwcdn.net/abc/1/" title="Chart"></iframe>',
        ),
        "another chart": ("data-viz-no-alternative", '<iframe src="https://infogram.com/abc" title="Chart"></iframe>'),
        "a post": ("social-embed-alt", '<iframe src="https://www.instagram.com/p/abc/embed/" title="Post"></iframe>'),
        "a film": ("audio-description-unconfirmed", '<video controls src="/a.mp4"><track kind="captions"></video>'),
        "no such day": ("date-impossible", "<p>The next digging day is 31 April 2027, rain or shine.</p>"),
        "another weekday": ("date-weekday-wrong", "<p>The next digging day is Monday 1 November 2026, at ten.</p>"),
    },
}  # fmt: skip

GOOD: dict[str, dict[str, str]] = {
    "alternative texts": {
        "words": image("Gulls over a quay at low tide"),
        "decorative": image(""),
        "decorative by role": image("DSC_0042", 'role="presentation"'),
        "hidden from readers": f'<div aria-hidden="true">{image("DSC_0042")}</div>',
        "not drawn": f'<div style="display: none">{image("DSC_0042")}</div>',
        "a better label": image("DSC_0042", 'aria-label="Gulls over a quay at low tide"'),
        "a caption that adds": (
            f"<figure>{image('Gulls over a quay')}<figcaption>The north quay in May</figcaption></figure>"
        ),
    },
    "links": {
        "words": '<p>See <a href="/plan/">the plan of the garden</a> and the map.</p>',
        "a label that says it": (
            '<p>The plan: <a href="/plan/" aria-label="Read the plan of the garden">read more</a></p>'
        ),
        "words for some readers": '<p>The plan: <a href="/plan/">read more<span style="position: absolute; clip-path: '
        'inset(50%)"> about the plan of the garden</span></a></p>',
        "a way around the site": '<nav><ul><li><a href="/more/">More</a></li></ul></nav>',
        "a new tab that is told": '<p><a href="/plan/" target="_blank">The plan (opens in a new tab)</a></p>',
        "a place that is there": '<p>See <a href="#plots">the plots</a>.</p><h2 id="plots">Plots</h2><p>Forty.</p>',
        "a place on this page, whole address": (
            '<p>See <a href="?#plots">the plots</a>.</p><h2 id="plots">Plots</h2><p>A.</p>'
        ),
        "a film": '<p><a href="/day.mp4">Watch the planting day in four minutes</a></p>',
    },
    "headings": {
        "two": f"<h2>Plans</h2>{TEXT}<h2>Past plans</h2>{TEXT}",
        "small ones alike below others": f"<h2>Spring</h2><h3>Plans</h3>{TEXT}<h2>Autumn</h2><h3>Plans</h3>{TEXT}",
        "a bold sentence": f"<p><strong>Bring gloves.</strong></p>{TEXT}",
        "a bold word": "<p>Bring <strong>gloves</strong> to the digging day, all of you.</p>",
        "capitals by style": f'<h2 style="text-transform: uppercase">Everything about the garden</h2>{TEXT}',
        "by role": f'<div role="heading" aria-level="2">Plans</div>{TEXT}',
    },
    "tables": {
        "headers in a row": table(HOURS),
        "headers in a column": table(PLAIN_HOURS.replace("<tr><td>", "<tr><th>").replace("</td><td>", "</th><td>")),
        "headers in a second row": table(f"<tr><td>Summer</td><td>only</td></tr>{HOURS}"),
        "headers by role": table(
            PLAIN_HOURS.replace("<tr><td>Day</td><td>", '<tr><td role="columnheader">Day</td><td role="columnheader">')
        ),
        "laid out": table(PLAIN_HOURS, 'role="presentation"'),
        "hidden": f"<div hidden>{table(PLAIN_HOURS)}</div>",
    },
    "lists and text": {
        "a list": "<ul><li>rakes</li><li>spades</li></ul>",
        "a sentence with dashes": "<p>Rakes \u2013 and spades \u2013 are in the shed, beside the forks.</p>",
        "speech": "<p>— Come in, she said.<br>— Thank you, he said.</p>",
        "a year": "<p>2026. That was the year of the harbour wall, and of the ferry.</p>",
        "one emoji": "<p>Thank you all for coming, and for the cake 🍰 too.</p>",
        "boxes in a row": "<div style='display: flex'><span>Rakes</span><span>Spades</span><span>Forks</span></div>",
    },
    "languages": {
        "the page's own": TEXT,
        "a marked passage": TEXT + GERMAN.format(' lang="de"'),
        "marked further up": f'{TEXT}<div lang="de"><div>{GERMAN.format("")}</div></div>',
        "a few words": "<p>They call it <i>Heimat</i>, and mean the harbour.</p>",
        "hidden": f'{TEXT}<div hidden>{GERMAN.format("")}</div>',
        "names": "<p>Gethin Rhaffau, Oluchi Eze and Tomasz Wójcik came to the digging day.</p>",
    },
    "media, titles and dates": {
        "a player": '<iframe src="https://video.example.org/a" title="Planting day"></iframe>',
        "a chart with its table": (
            f'<iframe src="https://datawrapper.dwcdn.net/abc/1/" title="Chart"></iframe>{table(HOURS)}'
        ),
        "a day": "<p>The next digging day is Sunday 1 November 2026, at ten.</p>",
        "a leap day": "<p>The next digging day is 29 February 2028, rain or shine.</p>",
        "nothing": TEXT,
        "a time": '<p>We met on <time datetime="2026-11-01">1 November 2026</time> at noon.</p>',
    },
}  # fmt: skip


def whole(body: str) -> str:
    """A page around a body."""
    return page(body, title="What we have been up to")
