"""Alternative text compared with what stands around it."""

from collections.abc import Iterator

from cms.accessibility.engine.examples import activity, heading, image, page, paragraph, picture
from cms.accessibility.engine.finding import Outcome, Severity
from cms.accessibility.engine.nodes import Heading, Passage, Picture
from cms.accessibility.engine.registry import rule
from cms.accessibility.engine.rule import Hit, Message
from cms.accessibility.engine.traits import brief
from cms.accessibility.engine.tree import ContentTree
from cms.accessibility.engine.wording import alike, contains, content_words, normal
from cms.accessibility.engine.words import words_for

MOST_ALIKE = 0.8
FEWEST_WORDS = 3


@rule(
    id="alt-equals-caption",
    wcag=("1.1.1",),
    over=Picture,
    applies="Images with an alternative text and a caption.",
    expects="They do not say the same.",
    severity=Severity.WARNING,
    message=Message(
        "The description and the caption are the same: “{alt}”.",
        "Screen readers say it twice, and readers who cannot see the image learn no more than its caption.",
        "Let the description say what the image shows, and the caption what to know about it.",
    ),
    good=(
        image("Three women hold up a banner", caption="The launch of the campaign in May"),
        image("Three women hold up a banner"),
    ),
    bad=(
        image("The launch of our campaign", caption="The launch of our campaign."),
        activity(image=picture("Opening day!", caption="opening day")),
    ),
)
def alt_equals_caption(picture: Picture, tree: ContentTree) -> Iterator[Hit]:
    """Case and punctuation aside."""
    if picture.spoken and picture.caption and normal(picture.spoken) == normal(picture.caption):
        yield Hit(f"{picture.alt}|{picture.caption}", {"alt": picture.alt}, "caption")


@rule(
    id="alt-near-caption",
    wcag=("1.1.1",),
    over=Picture,
    applies="Images with an alternative text and a caption of at least three words each.",
    expects="Each adds something to the other.",
    severity=Severity.ADVICE,
    outcome=Outcome.REVIEW,
    message=Message(
        "The caption “{caption}” repeats what the description says.",
        "Listeners hear it twice.",
        "Let the caption say what the image does not show: when, where, why.",
    ),
    good=(
        image("Bethan and Ifor in waders, hauling a trolley out of the river", caption="The river clean-up in March"),
        image("Ifor", caption="Ifor, who built the shed"),
    ),
    bad=(
        image("Bethan, Ifor and Sam in wet weather clothes beside a skip", caption="Photo of Bethan, Ifor and Sam"),
        image("Volunteers clearing the river bank", caption="Volunteers clearing the bank of the river"),
    ),
)
def alt_near_caption(picture: Picture, tree: ContentTree) -> Iterator[Hit]:
    """Nearly the same words, or all words of the caption within the description."""
    said, caption, language = picture.spoken, picture.caption, picture.language
    if (
        not said
        or not caption
        or normal(said) == normal(caption)
        or min(len(said.split()), len(caption.split())) < FEWEST_WORDS
    ):
        return
    several = len(content_words(caption, language)) >= FEWEST_WORDS
    if alike(said, caption, language) >= MOST_ALIKE or (several and contains(said, caption, language)):
        yield Hit(f"{picture.alt}|{caption}", {"caption": caption}, "caption")


@rule(
    id="alt-repeats-adjacent",
    wcag=("1.1.1",),
    over=Picture,
    applies="Images whose alternative text is read out.",
    expects="It is not the heading or the paragraph right beside it over again.",
    severity=Severity.ADVICE,
    message=Message(
        "The description repeats the text right beside the image: “{alt}”.",
        "Listeners hear the same twice in a row.",
        "Say what the image shows, or choose “described in the text” when the text says it all.",
    ),
    good=(
        (heading("Summer fair"), image("Stalls with bunting on the school field")),
        (paragraph("We had 400 visitors at the fair."), image("A queue at the cake stall")),
    ),
    bad=(
        (heading("Summer fair in Llanrwst"), image("Summer fair in Llanrwst")),
        (image("Opening of the new hall"), paragraph("Opening of the new hall.")),
    ),
)
def alt_repeats_adjacent(picture: Picture, tree: ContentTree) -> Iterator[Hit]:
    """The nearest text on either side, the same but for case and punctuation."""
    said = normal(picture.spoken)
    if not said or picture.usage == "logo":
        return
    for nodes in (tree.before(picture), tree.after(picture)):
        nearest = next(
            (node for node, _ in zip(nodes, range(4), strict=False) if isinstance(node, Heading | Passage)), None
        )
        if nearest is not None and normal(nearest.text) == said:
            yield Hit(picture.alt, {"alt": picture.alt}, "alt")
            return


@rule(
    id="alt-duplicate-images",
    wcag=("1.1.1",),
    over=Picture,
    applies="Different images of one page whose alternative text is read out.",
    expects="Different images have different descriptions.",
    severity=Severity.ADVICE,
    outcome=Outcome.REVIEW,
    message=Message(
        "Another image of this page has the same description: “{alt}”.",
        "Readers who cannot see them take them for the same image.",
        "Say what each of them shows that the other does not.",
    ),
    good=(
        (image("The hall before the repairs"), image("The hall after the repairs")),
        (image("The hall", id=1), image("The hall", id=1)),
    ),
    bad=(
        (image("The new hall"), image("The new hall")),
        (image("Team photo day"), paragraph("Later:"), image("Team photo day")),
    ),
)
def alt_duplicate_images(picture: Picture, tree: ContentTree) -> Iterator[Hit]:
    """Said at the second and later ones; logos and portraits may be named alike."""
    if picture.usage in {"logo", "portrait"} or not picture.spoken:
        return
    seen: dict[str, Picture] = tree.memory.setdefault("first picture by description", {})
    first = seen.setdefault(normal(picture.spoken), picture)
    if first is not picture and first.source != picture.source:
        yield Hit(f"{picture.alt}|{picture.source}", {"alt": picture.alt}, "alt")


@rule(
    id="credit-in-text",
    wcag=(),
    over=Passage,
    among=brief,
    applies="Short paragraphs, in English and Welsh.",
    expects="Image credits stand in the image's credit field, not in a paragraph of their own.",
    severity=Severity.ADVICE,
    message=Message(
        "The paragraph “{text}” is an image credit.",
        "Away from its image nobody can tell what it belongs to, least of all by ear.",
        "Move it to the credit field of the image and delete the paragraph.",
    ),
    good=(
        paragraph("Photos by our members fill the new gallery, which opens its doors to everyone on Saturday."),
        paragraph("Photo day was a success."),
    ),
    bad=(
        paragraph("Headline image credit - Example Stock."),
        paragraph("Photo by Ana Silva"),
        page(paragraph("Llun gan Siân Huws"), language="cy"),
    ),
)
def credit_in_text(passage: Passage, tree: ContentTree) -> Iterator[Hit]:
    """Only the credit, nothing else."""
    words = words_for(passage.language)
    if words and len(passage.words) <= 9 and passage.kind != "cell" and words.credit_line.match(passage.text):
        yield Hit(passage.text, {"text": passage.text})
