"""How text is set."""

import re
from collections.abc import Iterator

from cms.accessibility.engine.examples import page, paragraph
from cms.accessibility.engine.finding import Severity
from cms.accessibility.engine.nodes import Passage
from cms.accessibility.engine.registry import rule
from cms.accessibility.engine.rule import Hit, Message
from cms.accessibility.engine.traits import aligned, capital, styled, wordy
from cms.accessibility.engine.tree import ContentTree
from cms.accessibility.engine.wording import is_words

CAPITALS = re.compile(r"(?:\b[^\W\d_a-zà-öø-ÿ]{2,}\b[\s,&'’-]*){4,}")


LONG_CAPITALS = re.compile(r"[A-ZÀ-ÖØ-ÞŴŶ]{5}")
LONGEST_EMPHASIS, LONGEST_RAISED = 400, 80


SHORT = "The garden opens at ten. Tea is free. Come and see the beans."


LONG = (
    "The committee, which had been asked by the members at the last general meeting to look into the state of the wall "
    "along the river, found that it would have to be taken down before the winter and rebuilt with new stone"
)


@rule(
    id="text-caps",
    wcag=(),
    over=Passage,
    among=capital,
    applies="Running text.",
    expects="No four words in a row are all in capitals.",
    severity=Severity.ADVICE,
    message=Message(
        "Several words in a row are in capitals: “{text}”.",
        "Capitals are slower to read, above all with dyslexia, and some may be spelt out letter by letter.",
        "Write them as usual; use bold if they matter.",
    ),
    good=(paragraph("The BBC, ITV, S4C and NHS were there."), paragraph("PLEASE NOTE the new time.")),
    bad=(
        paragraph("PLEASE BRING YOUR OWN MUG to the meeting."),
        page(paragraph("DEWCH Â'CH CWPAN EICH HUN i'r cyfarfod."), language="cy"),
    ),
)
def text_caps(passage: Passage, tree: ContentTree) -> Iterator[Hit]:
    """Four words, at least one of them longer than an abbreviation."""
    match = CAPITALS.search(passage.text) if LONG_CAPITALS.search(passage.text) else None
    if passage.kind == "cell":
        return
    if match and sum(len(word) > 4 for word in re.findall(r"\w+", match.group())) >= 1 and match.group().count(",") < 2:
        yield Hit(match.group().strip(), {"text": match.group().strip()})


@rule(
    id="all-emphasis",
    wcag=(),
    over=Passage,
    among=wordy,
    applies=f"Passages of more than {LONGEST_EMPHASIS} characters.",
    expects="They are not bold or italic from end to end.",
    severity=Severity.ADVICE,
    message=Message(
        "A long passage is {style} from end to end.",
        "Where everything is stressed nothing is, and long stretches of it are hard to read.",
        "Stress the few words that matter.",
    ),
    good=(paragraph(f"<p><strong>{SHORT}</strong></p>"), paragraph(f"<p><em>{SHORT}</em> {LONG * 3}.</p>")),
    bad=(paragraph(f"<p><strong>{LONG * 3}</strong></p>"), paragraph(f"<p><em>{LONG * 3}</em></p>")),
)
def all_emphasis(passage: Passage, tree: ContentTree) -> Iterator[Hit]:
    """Bold or italic over every word."""
    if len(passage.text) <= LONGEST_EMPHASIS:
        return
    pieces = [piece for piece in passage.pieces if is_words(piece.text)]
    style = "bold" if all(piece.bold for piece in pieces) else "italic" if all(piece.italic for piece in pieces) else ""
    if pieces and style:
        yield Hit(passage.text, {"style": style})


@rule(
    id="underline-nonlink",
    wcag=(),
    over=Passage,
    among=styled,
    applies="Underlined words.",
    expects="They are links.",
    severity=Severity.ADVICE,
    message=Message(
        "“{text}” is underlined and is not a link.",
        "On a web page underlining means a link; readers try to follow it.",
        "Use bold or italics to stress words.",
    ),
    good=(
        paragraph('<p>See <a href="/a/"><u>the plan of the plots</u></a>.</p>'),
        paragraph("<p>See <strong>plot 4</strong>.</p>"),
    ),
    bad=(paragraph("<p>Bring <u>your own mug</u>.</p>"), paragraph("<ul><li><u>Beans</u></li></ul>")),
)
def underline_nonlink(passage: Passage, tree: ContentTree) -> Iterator[Hit]:
    """``<u>`` outside links."""
    for piece in passage.pieces:
        if piece.underline and not piece.linked and is_words(piece.text):
            yield Hit(piece.text, {"text": piece.text})


@rule(
    id="justified-text",
    wcag=("1.4.8",),
    over=Passage,
    among=aligned,
    applies="Passages.",
    expects="They are not justified.",
    severity=Severity.ADVICE,
    message=Message(
        "A passage is justified, from “{text}”.",
        "The uneven gaps between words form rivers that make reading hard for many people with dyslexia.",
        "Align it to the left.",
    ),
    good=(paragraph(SHORT), paragraph(f'<p style="text-align: left">{SHORT}</p>')),
    bad=(
        paragraph(f'<p style="text-align: justify">{SHORT}</p>'),
        paragraph(f'<div align="justify"><p>{SHORT}</p></div>'),
    ),
)
def justified_text(passage: Passage, tree: ContentTree) -> Iterator[Hit]:
    """Said in the markup."""
    if passage.align == "justify":
        yield Hit(passage.text, {"text": passage.text})


@rule(
    id="sub-sup-long",
    wcag=(),
    over=Passage,
    among=styled,
    applies="Superscript and subscript.",
    expects=f"It holds fewer than {LONGEST_RAISED} characters.",
    severity=Severity.ADVICE,
    message=Message(
        "A long text is set as superscript or subscript: “{text}”.",
        "It is small, off the line, and hard to read.",
        "Write it as ordinary text.",
    ),
    good=(paragraph("<p>CO<sub>2</sub> and 10 m<sup>2</sup></p>"), paragraph(LONG)),
    bad=(paragraph(f"<p>See <sup>{LONG}</sup></p>"), paragraph(f"<p><sub>{LONG}</sub></p>")),
)
def sub_sup_long(passage: Passage, tree: ContentTree) -> Iterator[Hit]:
    """A stretch at a time."""
    for piece in passage.pieces:
        if piece.raised and len(piece.text) >= LONGEST_RAISED:
            yield Hit(piece.text, {"text": piece.text})


@rule(
    id="strike-as-meaning",
    wcag=("1.3.1",),
    over=Passage,
    among=styled,
    applies="Crossed-out words.",
    expects="The change is said in words too.",
    severity=Severity.ADVICE,
    message=Message(
        "“{text}” is crossed out.",
        "Most screen readers say nothing of that: listeners hear the old and the new as if both held.",
        "Delete it, or say what has changed, for example “moved from 3 to 10 May 2027”.",
    ),
    good=(
        paragraph("<p>The fair was moved from the hall to the field.</p>"),
        paragraph("<p>Now <strong>£5</strong></p>"),
    ),
    bad=(paragraph("<p>Tickets <s>£8</s> £5</p>"), paragraph("<p>We meet on <del>Monday</del> Tuesday.</p>")),
)
def strike_as_meaning(passage: Passage, tree: ContentTree) -> Iterator[Hit]:
    """``<s>``, ``<strike>`` and ``<del>``."""
    for piece in passage.pieces:
        if piece.struck and is_words(piece.text):
            yield Hit(piece.text, {"text": piece.text})
