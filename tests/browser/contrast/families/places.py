"""Text in drawings and shadow roots, and text that other things touch."""

from collections.abc import Iterator

from tests.browser.contrast.case import LARGE, Case, text, within
from tests.browser.contrast.pictures import photo
from tests.browser.contrast.truth import BLACK, WHITE, css, gradient, grey, mix


def svgs() -> Iterator[Case]:
    def svg(inner: str) -> str:
        return f'<svg width="380" height="50" viewBox="0 0 380 50">{inner}</svg>'

    line = '<text x="6" y="30" {0}>Every letter in a drawing</text>'
    for level in (100, 160):
        own = css(grey(level))
        yield Case("svg", f"attribute, {level}", svg(line.format(f'fill="{own}"')), [(grey(level), WHITE)])
        yield Case("svg", f"style, {level}", svg(line.format(f'style="fill: {own}"')), [(grey(level), WHITE)])
        spans = (
            line.format("")
            .replace("Every letter", f'<tspan fill="{own}">Every letter</tspan><tspan fill="{own}">')
            .replace("</text>", "</tspan></text>")
        )
        yield Case("svg", f"spans, {level}", svg(spans), [(grey(level), WHITE)])
    for alpha in (0.9, 0.4):
        pairs = [(mix(WHITE, BLACK, alpha), WHITE)]
        yield Case("svg", f"fill opacity, {alpha}", svg(line.format(f'fill="#000" fill-opacity="{alpha}"')), pairs)
    for letters, first, second in ((WHITE, grey(20), grey(90)), (WHITE, grey(150), grey(230))):
        ramp = (
            f'<linearGradient id="ramp{second[0]}"><stop stop-color="{css(first)}"/>'
            f'<stop offset="1" stop-color="{css(second)}"/></linearGradient>'
            f'<rect width="380" height="50" fill="url(#ramp{second[0]})"/>'
        )
        pairs = [(letters, beside) for beside in gradient([(0, first), (1, second)])]
        yield Case("svg", f"on a gradient, {second[0]}", svg(ramp + line.format('fill="#fff"')), pairs)
    for level in (30, 200):
        border = f'fill="#fff" stroke="{css(grey(level))}" stroke-width="1.5" paint-order="stroke" font-size="26"'
        yield Case("svg", f"border, {level}", svg(line.format(border)), [(grey(level), WHITE)], LARGE)
    words = '<text x="6" y="36" font-size="26" fill="#8c8c8c">Shrunk to half its size here</text>'
    small = f'<svg width="380" height="25" viewBox="0 0 760 50">{words}</svg>'
    yield Case("svg", "large by its own units only", small, [(grey(140), WHITE)])


def shadow_roots() -> Iterator[Case]:
    def host(style: str, inner: str, slotted: str = "") -> str:
        root = f'<template shadowrootmode="open"><style>{style}</style>{inner}</template>'
        return f"<div>{root}{slotted}</div>"

    for level in (90, 170):
        own = f"color: {css(grey(level))}"
        pairs = [(grey(level), WHITE)]
        yield Case(
            "shadow root",
            f"own style, {level}",
            host(f"p {{ {own} !important; margin: 0 }}", "<p>Text in a shadow root</p>"),
            pairs,
        )
        yield Case(
            "shadow root", f"host's style, {level}", host(f":host {{ {own} }}", "Text straight in the root"), pairs
        )
        slotted = host(f"::slotted(span) {{ {own} }}", "<slot></slot>", "<span>Text in a slot of it</span>")
        yield Case("shadow root", f"slotted, {level}", slotted, pairs)
        deep = host("", host(f"b {{ {own}; font-weight: 400 }}", "<b>Text two roots deep</b>"))
        yield Case("shadow root", f"two deep, {level}", deep, pairs)
    for level in (60, 200):
        picture = photo(grey(level - 40), grey(level + 40), 90 + level)
        style = f"p {{ color: #fff; background: url({picture}); margin: 0; padding: 2px 4px; display: inline-block }}"
        pairs = [(WHITE, mix(grey(level - 40), grey(level + 40), share / 10)) for share in range(11)]
        yield Case("shadow root", f"on a photo, {level}", host(style, "<p>Text in a shadow root</p>"), pairs)


def touching() -> Iterator[Case]:
    """Backgrounds that end within the text, siblings behind it, layers above it."""
    half = '<i style="position: absolute; left: 0; top: 0; width: 50%; height: 100%; background: {0}"></i>'
    for letters, ground, beside, name in (
        (WHITE, grey(20), grey(70), "sibling behind half, enough"),
        (WHITE, grey(20), grey(220), "sibling behind half, too little beside it"),
        (BLACK, grey(220), WHITE, "pale sibling behind half"),
        (grey(200), grey(230), WHITE, "too little on both"),
    ):
        own = text(f"color: {css(letters)}; position: relative")
        html = within(f"background: {css(beside)}", half.format(css(ground)) + own)
        pairs = [(letters, ground)] * 10 + [(letters, beside)] * 10
        yield Case("touching", name, html, pairs, along=True)
    for level in (80, 200):
        picture = photo(grey(level - 30), grey(level + 30), 200 + level)
        shifted = f'<div style="width: 390px; height: 30px; background: url({picture})"></div>'
        own = text("color: #fff; position: relative; top: -30px; padding: 0 4px; line-height: 30px")
        pairs = [(WHITE, mix(grey(level - 30), grey(level + 30), share / 10)) for share in range(11)]
        yield Case("touching", f"pulled onto a picture, {level}", shifted + own, pairs)
    for alpha, level in ((0.2, 0), (0.7, 0)):
        over = (
            f'<i style="position: absolute; inset: 0; background: {css(grey(128), alpha)}; pointer-events: none"></i>'
        )
        html = within("background: #fff", text(f"color: {css(grey(level))}") + over)
        pairs = [(mix(grey(level), grey(128), alpha), mix(WHITE, grey(128), alpha))]
        yield Case("touching", f"smoked glass of {alpha} above", html, pairs)
    for level in (90, 190):
        inner = f'<span style="color: {css(grey(level))}">another colour within</span>'
        html = text("color: #222", f"One {inner}")
        yield Case(
            "touching",
            f"a part in another colour, {level}",
            html,
            [(grey(34), WHITE)] * 5 + [(grey(level), WHITE)] * 15,
            along=True,
        )
