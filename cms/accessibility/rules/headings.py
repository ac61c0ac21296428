"""Headings: the outline by which readers find their way."""

from collections.abc import Iterator

from cms.accessibility.engine.examples import documents, file, heading, opportunity, paragraph
from cms.accessibility.engine.finding import Severity
from cms.accessibility.engine.nodes import Block, Gap, Heading, LanguageMark, Moment
from cms.accessibility.engine.registry import rule
from cms.accessibility.engine.rule import Hit, Message
from cms.accessibility.engine.tree import ContentTree
from cms.accessibility.engine.wording import is_words

TEXT = "A few lines about the garden, the people in it and what they plan to do next."


def body_headings(tree: ContentTree) -> list[Heading]:
    """The headings below the page's title."""
    found: list[Heading] | None = tree.memory.get("body headings")
    if found is None:
        found = [heading for heading in tree.headings if heading.place.path != "title"]
        tree.memory["body headings"] = found
    return found


def previous(heading: Heading, tree: ContentTree) -> Heading | None:
    """The heading before one in the body; None for the first."""
    headings = body_headings(tree)
    index = headings.index(heading)
    return headings[index - 1] if index else None


@rule(
    id="heading-empty",
    wcag=("1.3.1", "2.4.6"),
    over=Heading,
    applies="Every heading of the body.",
    expects="It has words.",
    severity=Severity.ERROR,
    message=Message(
        "There is a heading without words.",
        "Readers who jump from heading to heading land on nothing.",
        "Write the heading, or delete it.",
    ),
    good=(heading("Plots"), paragraph(f"<h3>Plots</h3><p>{TEXT}</p>")),
    bad=(heading(""), heading(" – "), paragraph(f"<h3> </h3><p>{TEXT}</p>")),
)
def heading_empty(heading: Heading, tree: ContentTree) -> Iterator[Hit]:
    """Signs without a letter or digit count as empty."""
    own_rule = heading.place.path == "title" or heading.place.block_type in {"opportunity", "video"}
    if not own_rule and not is_words(heading.text):
        yield Hit(f"{heading.level}|{heading.text}")


@rule(
    id="heading-skip",
    wcag=("1.3.1",),
    over=Heading,
    applies="Headings of the body after the first.",
    expects="Each is at most one level below the heading before it.",
    severity=Severity.WARNING,
    message=Message(
        "The heading “{text}” (level {level}) comes right below one of level {before}.",
        "Readers who go by the outline look for the level between them and think that they missed a part.",
        "Make it level {wanted}.",
    ),
    good=(
        (heading("Plots"), heading("Prices", 3), heading("People")),
        (heading("Plots"), opportunity(heading_level=3)),
    ),
    bad=((heading("Plots"), heading("Prices", 4)), (heading("Plots"), paragraph(f"<h5>Sheds</h5><p>{TEXT}</p>"))),
)
def heading_skip(heading: Heading, tree: ContentTree) -> Iterator[Hit]:
    """Across the blocks of the page; empty headings count too, because frontends print them."""
    before = previous(heading, tree) if heading.place.path != "title" else None
    if before is not None and heading.level > before.level + 1:
        wanted = before.level + 1
        words = {"text": heading.text, "level": heading.level, "before": before.level, "wanted": wanted}
        yield Hit(
            f"{heading.level}|{heading.text}|after {before.level}",
            words,
            evidence={"level": heading.level, "wanted": wanted},
        )


@rule(
    id="heading-first",
    wcag=("1.3.1",),
    over=Heading,
    applies="The first heading of the body.",
    expects="It is of level 2, right below the title.",
    severity=Severity.WARNING,
    message=Message(
        "The first heading, “{text}”, is of level {level}.",
        "Below the title, which is level 1, readers expect level 2.",
        "Make it level 2.",
    ),
    good=((heading("Plots"), heading("Prices", 3)), paragraph(TEXT)),
    bad=(heading("Plots", 3), paragraph(f"<h4>Plots</h4><p>{TEXT}</p>")),
)
def heading_first(heading: Heading, tree: ContentTree) -> Iterator[Hit]:
    """Deeper than 2."""
    if heading.level > 2 and heading.place.path != "title" and previous(heading, tree) is None:
        words = {"text": heading.text, "level": heading.level}
        yield Hit(f"{heading.level}|{heading.text}", words, evidence={"level": heading.level, "wanted": 2})


@rule(
    id="heading-h1-in-body",
    wcag=("1.3.1",),
    over=Heading,
    applies="Headings of the body.",
    expects="None is of level 1: that is the title.",
    severity=Severity.ERROR,
    message=Message(
        "The heading “{text}” is of level 1, as the title is.",
        "The page seems to start anew in the middle.",
        "Make it level 2.",
    ),
    good=(heading("Plots"), paragraph(f"<h2>Plots</h2><p>{TEXT}</p>")),
    bad=(heading("Plots", 1), paragraph(f"<h1>Plots</h1><p>{TEXT}</p>")),
)
def heading_h1_in_body(heading: Heading, tree: ContentTree) -> Iterator[Hit]:
    """In a page that has a title of its own."""
    if heading.level == 1 and heading.place.path != "title" and tree.page.title:
        yield Hit(f"1|{heading.text}", {"text": heading.text}, evidence={"level": 1, "wanted": 2})


@rule(
    id="heading-orphan",
    wcag=("1.3.1",),
    over=Heading,
    applies="Headings of the body.",
    expects="Something follows them: a text, an image, or a heading one level below.",
    severity=Severity.WARNING,
    message=Message(
        "Nothing follows the heading “{text}”.",
        "Readers who jump to it find the next heading, or the end of the page.",
        "Write the part that it announces, or delete the heading.",
    ),
    good=(
        (heading("Plots"), paragraph(TEXT)),
        (heading("Plots"), heading("Prices", 3), paragraph(TEXT)),
        (heading("Papers"), documents(file(), title="")),
    ),
    bad=(
        heading("Plots"),
        (heading("Plots"), heading("People"), paragraph(TEXT)),
        (heading("Meeting notes"), documents()),
    ),
)
def heading_orphan(heading: Heading, tree: ContentTree) -> Iterator[Hit]:
    """Up to the next heading of its own level or a higher one."""
    if heading.place.path == "title" or not is_words(heading.text):
        return
    for node in tree.after(heading):
        if isinstance(node, Heading) and node.level <= heading.level:
            break
        if not isinstance(node, Block | Gap | Moment | LanguageMark):
            return
    yield Hit(f"{heading.level}|{heading.text}", {"text": heading.text})


@rule(
    id="heading-in-table",
    wcag=("1.3.1",),
    over=Heading,
    applies="Headings in HTML.",
    expects="They do not stand in a table.",
    severity=Severity.WARNING,
    message=Message(
        "The heading “{text}” stands in a table.",
        "The outline and the table get into each other's way when they are read out.",
        "Make it a header cell, or put it before the table.",
    ),
    good=(
        paragraph(f"<h3>Prices</h3><table><tr><th>Plot</th></tr><tr><td>{TEXT}</td></tr></table>"),
        heading("Prices"),
    ),
    bad=(
        paragraph("<table><tr><td><h3>Prices</h3></td><td>£3</td></tr></table>"),
        paragraph("<table><tr><th><h4>Plot</h4></th></tr></table>"),
    ),
)
def heading_in_table(heading: Heading, tree: ContentTree) -> Iterator[Hit]:
    """From HTML only: table blocks hold plain text."""
    if heading.inside == "table":
        yield Hit(heading.text, {"text": heading.text})
