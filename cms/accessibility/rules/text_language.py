"""Language of the page's parts, abbreviations, and words that rest on seeing or hearing."""

import re
from collections.abc import Iterator

from cms.accessibility.engine.examples import activity, page, paragraph
from cms.accessibility.engine.finding import Outcome, Severity
from cms.accessibility.engine.language import fits, guess, is_tag, known, plainly
from cms.accessibility.engine.nodes import LanguageMark, Passage
from cms.accessibility.engine.registry import rule
from cms.accessibility.engine.rule import Hit, Message
from cms.accessibility.engine.traits import capital, styled
from cms.accessibility.engine.tree import ContentTree
from cms.accessibility.engine.words import words_for

WELSH = "Mae croeso i bawb ddod i'r ardd ar ddydd Sadwrn, ac fe fydd te a chacen i'r rhai sydd wedi gweithio."
ENGLISH = "Everyone is welcome in the garden on Saturday, and there will be tea and cake for those who have worked."
ABBREVIATION = re.compile(r"(?<![\w@#&./-])[A-Z][A-Z&]{1,7}(?:s\b)?(?![\w@&-]|\.\w)")
CAPITALS = re.compile(r"[A-Z&]{3}")
POSTCODE_OR_GRADE = re.compile(r"^[A-Z]{1,2}$")


@rule(
    id="language-of-part",
    wcag=("3.1.2",),
    over=Passage,
    applies="Passages of at least 40 letters and 8 words.",
    expects="They are written in the language that they are marked as.",
    severity=Severity.WARNING,
    outcome=Outcome.REVIEW,
    message=Message(
        "This passage seems to be in another language than it is marked as: “{text}”.",
        "It is read aloud with the wrong voice, which makes it all but impossible to follow.",
        "Choose the passage's language in the block, or mark the words in the text.",
    ),
    good=(
        paragraph(ENGLISH),
        paragraph(WELSH, "cy"),
        page(paragraph(WELSH), language="cy"),
        paragraph("The choir sang Calon Lân and Ar Hyd y Nos in the yard."),
    ),
    bad=(
        paragraph(WELSH),
        page(paragraph(ENGLISH), language="cy"),
        paragraph("Сад открыт для всех по субботам с десяти утра до четырёх часов дня."),
    ),
)
def language_of_part(passage: Passage, tree: ContentTree) -> Iterator[Hit]:
    """Parts that are marked in the text do not count. Silent when the guess is not plain."""
    if len(passage.text) < 40 or not known(passage.language) or plainly(passage.language, passage.vocabulary):
        return
    text = passage.own_text
    guessed = guess(text)
    if guessed and not fits(guessed, passage.language):
        yield Hit(f"{passage.language}|{text}", {"text": text}, evidence={"guess": guessed, "marked": passage.language})


@rule(
    id="part-language-invalid",
    wcag=("3.1.2",),
    over=LanguageMark,
    applies="Language codes set on a passage or on words.",
    expects="They name a language (BCP 47).",
    severity=Severity.ERROR,
    message=Message(
        "“{code}” is not the code of a language.",
        "Screen readers cannot choose a voice by it, so the passage is read as if it were not marked.",
        "Use a code such as “cy” for Welsh or “fr” for French.",
    ),
    good=(paragraph('<p>They call it <span lang="cy">hiraeth</span>.</p>'), paragraph(WELSH, "cy-GB")),
    bad=(paragraph('<p>They call it <span lang="welsh language">hiraeth</span>.</p>'), paragraph(WELSH, "c")),
)
def part_language_invalid(mark: LanguageMark, tree: ContentTree) -> Iterator[Hit]:
    """By the form of the code."""
    if mark.text.strip() and not is_tag(mark.code):
        yield Hit(mark.code, {"code": mark.code})


@rule(
    id="abbreviation-first-use",
    wcag=("3.1.4",),
    over=Passage,
    among=capital,
    applies="Abbreviations of three to eight capitals in running text, in English and Welsh.",
    expects="The first use is spelt out, in brackets or as a marked abbreviation, unless the site's glossary has it.",
    severity=Severity.ADVICE,
    outcome=Outcome.REVIEW,
    message=Message(
        "The abbreviation {word} is not explained where it is first used.",
        "Readers who are new to the subject do not know it, and it may be read aloud as a word.",
        "Write it in full the first time, with the abbreviation in brackets.",
    ),
    good=(
        paragraph("The Garden Owners' Society (GOSOC) met, and GOSOC voted."),
        paragraph('<p>Ask the <abbr title="Garden Owners\' Society">GOSOC</abbr> office.</p>'),
        paragraph("The NHS and the BBC came."),
        paragraph("There are VERY MANY THINGS TO SAY about it."),
    ),
    bad=(paragraph("The GOSOC office is open."), activity("<p>We met the QTFR team and the mayor.</p>")),
)
def abbreviation_first_use(passage: Passage, tree: ContentTree) -> Iterator[Hit]:
    """Told once for each abbreviation of the page. Lines in capitals are shouting, not abbreviations."""
    words = words_for(passage.language)
    if (
        not words
        or passage.kind == "cell"
        or passage.text.isupper()
        or passage.place.path.endswith(("name", "role", "who"))
    ):
        return
    seen: set[str] = tree.memory.setdefault("abbreviations", set())
    for match in ABBREVIATION.finditer(passage.text):
        word = match.group().removesuffix("s")
        if POSTCODE_OR_GRADE.match(word) or word in seen or _is_shouted(match, passage.text):
            continue
        seen.add(word)
        if word in words.abbreviations or word in tree.facts.glossary or _is_explained(word, match, passage):
            continue
        yield Hit(word, {"word": word})


def _is_shouted(match: re.Match[str], text: str) -> bool:
    """A word among others in capitals is shouting, which another rule tells of."""
    near = text[: match.start()].split()[-2:] + text[match.end() :].split()[:2]
    return sum(word.isupper() and len(word.strip(".,:;!?()")) > 1 for word in near) > 1


@rule(
    id="abbreviation-unexplained",
    wcag=("3.1.4",),
    over=Passage,
    among=styled,
    applies="Words marked as an abbreviation.",
    expects="The mark carries the full form.",
    severity=Severity.ADVICE,
    message=Message(
        "{word} is marked as an abbreviation, but the full form is missing.",
        "The mark promises readers an explanation that is not there.",
        "Type the full form, or take the mark away.",
    ),
    good=(
        paragraph('<p>Ask the <abbr title="Garden Owners\' Society">GOSOC</abbr> office.</p>'),
        paragraph("Ask the office."),
    ),
    bad=(
        paragraph("<p>Ask the <abbr>GOSOC</abbr> office.</p>"),
        paragraph('<p>An <abbr title=" ">EGM</abbr> follows.</p>'),
    ),
)
def abbreviation_unexplained(passage: Passage, tree: ContentTree) -> Iterator[Hit]:
    """``<abbr>`` without a title."""
    for piece in passage.pieces:
        if piece.abbreviation == "missing" and piece.text.strip():
            yield Hit(piece.text, {"word": piece.text.strip()})


@rule(
    id="sensory-instruction",
    wcag=("1.3.3", "1.4.1"),
    over=Passage,
    applies="Running text, in English and Welsh.",
    expects="Instructions do not rest on colour, shape, place or sound alone.",
    severity=Severity.ADVICE,
    outcome=Outcome.REVIEW,
    message=Message(
        "“{text}” tells readers what to look for by its looks, its place or its sound.",
        "Whoever cannot see or hear it, or reads on a telephone where things stand elsewhere, cannot follow.",
        "Name the thing by its words as well, for example “the Apply button”.",
    ),
    good=(
        paragraph("Press Apply, which stands after the form."),
        paragraph("The barn stands to the left of the road."),
    ),
    bad=(
        paragraph("Use the button on the right to book."),
        paragraph("Dates shown in red are full."),
        page(paragraph("Pwyswch y botwm coch i archebu."), language="cy"),
    ),
)
def sensory_instruction(passage: Passage, tree: ContentTree) -> Iterator[Hit]:
    """Things of a page together with how they look or where they are."""
    words = words_for(passage.language)
    match = words.sensory.search(passage) if words else None
    if match:
        yield Hit(match.group(), {"text": match.group()})


def _is_explained(word: str, match: re.Match[str], passage: Passage) -> bool:
    """In brackets after its full form, before it, or marked as an abbreviation."""
    text = passage.text
    before, after = text[max(0, match.start() - 2) : match.start()], text[match.end() : match.end() + 3]
    if "(" in before or after.lstrip("'’s").startswith((" (", "(")):
        return True
    return any(piece.abbreviation and word in piece.text for piece in passage.pieces)
