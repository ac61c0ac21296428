"""Pages for ``reflow`` (1.4.10)."""

# ruff: noqa: E501 - pages are easier to read whole

from tests.browser.audit.layout.case import LONG, WORDS, Case, style

TABLE = "<table><caption>Hours</caption><tr>" + "<th>Weekday</th>" * 9 + "</tr><tr>" + "<td>10 to 12</td>" * 9 + "</tr></table>"  # fmt: skip
URL = "https://example.org/" + "averylongpathwithoutanyplacetobreak" * 3
SCALE = "width: 700px; height: 60px; background: #ccc"
CODE = "<code>" + "some_name = another_name + a_third_name_that_is_long" * 2 + "</code>"
CARD = f'<p style="flex: 0 0 260px">{WORDS}</p>'

GOOD = [
    Case("plain paragraphs", LONG),
    Case("a table of data wider than the window", LONG + TABLE, head=style("td, th { min-width: 90px }")),
    Case("a table in a box that scrolls", LONG + f'<div tabindex="0" style="overflow-x: auto">{TABLE}</div>'),
    Case("code that scrolls in itself", LONG + f'<pre tabindex="0" style="overflow-x: auto">{CODE}</pre>'),
    Case("a wide drawing", LONG + f'<svg role="img" aria-label="Plan" style="{SCALE}"></svg>'),
    Case(
        "a toolbar", LONG + '<div role="toolbar" aria-label="Format" style="width: 600px"><button>Bold</button></div>'
    ),
    Case(
        "cards that fit, side by side",
        LONG + '<div tabindex="0" style="display: flex; overflow-x: auto; gap: 8px">' + CARD * 4 + "</div>",
    ),
    Case("a long address that wraps", LONG + f'<p style="overflow-wrap: anywhere">{URL}</p>'),
    Case("columns that fold", LONG, head=style("main { columns: 200px }")),
    Case(
        "text for screen readers only",
        LONG + '<p style="position: absolute; width: 1px; height: 1px; overflow: hidden; clip: rect(0 0 0 0);'
        f' white-space: nowrap">{WORDS}</p>',
    ),
    Case("text parked on the left", LONG + f'<p style="position: absolute; left: -9999px">{WORDS}</p>'),
    Case("lines from top to bottom", LONG, head=style("html { writing-mode: vertical-rl }")),
]
BAD = [
    Case("a fixed width", LONG, "failed", head=style("main { width: 900px }")),
    Case("a smallest width", LONG, "failed", head=style("body { min-width: 600px }")),
    Case("a long address", LONG + f'<p id="bad">{URL}</p>', "failed", "#bad"),
    Case("lines that do not wrap", LONG + f'<p id="bad" style="white-space: nowrap">{WORDS}</p>', "failed", "#bad"),
    Case(
        "paragraphs in a box that scrolls sideways",
        f'<div id="bad" tabindex="0" style="overflow-x: auto"><div style="width: 800px">{LONG}</div></div>',
        "failed",
        "#bad",
    ),
    Case(
        "a grid of fixed columns",
        f'<div style="display: grid; grid-template-columns: 300px 300px">{LONG}</div>',
        "failed",
    ),
    Case(
        "text cut off by the page",
        LONG + f'<p id="bad" style="width: 600px">{WORDS}</p>',
        "failed",
        "#bad",
        style("body { overflow-x: hidden }"),
    ),
    Case(
        "a box of fixed height",
        LONG + f'<div id="bad" style="height: 50px; overflow: hidden">{WORDS}</div>',
        "failed",
        "#bad",
    ),
    Case(
        "a form wider than the window",
        LONG + '<input id="bad" aria-label="Name" style="width: 700px">',
        "failed",
        "#bad",
    ),
    Case(
        "a layout table",
        LONG + f'<table role="presentation"><tr><td style="min-width: 700px">{WORDS}</td></tr></table>',
        "failed",
    ),
    Case("an empty box that is too wide", LONG + f'<div id="bad" style="{SCALE}"></div>', "review", "#bad"),
    Case(
        "columns from top to bottom, too long",
        LONG + f'<p id="bad" style="white-space: nowrap">{WORDS}</p>',
        "failed",
        "#bad",
        style("html { writing-mode: vertical-rl }"),
    ),
]
CASES = GOOD + BAD
