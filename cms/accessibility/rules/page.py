"""The page as a whole, and blocks with nothing in them."""

from collections.abc import Iterator

from cms.accessibility.engine.examples import (
    Known,
    call_to_action,
    documents,
    events,
    file,
    image,
    key_points,
    page,
    paragraph,
    quote,
)
from cms.accessibility.engine.finding import Severity
from cms.accessibility.engine.language import is_tag
from cms.accessibility.engine.nodes import Block, PageInfo
from cms.accessibility.engine.registry import rule
from cms.accessibility.engine.rule import Hit, Message
from cms.accessibility.engine.tree import ContentTree, Facts
from cms.accessibility.engine.wording import is_words
from cms.accessibility.engine.words import words_for

BLOCK_NAMES = {"team_spotlight": "team spotlight", "key_points": "key points", "call_to_action": "call to action"}


@rule(
    id="page-title-missing",
    wcag=("2.4.2",),
    over=PageInfo,
    applies="Every page.",
    expects="It has a title.",
    severity=Severity.ERROR,
    message=Message(
        "The page has no title.",
        "The title is the first thing that is read out, and the name of the tab and of the bookmark.",
        "Say in a few words what the page is about.",
    ),
    good=(page(), page(title="2026")),
    bad=(page(title=""), page(title=" – ")),
)
def page_title_missing(info: PageInfo, tree: ContentTree) -> Iterator[Hit]:
    """Neither letter nor digit."""
    if info.is_document and not is_words(info.title):
        yield Hit(info.title, field="title")


@rule(
    id="page-title-placeholder",
    wcag=("2.4.2",),
    over=PageInfo,
    applies="Pages with a title, in English and Welsh.",
    expects="The title is not a stand-in.",
    severity=Severity.WARNING,
    message=Message(
        "The title “{title}” only holds the place of one.",
        "Readers with several tabs, and those who search, cannot tell what the page is about.",
        "Say in a few words what the page is about.",
    ),
    good=(page(title="New pages in our history"), page(title="Testing the water of the mill pond")),
    bad=(
        page(title="Untitled"),
        page(title="Copy of News from the garden"),
        page(title="Tudalen newydd", language="cy"),
    ),
)
def page_title_placeholder(info: PageInfo, tree: ContentTree) -> Iterator[Hit]:
    """The whole title is on the list."""
    words = words_for(info.language)
    if words and words.title_placeholder.match(info.title.strip()):
        yield Hit(info.title, {"title": info.title}, "title")


@rule(
    id="page-title-duplicate",
    wcag=("2.4.2",),
    over=PageInfo,
    applies="Pages with a title, where the titles of the site's other pages are known.",
    expects="No other page has the same title.",
    severity=Severity.ERROR,
    message=Message(
        "Another page of this site has the same title, “{title}”.",
        "In a list of tabs, bookmarks or search results nobody can tell them apart.",
        "Say what is particular to this one, for example the month.",
    ),
    good=(page(title="News of May 2026"), page(title="News of June 2026")),
    bad=(
        Known(page(), Facts(other_titles=frozenset({"News from the garden"}))),
        Known(page(title="Plots"), Facts(other_titles=frozenset({"plots "}))),
    ),
)
def page_title_duplicate(info: PageInfo, tree: ContentTree) -> Iterator[Hit]:
    """Case and blanks aside. Needs :attr:`Facts.other_titles`."""
    others = {" ".join(title.casefold().split()) for title in tree.facts.other_titles}
    if info.title and " ".join(info.title.casefold().split()) in others:
        yield Hit(info.title, {"title": info.title}, "title")


@rule(
    id="page-lang",
    wcag=("3.1.1",),
    over=PageInfo,
    applies="Every page.",
    expects="It says its language by a code that exists (BCP 47).",
    severity=Severity.ERROR,
    message=Message(
        "The page does not say its language.",
        "A screen reader then reads it with the voice of whatever language it is set to.",
        "Choose the language of the page.",
    ),
    others={
        "invalid": Message(
            "“{language}” is not the code of a language.",
            "A screen reader then reads the page with the voice of whatever language it is set to.",
            "Use a code such as “en” or “cy”.",
        )
    },
    good=(page(), page(language="cy-GB")),
    bad=(page(language=""), page(language="english (uk)")),
)
def page_lang(info: PageInfo, tree: ContentTree) -> Iterator[Hit]:
    """Empty, or not in the form of a code."""
    if info.is_document and not is_tag(info.language):
        yield Hit(info.language, {"language": info.language}, "language", "invalid" if info.language.strip() else "")


@rule(
    id="meta-description-empty",
    wcag=(),
    over=PageInfo,
    applies="Every page.",
    expects="It has a summary or a search description.",
    severity=Severity.ADVICE,
    message=Message(
        "The page has no summary.",
        "Search results and lists then show its first words, which rarely say what it is about.",
        "Say in one or two sentences what readers will find.",
    ),
    good=(page(summary=""), page(search_description="")),
    bad=(page(summary="", search_description=""), page(summary=" ", search_description=" – ")),
)
def meta_description_empty(info: PageInfo, tree: ContentTree) -> Iterator[Hit]:
    """Either will do."""
    if info.is_document and not is_words(info.description) and not is_words(info.summary):
        yield Hit("", field="summary")


@rule(
    id="empty-block",
    wcag=("1.3.1",),
    over=Block,
    applies="Every block of the body.",
    expects="It holds something to read, to see or to hear.",
    severity=Severity.WARNING,
    message=Message(
        "This {block} block holds nothing.",
        "Readers meet a gap, or a title with nothing below it.",
        "Fill it in, or delete it.",
    ),
    others={
        "unseen": Message(
            "This {block} block holds nothing.",
            "The website leaves it out, so nobody sees it; it was probably forgotten.",
            "Fill it in, or delete it.",
        )
    },
    good=(documents(file()), key_points("Beans first"), quote("It grew!")),
    bad=(
        documents(),
        paragraph("<p> </p>"),
        key_points(),
        call_to_action(title="", link=None),
        events(),
        image() | {"value": {"image": None}},
    ),
)
def empty_block(block: Block, tree: ContentTree) -> Iterator[Hit]:
    """Blocks that frontends leave out when they are empty weigh less."""
    if block.empty:
        unseen = block.place.block_type in {"documents", "key_points", "events", "image", "video", "contact"}
        name = BLOCK_NAMES.get(block.place.block_type, block.place.block_type)
        yield Hit(
            block.place.block_type,
            {"block": name},
            "",
            "unseen" if unseen else "",
            severity=Severity.ADVICE if unseen else None,
        )
