"""Pages for ``text-spacing`` (1.4.12)."""

# ruff: noqa: E501 - pages are easier to read whole

from tests.browser.audit.layout.case import LONG, WORDS, Case, style

BUTTON = "display: inline-block; overflow: hidden; white-space: nowrap"
CASES = [
    Case("plain paragraphs", LONG),
    Case("boxes that grow", f'<div style="border: 1px solid; min-height: 20px">{WORDS}</div>'),
    Case("a box that scrolls", f'<div tabindex="0" style="height: 40px; overflow: auto">{LONG}</div>'),
    Case("a label of its own width", f'<a href="/" style="{BUTTON}; padding: 4px">Read about our visits</a>' + LONG),
    Case("cut off from the start", f'<p style="height: 30px; overflow: hidden">{WORDS} {WORDS} {WORDS}</p>' + LONG),
    Case("spaced out already", LONG, head=style("p { line-height: 2; letter-spacing: 0.2em; word-spacing: 0.3em }")),
    Case("joined letters", f'<p lang="ar" dir="rtl" style="width: 160px; {BUTTON}">مرحبا بكم في</p>' + LONG),
    Case("a policy that forbids styles", LONG,
         head='<meta http-equiv="Content-Security-Policy" content="style-src \'none\'">'),
    Case("a label of fixed width", f'<a id="bad" href="/" style="{BUTTON}; width: 166px">Read about our visits</a>' + LONG,
         "failed", "#bad"),
    Case("a box of fixed height", f'<div id="bad" style="width: 370px; height: 48px; overflow: hidden">{WORDS}</div>',
         "failed", "#bad"),
    Case("close lines", '<h2 id="bad" style="font-size: 40px; line-height: 1; height: 80px; width: 420px; overflow: hidden">'
         "What we have been up to this month</h2>" + LONG, "failed", "#bad"),
    Case("text that runs into the next", f'<div style="height: 72px; width: 250px"><p style="margin: 0" id="bad">{WORDS}</p></div>'
         f"{LONG}", "failed"),
    Case("a tab of fixed size", f'<ul><li id="bad" style="{BUTTON}; width: 100px; height: 24px">Opportunities</li></ul>' + LONG,
         "failed", "#bad"),
    Case("shortened when spaced", f'<p id="bad" style="{BUTTON}; text-overflow: ellipsis; width: 166px">Read about our visits</p>'
         + LONG, "review", "#bad"),
    Case("in a shadow root", '<x-card id="host"></x-card><script>document.querySelector("#host").attachShadow({mode: "open"})'
         f'.innerHTML = \'<p id="bad" style="{BUTTON}; width: 166px">Read about our visits</p>\'</script>' + LONG,
         "failed", "#host >>> #bad"),
]  # fmt: skip
