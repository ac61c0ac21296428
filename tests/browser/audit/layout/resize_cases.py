"""Pages for ``text-resize``, ``content-hidden-at-zoom`` and ``orientation-lock``."""

# ruff: noqa: E501 - pages are easier to read whole

from tests.browser.audit.layout.case import LONG, WORDS, Case, style

MENU = '<nav aria-label="Site"><ul id="menu"><li><a href="/a">About the team</a></li><li><a href="/b">Our visits</a></li></ul></nav>'  # fmt: skip
NARROW = "@media (max-width: 700px)"

RESIZE = [
    Case("plain paragraphs", LONG),
    Case("boxes that grow", f'<div style="min-height: 40px; border: 1px solid">{WORDS}</div>' + LONG),
    Case("a box that scrolls", f'<div tabindex="0" style="height: 60px; overflow: auto">{LONG}</div>'),
    Case("a heading in view widths", '<h2 style="font-size: 5vw">What we have been up to</h2>' + LONG),
    Case("text over a picture", '<div style="display: grid"><svg style="grid-area: 1/1"></svg>'
         f'<p style="grid-area: 1/1">{WORDS}</p></div>'),
    Case("cut off in every window", f'<p style="width: 100px; height: 20px; overflow: hidden">{WORDS}</p>' + LONG),
    Case("a carousel", '<div><div style="overflow: hidden; width: 100%"><div style="display: flex; width: 1200px">'
         f'<p style="flex: 0 0 400px">{WORDS}</p><p style="flex: 0 0 400px">Another of the cards in this row</p>'
         '<p style="flex: 0 0 400px">The third card of the row</p></div></div><button>Next</button></div>' + LONG, "review"),
    Case("letters in fixed pixels", LONG, head=style("body { font-size: 15px }")),
    Case("a box of fixed height", f'<div id="bad" style="height: 52px; overflow: hidden">{WORDS} {WORDS}</div>' + LONG,
         "failed", "#bad"),
    Case("a box of clipped height", f'<div id="bad" style="height: 48px; overflow: clip">{WORDS} {WORDS}</div>' + LONG,
         "failed", "#bad"),
    Case("boxes that lie on each other", f'<div style="height: 50px"><p id="bad">{WORDS} {WORDS} {WORDS}</p></div>' + LONG, "failed"),
    Case("a header as high as the window", f'<header style="position: fixed; inset: 0 0 auto; background: #fff"><p>{WORDS}</p>'
         f'{"<p>Line of the header</p>" * 14}<p id="bad">The last line of the header</p></header>' + LONG, "failed"),
    Case("lines that do not wrap", f'<p id="bad" style="white-space: nowrap; overflow: hidden">{WORDS}</p>' + LONG,
         "failed", "#bad"),
    Case("a title that is shortened", '<p id="bad" style="white-space: nowrap; overflow: hidden; text-overflow: ellipsis">'
         f"{WORDS}</p>" + LONG, "review", "#bad"),
    Case("absolute places", '<div style="position: relative; height: 300px">'
         f'<p id="bad" style="position: absolute; top: 0; margin: 0">{WORDS} {WORDS} {WORDS}</p>'
         '<p style="position: absolute; top: 55px; margin: 0">And then there is more of the same to read here.</p></div>',
         "failed"),
    Case("fixed height, large letters of the reader", '<div id="bad" style="height: 1.6rem; max-height: 26px; overflow: hidden;'
         ' font-size: 1rem">Short</div>' + LONG, "review", "#bad"),
]  # fmt: skip

HIDDEN = [
    Case("plain paragraphs", LONG),
    Case("a menu behind a button", '<button id="open" aria-controls="menu" aria-expanded="false">Menu</button>' + MENU + LONG,
         head=style(f"#open {{ display: none }} {NARROW} {{ #open {{ display: block }} #menu {{ display: none }} }}")),
    Case("a menu behind a check box", '<input type="checkbox" id="open"><label for="open">Menu</label>' + MENU + LONG,
         head=style(f"#open, label {{ display: none }} {NARROW} {{ label {{ display: block }} #menu {{ display: none }} }}")),
    Case("a second menu for phones", MENU + '<nav class="small" aria-label="Phone"><a href="/a">About the team</a> '
         '<a href="/b">Our visits</a></nav>' + LONG,
         head=style(f".small {{ display: none }} {NARROW} {{ .small {{ display: block }} #menu {{ display: none }} }}")),
    Case("a word that gives way to an icon", '<button aria-label="Search"><svg width="24" height="24"></svg>'
         '<span class="w">Search</span></button>' + LONG, head=style(f"{NARROW} {{ .w {{ display: none }} }}")),
    Case("a decoration", '<p aria-hidden="true" class="w">Sparkles</p>' + LONG, head=style(f"{NARROW} {{ .w {{ display: none }} }}")),
    Case("a shorter text with the whole as its name", '<a href="/x" aria-label="Opportunities to help"><span class="w">'
         'Opportunities to help</span> <span>Help</span></a>' + LONG, head=style(f"{NARROW} {{ .w {{ display: none }} }}")),
    Case("a paragraph left out", f'<p id="bad" class="w">Doors open at nine, and there is soup.</p>{LONG}', "review", "#bad",
         style(f"{NARROW} {{ .w {{ display: none }} }}")),
    Case("a menu without a button", MENU + LONG, "review", "#menu", style(f"{NARROW} {{ #menu {{ display: none }} }}")),
    Case("a column left out", '<table><caption>Hours</caption><tr><th>Day</th><th class="w" id="bad">Room</th></tr>'
         '<tr><td>Monday</td><td class="w">Great hall</td></tr></table>' + LONG, "review", "#bad",
         style(f"{NARROW} {{ .w {{ display: none }} }}")),
    Case("a search field left out", '<form class="w" id="bad"><input type="search" name="q" aria-label="Search this site"></form>'
         + LONG, "review", "#bad", style(f"{NARROW} {{ .w {{ display: none }} }}")),
    Case("a picture left out", '<p class="w" id="bad"><svg role="img" aria-label="Map of the venue" width="200" height="90"></svg></p>'
         + LONG, "review", "#bad", style(f"{NARROW} {{ .w {{ display: none }} }}")),
    Case("an aside in the narrowest window", f'<aside id="bad" class="w">Call us on Fridays, when the office is open.</aside>{LONG}',
         "review", "#bad", style("@media (max-width: 400px) { .w { visibility: hidden } }")),
    Case("a part that a link opens", f'<p><a href="#part">Doors and times</a></p><p id="part" class="w">Doors open at nine.</p>{LONG}',
         head=style(f"{NARROW} {{ .w:not(:target) {{ display: none }} }}")),
    Case("a paragraph left out below a skip link", f'<p><a href="#rest">Skip to the rest</a></p><div id="rest"><p id="bad" class="w">'
         f"Doors open at nine, and there is soup.</p>{LONG}</div>", "review", "#bad", style(f"{NARROW} {{ .w {{ display: none }} }}")),
    Case("moved out of the page", f'<p id="bad" class="w">Bring a coat and a cup of your own.</p>{LONG}', "review", "#bad",
         style(f"{NARROW} {{ .w {{ position: absolute; left: -9999px }} }}")),
]  # fmt: skip

TURN = "transform: rotate(90deg)"
ORIENTATION = [
    Case("plain paragraphs", LONG),
    Case("turned in both orientations", LONG, head=style(f"body {{ {TURN} }}")),
    Case("a small thing turned", f'<p class="t" style="width: 60px">Tab</p>{LONG}',
         head=style(f"@media (orientation: portrait) {{ .t {{ {TURN} }} }}")),
    Case("columns in one orientation", LONG, head=style("@media (orientation: landscape) { main { columns: 2 } }")),
    Case("turned a little", LONG, head=style("@media (orientation: portrait) { body { transform: rotate(2deg) } }")),
    Case("upside down", LONG, head=style("@media (orientation: portrait) { body { transform: rotate(180deg) } }")),
    Case("turned upright", LONG, "failed", "html > body", style(f"@media (orientation: portrait) {{ body {{ {TURN} }} }}")),
    Case("turned the other way", LONG, "failed", "html > body",
         style("@media (orientation: portrait) { body { transform: rotate(-90deg) } }")),
    Case("turned sideways", LONG, "failed", "html > body", style(f"@media (orientation: landscape) {{ body {{ {TURN} }} }}")),
    Case("turned by its own property", LONG, "failed", "html > body",
         style("@media (orientation: portrait) { body { rotate: 90deg } }")),
    Case("the whole document turned", LONG, "failed", "html", style(f"@media (orientation: portrait) {{ html {{ {TURN} }} }}")),
    Case("only the content turned", LONG, "failed", "html > body > main", style(f"@media (orientation: portrait) {{ main {{ {TURN} }} }}")),
]  # fmt: skip
