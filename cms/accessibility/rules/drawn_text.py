"""Signs in place of words: emoji, pictures out of letters, letters out of mathematics."""

import re
from collections.abc import Iterator

from cms.accessibility.engine.examples import page, paragraph
from cms.accessibility.engine.finding import Outcome, Severity
from cms.accessibility.engine.nodes import Passage
from cms.accessibility.engine.registry import rule
from cms.accessibility.engine.rule import Hit, Message
from cms.accessibility.engine.traits import pictorial, unusual
from cms.accessibility.engine.tree import ContentTree
from cms.accessibility.engine.wording import is_words
from cms.accessibility.rules.drawn_structure import EMOJI, TEXT

BOX = re.compile(r"[\u2500-\u259f]")


KAOMOJI = re.compile(r"¯\\_\(ツ\)_/¯|\([^\w\s)]{1,3}[_.‿ωoᴗ益ᗜ▽◡﹏°﹃]+[^\w\s(]{0,3}\)|ʕ•ᴥ•ʔ|\(╯°□°\)|┻━┻")


FANCY = re.compile(
    "[\U0001d400-\U0001d7ff\uff21-\uff3a\uff41-\uff5a\u24b6-\u24e9\U0001f130-\U0001f149\U0001f170-\U0001f189]"
)


@rule(
    id="emoji-run",
    wcag=(),
    over=Passage,
    among=pictorial,
    applies="Running text.",
    expects="No three emoji stand in a row.",
    severity=Severity.ADVICE,
    message=Message(
        "There are {count} emoji in a row: {text}",
        "Each is read out with its full name, before or in the middle of what you want to say.",
        "Keep one at most, at the end of the sentence.",
    ),
    good=(paragraph("We won! 🎉"), paragraph("Beans 🌱 and peas 🌱 and rain 🌧")),
    bad=(paragraph("We won! 🎉🎉🎉"), paragraph("🌱 🌿 🌳 is how it went.")),
)
def emoji_run(passage: Passage, tree: ContentTree) -> Iterator[Hit]:
    """Blanks between them make no difference."""
    if passage.text.isascii():
        return
    for match in re.finditer(rf"(?:{EMOJI.pattern}\s*){{3,}}", passage.text):
        yield Hit(match.group(), {"count": len(EMOJI.findall(match.group())), "text": match.group().strip()})


@rule(
    id="emoji-only",
    wcag=("1.1.1",),
    over=Passage,
    among=pictorial,
    applies="Paragraphs and list items that hold an emoji.",
    expects="They hold words too.",
    severity=Severity.WARNING,
    outcome=Outcome.REVIEW,
    message=Message(
        "A paragraph consists of emoji alone: {text}",
        "Its names are read out, which seldom say what you mean.",
        "Say it in words.",
    ),
    good=(paragraph("Thank you 💚"), paragraph(TEXT)),
    bad=(paragraph("🎉"), paragraph("<ul><li>👍</li><li>Beans</li></ul>")),
)
def emoji_only(passage: Passage, tree: ContentTree) -> Iterator[Hit]:
    """Not in tables, where a tick may be an answer."""
    if (
        not passage.text.isascii()
        and passage.kind != "cell"
        and not is_words(passage.text)
        and EMOJI.search(passage.text)
    ):
        yield Hit(passage.text, {"text": passage.text})


@rule(
    id="ascii-art",
    wcag=("1.1.1",),
    over=Passage,
    among=unusual,
    applies="Running text outside code.",
    expects="No picture, frame or face is drawn with letters and signs.",
    severity=Severity.WARNING,
    message=Message(
        "This looks like a picture drawn with signs: “{text}”.",
        "It is read out sign by sign.",
        "Say in words what it shows, or use an image with a description.",
    ),
    good=(
        paragraph("3 + 4 = 7; (2 × 2) – 1 = 3"),
        paragraph("<pre><code>a = {}\n#####\n-----\n</code></pre>"),
        paragraph("Call (0)1632 / 960 001!"),
    ),
    bad=(
        paragraph("<p>/\\_/\\<br>( o.o )<br>&gt; ^ &lt;</p>"),
        paragraph("¯\\_(ツ)_/¯ that is how it went"),
        paragraph("=-=-=-=-=-=-=-=-=-=-=-="),
    ),
)
def ascii_art(passage: Passage, tree: ContentTree) -> Iterator[Hit]:
    """Three lines mostly of signs, box drawing, faces, or a rule drawn across the page."""
    text = passage.own_text
    drawn = [line for line in passage.lines if _is_drawn(line)] if len(passage.lines) > 2 else []
    ruled = len(text) > 9 and not is_words(text) and not EMOJI.search(text)
    if not any(piece.code for piece in passage.pieces) and (
        len(drawn) > 2 or ruled or (not text.isascii() and (len(BOX.findall(text)) > 3 or KAOMOJI.search(text)))
    ):
        yield Hit(passage.text, {"text": passage.text})


@rule(
    id="fancy-unicode",
    wcag=("1.3.1", "1.1.1"),
    over=Passage,
    among=pictorial,
    applies="Running text.",
    expects="Words are written with letters, not with mathematical or encircled signs that look like them.",
    severity=Severity.ERROR,
    message=Message(
        "“{text}” is written with special signs that only look like letters.",
        "Screen readers skip them or name each one in full, and searching does not find them.",
        "Type the words with ordinary letters; use bold or italics if they matter.",
    ),
    good=(paragraph("Let 𝑥 be the width and 𝑦 the height."), paragraph("Ａ in a circle")),
    bad=(paragraph("𝗡𝗼𝘄 𝗼𝗽𝗲𝗻 to all"), page(paragraph("ⓦⓔⓛⓒⓞⓜⓔ"))),
)
def fancy_unicode(passage: Passage, tree: ContentTree) -> Iterator[Hit]:
    """Three such signs in a row; one or two are taken for mathematics."""
    if passage.text.isascii():
        return
    match = re.search(rf"(?:{FANCY.pattern}[\s'’-]?){{3,}}", passage.own_text)
    if match:
        yield Hit(match.group().strip(), {"text": match.group().strip()})


def _is_drawn(line: str) -> bool:
    signs = sum(not character.isalnum() and not character.isspace() for character in line)
    filled = sum(not character.isspace() for character in line)
    return filled > 0 and signs / filled > 0.4 and not EMOJI.search(line)
