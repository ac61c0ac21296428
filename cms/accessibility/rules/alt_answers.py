"""Alternative text: is the question "what does this image tell a reader?" answered, and without contradiction?"""

from collections.abc import Iterator

from cms.accessibility.engine.examples import activity, image, page, paragraph, picture
from cms.accessibility.engine.finding import Outcome, Severity
from cms.accessibility.engine.nodes import Passage, Picture
from cms.accessibility.engine.registry import rule
from cms.accessibility.engine.rule import Hit, Message
from cms.accessibility.engine.tree import ContentTree
from cms.accessibility.engine.wording import is_words

ENOUGH_WORDS = 12
"""A text that describes an image needs at least so many words."""


@rule(
    id="alt-missing",
    wcag=("1.1.1",),
    over=Picture,
    applies="Every image, except those of other pages on their cards.",
    expects="The editor said what it tells a reader: in words, or that it is decorative, or described in the text.",
    severity=Severity.ERROR,
    message=Message(
        "Nobody has said what this image tells a reader.",
        "People who cannot see it learn nothing of it, not even whether they miss something.",
        "Describe it in a few words; or choose “decorative” when it adds nothing, or “described in the text”.",
    ),
    good=(
        image("Two gardeners planting a pear tree"),
        image(alt_role="decorative"),
        (
            paragraph("The map shows the three sites on the river, from the mill to the old bridge, a mile apart."),
            image(alt_role="described_in_text"),
        ),
    ),
    bad=(image(), image(alt_role="unanswered"), activity(image=picture("  "))),
)
def alt_missing(picture: Picture, tree: ContentTree) -> Iterator[Hit]:
    """Unanswered, or answered with nothing. Images inside links have a rule of their own."""
    unanswered = picture.role not in {"informative", "decorative", "described_in_text"}
    if unanswered or (picture.role == "informative" and not picture.alt.strip()):
        yield Hit(f"{picture.source}|{picture.role}", field="alt")


@rule(
    id="alt-decorative-and-text",
    wcag=("1.1.1",),
    over=Picture,
    applies="Images marked as decorative, or as described in the text.",
    expects="No alternative text is typed beside that answer.",
    severity=Severity.ERROR,
    message=Message(
        "The image is marked as decorative, and yet “{alt}” is typed as its description.",
        "Only one can be true, and as it stands nobody will hear the description.",
        "Choose “informative” to have the text read out, or delete the text.",
    ),
    others={
        "described": Message(
            "The image is marked as described in the text, and yet “{alt}” is typed as its description.",
            "Those words are never read out, so whatever only they say is lost.",
            "Delete them, or choose “informative” to have them read out.",
        )
    },
    good=(image(alt_role="decorative"), image("A red kite over the valley")),
    bad=(
        image(alt_role="decorative", unused_alt="A red kite over the valley"),
        activity(image=picture(alt_role="decorative", unused_alt="Children sowing beans")),
    ),
)
def alt_decorative_and_text(picture: Picture, tree: ContentTree) -> Iterator[Hit]:
    """Two answers at once. Beside "described in the text" nothing is certain to be lost, so that weighs less."""
    typed = picture.unused_alt.strip()
    if typed and picture.role == "decorative":
        yield Hit(typed, {"alt": typed}, "alt")
    elif typed and picture.role == "described_in_text":
        yield Hit(typed, {"alt": typed}, "alt", "described", severity=Severity.WARNING)


@rule(
    id="decorative-with-caption",
    wcag=("1.1.1",),
    over=Picture,
    applies="Decorative images that have a caption.",
    expects="An image worth a caption is worth a description.",
    severity=Severity.WARNING,
    outcome=Outcome.REVIEW,
    message=Message(
        "The image is marked as decorative but has the caption “{caption}”.",
        "Somebody who cannot see it hears a caption to nothing.",
        "Describe the image or delete the caption; if the caption says it all, choose “described in the text”.",
    ),
    good=(image(alt_role="decorative"), image("Volunteers around a table", caption="Our planning day")),
    bad=(
        image(alt_role="decorative", caption="Our planning day in Aberystwyth"),
        activity(image=picture(alt_role="decorative", caption="Sam opens the new shed")),
    ),
)
def decorative_with_caption(picture: Picture, tree: ContentTree) -> Iterator[Hit]:
    """A caption says that there is something to see."""
    if picture.role == "decorative" and is_words(picture.caption):
        yield Hit(picture.caption, {"caption": picture.caption}, "alt")


@rule(
    id="decorative-lead",
    wcag=("1.1.1",),
    over=Picture,
    applies="The headline image, and an image in a block of its own.",
    expects="It is described, because it was chosen to say something.",
    severity=Severity.WARNING,
    outcome=Outcome.REVIEW,
    message=Message(
        "The page's headline image is marked as decorative.",
        "It is the first thing that others see and sets the tone; readers who cannot see it get nothing of that.",
        "Describe it in one sentence, or confirm that it says nothing.",
    ),
    others={
        "block": Message(
            "An image in a block of its own is marked as decorative.",
            "An image that was given its own place usually shows something that readers who cannot see it would miss.",
            "Describe it in one sentence, or confirm that it says nothing.",
        )
    },
    good=(page(headline_image=picture("Frost on the allotment gates")), activity(image=picture(alt_role="decorative"))),
    bad=(page(headline_image=picture(alt_role="decorative")), image(alt_role="decorative", filename="team-day.jpg")),
)
def decorative_lead(picture: Picture, tree: ContentTree) -> Iterator[Hit]:
    """Whether it says nothing is for a person to confirm; patterns and dividers by name are taken at their word."""
    ornament = any(word in picture.filename.lower() for word in ("divider", "pattern", "texture", "ornament", "border"))
    if (
        picture.role == "decorative"
        and picture.usage in {"lead", "block"}
        and not ornament
        and not picture.caption.strip()
    ):
        yield Hit(picture.source, field="alt", say="block" if picture.usage == "block" else "")


@rule(
    id="described-nowhere",
    wcag=("1.1.1",),
    over=Picture,
    applies="Images said to be described in the text.",
    expects="There is a text near them that could describe them.",
    severity=Severity.WARNING,
    outcome=Outcome.REVIEW,
    message=Message(
        "The image is said to be described in the text, but there is hardly any text near it.",
        "Readers who cannot see it look for a description that is not there.",
        "Describe the image in the paragraph before or after it, or in its alternative text.",
    ),
    good=(
        (
            paragraph("The plan puts the pond in the middle, the orchard to its north and the hall beside the gate."),
            image(alt_role="described_in_text"),
        ),
        image(
            alt_role="described_in_text",
            long_description="North of the pond stands the orchard, with the hall by the gate.",
        ),
    ),
    bad=(image(alt_role="described_in_text"), (paragraph("Our plan:"), image(alt_role="described_in_text"))),
)
def described_nowhere(picture: Picture, tree: ContentTree) -> Iterator[Hit]:
    """Neighbouring texts, the caption and the long description count together."""
    if picture.role != "described_in_text":
        return
    words = len(picture.caption.split()) + len(picture.long_description.split())
    for nodes in (tree.before(picture), tree.after(picture)):
        passages = [node for node, _ in zip(nodes, range(6), strict=False) if isinstance(node, Passage)]
        words += sum(len(passage.words) for passage in passages)
    if words < ENOUGH_WORDS:
        yield Hit(picture.source, field="alt")
