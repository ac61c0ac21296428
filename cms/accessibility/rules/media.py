"""Video, sound, and what is embedded from elsewhere."""

import re
from collections.abc import Iterator

from cms.accessibility.engine.examples import heading, page, paragraph, table, video
from cms.accessibility.engine.finding import Outcome, Severity
from cms.accessibility.engine.nodes import Link, Media, Passage, Table
from cms.accessibility.engine.registry import rule
from cms.accessibility.engine.rule import Hit, Message
from cms.accessibility.engine.tree import ContentTree
from cms.accessibility.engine.wording import is_words
from cms.accessibility.engine.words import words_for

SOCIAL = re.compile(
    r"//(?:[\w-]+\.)*(?:twitter|x|facebook|instagram|tiktok|threads|bsky|linkedin|pinterest)\.(?:com|net|app|social)/",
    re.IGNORECASE,
)
CHARTS = re.compile(
    r"//(?:[\w-]+\.)*(?:flourish\.studio|datawrapper\.(?:de|dwcdn\.net)|dwcdn\.net|infogram\.com|public\.tableau\.com"
    r"|app\.powerbi\.com|chartblocks\.\w+|piktochart\.com|lookerstudio\.google\.com|arcgis\.com)/",
    re.IGNORECASE,
)
KNOWN_PLAYERS = re.compile(
    r"//(?:[\w-]+\.)*(?:youtube(?:-nocookie)?\.com|youtu\.be|vimeo\.com|bbc\.co\.uk|soundcloud\.com|spotify\.com)/",
    re.IGNORECASE,
)
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
        "transcript" in link.name.lower() or "trawsgrifiad" in link.name.lower() for link in _near(media, tree, Link)
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
    id="embed-title-missing",
    wcag=("4.1.2",),
    over=Media,
    applies="Videos, recordings and whatever is embedded.",
    expects="They have a title.",
    severity=Severity.ERROR,
    message=Message(
        "The player for {url} has no title.",
        "It is announced as “frame” or by its address, and nobody knows whether to enter it.",
        "Give it the title of what it plays.",
    ),
    good=(video(), paragraph('<iframe src="https://www.youtube.com/embed/a" title="A year in the garden"></iframe>')),
    bad=(video(title=""), paragraph('<iframe src="https://www.youtube.com/embed/a"></iframe>')),
)
def embed_title_missing(media: Media, tree: ContentTree) -> Iterator[Hit]:
    """Signs without letters count as none."""
    if not is_words(media.title):
        yield Hit(
            media.url, {"url": media.url or "an embedded page"}, "title" if media.place.block_type == "video" else ""
        )


@rule(
    id="embed-unchecked",
    wcag=(),
    over=Media,
    applies="Pages of others, embedded in HTML.",
    expects="Somebody has tried them with a keyboard and a screen reader.",
    severity=Severity.WARNING,
    outcome=Outcome.REVIEW,
    message=Message(
        "A page from elsewhere is embedded: {url}.",
        "Nothing on this site can say whether readers can use it.",
        "Try it with the keyboard alone, and offer the same content as text or as a link.",
    ),
    good=(video(), paragraph('<iframe src="https://www.youtube.com/embed/a" title="A year"></iframe>')),
    bad=(
        paragraph('<iframe src="https://forms.example.net/f/1" title="Booking form"></iframe>'),
        paragraph('<object data="/app/" title="Quiz"></object>'),
    ),
)
def embed_unchecked(media: Media, tree: ContentTree) -> Iterator[Hit]:
    """Players that are widely tested, charts and social posts have rules of their own."""
    if media.kind == "embed" and not any(known.search(media.url) for known in (KNOWN_PLAYERS, CHARTS, SOCIAL)):
        yield Hit(media.url, {"url": media.url or "unknown"})


@rule(
    id="data-viz-no-alternative",
    wcag=("1.1.1",),
    over=Media,
    applies="Charts and maps of services that draw them, embedded or as a video block.",
    expects="A table or a text near them holds what they show.",
    severity=Severity.WARNING,
    outcome=Outcome.REVIEW,
    message=Message(
        "A chart or map is embedded ({url}) without its figures in text.",
        "Most of these cannot be read with a screen reader.",
        "Put the figures in a table, or the main points in a paragraph, right after it.",
    ),
    good=(
        (
            paragraph('<iframe src="https://flo.uri.sh.flourish.studio/visualisation/1/" title="Hours"></iframe>'),
            table((("A", "B"), ("1", "2"))),
        ),
        video(),
    ),
    bad=(
        paragraph('<iframe src="https://public.flourish.studio/visualisation/1/" title="Hours"></iframe>'),
        (heading("Visits"), paragraph('<iframe src="https://datawrapper.dwcdn.net/abc/1/" title="Visits"></iframe>')),
    ),
)
def data_viz_no_alternative(media: Media, tree: ContentTree) -> Iterator[Hit]:
    """A table or forty words nearby."""
    if CHARTS.search(media.url) and not _near(media, tree, Table):
        if not any(len(passage.words) >= 40 for passage in _near(media, tree, Passage)):
            yield Hit(media.url, {"url": media.url})


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
    words = words_for(passage.language)
    match = words.flashing.search(passage.text) if words and tree.media else None
    if match:
        yield Hit(match.group(), {"text": match.group()})


@rule(
    id="social-embed-alt",
    wcag=("1.1.1",),
    over=Media,
    applies="Posts of social networks that are embedded.",
    expects="Their images are described and their films captioned there.",
    severity=Severity.ADVICE,
    outcome=Outcome.REVIEW,
    message=Message(
        "A post from a social network is embedded: {url}.",
        "Its images come with the descriptions that they were given there, or with none.",
        "Say in your own text what it shows.",
    ),
    good=(video(), paragraph('<p><a href="https://x.com/garden/1">Our post about beans</a></p>')),
    bad=(
        paragraph('<iframe src="https://platform.x.com/embed/1" title="Post"></iframe>'),
        video(url="https://www.tiktok.com/@garden/video/1"),
    ),
)
def social_embed_alt(media: Media, tree: ContentTree) -> Iterator[Hit]:
    """By the address."""
    if SOCIAL.search(media.url):
        yield Hit(media.url, {"url": media.url})


def _near(media: Media, tree: ContentTree, kind: type) -> list:
    """The nodes of a kind among the nearest on either side."""
    sides = (tree.before(media), tree.after(media))
    return [node for side in sides for node, _ in zip(side, range(4), strict=False) if isinstance(node, kind)]
