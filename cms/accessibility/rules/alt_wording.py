"""Alternative text: how it is worded."""

from collections.abc import Iterator

from cms.accessibility.engine.examples import image, page, picture, spotlight
from cms.accessibility.engine.finding import Outcome, Severity
from cms.accessibility.engine.language import fits, guess, known
from cms.accessibility.engine.nodes import Picture
from cms.accessibility.engine.registry import rule
from cms.accessibility.engine.rule import Hit, Message
from cms.accessibility.engine.tree import ContentTree
from cms.accessibility.engine.words import words_for
from cms.accessibility.rules.alt_names import is_placeholder

LONG, TOO_LONG = 150, 250
"""Characters: past the first a listener tires, past the second it is a text and should stand where all can read it."""
SUBJECTS = ("st ", "saint ", "christ", "the virgin", "our lady", "nadar", "dorian gray")
"""What an icon or a picture may be *of* as a work: "Icon of St Nicholas"."""


@rule(
    id="alt-redundant-prefix",
    wcag=("1.1.1",),
    over=Picture,
    applies="Images whose alternative text is read out, in English and Welsh.",
    expects="It begins with what is to be seen, not with “photo of”.",
    severity=Severity.WARNING,
    message=Message(
        "The description says that the image is an image: “{alt}”.",
        "Screen readers already say “image” before it, so listeners hear it twice before they learn anything.",
        "Leave out “{prefix}” and begin with who or what is to be seen.",
    ),
    good=(
        image("Photographers at the finishing line"),
        image("Icon of St Nicholas in a gilt frame"),
        image("Imagine a wall of hats"),
    ),
    bad=(
        image("Photo of Carys and Tom at the gate"),
        spotlight(image=picture("A image of our new colleague outdoors")),
        page(image("Llun o Carys a Tom wrth y giât"), language="cy"),
    ),
)
def alt_redundant_prefix(picture: Picture, tree: ContentTree) -> Iterator[Hit]:
    """At the start, or as the last word."""
    words, said = words_for(picture.language), picture.spoken
    if not words or not said or is_placeholder(picture):
        return
    start, end = words.image_prefix.match(said), words.image_suffix.match(said)
    match = start or end
    if match is None or _is_artwork(match["rest"]):
        return
    prefix = said[: match.start("rest")] if start else said[match.end("rest") :]
    yield Hit(picture.alt, {"alt": said, "prefix": prefix.strip()}, "alt", evidence={"rest": match["rest"]})


@rule(
    id="alt-credit",
    wcag=("1.1.1",),
    over=Picture,
    applies="Images whose alternative text is read out, in English and Welsh.",
    expects="Who made the image is said in the credit, which everybody sees.",
    severity=Severity.WARNING,
    message=Message(
        "The description holds a credit: “{credit}”.",
        "Who made the image does not tell a reader what it shows, and whoever sees the page never sees the credit.",
        "Move the credit to the credit field.",
    ),
    good=(
        image("A hand holding a credit card", credit={"text": "Ana Silva", "url": None, "licence": ""}),
        image("The source of the river Wye"),
    ),
    bad=(
        image("Runner at the line - Image credit Example Stock"),
        image("The harbour at dawn. Photo by Ana Silva"),
        image("Heron, © Jo Price"),
    ),
)
def alt_credit(picture: Picture, tree: ContentTree) -> Iterator[Hit]:
    """A credit at the end of the text."""
    words, said = words_for(picture.language), picture.spoken
    match = words.credit.search(said) if words and said else None
    if match is None:
        return
    maker = next((value for value in match.groupdict().values() if value), "").strip()
    rest = said[: match.start()].rstrip(" -–—.,;|([")
    yield Hit(picture.alt, {"credit": match.group().strip(" -–—,;|(")}, "alt", evidence={"rest": rest, "credit": maker})


@rule(
    id="alt-long",
    wcag=("1.1.1",),
    over=Picture,
    applies="Images whose alternative text is read out.",
    expects=f"It has at most {LONG} characters.",
    severity=Severity.ADVICE,
    message=Message(
        "The description is long: {count} characters.",
        "It is read in one go; listeners cannot pause in it or go back a word.",
        "Say the most important thing in one sentence, and put the rest into the text or the long description.",
    ),
    good=(image("Four people in waterproofs carry a bench across a muddy field"), image("A heron")),
    bad=(
        image(
            "Four people in waterproofs carry a bench across a muddy field while "
            + "others watch from the gate and cheer " * 3
        ),
        image("The hall, " * 18),
    ),
)
def alt_long(picture: Picture, tree: ContentTree) -> Iterator[Hit]:
    """Longer texts than the next rule's are left to it."""
    if LONG < len(picture.spoken) <= TOO_LONG:
        yield Hit(picture.alt, {"count": len(picture.spoken)}, "alt")


@rule(
    id="alt-too-long",
    wcag=("1.1.1",),
    over=Picture,
    applies="Images whose alternative text is read out.",
    expects=f"It has at most {TOO_LONG} characters.",
    severity=Severity.WARNING,
    message=Message(
        "The description is very long: {count} characters.",
        "Nobody can pause in it, skip it or read it again, and readers who see the image never get its details.",
        "Say in one sentence what the image is, and move the rest to the long description, where everyone can read it.",
    ),
    good=(
        image("Bar chart of visits by month; most came in June", long_description="January 210, June 1,900."),
        image("Hats. " * 30),
    ),
    bad=(image("A crowd. " * 30), image("The hall is full and " * 14)),
)
def alt_too_long(picture: Picture, tree: ContentTree) -> Iterator[Hit]:
    """Nobody needs a length for a text that stands elsewhere."""
    if len(picture.spoken) > TOO_LONG:
        yield Hit(picture.alt, {"count": len(picture.spoken)}, "alt")


@rule(
    id="alt-language",
    wcag=("3.1.2",),
    over=Picture,
    applies="Images whose alternative text is long enough to tell its language.",
    expects="It is written in the page's language.",
    severity=Severity.ADVICE,
    outcome=Outcome.REVIEW,
    message=Message(
        "The description seems to be in another language than the page: “{alt}”.",
        "It is read with the wrong voice and hard to understand.",
        "Write it in the language of the page.",
    ),
    good=(
        image("The children of the school and the teachers planted a tree in the yard for the new year"),
        page(
            image("Mae plant yr ysgol a'r athrawon wedi plannu coeden yn yr iard ar gyfer y flwyddyn newydd"),
            language="cy",
        ),
    ),
    bad=(
        image("Mae plant yr ysgol a'r athrawon wedi plannu coeden yn yr iard ar gyfer y flwyddyn newydd"),
        page(
            image("The children of the school and the teachers planted a tree in the yard for the new year"),
            language="cy",
        ),
    ),
)
def alt_language(picture: Picture, tree: ContentTree) -> Iterator[Hit]:
    """Silent where the guess is not plain."""
    guessed = guess(picture.spoken) if known(picture.language) else None
    if guessed and not fits(guessed, picture.language):
        yield Hit(picture.alt, {"alt": picture.alt}, "alt")


@rule(
    id="title-duplicates-alt",
    wcag=(),
    over=Picture,
    applies="Images in HTML that have a title attribute.",
    expects="It does not repeat the alternative text.",
    severity=Severity.ADVICE,
    message=Message(
        "The image's pop-up title repeats its description: “{alt}”.",
        "Some screen readers say both, so listeners hear the same words twice.",
        "Delete the title.",
    ),
    good=(
        page(intro='<p><img src="/a.jpg" alt="Two swans on the lake"></p>'),
        page(intro='<p><img src="/a.jpg" alt="Two swans on the lake" title="Taken in May"></p>'),
    ),
    bad=(
        page(intro='<p><img src="/a.jpg" alt="Two swans on the lake" title="Two swans on the lake"></p>'),
        page(intro='<p><img src="/b.jpg" alt="Our hall" title="our hall"></p>'),
    ),
)
def title_duplicates_alt(picture: Picture, tree: ContentTree) -> Iterator[Hit]:
    """Case and blanks at the ends aside."""
    if picture.spoken and picture.tooltip.strip().casefold() == picture.spoken.casefold():
        yield Hit(picture.alt, {"alt": picture.alt}, "alt")


def _is_artwork(rest: str) -> bool:
    return rest.casefold().startswith(SUBJECTS)
