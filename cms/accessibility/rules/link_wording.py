"""Links: how their words sound when they are read aloud."""

import re
from collections.abc import Iterator

from cms.accessibility.engine.examples import activity, link, paragraph
from cms.accessibility.engine.finding import Severity
from cms.accessibility.engine.nodes import Link
from cms.accessibility.engine.registry import rule
from cms.accessibility.engine.rule import Hit, Message
from cms.accessibility.engine.tree import ContentTree
from cms.accessibility.engine.wording import is_words, normal
from cms.accessibility.rules.links import words_field, written

ADDRESS = re.compile(r"^(?:https?://|www\.)\S+$", re.IGNORECASE)


DOI = re.compile(r"\b10\.\d{4,9}/\S+|(?:dx\.)?doi\.org/", re.IGNORECASE)


SYMBOLS = re.compile(r"[›»→⇒➔➜➡▶►↗↴⟶>]{1,3}\s*$|^\s*[«←‹◀]")


LONGEST_NAME, LONGEST_ADDRESS = 120, 40


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
        yield Hit(f"{text}|{link.href}", {"text": text}, words_field(link))
    else:
        yield Hit(f"{text}|{link.href}", {"text": text}, words_field(link), "short", severity=Severity.ADVICE)


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
        yield Hit(f"{text}|{link.href}", {"text": text}, words_field(link))


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
        yield Hit(
            f"{link.text}|{link.href}",
            {"text": link.text},
            words_field(link),
            evidence={"href": link.href, "text": link.text},
        )


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
                    "The minutes of the meeting at which we agreed to plant pears, plums, apples, quinces "
                    "and medlars along the old wall by the mill"
                )
            ]
        ),
    ),
)
def link_too_long(link: Link, tree: ContentTree) -> Iterator[Hit]:
    """Counted as it is read out."""
    if written(link) and len(link.name) > LONGEST_NAME:
        yield Hit(f"{link.text}|{link.href}", {"count": len(link.name), "text": link.name}, words_field(link))


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
