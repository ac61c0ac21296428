"""Links: what their words say."""

import re
from collections.abc import Iterator

from cms.accessibility.engine.examples import activity, call_to_action, link, page, paragraph
from cms.accessibility.engine.finding import Outcome, Severity
from cms.accessibility.engine.nodes import Link
from cms.accessibility.engine.registry import rule
from cms.accessibility.engine.rule import Hit, Message
from cms.accessibility.engine.tree import ContentTree
from cms.accessibility.engine.wording import is_words, normal
from cms.accessibility.engine.words import Words, words_for

ADDRESS = re.compile(r"^(?:https?://|www\.)\S+$", re.IGNORECASE)
DOI = re.compile(r"\b10\.\d{4,9}/\S+|(?:dx\.)?doi\.org/", re.IGNORECASE)
SYMBOLS = re.compile(r"[›»→⇒➔➜➡▶►↗↴⟶>]{1,3}\s*$|^\s*[«←‹◀]")
LONGEST_NAME, LONGEST_ADDRESS = 120, 40
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
    yield Hit(f"{link.href}|{link.name}", {"text": link.name}, _words_field(link), "signs" if link.name else "")


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
        evidence = {"target_title": link.target_title} if link.target_title else {}
        yield Hit(f"{link.text}|{link.href}", {"text": link.text or link.name}, _words_field(link), evidence=evidence)


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
        yield Hit(f"{link.text}|{link.href}", {"text": link.text}, _words_field(link))


@rule(
    id="link-bare-url",
    wcag=("2.4.4",),
    over=Link,
    applies="Links with words.",
    expects=f"The words are not an address of more than {LONGEST_ADDRESS} characters.",
    severity=Severity.WARNING,
    message=Message(
        "The words of a link are a long address: “{text}”.",
        "It is spelt out sign by sign, and seldom says what it leads to.",
        "Write the name of the page instead; readers get the address with the link.",
    ),
    others={
        "short": Message(
            "The words of a link are an address: “{text}”.",
            "It is read out with its dots and slashes.",
            "The name of the page or of the organisation is easier on the ear.",
        )
    },
    good=(
        paragraph('<p><a href="https://www.example.org/a/">The allotment society</a></p>'),
        paragraph('<p><a href="mailto:a@example.org">a@example.org</a></p>'),
    ),
    bad=(
        paragraph(
            '<p><a href="https://www.example.org/a">https://www.example.org/news/2026/11/how-we-did-it.html</a></p>'
        ),
        paragraph(
            '<p><a href="https://www.example.org/a">www.example.org/a/very/long/address/of/a/page?with=more</a></p>'
        ),
    ),
)
def link_bare_url(link: Link, tree: ContentTree) -> Iterator[Hit]:
    """Short ones weigh less; publications' identifiers have a rule of their own."""
    text = link.text.strip()
    if link.label or not written(link) or not ADDRESS.match(text) or DOI.search(text):
        return
    if len(text) > LONGEST_ADDRESS:
        yield Hit(f"{text}|{link.href}", {"text": text}, _words_field(link))
    else:
        yield Hit(f"{text}|{link.href}", {"text": text}, _words_field(link), "short", severity=Severity.ADVICE)


@rule(
    id="link-doi",
    wcag=("2.4.4",),
    over=Link,
    applies="Links whose words hold a publication's identifier (DOI).",
    expects="The words are the publication's title.",
    severity=Severity.ADVICE,
    message=Message(
        "The words of a link are a publication's number: “{text}”.",
        "It is a row of digits to the ear.",
        "Use the publication's title as the words, with the number after the link if it has to be seen.",
    ),
    good=(
        paragraph('<p><a href="https://doi.org/10.1000/182">The DOI Handbook</a></p>'),
        paragraph('<p>10.1000/182 <a href="/a/">Handbook</a></p>'),
    ),
    bad=(
        paragraph('<p><a href="https://doi.org/10.1000/182">https://doi.org/10.1000/182</a></p>'),
        activity(links=[link("10.1234/garden.2026.17")]),
    ),
)
def link_doi(link: Link, tree: ContentTree) -> Iterator[Hit]:
    """Only where the identifier is most of the words."""
    text = link.text.strip()
    match = DOI.search(text)
    if match and written(link) and len(text.split()) <= 2:
        yield Hit(f"{text}|{link.href}", {"text": text}, _words_field(link))


@rule(
    id="link-symbol-cta",
    wcag=(),
    over=Link,
    applies="Links with words.",
    expects="They do not end in an arrow, nor begin with one.",
    severity=Severity.ADVICE,
    message=Message(
        "The words of a link hold an arrow: “{text}”.",
        "Screen readers say “right-pointing double angle quotation mark” or the like.",
        "Delete the arrow; the website can draw one that is not read out.",
    ),
    good=(
        paragraph('<p><a href="/a/">From plot to plate</a></p>'),
        paragraph('<p><a href="/a/">Is 3 &gt; 2 in gardening?</a></p>'),
    ),
    bad=(paragraph('<p><a href="/a/">The orchard plan »</a></p>'), activity(links=[link("All plots →")])),
)
def link_symbol_cta(link: Link, tree: ContentTree) -> Iterator[Hit]:
    """Beside words; arrows alone have a rule of their own."""
    if written(link) and is_words(link.text) and not link.label and SYMBOLS.search(link.text.strip()):
        yield Hit(f"{link.text}|{link.href}", {"text": link.text}, _words_field(link))


@rule(
    id="link-too-long",
    wcag=(),
    over=Link,
    applies="Links with words.",
    expects=f"They have at most {LONGEST_NAME} characters.",
    severity=Severity.ADVICE,
    message=Message(
        "The words of a link are long: {count} characters, beginning “{text}”.",
        "In a list of links nobody can hold on to so much.",
        "Link only the words that name the target.",
    ),
    good=(
        paragraph('<p><a href="/a/">The orchard plan</a></p>'),
        paragraph(f'<p>{"A long sentence. " * 9}<a href="/a/">The plan</a></p>'),
    ),
    bad=(
        paragraph(f'<p><a href="/a/">{"All that we know about the orchard and its trees " * 3}</a></p>'),
        activity(
            links=[
                link(
                    "The minutes of the meeting at which we agreed to plant pears, plums, apples, quinces and medlars along the old wall by the mill"
                )
            ]
        ),
    ),
)
def link_too_long(link: Link, tree: ContentTree) -> Iterator[Hit]:
    """Counted as it is read out."""
    if written(link) and len(link.name) > LONGEST_NAME:
        yield Hit(f"{link.text}|{link.href}", {"count": len(link.name), "text": link.name}, _words_field(link))


@rule(
    id="link-title-dup",
    wcag=(),
    over=Link,
    applies="Links with a title attribute.",
    expects="It does not repeat the words.",
    severity=Severity.ADVICE,
    message=Message(
        "The pop-up title of a link repeats its words: “{text}”.",
        "Some screen readers say both.",
        "Delete the title.",
    ),
    good=(
        paragraph('<p><a href="/a/" title="24 pages">The plan</a></p>'),
        paragraph('<p><a href="/a/">The plan</a></p>'),
    ),
    bad=(
        paragraph('<p><a href="/a/" title="The plan">The plan</a></p>'),
        paragraph('<p><a href="/a/" title="the plan ">The plan</a></p>'),
    ),
)
def link_title_dup(link: Link, tree: ContentTree) -> Iterator[Hit]:
    """Case and punctuation aside."""
    if link.tooltip and link.text and normal(link.tooltip) == normal(link.text):
        yield Hit(f"{link.text}|{link.href}", {"text": link.text})


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
            yield Hit(link.href, {"count": 3, "text": names[0], "other": names[2]}, _words_field(link))


def is_vague(name: str, words: Words) -> bool:
    """Whether a link's name is one that says nothing of the target. Notes in brackets are left out first."""
    said = normal(NEW_TAB_NOTE.sub("", name)) or normal(name)
    return said in words.vague_links or bool(words.vague_nouns.match(said))


def _words_field(link: Link) -> str:
    return "text" if link.origin in {"value", "apply"} else ""
