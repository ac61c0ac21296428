"""Ways to reach people that are typed as text."""

import re
from collections.abc import Iterator

from cms.accessibility.engine.examples import page, paragraph
from cms.accessibility.engine.finding import Severity
from cms.accessibility.engine.nodes import Link, Passage
from cms.accessibility.engine.registry import rule
from cms.accessibility.engine.rule import Hit, Message
from cms.accessibility.engine.traits import addressed, numbered
from cms.accessibility.engine.tree import ContentTree

EMAIL = re.compile(r"(?<![\w.])[\w.+-]+@(?:[\w-]+\.)+[a-z]{2,}\b", re.IGNORECASE)
DISGUISED = re.compile(
    r"\b[\w.+-]+\s*[\[(]\s*(?:at|@)\s*[\])]\s*[\w-]+(?:\s*(?:[\[(]\s*dot\s*[\])]|\.)\s*[\w-]+)+", re.IGNORECASE
)
BRACKETED_AT = re.compile(r"[\[(]\s*(?:at\b|@)", re.IGNORECASE)
PHONE = re.compile(r"(?<![\w+/.£-])(?:\+\d{1,3}[\s-]?(?:\(0\)\s?)?|\(?0)(?:\d[\s-]?\)?[\s-]?){8,11}\d(?![\w/-])")
DIGITS = re.compile(r"(?:\d[\s()-]{0,3}){10}")
BEFORE_ID = re.compile(
    r"(?:\b(?:isbn|issn|charity|company|reference|ref|account|order|registration|registered|meeting\s+id|id|sort\s+code"
    r"|rhif(?:\s+elusen)?|elusen|number:?)\b[^.]{0,25})$",
    re.IGNORECASE,
)


@rule(
    id="email-as-text",
    wcag=("2.4.4",),
    over=Passage,
    among=addressed,
    applies="E-mail addresses in running text.",
    expects="They are links, written as they are.",
    severity=Severity.ADVICE,
    message=Message(
        "The address {address} is not a link.",
        "Somebody who steers with voice or switches has to copy it sign by sign.",
        "Make it a link to the address.",
    ),
    others={
        "disguised": Message(
            "The address “{address}” is disguised.",
            "Nobody can use it without rewriting it, which is hard with many aids and for many people.",
            "Write it plainly and make it a link.",
        )
    },
    good=(
        paragraph('<p>Write to <a href="mailto:jo@example.org">jo@example.org</a>.</p>'),
        paragraph("Meet us @ the mill at 9."),
    ),
    bad=(
        paragraph("Write to jo@example.org for a place."),
        paragraph("Write to jo [at] example [dot] org for a place."),
    ),
)
def email_as_text(passage: Passage, tree: ContentTree) -> Iterator[Hit]:
    """Outside links only."""
    if "@" in passage.text:
        linked = " ".join(piece.text for piece in passage.pieces if piece.linked)
        for match in EMAIL.finditer(passage.text):
            if match.group() not in linked:
                yield Hit(match.group(), {"address": match.group()})
    disguised = DISGUISED.search(passage.text) if BRACKETED_AT.search(passage.text) else None
    if disguised:
        yield Hit(disguised.group(), {"address": disguised.group()}, say="disguised")


@rule(
    id="phone-as-text",
    wcag=(),
    over=Passage,
    among=numbered,
    applies="Telephone numbers in running text.",
    expects="They are links that dial.",
    severity=Severity.ADVICE,
    message=Message(
        "The telephone number {number} is not a link.",
        "On a telephone, readers who cannot easily type have to learn it by heart and dial it.",
        "Make it a link to the number.",
    ),
    good=(
        paragraph('<p>Ring <a href="tel:+441632960001">01632 960001</a>.</p>'),
        paragraph("Charity number 01632960001, ISBN 0 306 40615 2."),
    ),
    bad=(paragraph("Ring 01632 960001 between 9 and 5."), page(paragraph("Ffoniwch +44 1632 960 002."), language="cy")),
)
def phone_as_text(passage: Passage, tree: ContentTree) -> Iterator[Hit]:
    """National numbers from 0 and international ones from +; not those that are called something else."""
    text = passage.text
    if passage.kind == "cell" or not DIGITS.search(text):
        return
    linked = " ".join(piece.text for piece in passage.pieces if piece.linked)
    for match in PHONE.finditer(text):
        if match.group().strip() not in linked and not BEFORE_ID.search(text[: match.start()]):
            yield Hit(match.group().strip(), {"number": match.group().strip()})


@rule(
    id="email-hidden-behind-name",
    wcag=(),
    over=Link,
    applies="Links that open an e-mail.",
    expects="The address can be read.",
    severity=Severity.ADVICE,
    message=Message(
        "The link “{text}” opens an e-mail, and the address is nowhere to be read.",
        "Where no e-mail program is set up, as on a shared computer, nothing happens and nobody learns the address.",
        "Write the address as the words of the link or beside it.",
    ),
    good=(
        paragraph('<p><a href="mailto:jo@example.org">jo@example.org</a></p>'),
        paragraph('<p><a href="mailto:jo@example.org">Write to Jo</a> (jo@example.org)</p>'),
    ),
    bad=(
        paragraph('<p><a href="mailto:jo@example.org">Write to Jo about plots</a></p>'),
        paragraph('<p><a href="mailto:hall@example.org?subject=Keys">Ask the hall for keys</a></p>'),
    ),
)
def email_hidden_behind_name(link: Link, tree: ContentTree) -> Iterator[Hit]:
    """The address in the link's own words or in the passage around it."""
    href = link.href or ""
    if not href.lower().startswith("mailto:") or not link.text or link.origin == "card":
        return
    address = href[7:].split("?")[0].lower()
    around = f"{link.text} {link.passage.text if link.passage else ''}".lower()
    if address not in around:
        yield Hit(f"{link.text}|{href}", {"text": link.text})
