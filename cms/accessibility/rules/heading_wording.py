"""Headings: how they are worded, and where one is missing."""

from collections.abc import Iterator

from cms.accessibility.engine.examples import heading, image, page, paragraph
from cms.accessibility.engine.finding import Outcome, Severity
from cms.accessibility.engine.nodes import Heading, PageInfo, Passage
from cms.accessibility.engine.registry import rule
from cms.accessibility.engine.rule import Hit, Message
from cms.accessibility.engine.traits import quoted
from cms.accessibility.engine.tree import ContentTree
from cms.accessibility.engine.wording import is_words, normal
from cms.accessibility.rules.headings import TEXT, body_headings

LONGEST = 120


LONG_STRETCH = 400
"""Words without a subheading after which readers lose their place."""


LONGEST_QUOTE_HEADING = 25


@rule(
    id="heading-caps",
    wcag=(),
    over=Heading,
    applies="Headings of more than one word.",
    expects="They are not written in capitals only.",
    severity=Severity.ADVICE,
    message=Message(
        "The heading “{text}” is all in capitals.",
        "Capitals are slower to read, above all with dyslexia, and may be spelt out.",
        "Write it as you would a sentence.",
    ),
    good=(heading("News from the RSPB"), heading("UK")),
    bad=(heading("NEWS FROM THE GARDEN"), page(heading("NEWYDDION O'R ARDD"), language="cy")),
)
def heading_caps(heading: Heading, tree: ContentTree) -> Iterator[Hit]:
    """Two words or more with ten letters in all; letters of every alphabet that has capitals."""
    letters = [character for character in heading.text if character.isalpha()]
    if len(letters) > 9 and len(heading.text.split()) > 1 and all(map(str.isupper, letters)):
        yield Hit(heading.text, {"text": heading.text})


@rule(
    id="heading-long",
    wcag=("2.4.6",),
    over=Heading,
    applies="Headings.",
    expects=f"They have at most {LONGEST} characters.",
    severity=Severity.ADVICE,
    message=Message(
        "A heading is {count} characters long: “{text}”.",
        "Headings are for scanning; this one is a sentence to work through.",
        "Keep what names the part, and move the rest into the text.",
    ),
    good=(heading("What we learnt from a year of growing beans"), heading("Plots")),
    bad=(
        heading(
            "What we learnt from a year of growing beans, peas and lettuces on three plots by the river "
            "with the help of the school and its cooks"
        ),
        paragraph(f"<h2>{'All about the garden and the people in it ' * 4}</h2><p>{TEXT}</p>"),
    ),
)
def heading_long(heading: Heading, tree: ContentTree) -> Iterator[Hit]:
    """The title included."""
    if len(heading.text) > LONGEST:
        yield Hit(heading.text, {"count": len(heading.text), "text": heading.text})


@rule(
    id="heading-duplicate",
    wcag=("2.4.6",),
    over=Heading,
    applies="Headings of the body on the same level under the same heading.",
    expects="They differ.",
    severity=Severity.ADVICE,
    message=Message(
        "Two headings of one part are the same: “{text}”.",
        "In a list of headings nobody can tell which is which.",
        "Say in each what is particular to its part.",
    ),
    good=(
        (heading("May"), heading("People", 3), heading("June"), heading("People", 3)),
        (heading("May"), heading("June")),
    ),
    bad=(
        (heading("News"), paragraph(TEXT), heading("News")),
        (heading("May"), heading("People", 3), paragraph(TEXT), heading("people", 3)),
    ),
)
def heading_duplicate(heading: Heading, tree: ContentTree) -> Iterator[Hit]:
    """Siblings only: the same name under another heading is no trouble."""
    if heading.place.path == "title" or not is_words(heading.text):
        return
    headings = body_headings(tree)
    for other in reversed(headings[: headings.index(heading)]):
        if other.level < heading.level:
            return
        if other.level == heading.level and normal(other.text) == normal(heading.text):
            yield Hit(heading.text, {"text": heading.text})
            return


@rule(
    id="heading-none-long",
    wcag=("2.4.10",),
    over=PageInfo,
    applies=f"Stretches of more than {LONG_STRETCH} words.",
    expects="A heading divides them.",
    severity=Severity.ADVICE,
    message=Message(
        "More than {count} words stand here without a heading.",
        "Readers who skim, or who listen, find no place to stop and none to return to.",
        "Put a heading where a new thought begins.",
    ),
    good=((paragraph("Word after word. " * 60), heading("More"), paragraph("Word after word. " * 60)), paragraph(TEXT)),
    bad=(
        paragraph("Word after word. " * 140),
        (paragraph("Word after word. " * 80), image("A hat"), paragraph("Word after word. " * 80)),
    ),
)
def heading_none_long(info: PageInfo, tree: ContentTree) -> Iterator[Hit]:
    """Told once a stretch, where the limit is passed."""
    words = 0
    for node in tree.sequence:
        if isinstance(node, Heading):
            words = 0
        elif isinstance(node, Passage):
            before, words = words, words + len(node.words)
            if before <= LONG_STRETCH < words:
                yield Hit(node.text[:80], {"count": LONG_STRETCH}, place=node.place)


@rule(
    id="quote-as-heading",
    wcag=("1.3.1",),
    over=Passage,
    among=quoted,
    applies=f"Quotations of fewer than {LONGEST_QUOTE_HEADING} characters.",
    expects="They are quotations and not headings in disguise.",
    severity=Severity.WARNING,
    outcome=Outcome.REVIEW,
    message=Message(
        "The quotation “{text}” is so short that it may be meant as a heading.",
        "As a quotation it is missing from the outline.",
        "If it is a heading, use the heading block.",
    ),
    good=(
        paragraph("<blockquote><p>We never knew how much a row of beans could change a street.</p></blockquote>"),
        paragraph("<blockquote><p>“It works!”</p></blockquote>"),
    ),
    bad=(
        paragraph("<blockquote><p>Our plans</p></blockquote>"),
        paragraph("<blockquote>People and plots</blockquote>"),
    ),
)
def quote_as_heading(passage: Passage, tree: ContentTree) -> Iterator[Hit]:
    """In HTML; a quote block always carries who said it. Marks of speech or a full stop speak for a quotation."""
    if passage.place.block_type == "quote":
        return
    quoted = passage.kind == "quote" or passage.inside == "quote"
    text = passage.text
    if (
        quoted
        and is_words(text)
        and len(text) < LONGEST_QUOTE_HEADING
        and not text.endswith((".", "!", "?", "…", "”", "’", '"', "'"))
    ):
        yield Hit(text, {"text": text})
