"""Alternative text that is a file name, a stand-in or a picture made of signs instead of a description."""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from cms.accessibility.engine.examples import activity, image, page, picture
from cms.accessibility.engine.finding import Severity
from cms.accessibility.engine.nodes import Picture
from cms.accessibility.engine.registry import rule
from cms.accessibility.engine.rule import Hit, Message
from cms.accessibility.engine.tree import ContentTree
from cms.accessibility.engine.wording import is_words, normal
from cms.accessibility.engine.words import words_for

FILE_NAME = re.compile(
    r"\.(?:jpe?g|png|gif|webp|avif|heic|heif|svg|tiff?|bmp|jxl|psd|raw)\s*$"
    r"|^[\w%.-]+\.(?:jpe?g|png|gif|webp|avif|heic|heif|svg|tiff?|bmp|jxl|psd)\b"
    r"|^(?:https?://|www\.)\S+$|^(?:/|[A-Z]:\\)\S+$|^\d{2,5}\s*[x×]\s*\d{2,5}(?:\s*px)?$",
    re.IGNORECASE,
)
CAMERA = re.compile(
    r"^(?:(?:img|dsc|dscn|dscf|pxl|mvimg|gopr|sam|dji|wp|p|cimg|vid|img-)[_-]?\d{3,}[\w-]*(?:\s*\(\d+\))?"
    r"|(?:screen\s?shot|screenshot|sgrinlun)[\s_-]+(?:from\s+)?\d.*|whatsapp[\s_-]+image[\s_-]+.*|scan[\s_-]?\d+|image[\s_-]?\d{3,}"
    r"|[0-9a-f]{8}(?:-?[0-9a-f]{4}){3}-?[0-9a-f]{12}|[0-9a-f]{20,}|\d{6,}[\d_ -]*)$",
    re.IGNORECASE,
)
TOKEN = re.compile(r"^(?=\S{12,}$)(?!\S*@)(?=\S*[_\d])(?=\S*[a-z])[\w-]+$|^(?!@)\w+(?:_\w+){1,}$", re.IGNORECASE)
"""One long word with digits or underscores, as files are named: ``team_day_final2``."""
MARKUP = re.compile(r"</?[a-z][^>]*>|&(?:[a-z]{2,8}|#\d{2,5}|#x[0-9a-f]{2,5});|[\r\n]", re.IGNORECASE)
FEWEST_LETTERS = 4


@rule(
    id="alt-filename",
    wcag=("1.1.1",),
    over=Picture,
    applies="Images whose alternative text is read out.",
    expects="It is not the name or the address of a file, nor a size in pixels.",
    severity=Severity.ERROR,
    message=Message(
        "The description “{alt}” is the name of a file.",
        "It is read out letter by letter and says nothing of what the image shows.",
        "Write what the image shows, in the words you would use on the telephone.",
    ),
    good=(
        image("The Node.js logo on a laptop"),
        image("A vote of 120 x 3 hands in the hall"),
        image("Mr. Png the cat"),
    ),
    bad=(image("team-photo.jpg"), image("https://www.example.org/a/b"), activity(image=picture("1200x800"))),
)
def alt_filename(picture: Picture, tree: ContentTree) -> Iterator[Hit]:
    """An image extension, an address, or a size."""
    if picture.spoken and FILE_NAME.search(picture.spoken):
        yield Hit(picture.alt, {"alt": picture.alt}, "alt")


@rule(
    id="alt-camera-name",
    wcag=("1.1.1",),
    over=Picture,
    applies="Images whose alternative text is read out.",
    expects="It is not the number that a camera, a telephone or a program gave the file.",
    severity=Severity.WARNING,
    message=Message(
        "The description “{alt}” looks like a name that a camera or a program gave.",
        "It says nothing of what the image shows.",
        "Write what the image shows.",
    ),
    good=(
        image("Class of 1984 outside the school"),
        image("@garden_team on a placard"),
        image("Landwirtschaftsausstellung"),
    ),
    bad=(image("IMG_20261104_1312"), image("Screenshot 2026-11-04 at 09.12.44"), image("team_day_final2")),
)
def alt_camera_name(picture: Picture, tree: ContentTree) -> Iterator[Hit]:
    """Patterns of camera names, or one long word with digits or underscores in it."""
    alt = picture.spoken
    if alt and (CAMERA.match(alt) or TOKEN.match(alt)) and not FILE_NAME.search(alt):
        yield Hit(picture.alt, {"alt": picture.alt}, "alt")


@rule(
    id="alt-is-asset-title",
    wcag=("1.1.1",),
    over=Picture,
    applies="Images whose title in the library is the name of their file.",
    expects="The alternative text is not that title.",
    severity=Severity.WARNING,
    message=Message(
        "The description “{alt}” is the image's title in the library, which came from its file name.",
        "A name for finding a file again seldom says what a reader would see.",
        "Write what the image shows here.",
    ),
    good=(
        image("Rhian opening the gate", title="gate opening", filename="gate-opening.jpg"),
        image("Rhian opening the gate", title="Rhian opening the gate", filename="IMG_4411.jpg"),
    ),
    bad=(
        image("gate opening", title="gate opening", filename="gate-opening.jpg"),
        image("Gate opening 2", title="gate_opening_2", filename="gate_opening_2.png"),
    ),
)
def alt_is_asset_title(picture: Picture, tree: ContentTree) -> Iterator[Hit]:
    """Alternative text, title and the file's stem say the same."""
    stem = PurePosixPath(picture.filename).stem
    said = _plain(picture.spoken)
    if said and picture.title and said == _plain(picture.title) == _plain(stem):
        yield Hit(picture.alt, {"alt": picture.alt}, "alt")


@rule(
    id="alt-placeholder",
    wcag=("1.1.1",),
    over=Picture,
    applies="Images whose alternative text is read out.",
    expects="It is not a stand-in for a text still to be written.",
    severity=Severity.ERROR,
    message=Message(
        "The description “{alt}” only holds the place of one.",
        "It tells readers that there is an image, which they know, and not what it shows.",
        "Write what the image shows, or mark it as decorative.",
    ),
    good=(image("Banner reading “Save our park”, carried by two girls"), page(headline_image=picture("Empty benches"))),
    bad=(image("image"), image("Hero image 2"), image("TBD"), page(image("delwedd"), language="cy")),
)
def alt_placeholder(picture: Picture, tree: ContentTree) -> Iterator[Hit]:
    """The whole text, less digits at its end, is on the list. English stand-ins are known to all languages."""
    if is_placeholder(picture):
        yield Hit(picture.alt, {"alt": picture.alt}, "alt")


DEFAULT_PLACEHOLDERS = frozenset(
    {"tbd", "tbc", "todo", "test", "image", "img", "untitled", "alt text", "placeholder", "xxx"}
)
"""Stand-ins that mean the same in every language that uses Latin letters."""


@rule(
    id="alt-symbols",
    wcag=("1.1.1",),
    over=Picture,
    applies="Images whose alternative text is read out.",
    expects="It holds at least one letter or digit.",
    severity=Severity.ERROR,
    message=Message(
        "The description “{alt}” has no word in it.",
        "Signs are skipped or read as “dash, dash”; nobody learns what the image shows.",
        "Write what the image shows, or mark it as decorative.",
    ),
    good=(image("C++ on a blackboard"), image("5")),
    bad=(image("---"), image("…"), image("* * *")),
)
def alt_symbols(picture: Picture, tree: ContentTree) -> Iterator[Hit]:
    """Neither letter nor digit, in any script."""
    if picture.spoken and not is_words(picture.spoken):
        yield Hit(picture.alt, {"alt": picture.alt}, "alt")


@rule(
    id="alt-markup",
    wcag=("1.1.1",),
    over=Picture,
    applies="Images whose alternative text is read out.",
    expects="It is plain text on one line.",
    severity=Severity.ERROR,
    message=Message(
        "The description holds code or a line break: “{alt}”.",
        "Tags and codes are read out as they stand, sign by sign.",
        "Keep the words only.",
    ),
    good=(image("Tom & Jerry on a lunch box"), image("A sign saying 3 < 5")),
    bad=(image("<b>Our team</b> at the fair"), image("Tom &amp; Rhys at the fair"), image("Two boats\non the lake")),
)
def alt_markup(picture: Picture, tree: ContentTree) -> Iterator[Hit]:
    """Tags, entities or line breaks."""
    if picture.spoken and MARKUP.search(picture.spoken):
        yield Hit(picture.alt, {"alt": picture.alt}, "alt")


@rule(
    id="alt-too-short",
    wcag=("1.1.1",),
    over=Picture,
    applies="Images, other than logos, whose alternative text is read out.",
    expects="It is more than one very short word.",
    severity=Severity.ADVICE,
    message=Message(
        "The description “{alt}” is one very short word.",
        "It rarely says enough to stand for an image.",
        "Say who or what is to be seen, and what happens.",
    ),
    good=(image("BBC"), image("Ann and her dog")),
    bad=(image("Ann"), image("dog")),
)
def alt_too_short(picture: Picture, tree: ContentTree) -> Iterator[Hit]:
    """One word below four letters; capitals are taken for a logo."""
    said = picture.spoken
    if (
        said.isalpha()
        and len(said) < FEWEST_LETTERS
        and not said.isupper()
        and picture.usage != "logo"
        and said.isascii()
    ):
        yield Hit(picture.alt, {"alt": picture.alt}, "alt")


def is_placeholder(picture: Picture) -> bool:
    """Whether an alternative text only holds the place of one."""
    said = re.sub(r"[\s\d]+$", "", normal(picture.spoken)) or normal(picture.spoken)
    if not said or CAMERA.match(picture.spoken):
        return False
    words = words_for(picture.language)
    return said in DEFAULT_PLACEHOLDERS or bool(words and said in words.placeholders)


def is_file_name(alt: str) -> bool:
    """Whether an alternative text is the name of a file, typed or given by a camera."""
    return bool(FILE_NAME.search(alt) or CAMERA.match(alt))


def _plain(text: str) -> str:
    return normal(re.sub(r"[_\-]+", " ", text))
