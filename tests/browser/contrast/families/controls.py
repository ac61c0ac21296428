"""Text that no text node of the page holds, and text of which WCAG asks nothing."""

from collections.abc import Iterator

from tests.browser.contrast.case import Case, text, within
from tests.browser.contrast.truth import WHITE, css, gradient, grey

BOX = "font: inherit; width: 300px; padding: 4px; border: 1px solid #767676"
FRAME = "font: inherit; border: 1px solid #767676"
LINES = "What was written in two lines of text or so, more or less"


def forms() -> Iterator[Case]:
    for level in (100, 165):
        own = f"color: {css(grey(level))}"
        plain = f"{own}; background: #fff"
        named = 'aria-label="Field"'
        hint = f"<style>.hint{level}::placeholder {{ {own}; opacity: 1 }}</style>"
        controls = {
            "placeholder": f'{hint}<input class="hint{level}" placeholder="A hint about it" style="{BOX}" {named}>',
            "value": f'<input value="What was written" style="{BOX}; {plain}" {named}>',
            "text area": f'<textarea rows="2" style="{BOX}; {plain}" {named}>{LINES}</textarea>',
            "choice": f'<select style="{BOX}; {plain}" {named}><option>The first choice</option></select>',
            "button": f'<button style="{FRAME}; {plain}">Send it now</button>',
            "submit": f'<input type="submit" value="Send it now" style="{FRAME}; {plain}">',
            "label": f'<label style="{own}">Name of the thing <input style="width: 60px"></label>',
        }
        for name, html in controls.items():
            yield Case("form", f"{name}, {level}", html, [(grey(level), WHITE)])
    for first, second in ((20, 90), (160, 230)):
        pairs = [(WHITE, beside) for beside in gradient([(0, grey(first)), (1, grey(second))])]
        ramp = f"background: linear-gradient(90deg, {css(grey(first))}, {css(grey(second))})"
        html = f'<button style="font: inherit; color: #fff; border: 0; {ramp}">Send all of it now</button>'
        yield Case("form", f"button on a gradient, {second}", html, pairs)


def _styled(name: str, part: str, style: str, inner: str) -> str:
    """Text with a pseudo-element."""
    return f"<style>.{name}::{part} {{ {style} }}</style>" + inner.replace('class="t"', f'class="t {name}"')


def pseudos() -> Iterator[Case]:
    for level in (90, 170):
        made = f'content: "Made by style"; color: {css(grey(level))}'
        pairs = [(grey(level), WHITE)]
        line = text("position: relative; width: 340px", "Not made")
        yield Case("pseudo", f"before, {level}", _styled(f"b{level}", "before", made, line), pairs)
        placed = f"{made}; position: absolute; left: 200px; top: 0"
        yield Case("pseudo", f"after, elsewhere, {level}", _styled(f"a{level}", "after", placed, line), pairs)
        yield Case("pseudo", f"alone, {level}", _styled(f"n{level}", "before", made, text("", "")), pairs)
        layer = f'content: ""; position: absolute; inset: 0; background: {css(grey(level))}; z-index: -1'
        html = _styled(f"l{level}", "before", layer, text("position: relative; z-index: 0; color: #fff"))
        yield Case("pseudo", f"background behind, {level}", html, [(WHITE, grey(level))])


UNSEEN = "position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%)"


def exempt() -> Iterator[Case]:
    pale = "color: #ccc"
    cases = [
        ("disabled button", f'<button disabled style="{pale}">Cannot be pressed</button>'),
        ("disabled by ARIA", f'<div role="button" aria-disabled="true" style="{pale}">Cannot be pressed</div>'),
        ("label of a disabled field", f'<label style="{pale}">Name <input disabled></label>'),
        ("in a disabled group", f'<fieldset disabled style="{pale}; border: 0"><label>Name <input></label></fieldset>'),
        ("inert", f'<div inert><p style="{pale}">Nothing to do with it</p></div>'),
        ("no letters", text(pale, "*** — ••• — ***")),
        ("logo", text(pale, "Brand &amp; Co", attributes="data-a11y-logo")),
        ("decorative", text(pale, "abstract words", attributes='aria-hidden="true" data-a11y-decorative')),
        ("not displayed", text(f"{pale}; display: none")),
        ("off screen", text(f"{pale}; position: absolute; left: -9999px")),
        ("for screen readers", text(f"{pale}; {UNSEEN}")),
        ("colour of its background", text("color: #fff; background: #fff")),
        ("wholly transparent", text(f"{pale}; opacity: 0")),
        ("covered", within("", text(pale) + '<i style="position: absolute; inset: 0; background: #eee"></i>')),
    ]
    for name, html in cases:
        yield Case("exempt", name, html, exempt=True)
