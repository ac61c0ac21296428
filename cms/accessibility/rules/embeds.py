"""What is embedded from elsewhere."""

import re
from collections.abc import Iterator

from cms.accessibility.engine.examples import heading, paragraph, table, video
from cms.accessibility.engine.finding import Outcome, Severity
from cms.accessibility.engine.nodes import Media, Passage, Table
from cms.accessibility.engine.registry import rule
from cms.accessibility.engine.rule import Hit, Message
from cms.accessibility.engine.tree import ContentTree
from cms.accessibility.engine.wording import is_words
from cms.accessibility.rules.media import near

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
    told = near(media, tree, Table) or any(len(passage.words) >= 40 for passage in near(media, tree, Passage))
    if CHARTS.search(media.url) and not told:
        yield Hit(media.url, {"url": media.url})


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
