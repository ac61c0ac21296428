"""Structure that is only drawn: headings in bold, lists out of dashes or emoji, blank lines."""

import re
from collections.abc import Iterator
from itertools import pairwise

from cms.accessibility.engine.examples import paragraph
from cms.accessibility.engine.finding import Outcome, Severity
from cms.accessibility.engine.nodes import Gap, Heading, Passage
from cms.accessibility.engine.registry import rule
from cms.accessibility.engine.rule import Hit, Message
from cms.accessibility.engine.traits import emphatic, listed, pictorial
from cms.accessibility.engine.tree import ContentTree
from cms.accessibility.engine.typed_lists import continues, mark
from cms.accessibility.engine.wording import is_words

TEXT = "A few lines about the garden, the people in it and what they plan to do next."


EMOJI = re.compile(
    "[\U0001f300-\U0001faff\u2600-\u26ff\u2705\u2708-\u270d\u2712\u2714\u2716\u2728\u2733\u2734\u2744\u2747\u274c\u274e\u2753-\u2757"
    "\u2763-\u2764\u2795-\u2797\u27a1\u2b05-\u2b07\u2b1b\u2b1c\u2b50\u2b55\u231a\u231b\u23e9-\u23f3\u25b6\U0001f1e6-\U0001f1ff]"
    "[\ufe0f\u200d\U0001f3fb-\U0001f3ff]*"
)


LONGEST_BOLD = 120


@rule(
    id="heading-bold",
    wcag=("1.3.1",),
    over=Passage,
    among=emphatic,
    applies="Short paragraphs that are bold from end to end and have no punctuation at their end.",
    expects="They are not headings in disguise.",
    severity=Severity.WARNING,
    outcome=Outcome.REVIEW,
    message=Message(
        "The bold paragraph “{text}” looks like a heading but is none.",
        "It is missing from the outline by which many readers find their way.",
        "Use a heading block for it, or write it as part of a sentence.",
    ),
    good=(
        (paragraph("<p><strong>Come early: the hall fills up.</strong></p>"), paragraph(TEXT)),
        (paragraph("<p><strong>Note</strong> that the gate is locked at six</p>"), paragraph(TEXT)),
        paragraph("<p><strong>Rhian Pugh</strong></p>"),
    ),
    bad=(
        (paragraph("<p><strong>What we did in May</strong></p>"), paragraph(TEXT)),
        paragraph(f"<p><b>Our plans for the pond</b></p><p>{TEXT}</p>"),
    ),
)
def heading_bold(passage: Passage, tree: ContentTree) -> Iterator[Hit]:
    """Only where running text follows and no heading stands right before; a name or a label stands alone."""
    text = passage.text
    if passage.kind != "paragraph" or not 3 <= len(text) <= LONGEST_BOLD or "\n" in text or not passage.pieces:
        return
    if not all(piece.bold for piece in passage.pieces if is_words(piece.text)) or text[-1] in '.:;?!,…)”"':
        return
    if EMOJI.fullmatch(text) or all(piece.linked for piece in passage.pieces if is_words(piece.text)):
        return
    before = next((node for node in tree.before(passage) if isinstance(node, Heading | Passage)), None)
    after = next((node for node in tree.after(passage) if isinstance(node, Heading | Passage)), None)
    follows = (
        isinstance(after, Passage) and len(after.words) > len(passage.words) and after.kind in {"paragraph", "item"}
    )
    right_below = isinstance(before, Heading) and before.place.path != "title"
    if follows and not right_below and not (isinstance(after, Passage) and _all_bold(after)):
        yield Hit(text, {"text": text})


@rule(
    id="fake-list",
    wcag=("1.3.1",),
    over=Passage,
    among=listed,
    applies="Lines of a paragraph, and paragraphs in a row.",
    expects="What is a list is made as a list.",
    severity=Severity.WARNING,
    message=Message(
        "These lines are a list made of typed signs, beginning “{text}”.",
        "Nobody hears that it is a list, how long it is, or where an entry ends.",
        "Use the list button instead of the signs.",
    ),
    good=(
        paragraph("<ul><li>beans</li><li>peas</li></ul>"),
        paragraph("<p>– What a day! said Carys.</p><p>It had rained since six.</p>"),
        paragraph("<p>A. Jones and B. Smith met.</p>"),
    ),
    bad=(
        paragraph("<p>- beans<br>- peas</p>"),
        paragraph("<p>1. Dig</p><p>2. Sow</p><p>3. Wait</p>"),
        paragraph("<p>• beans</p><p>• peas</p>"),
    ),
)
def fake_list(passage: Passage, tree: ContentTree) -> Iterator[Hit]:
    """Two lines or more with the same sign, or with numbers or letters that count up. Told once a list."""
    if passage.kind not in {"paragraph", "plain", "quote"}:
        return
    if len(passage.lines) > 1:
        run = next((pair for pair in pairwise(passage.lines) if continues(*pair)), None)
        if run is not None:
            yield Hit(passage.text, {"text": run[0]}, evidence={"lines": list(passage.lines)})
        return
    if not mark(passage.text):
        return
    before, after = _neighbour(passage, tree, -1), _neighbour(passage, tree, +1)
    starts = after is not None and continues(passage.text, after.text)
    goes_on = before is not None and continues(before.text, passage.text)
    if starts and not goes_on:
        yield Hit(
            f"{passage.text}|{after.text if after else ''}",
            {"text": passage.text},
            evidence={"lines": _run(passage, tree)},
        )


@rule(
    id="empty-paragraphs",
    wcag=("1.3.1",),
    over=Gap,
    applies="Blank paragraphs and line breaks in a row.",
    expects="There are fewer than two paragraphs, and fewer than three breaks.",
    severity=Severity.WARNING,
    message=Message(
        "Blank lines were typed to make room ({count} in a row).",
        "Some screen readers say “blank” at each of them, and on a telephone they tear the page apart.",
        "Delete them: the website sets the distances.",
    ),
    good=(paragraph(f"<p>{TEXT}</p><p>{TEXT}</p>"), paragraph("<p>Mill Lane<br>Abertawe</p>")),
    bad=(paragraph(f"<p>{TEXT}</p><p></p><p>&nbsp;</p><p>{TEXT}</p>"), paragraph(f"<p>{TEXT}<br><br><br>{TEXT}</p>")),
)
def empty_paragraphs(gap: Gap, tree: ContentTree) -> Iterator[Hit]:
    """Two breaks are a paragraph that somebody typed by hand: worth a word, no more."""
    if gap.count >= 2:
        soft = gap.form == "breaks" and gap.count == 2
        yield Hit(f"{gap.form}|{gap.count}", {"count": gap.count}, severity=Severity.ADVICE if soft else None)


@rule(
    id="emoji-bullets",
    wcag=("1.3.1",),
    over=Passage,
    among=pictorial,
    applies="Lines of a paragraph, and paragraphs in a row, that begin with an emoji.",
    expects="What is a list is made as a list.",
    severity=Severity.WARNING,
    message=Message(
        "Emoji stand at the beginning of lines in place of a list, from “{text}”.",
        "Each is read out with its full name before the line, and nobody hears that it is a list.",
        "Use the list button and leave the emoji out.",
    ),
    good=(
        paragraph("<p>🎉 We won the prize!</p><p>Thank you all for your votes.</p>"),
        paragraph("<ul><li>beans</li><li>peas</li></ul>"),
    ),
    bad=(paragraph("<p>✅ beans<br>✅ peas</p>"), paragraph("<p>👉 Dig the bed</p><p>👉 Sow the beans</p>")),
)
def emoji_bullets(passage: Passage, tree: ContentTree) -> Iterator[Hit]:
    """Two lines or more, whichever emoji."""
    if passage.kind == "item" or passage.text.isascii():
        return
    starts = [line for line in passage.lines if EMOJI.match(line.strip())]
    if len(starts) > 1:
        yield Hit(passage.text, {"text": starts[0]})
    elif len(passage.lines) == 1 and starts and is_words(passage.text):
        before, after = _neighbour(passage, tree, -1), _neighbour(passage, tree, +1)
        if after is not None and EMOJI.match(after.text) and not (before is not None and EMOJI.match(before.text)):
            yield Hit(f"{passage.text}|{after.text}", {"text": passage.text})


def _all_bold(passage: Passage) -> bool:
    return all(piece.bold for piece in passage.pieces if is_words(piece.text))


def _neighbour(passage: Passage, tree: ContentTree, step: int) -> Passage | None:
    """The passage right before or after in the same text."""
    index = tree.position(passage) + step
    if not 0 <= index < len(tree.passages):
        return None
    other = tree.passages[index]
    return other if other.place.path == passage.place.path and other.kind == passage.kind else None


def _run(passage: Passage, tree: ContentTree) -> list[str]:
    """The texts of the passages that go on from one as a typed list."""
    lines, here = [passage.text], passage
    while (after := _neighbour(here, tree, +1)) is not None and continues(here.text, after.text):
        lines.append(after.text)
        here = after
    return lines
