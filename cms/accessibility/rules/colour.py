"""Colours that authors choose."""

from collections.abc import Iterator

from cms.accessibility.engine.colour import AA, AA_LARGE, ColourError, contrast_ratio, nearest_passing_all
from cms.accessibility.engine.examples import theme
from cms.accessibility.engine.finding import Severity
from cms.accessibility.engine.nodes import ColourPair
from cms.accessibility.engine.registry import rule
from cms.accessibility.engine.rule import Hit, Message
from cms.accessibility.engine.tree import ContentTree


@rule(
    id="palette-contrast",
    wcag=("1.4.3", "1.4.11"),
    over=ColourPair,
    applies="Pairs of colours of the site's palette that stand on each other.",
    expects=f"Their contrast is at least {AA:g}:1, or {AA_LARGE:g}:1 if only used for large text and shapes.",
    severity=Severity.ERROR,
    message=Message(
        "{name}: {front} on {back} has a contrast of {ratio}:1, and needs {wanted}:1.",
        "Many people cannot make it out: with weak sight, on a poor screen, or in sunlight.",
        "Use {suggestion} instead of {front}.",
    ),
    others={
        "impossible": Message(
            "{name}: {front} on {back} has a contrast of {ratio}:1, and needs {wanted}:1.",
            "Many people cannot make it out: with weak sight, on a poor screen, or in sunlight.",
            "No shade of {front} will do: choose another background.",
        ),
        "unreadable": Message(
            "{name}: “{front}” on “{back}” is not a pair of colours.",
            "Nobody can say whether readers will be able to read it.",
            "Write # and six hexadecimal digits, for example #1a5fb4.",
        ),
    },
    good=(theme(("Text", "#1b1b1b", "#ffffff")), theme(("Link", "#1a5fb4", "#fff"), ("Button", "#ffffff", "#26634d"))),
    bad=(
        theme(("Text", "#999999", "#ffffff")),
        theme(("Text", "#000", "#fff"), ("Link", "#62a0ea", "#ffffff")),
        theme(("Text", "red", "#fff")),
    ),
)
def palette_contrast(pair: ColourPair, tree: ContentTree) -> Iterator[Hit]:
    """Arithmetic on the exact colours, nothing rounded in their favour."""
    wanted = AA_LARGE if pair.large else AA
    words = {"name": pair.name, "front": pair.foreground, "back": pair.background, "wanted": f"{wanted:g}"}
    inspected = f"{pair.foreground}|{pair.background}|{wanted}"
    try:
        ratio = contrast_ratio(pair.foreground, pair.background)
    except ColourError:
        yield Hit(inspected, words, say="unreadable")
        return
    if ratio >= wanted:
        return
    suggestion = nearest_passing_all(pair.foreground, [(pair.background, wanted), *pair.also])
    words |= {"ratio": f"{int(ratio * 100) / 100:.2f}", "suggestion": suggestion or ""}
    yield Hit(
        inspected,
        words,
        say="" if suggestion else "impossible",
        evidence={"suggestion": suggestion} if suggestion else {},
    )
