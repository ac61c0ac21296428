"""How a line of the corpus becomes a Document."""

import json
from collections.abc import Callable
from typing import Any

from cms.accessibility.engine.examples import (
    activity,
    call_to_action,
    contact,
    documents,
    event,
    events,
    file,
    heading,
    image,
    key_points,
    link,
    opportunity,
    page,
    paragraph,
    quote,
    spotlight,
    table,
    theme,
    video,
)

Json = dict[str, Any]
WORDS = {
    "en": "We met at the community hall and planned the garden together.",
    "cy": "Fe wnaethon ni gyfarfod yn y neuadd a chynllunio'r ardd gyda'n gilydd.",
}
ROWS = [["Group", "Hours"], ["Beans", "12"]]


def _parts(line: str) -> list[str]:
    return [part.strip() for part in line.split("||")]


def _alt(line: str, language: str) -> list[Json]:
    alt, *caption = _parts(line)
    return [image(alt.replace("\\n", "\n"), caption=caption[0] if caption else "")]


def _link(line: str, language: str) -> list[Json]:
    text, href = _parts(line)
    return [activity(f"<p>{_words(language)}</p>", links=[link(text, href)])]


def _opportunity(line: str, language: str, **changes: Any) -> list[Json]:
    return [opportunity(line, **_said(language), **changes)]


def _opportunity_json(line: str, language: str) -> list[Json]:
    return [opportunity(**{"html": f"<p>{_words(language)}</p>", **_said(language), **json.loads(line)})]


def _event(line: str, language: str) -> list[Json]:
    changes = json.loads(line)
    return [
        events(
            event(**{name: value for name, value in changes.items() if name != "series"}),
            title=changes.get("series", "Garden days"),
        )
    ]


def _outline(line: str, language: str) -> list[Json]:
    return [_outlined(part, language, number) for number, part in enumerate(line.split(" / "))]


def _outlined(part: str, language: str, number: int) -> Json:
    name, _, rest = part.strip().partition(" ")
    if name[0] == "<":
        return paragraph(part.strip())
    if name[0] == "h" and name[1:].isdigit():
        return heading(rest, int(name[1:]), anchor=f"part-{number}")
    return OUTLINE[name](language)


def _words(language: str) -> str:
    return WORDS.get(language, WORDS["en"])


def _said(language: str) -> Json:
    if language != "cy":
        return {}
    apply = {"kind": "link", "text": "Ymunwch â grŵp y berllan", "url": "/perllan/"}
    return {"title": "Grŵp y berllan", "audience": "Pawb sy'n byw yma", "pay": "£25", "apply": apply}


OUTLINE: dict[str, Callable[[str], Json]] = {
    "p": lambda language: paragraph(_words(language)),
    "img": lambda language: image("Bethan"),
    "opp2": lambda language: opportunity(f"<p>{_words(language)}</p>", **_said(language)),
    "opp3": lambda language: opportunity(f"<p>{_words(language)}</p>", heading_level=3, **_said(language)),
    "opp4": lambda language: opportunity(f"<p>{_words(language)}</p>", heading_level=4, **_said(language)),
    "cta3": lambda language: call_to_action(heading_level=3),
    "spotlight3": lambda language: spotlight(heading_level=3),
    "docs": lambda language: documents(file(), title=""),
    "video": lambda language: video(heading_level=3),
    "events": lambda language: events(event(), title=""),
    "table": lambda language: table(ROWS),
    "contact": lambda language: contact(heading_level=3),
    "points": lambda language: key_points("Beans first", title=""),
    "quote": lambda language: quote("It grew, and so did we.", "Mair"),
    "emptydocs": lambda language: documents(),
    "emptypoints": lambda language: key_points(),
    "emptyimage": lambda language: {**image(), "value": {"image": None}},
    "emptyevents": lambda language: events(),
    "emptyvideo": lambda language: video(url=""),
    "emptyparagraph": lambda language: paragraph("<p> </p>"),
    "emptycta": lambda language: call_to_action(title="", link=None),
    "emptyquote": lambda language: quote(" ", ""),
    "emptytable": lambda language: table([["", ""], ["", ""]]),
    "emptyspotlight": lambda language: spotlight("", person=None),
    "emptyactivity": lambda language: activity(""),
    "emptycontact": lambda language: contact("", email=""),
    "emptyopp": lambda language: opportunity(
        "", title="", audience="", pay="", deadline=None, apply=None, contact=None
    ),
}
"""What the words of an outline stand for."""

BLOCKS: dict[str, Callable[[Any], Json]] = {
    "opp": lambda changes: opportunity(**changes),
    "image": image,
    "p": paragraph,
    "video": lambda changes: video(**changes),
}

KINDS: dict[str, Callable[[str, str], list[Json]]] = {
    "alt": _alt,
    "image": lambda line, language: [image(**json.loads(line))],
    "link": _link,
    "linkvalue": lambda line, language: [activity(f"<p>{_words(language)}</p>", links=[json.loads(line)])],
    "html": lambda line, language: [paragraph(line.replace("\\n", "\n"))],
    "p": lambda line, language: [paragraph(line)],
    "outline": _outline,
    "opp": _opportunity,
    "opp-none": lambda line, language: _opportunity(line, language, deadline=None),
    "oppjson": _opportunity_json,
    "activity": lambda line, language: [activity(f"<p>{_words(language)}</p>", **json.loads(line))],
    "event": _event,
    "table": lambda line, language: [table(**{"rows": ROWS, **json.loads(line)})],
    "video": lambda line, language: [video(**{"transcript": f"<p>{_words(language)}</p>", **json.loads(line)})],
    "doc": lambda line, language: [documents(file(**json.loads(line)))],
    "docs": lambda line, language: [documents(*[file(**each) for each in json.loads(line)])],
    "blocks": lambda line, language: [BLOCKS[name](rest) for each in json.loads(line) for name, rest in each.items()],
}
"""Kind → the blocks that a line stands for."""


def document(kind: str, language: str, line: str) -> Json:
    """The Document that a line of the corpus stands for."""
    if kind == "theme":
        return theme(tuple(json.loads(line)))
    if kind == "page":
        changes = json.loads(line)
        body = [] if "language" in changes else [paragraph(_words(language))]
        return page(*body, **{"language": language, **changes})
    return page(*KINDS[kind](line, language), language=language)
