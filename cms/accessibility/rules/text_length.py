"""How long sentences and paragraphs are, and how hard to read."""

import re
from collections.abc import Iterator

from cms.accessibility.engine.examples import page, paragraph
from cms.accessibility.engine.finding import Outcome, Severity
from cms.accessibility.engine.language import primary
from cms.accessibility.engine.nodes import Passage
from cms.accessibility.engine.registry import rule
from cms.accessibility.engine.rule import Hit, Message
from cms.accessibility.engine.traits import wordy
from cms.accessibility.engine.tree import ContentTree
from cms.accessibility.rules.text_style import LONG, SHORT

LONGEST_SENTENCE, LONGEST_PARAGRAPH = 30, 150

SENTENCE_END = re.compile(r"(?<=[.!?…])[\"”’)]*\s+(?=[\"“‘(]?[^\W\da-z_]|\d)|\n")


VOWELS = re.compile(r"[aeiouy]+", re.IGNORECASE)


HARDEST = 12
"""School grade (Flesch-Kincaid) past which a passage is called hard; 12 is the end of secondary school."""


FEWEST_WORDS_TO_JUDGE = 60


def sentences(passage: Passage) -> list[str]:
    """The sentences of a passage."""
    return [part for part in SENTENCE_END.split(passage.text) if part and part.strip()]


@rule(
    id="long-sentence",
    wcag=(),
    over=Passage,
    among=wordy,
    applies="Sentences.",
    expects=f"They have at most {LONGEST_SENTENCE} words.",
    severity=Severity.ADVICE,
    message=Message(
        "A sentence has {count} words, beginning “{text}”.",
        "Readers have to hold its beginning in mind until its end.",
        "Make two or three sentences of it.",
    ),
    good=(paragraph(SHORT), paragraph(f"{SHORT} {SHORT} {SHORT} {SHORT}")),
    bad=(paragraph(LONG + "."), paragraph(f"{SHORT} {LONG}!")),
)
def long_sentence(passage: Passage, tree: ContentTree) -> Iterator[Hit]:
    """By white space; told for each such sentence."""
    if passage.kind == "cell" or len(passage.words) <= LONGEST_SENTENCE:
        return
    for sentence in sentences(passage):
        count = len(sentence.split())
        if count > LONGEST_SENTENCE:
            yield Hit(sentence, {"count": count, "text": sentence})


@rule(
    id="long-paragraph",
    wcag=(),
    over=Passage,
    among=wordy,
    applies="Paragraphs and list items.",
    expects=f"They have at most {LONGEST_PARAGRAPH} words.",
    severity=Severity.ADVICE,
    message=Message(
        "A paragraph has {count} words, beginning “{text}”.",
        "A wall of text makes many readers give up.",
        "Begin a new paragraph with each new thought.",
    ),
    good=(paragraph(SHORT * 5), paragraph(f"<p>{SHORT * 8}</p><p>{SHORT * 8}</p>")),
    bad=(paragraph((SHORT + " ") * 14), paragraph(f"<ul><li>{(SHORT + ' ') * 14}</li></ul>")),
)
def long_paragraph(passage: Passage, tree: ContentTree) -> Iterator[Hit]:
    """By white space."""
    if len(passage.words) > LONGEST_PARAGRAPH:
        yield Hit(passage.text, {"count": len(passage.words), "text": passage.text})


@rule(
    id="readability",
    wcag=("3.1.5",),
    over=Passage,
    among=wordy,
    applies=f"English passages of at least {FEWEST_WORDS_TO_JUDGE} words.",
    expects="They can be read by somebody who finished secondary school.",
    severity=Severity.ADVICE,
    outcome=Outcome.REVIEW,
    message=Message(
        "A passage is hard to read, beginning “{text}”.",
        "It asks for about {grade} years of schooling (Flesch-Kincaid).",
        "Use shorter sentences and everyday words, or put a summary in plain words before it.",
    ),
    good=(paragraph((SHORT + " ") * 6), page(paragraph((LONG + ". ") * 2), language="cy")),
    bad=(
        paragraph((LONG + ". ") * 2),
        paragraph("Institutional collaboration necessitates interdisciplinary methodological integration. " * 11),
    ),
)
def readability(passage: Passage, tree: ContentTree) -> Iterator[Hit]:
    """Flesch-Kincaid grade; made for English only."""
    if primary(passage.language) != "en" or len(passage.words) < FEWEST_WORDS_TO_JUDGE:
        return
    words, parts = len(passage.words), len(sentences(passage)) or 1
    syllables = sum(max(1, len(VOWELS.findall(word.removesuffix("e")))) for word in passage.words)
    grade = 0.39 * words / parts + 11.8 * syllables / words - 15.59
    if grade > HARDEST:
        yield Hit(passage.text, {"text": passage.text, "grade": round(grade)})
