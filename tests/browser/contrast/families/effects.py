"""Opacity, blend modes, filters and backdrop filters."""

from collections.abc import Iterator

from tests.browser.contrast.case import Case, Pair, text, within
from tests.browser.contrast.pictures import photo
from tests.browser.contrast.truth import BLACK, WHITE, Colour, blend, css, filtered, grey, mix


def opacities() -> Iterator[Case]:
    for alpha in (0.3, 0.5, 0.7, 0.9):
        for letters, beside in ((BLACK, WHITE), (WHITE, BLACK)):
            pairs = [(mix(beside, letters, alpha), beside)]
            own = text(f"color: {css(letters)}; opacity: {alpha}")
            title = f"{css(letters)} at {alpha}"
            yield Case("opacity", f"{title}, the text's own", within(f"background: {css(beside)}", own), pairs)
            faded = text(f"color: {css(letters, alpha)}; background: {css(beside)}")
            yield Case("opacity", f"{title}, the colour's", faded, pairs)
    for outer, inner in ((0.8, 0.8), (0.9, 0.4)):
        html = within(f"opacity: {outer}", text(f"opacity: {inner}; color: #000"))
        yield Case("opacity", f"{inner} within {outer}", html, [(mix(WHITE, BLACK, outer * inner), WHITE)])
    for alpha in (0.9, 0.4):
        """A group fades letters and their background together."""
        letters, beside = mix(WHITE, BLACK, alpha), mix(WHITE, grey(200), alpha)
        html = text(f"color: #000; background: {css(grey(200))}; opacity: {alpha}")
        yield Case("opacity", f"letters and background at {alpha}", html, [(letters, beside)])


def blends() -> Iterator[Case]:
    """Letters blended onto a plain colour, and backgrounds blended under plain letters."""
    mixtures: list[tuple[str, Colour, Colour]] = [
        ("multiply", grey(60), (220, 230, 240)),
        ("multiply", grey(170), (220, 230, 240)),
        ("screen", grey(200), (40, 20, 60)),
        ("screen", grey(70), (40, 20, 60)),
        ("darken", (120, 30, 30), (200, 220, 200)),
        ("darken", (150, 160, 190), (200, 220, 200)),
        ("lighten", (240, 200, 100), (30, 30, 60)),
        ("lighten", (60, 80, 60), (30, 30, 60)),
        ("difference", WHITE, grey(250)),
        ("difference", WHITE, grey(120)),
        ("exclusion", grey(230), grey(30)),
        ("exclusion", grey(128), grey(100)),
        ("hard-light", grey(30), (200, 180, 160)),
        ("hard-light", grey(150), (200, 180, 160)),
        ("overlay", BLACK, grey(120)),
        ("overlay", grey(150), grey(220)),
    ]
    for mode, letters, beside in mixtures:
        html = within(f"background: {css(beside)}", text(f"color: {css(letters)}; mix-blend-mode: {mode}"))
        yield Case("blend", f"{mode}, {css(letters)} on {css(beside)}", html, [(blend(mode, beside, letters), beside)])
    for mode, letters in (("multiply", WHITE), ("multiply", grey(150)), ("screen", WHITE), ("screen", BLACK)):
        dark, light, tint = (30, 40, 60), (140, 150, 160), (120, 100, 110)
        background = f"background: url({photo(dark, light, 40)}) {css(tint)}; background-blend-mode: {mode}"
        besides = [blend(mode, tint, mix(dark, light, share / 10)) for share in range(11)]
        pairs = [(letters, beside) for beside in besides]
        html = text(f"color: {css(letters)}; {background}")
        yield Case("blend", f"background blended by {mode}, {css(letters)}", html, pairs)


def filters() -> Iterator[Case]:
    """A filter on letters and background together, or on the letters alone."""
    chosen: list[tuple[str, float, Colour, Colour]] = [
        ("brightness", 0.5, WHITE, grey(100)),
        ("brightness", 0.4, grey(90), WHITE),
        ("brightness", 1.6, grey(120), WHITE),
        ("contrast", 0.4, BLACK, WHITE),
        ("contrast", 0.9, BLACK, WHITE),
        ("contrast", 1.8, grey(130), grey(220)),
        ("invert", 1, BLACK, grey(230)),
        ("invert", 1, grey(120), grey(200)),
        ("invert", 0.8, BLACK, WHITE),
        ("grayscale", 1, (255, 0, 0), (0, 130, 0)),
        ("grayscale", 1, (255, 255, 0), (0, 0, 160)),
        ("sepia", 1, BLACK, (150, 200, 250)),
        ("sepia", 1, (120, 140, 160), (200, 220, 250)),
        ("saturate", 0, (0, 0, 255), WHITE),
        ("saturate", 0, (0, 200, 0), WHITE),
    ]
    for name, amount, letters, beside in chosen:
        html = text(f"color: {css(letters)}; background: {css(beside)}; filter: {name}({amount})")
        pairs = [(filtered(name, amount, letters), filtered(name, amount, beside))]
        yield Case("filter", f"{name}({amount}), {css(letters)} on {css(beside)}", html, pairs)
    for name, amount, letters in (("brightness", 0.5, grey(150)), ("invert", 0.5, grey(60)), ("invert", 1, WHITE)):
        html = text(f"color: {css(letters)}; filter: {name}({amount})")
        yield Case("filter", f"letters alone, {name}({amount})", html, [(filtered(name, amount, letters), WHITE)])
    for level in (60, 150):
        html = text(f"color: {css(grey(level))}; filter: drop-shadow(0 6px 0 rgba(0, 0, 0, .1))")
        yield Case("filter", f"drop shadow, {level}", html, [(grey(level), WHITE)])


def backdrops() -> Iterator[Case]:
    """Text on glass: what lies behind shows through a filter."""
    panes: list[tuple[str, float, Colour, Colour]] = [
        ("brightness", 0.4, WHITE, grey(200)),
        ("brightness", 0.9, WHITE, grey(200)),
        ("invert", 1, WHITE, grey(220)),
        ("invert", 1, BLACK, grey(220)),
        ("contrast", 0.2, BLACK, WHITE),
        ("contrast", 0.3, WHITE, WHITE),
    ]
    for name, amount, letters, behind in panes:
        glass = text(f"color: {css(letters)}; backdrop-filter: {name}({amount})")
        pairs = [(letters, filtered(name, amount, behind))]
        html = within(f"background: {css(behind)}", glass)
        yield Case("backdrop", f"{name}({amount}), {css(letters)} over {behind[0]}", html, pairs)
    for letters, dark, light in ((WHITE, grey(10), grey(90)), (WHITE, grey(140), grey(240)), (BLACK, grey(140), WHITE)):
        pairs: list[Pair] = [(letters, mix(dark, light, share / 10)) for share in range(11)]
        glass = text(f"color: {css(letters)}; backdrop-filter: blur(4px)")
        html = within(f"background: url({photo(dark, light, 50)})", glass)
        yield Case("backdrop", f"blur, {css(letters)} from {dark[0]}", html, pairs)
