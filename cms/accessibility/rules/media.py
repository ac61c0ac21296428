"""Video and sound, and their alternatives."""

import re
from collections.abc import Iterator
from typing import TypeVar

from cms.accessibility.engine.examples import page, paragraph, video
from cms.accessibility.engine.finding import Outcome, Severity
from cms.accessibility.engine.nodes import Link, Media, Node, Passage
from cms.accessibility.engine.registry import rule
from cms.accessibility.engine.rule import Hit, Message
from cms.accessibility.engine.tree import ContentTree
from cms.accessibility.engine.wording import is_words
from cms.accessibility.engine.words import words_for

Kind = TypeVar("Kind", bound=Node)
SOUND = "https://media.example.org/episode-4.mp3"


@rule(
    id="video-captions-unconfirmed",
    wcag=("1.2.2",),
    over=Media,
    applies="Videos.",
    expects="They have captions, or the editor confirmed that nothing is said or heard in them.",
    severity=Severity.ERROR,
    message=Message(
        "Nobody has said whether the video “{title}” has captions.",
        "Without captions, people who cannot hear it, or cannot turn the sound on, miss everything that is said.",
        "Watch it with captions on, then answer the question; add captions if there are none.",
    ),
    others={
        "none": Message(
            "The video “{title}” has no captions.",
            "People who cannot hear it, or cannot turn the sound on, miss everything that is said.",
            "Add captions where the video is kept, then answer “yes” here.",
        )
    },
    good=(video(), video(captions="not_needed")),
    bad=(video(captions="no"), video(captions="unanswered"), paragraph('<video src="/a.mp4" title="A year"></video>')),
)
def video_captions_unconfirmed(media: Media, tree: ContentTree) -> Iterator[Hit]:
    """``no``, or not answered."""
    if media.kind == "video" and media.captions not in {"yes", "not_needed"}:
        yield Hit(
            f"{media.url}|{media.captions}",
            {"title": media.title or media.url},
            "captions",
            "none" if media.captions == "no" else "",
        )


@rule(
    id="audio-transcript",
    wcag=("1.2.1",),
    over=Media,
    applies="Sound recordings.",
    expects="A transcript stands beside them.",
    severity=Severity.ERROR,
    message=Message(
        "The recording “{title}” has no transcript.",
        "People who cannot hear it get nothing of it.",
        "Write down what is said and heard, and put it into the transcript field.",
    ),
    good=(video(url=SOUND), video(captions="yes", transcript="")),
    bad=(video(url=SOUND, transcript=""), video(url=SOUND, transcript="<p> </p>")),
)
def audio_transcript(media: Media, tree: ContentTree) -> Iterator[Hit]:
    """In the block's own field; a link to a transcript beside a player in HTML will do."""
    if media.kind != "audio" or is_words(re.sub(r"<[^>]*>", "", media.transcript)):
        return
    linked = any(
        "transcript" in link.name.lower() or "trawsgrifiad" in link.name.lower() for link in near(media, tree, Link)
    )
    if not linked:
        yield Hit(media.url, {"title": media.title or media.url}, "transcript")


@rule(
    id="audio-description-unconfirmed",
    wcag=("1.2.5",),
    over=Media,
    applies="Videos without a transcript.",
    expects="What is only to be seen in them is told as well.",
    severity=Severity.ADVICE,
    outcome=Outcome.REVIEW,
    message=Message(
        "Check that the video “{title}” makes sense to somebody who cannot see it.",
        "What is only shown, such as names, places and actions, is lost to them.",
        "Tell it in the speech or in an audio description, or write a transcript that also says what is to be seen.",
    ),
    good=(video(), video(url=SOUND, transcript="")),
    bad=(video(transcript=""), video(transcript="", captions="not_needed")),
)
def audio_description_unconfirmed(media: Media, tree: ContentTree) -> Iterator[Hit]:
    """A transcript is taken as an answer: it is what 1.2.3 asks for at level A."""
    if media.kind == "video" and not is_words(re.sub(r"<[^>]*>", "", media.transcript)):
        yield Hit(media.url, {"title": media.title or media.url}, "transcript")


@rule(
    id="autoplay",
    wcag=("1.4.2", "2.2.2"),
    over=Media,
    applies="Videos, recordings and players.",
    expects="They wait to be started.",
    severity=Severity.ERROR,
    message=Message(
        "“{title}” starts by itself.",
        "Its sound drowns the voice that reads the page, and its movement keeps people from reading.",
        "Take “autoplay” out of the address.",
    ),
    good=(video(), video(url="https://video.example.org/watch?v=1&autoplay=0")),
    bad=(
        video(url="https://video.example.org/watch?v=1&autoplay=1"),
        paragraph('<video autoplay src="/a.mp4" title="A year"></video>'),
        paragraph('<iframe src="https://www.youtube.com/embed/a?autoplay=1" title="A year"></iframe>'),
    ),
)
def autoplay(media: Media, tree: ContentTree) -> Iterator[Hit]:
    """By attribute or in the address."""
    if media.autoplay or re.search(r"[?&]auto_?play=(?:1|true)\b", media.url, re.IGNORECASE):
        yield Hit(media.url, {"title": media.title or media.url})


@rule(
    id="flashing",
    wcag=("2.3.1",),
    over=Passage,
    applies="Running text, in English and Welsh, on pages with a video.",
    expects="A video with flashing light is checked, not only warned of.",
    severity=Severity.ADVICE,
    outcome=Outcome.REVIEW,
    message=Message(
        "The text warns of “{text}”.",
        "Light that flashes more than three times a second can cause seizures, with or without a warning.",
        "Have the video checked (for example with PEAT), or cut the scene.",
    ),
    good=(
        paragraph("The strobe lights at the disco were too much for Ifor."),
        (paragraph("The lights went on at six."), video()),
    ),
    bad=(
        (paragraph("This film contains flashing lights."), video()),
        page(paragraph("Mae goleuadau'n fflachio yn y ffilm."), video(), language="cy"),
    ),
)
def flashing(passage: Passage, tree: ContentTree) -> Iterator[Hit]:
    """Silent on pages without a video."""
    words = words_for(passage.language) if tree.media else None
    match = words.flashing.search(passage) if words else None
    if match:
        yield Hit(match.group(), {"text": match.group()})


def near(media: Media, tree: ContentTree, kind: type[Kind]) -> list[Kind]:
    """The nodes of a kind among the nearest on either side."""
    sides = (tree.before(media), tree.after(media))
    return [node for side in sides for node, _ in zip(side, range(4), strict=False) if isinstance(node, kind)]
