"""Pages for ``target-size`` (2.5.8)."""

# ruff: noqa: E501 - pages are easier to read whole

from tests.browser.audit.layout.case import WORDS, Case, style

SMALL = "display: inline-block; width: 16px; height: 16px; padding: 0; border: 0; background: #06c; font-size: 0"


def buttons(rules: str, number: int = 3, tag: str = "button") -> str:
    return "".join(f'<{tag} aria-label="Part {one}" style="{rules}">{one}</{tag}>' for one in range(number))


def row(inner: str, gap: int = 0) -> str:
    return f'<div style="display: flex; gap: {gap}px">{inner}</div>'


ROUND = "<style>input { margin: 0; appearance: none; width: 14px; height: 14px; border: 1px solid }</style>"
CHECKS = "".join(f'<input type="checkbox" aria-label="Part {one}">' for one in range(3))

CASES = [
    Case("large enough", row(buttons("width: 24px; height: 24px; padding: 0; border: 0"))),
    Case("small with room", row(buttons(SMALL), 8)),
    Case("links in sentences", f'<p style="font-size: 12px; line-height: 1.2">{WORDS} See <a href="/a">1</a>, <a href="/b">2</a>, <a href="/c">3</a>.</p>'),
    Case("check boxes as the browser makes them", row(CHECKS)),
    Case("labels that belong to their box", "".join(
        f'<label style="display: flex; height: 30px"><input type="checkbox" style="width: 10px; height: 10px"> {one}</label>'
        for one in ("One", "Two", "Three"))),
    Case("another link to the same", row('<a href="/a" style="display: block; width: 15px; height: 15px">a</a>'
         '<a href="/b" style="display: block; width: 40px; height: 40px">b</a>')
         + '<p><a href="/a" style="display: block; height: 40px; width: 200px">The whole of a</a></p>'),
    Case("a link with a picture in it", row('<a href="/a"><svg width="40" height="40"></svg></a><a href="/b"><svg width="40" height="40"></svg></a>')),
    Case("padding that no box shows", row(buttons(SMALL + "; position: relative", 1) + '<button style="width: 90px; height: 40px">Send</button>', 2),
         head=style("[aria-label]::after { content: ''; position: absolute; inset: -4px }")),
    Case("cannot be pressed", row(buttons(SMALL).replace("<button", "<button disabled"))),
    Case("read by screen readers only", f'<div style="position: absolute; width: 1px; height: 1px; overflow: hidden">{buttons(SMALL)}</div>'),
    Case("a close button over a card", f'<div style="position: relative; padding: 60px"><button aria-label="Close" style="{SMALL};'
         ' position: absolute; top: 4px; right: 4px"></button><a href="/a">Read the card</a></div>'),
    Case("small and close", row(buttons(SMALL)), "failed"),
    Case("small and nearly far enough", row(buttons(SMALL), 7), "failed"),
    Case("close to a large one", row(f'<button id="bad" aria-label="Close" style="{SMALL}"></button>'
         '<button style="width: 200px; height: 40px">Send</button>'), "failed", "#bad"),
    Case("low links in a list", '<ul style="line-height: 18px; padding: 0">' + "".join(
        f'<li><a href="/{one}">Page {one}</a></li>' for one in range(4)) + "</ul>", "failed"),
    Case("check boxes made small", ROUND + row(CHECKS), "failed"),
    Case("numbers of pages", row("".join(f'<a href="/{one}" style="font-size: 14px; line-height: 1">{one}</a>' for one in range(1, 6)), 6),
         "failed"),
    Case("made of something else", row(buttons(SMALL, 3, 'span role="button" tabindex="0"').replace('</span role="button" tabindex="0">',
         "</span>")), "failed"),
    Case("pins on a map", '<div role="application" aria-label="Map">' + row(buttons(SMALL)) + "</div>", "review"),
    Case("shrunk", row(buttons("width: 30px; height: 30px; padding: 0; border: 0")), "failed",
         head=style("main { transform: scale(0.5) }")),
]  # fmt: skip
