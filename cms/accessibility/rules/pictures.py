"""Images that need more than a short description, and images inside links."""

import re
from collections.abc import Iterator

from cms.accessibility.engine.examples import activity, image, page, picture, table
from cms.accessibility.engine.finding import Outcome, Severity
from cms.accessibility.engine.nodes import Passage, Picture, Table
from cms.accessibility.engine.registry import rule
from cms.accessibility.engine.rule import Hit, Message
from cms.accessibility.engine.tree import ContentTree
from cms.accessibility.engine.wording import content_words, normal
from cms.accessibility.engine.words import words_for
from cms.accessibility.rules.alt_names import is_file_name

MOVING = re.compile(r"\.(?:gif|apng)$", re.IGNORECASE)
ENOUGH_TEXT = 40
"""Words beside a chart that could hold what it shows."""


@rule(
    id="complex-image",
    wcag=("1.1.1",),
    over=Picture,
    applies="Charts, maps, diagrams and timetables, told by their description, caption or file name.",
    expects="A long description, or a table in the same place, holds what they show.",
    severity=Severity.WARNING,
    outcome=Outcome.REVIEW,
    message=Message(
        "This seems to be a chart, a map or a diagram (“{word}”), and nothing on the page says what it shows in full.",
        "A short description names it, but the figures or places in it stay out of reach.",
        "Write them into the long description, or give a table or a list beside it.",
    ),
    good=(
        image(
            "Bar chart of visits by month; most came in June", long_description="January 210, February 260, June 1,900."
        ),
        (image("Line chart of members by year"), table([["Year", "Members"], ["2025", "40"]])),
        image("Painted map of Wales on a classroom wall"),
        image("Children playing musical chairs"),
    ),
    bad=(
        image("Bar chart of visits by month"),
        image("Where to find us", filename="location-map.png"),
        activity(image=picture("Flow chart with seven steps")),
    ),
)
def complex_image(picture: Picture, tree: ContentTree) -> Iterator[Hit]:
    """A long text right beside it, or a table near it, may hold the content: then silent."""
    words = words_for(picture.language)
    if (
        not words
        or picture.role == "decorative"
        or picture.long_description.strip()
        or picture.role == "described_in_text"
    ):
        return
    named = re.sub(r"[-_.\d]+", " ", picture.filename.rsplit(".", 1)[0])
    match = _first(words.complex_image, picture, named, 2) if picture.link is None else None
    if match is None or _is_painted(picture.alt):
        return
    near = [
        node for nodes in (tree.before(picture), tree.after(picture)) for node, _ in zip(nodes, range(3), strict=False)
    ]
    if not any(
        isinstance(node, Table) or (isinstance(node, Passage) and len(node.words) >= ENOUGH_TEXT) for node in near
    ):
        yield Hit(f"{picture.source}|{picture.alt}", {"word": match.group().strip()}, "long_description")


@rule(
    id="image-of-text",
    wcag=("1.4.5",),
    over=Picture,
    applies="Posters, flyers, screenshots and quote cards, told by their description, caption or file name.",
    expects="What is written in them stands on the page as text.",
    severity=Severity.WARNING,
    outcome=Outcome.REVIEW,
    message=Message(
        "This seems to be an image of text (“{word}”).",
        "Words in an image cannot be enlarged, recoloured, translated or read aloud.",
        "Write the same words on the page, and confirm here that they are there.",
    ),
    good=(
        image(
            "A poster for the fair on the library door",
            long_description="Summer fair, Saturday 4 July 2026, 10am to 4pm, school field. Free entry.",
        ),
        image("Sian pasting paper on a wall"),
        image("The poster competition's winners on stage"),
    ),
    bad=(
        image("Poster for the summer fair"),
        image("Summer fair", filename="fair-flyer-a5.png"),
        image("Screenshot of the booking page"),
    ),
)
def image_of_text(picture: Picture, tree: ContentTree) -> Iterator[Hit]:
    """Words typed as a long description count as the text."""
    words = words_for(picture.language)
    if not words or picture.role != "informative" or picture.long_description.strip() or picture.usage == "logo":
        return
    named = re.sub(r"[-_.\d]+", " ", picture.filename.rsplit(".", 1)[0])
    match = _first(words.text_image, picture, named, 1)
    if match is None or re.match(
        r"\s+(?:competition|session|workshop|stand|presentation|presenter)", match.string[match.end() :]
    ):
        return
    yield Hit(f"{picture.source}|{picture.alt}", {"word": match.group().strip()}, "alt")


@rule(
    id="animated-image",
    wcag=("2.2.2",),
    over=Picture,
    applies="Images in a format that is mostly used to move, and images called animated.",
    expects="They stop within five seconds, or can be stopped.",
    severity=Severity.WARNING,
    outcome=Outcome.REVIEW,
    message=Message(
        "This image probably moves.",
        "What moves beside a text and cannot be stopped keeps some people from reading, and makes others ill.",
        "Use a still picture, or a video, which readers start and stop themselves.",
    ),
    good=(image("A turning windmill", filename="windmill.jpg"), image("The animator at her desk")),
    bad=(image("A turning windmill", filename="windmill.gif"), image("Animated logo", filename="logo.webp")),
)
def animated_image(picture: Picture, tree: ContentTree) -> Iterator[Hit]:
    """By the file's ending or the words; whether it really moves is for a person to see."""
    words = words_for(picture.language)
    named = words and not is_file_name(picture.alt) and words.moving_image.search(picture.alt)
    if MOVING.search(picture.filename) or named:
        yield Hit(picture.source or picture.filename)


@rule(
    id="linked-image-empty",
    wcag=("2.4.4", "4.1.2"),
    over=Picture,
    applies="Images that are all there is to a link.",
    expects="The image says where the link leads.",
    severity=Severity.ERROR,
    message=Message(
        "A link consists of an image without a description.",
        "Screen readers read out its address instead, or nothing at all.",
        "Describe in the image's alternative text where the link leads.",
    ),
    good=(
        page(intro='<p><a href="/fair/"><img src="/f.jpg" alt="Summer fair: programme and tickets"></a></p>'),
        page(intro='<p><a href="/fair/"><img src="/f.jpg" alt=""> Summer fair</a></p>'),
    ),
    bad=(
        page(intro='<p><a href="/fair/"><img src="/f.jpg" alt=""></a></p>'),
        page(intro='<p><a href="/fair/"><img src="/f.jpg"></a></p>'),
    ),
)
def linked_image_empty(picture: Picture, tree: ContentTree) -> Iterator[Hit]:
    """Told once, at the first image of the link."""
    link = picture.link
    if link is not None and link.href and not link.name.strip() and link.pictures[0] is picture:
        yield Hit(link.href)


@rule(
    id="linked-image-describes",
    wcag=("2.4.4",),
    over=Picture,
    applies="Images that are all there is to a link, where the title of the link's target is known.",
    expects="The alternative text names the target rather than the picture.",
    severity=Severity.ADVICE,
    outcome=Outcome.REVIEW,
    message=Message(
        "The linked image is described as “{alt}”, which shares no word with the page it leads to: “{target}”.",
        "In a link the description is the link's name; it should say where the reader will get to.",
        "Name the page that it leads to.",
    ),
    good=(
        page(
            intro='<p><a href="/fair/"><img src="/f.jpg" alt="Our summer fair"></a></p>',
            breadcrumbs=[{"title": "Summer fair", "url": "/fair/"}],
        ),
        page(intro='<p><a href="/x/"><img src="/f.jpg" alt="A cow in the rain"></a></p>'),
    ),
    bad=(
        page(
            intro='<p><a href="/fair/"><img src="/f.jpg" alt="A cow in the rain"></a></p>',
            breadcrumbs=[{"title": "Summer fair", "url": "/fair/"}],
        ),
        page(
            intro='<p><a href="/jobs/"><img src="/f.jpg" alt="Handshake"></a></p>',
            breadcrumbs=[{"title": "Work with us", "url": "/jobs/"}],
        ),
    ),
)
def linked_image_describes(picture: Picture, tree: ContentTree) -> Iterator[Hit]:
    """Silent where the target is not known."""
    link = picture.link
    if link is None or not picture.spoken or link.text.strip() or not link.target_title:
        return
    shared = content_words(picture.spoken, picture.language) & content_words(link.target_title, picture.language)
    if not shared:
        yield Hit(f"{picture.alt}|{link.href}", {"alt": picture.alt, "target": link.target_title})


@rule(
    id="linked-image-alt-plus-text",
    wcag=("2.4.4",),
    over=Picture,
    applies="Images in a link that also has words.",
    expects="The image's description does not say the words again.",
    severity=Severity.WARNING,
    message=Message(
        "A link says “{text}” twice: in words, and in the description of the image beside them.",
        "Listeners hear the same name two times.",
        "Mark the image as decorative: the words are enough.",
    ),
    good=(
        page(intro='<p><a href="/fair/"><img src="/f.jpg" alt=""> Summer fair</a></p>'),
        page(intro='<p><a href="/fair/"><img src="/f.jpg" alt="PDF"> Summer fair</a></p>'),
    ),
    bad=(
        page(intro='<p><a href="/fair/"><img src="/f.jpg" alt="Summer fair"> Summer fair</a></p>'),
        page(intro='<p><a href="/jobs/"><img src="/j.jpg" alt="Work with us">Work with us!</a></p>'),
    ),
)
def linked_image_alt_plus_text(picture: Picture, tree: ContentTree) -> Iterator[Hit]:
    """The description is the words, or is among them."""
    link = picture.link
    if link is None or not picture.spoken or not link.text.strip():
        return
    if normal(picture.spoken) in normal(link.text):
        yield Hit(f"{picture.alt}|{link.text}", {"text": link.text})


def _first(pattern: re.Pattern[str], picture: Picture, named: str, most: int) -> re.Match[str] | None:
    """Where a description, a caption or a file's name says what kind of image it is.

    A description says so among its first words: "Drivers check the timetables" shows drivers.
    """
    if not is_file_name(picture.alt):
        match = pattern.search(picture.alt)
        if match and len(picture.alt[: match.start()].split()) <= most:
            return match
    return pattern.search(picture.caption) or pattern.search(named)


def _is_painted(alt: str) -> bool:
    """A map or chart that is itself a thing in the picture."""
    return bool(re.search(r"\b(?:painted|carved|embroidered|knitted|chalk|hand-drawn)\b", alt, re.IGNORECASE))
