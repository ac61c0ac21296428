"""Links: do their words say where they lead?"""

import re
from collections.abc import Iterator

from cms.accessibility.engine.examples import activity, call_to_action, link, page, paragraph
from cms.accessibility.engine.finding import Outcome, Severity
from cms.accessibility.engine.nodes import Link
from cms.accessibility.engine.registry import rule
from cms.accessibility.engine.rule import Hit, Message
from cms.accessibility.engine.tree import ContentTree
from cms.accessibility.engine.wording import is_words, normal
from cms.accessibility.engine.words import words_for
from cms.accessibility.engine.words.lists import Words

NEW_TAB_NOTE = re.compile(r"\((?:[^()]*)\)\s*$")


def written(link: Link) -> bool:
    """Whether the words are this page's editor's own, not those of a person's, a file's or an event's card."""
    return link.origin != "card"


@rule(
    id="link-empty",
    wcag=("2.4.4", "4.1.2"),
    over=Link,
    applies="Every link with an address, unless it holds only images.",
    expects="It has words.",
    severity=Severity.ERROR,
    message=Message(
        "There is a link without any words.",
        "It can be reached with the keyboard, but nobody hears where it leads.",
        "Write where it leads, or delete the link.",
    ),
    others={
        "signs": Message(
            "The words of a link are only signs: “{text}”.",
            "Screen readers say nothing, or “right arrow”, and nobody hears where it leads.",
            "Write where it leads.",
        )
    },
    good=(paragraph('<p>See <a href="/map/">the map of all plots</a>.</p>'), activity(links=[link("Plot list")])),
    bad=(
        paragraph('<p>See <a href="/map/"></a>.</p>'),
        activity(links=[link("")]),
        paragraph('<p>Next <a href="/page/2/">→</a></p>'),
    ),
)
def link_empty(link: Link, tree: ContentTree) -> Iterator[Hit]:
    """No name, or one without a letter or digit. Links around images have a rule of their own."""
    if not link.href or link.pictures or is_words(link.name):
        return
    yield Hit(f"{link.href}|{link.name}", {"text": link.name}, words_field(link), "signs" if link.name else "")


@rule(
    id="link-generic",
    wcag=("2.4.4",),
    over=Link,
    applies="Links with words, in English and Welsh.",
    expects="The words say where the link leads, also when they are read alone.",
    severity=Severity.WARNING,
    message=Message(
        "The words of a link, “{text}”, do not say where it leads.",
        "Many readers step from link to link and hear only these words; several such links sound the same.",
        "Name what the reader will find there, for example the title of the page.",
    ),
    good=(
        paragraph('<p>Read <a href="/orchard/">how the orchard was planted</a>.</p>'),
        paragraph('<p><a href="/x/" aria-label="Read more about the orchard">Read more</a></p>'),
        page(paragraph('<p><a href="/aelodau/">Sut i ddod yn aelod</a></p>'), language="cy"),
        activity(links=[link("The blog of the river group")]),
    ),
    bad=(
        paragraph('<p>To apply, <a href="/apply/">click here</a>.</p>'),
        paragraph('<p>You can read about it in <a href="/b/">our latest blog</a>.</p>'),
        activity(links=[link("Read more »")]),
        page(paragraph('<p><a href="/aelodau/">Cliciwch yma</a> i ymuno.</p>'), language="cy"),
    ),
)
def link_generic(link: Link, tree: ContentTree) -> Iterator[Hit]:
    """The whole accessible name is on the list once notes in brackets are left out."""
    words = words_for(link.language)
    if not words or not link.href or not written(link) or not is_words(link.name):
        return
    if is_vague(link.name, words):
        evidence = {"href": link.href, "text": link.text}
        evidence |= {"target_title": link.target_title} if link.target_title else {}
        yield Hit(f"{link.text}|{link.href}", {"text": link.text or link.name}, words_field(link), evidence=evidence)


@rule(
    id="link-click-word",
    wcag=(),
    over=Link,
    applies="Links with words, in English and Welsh.",
    expects="They do not ask to click.",
    severity=Severity.ADVICE,
    message=Message(
        "The words of a link ask to click: “{text}”.",
        "Not everybody uses a mouse, and the word says nothing of the target.",
        "Say what the reader will find there instead.",
    ),
    good=(
        paragraph('<p><a href="/a/">Order by click and collect</a></p>'),
        paragraph('<p><a href="/a/">Clickbait and how to spot it</a></p>'),
    ),
    bad=(
        paragraph('<p><a href="/a/">Click to see the orchard plan</a></p>'),
        activity(links=[link("Book your plot by clicking this")]),
    ),
)
def link_click_word(link: Link, tree: ContentTree) -> Iterator[Hit]:
    """Left to the rule about vague words where that already speaks."""
    words = words_for(link.language)
    if words and written(link) and words.click.search(link.name) and not is_vague(link.name, words):
        yield Hit(f"{link.text}|{link.href}", {"text": link.text}, words_field(link))


@rule(
    id="link-diff-text-same-target",
    wcag=("3.2.4",),
    over=Link,
    applies="Addresses that the page links to at least three times.",
    expects="The links to one address are called by at most two names.",
    severity=Severity.ADVICE,
    outcome=Outcome.REVIEW,
    message=Message(
        "Links to the same address have {count} different names, for example “{text}” and “{other}”.",
        "Readers who list the links take them for different pages.",
        "Call the target by one name.",
    ),
    good=(
        paragraph('<p><a href="/a/">The plan</a>, <a href="/a/">the plan</a> and <a href="/a/">the plan</a></p>'),
        paragraph('<p><a href="/a/">The plan</a> and <a href="/b/">the map</a> and <a href="/c/">the list</a></p>'),
    ),
    bad=(
        paragraph('<p><a href="/a/">The plan</a>, <a href="/a/">our scheme</a> and <a href="/a/">the orchard</a></p>'),
        (activity(links=[link("Orchard")]), activity(links=[link("Pears")]), call_to_action(link=link("Plums"))),
    ),
)
def link_diff_text_same_target(link: Link, tree: ContentTree) -> Iterator[Hit]:
    """Told once, at the third name."""
    if not link.href or not written(link) or not is_words(link.name):
        return
    seen: dict[str, list[str]] = tree.memory.setdefault("link names by address", {})
    names = seen.setdefault(link.href, [])
    if normal(link.name) not in map(normal, names):
        names.append(link.name)
        if len(names) == 3:
            yield Hit(link.href, {"count": 3, "text": names[0], "other": names[2]}, words_field(link))


def is_vague(name: str, words: Words) -> bool:
    """Whether a link's name is one that says nothing of the target. Notes in brackets are left out first."""
    said = normal(NEW_TAB_NOTE.sub("", name)) or normal(name)
    return said in words.vague_links or bool(words.vague_nouns.match(said))


def words_field(link: Link) -> str:
    return "text" if link.origin in {"value", "apply"} else ""
