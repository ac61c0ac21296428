"""Where Documents come from: files, standard input, or the API of a CMS."""

import json
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import urljoin, urlsplit

import httpx

from cms.accessibility.checking.errors import CheckError
from cms.accessibility.engine.finding import Finding
from cms.accessibility.engine.tree import NO_FACTS, Facts
from cms.accessibility.policy import DEFAULT_POLICY, Policy
from cms.audit.targets import api_root

TIMEOUT_SECONDS = 20.0
PAGE_SIZE = 20
"""What every Wagtail API allows without being told otherwise."""


@dataclass(frozen=True, slots=True)
class Subject:
    """A Document to check, and what is known of it."""

    place: str
    """The address or file that a reader of the report can open."""
    title: str
    document: Mapping[str, Any] = field(default_factory=dict)
    facts: Facts = NO_FACTS
    policy: Policy = DEFAULT_POLICY
    problem: str = ""
    """Why it could not be read; then there is no Document."""
    more: tuple[Finding, ...] = ()
    """What the source itself found, beyond the rules."""


class Source(Protocol):
    """Something that Documents come from."""

    def count(self) -> int | None:
        """How many there are; None while that is not known."""

    def subjects(self) -> Iterator[Subject]:
        """Each Document in turn.

        Raises:
            CheckError: when the source itself cannot be read.
        """


@dataclass(frozen=True)
class Files:
    """Documents in files: one Document, a list of them, or what a pages API answered."""

    names: tuple[str, ...]

    def count(self) -> int | None:
        """A file may hold many Documents; one file is counted as one."""
        return len(self.names)

    def subjects(self) -> Iterator[Subject]:
        """What cannot be read is passed on as a problem, so that the rest is still checked."""
        for name in self.names:
            try:
                content = json.loads(sys.stdin.read() if name == "-" else Path(name).read_text(encoding="utf-8"))
            except (OSError, UnicodeDecodeError) as error:
                yield Subject(name, "", problem=f"could not be read: {getattr(error, 'strerror', None) or error}")
            except (json.JSONDecodeError, RecursionError) as error:
                yield Subject(name, "", problem=f"is not JSON: {error}")
            else:
                yield from _in_file(name, content)


def _in_file(name: str, content: Any) -> Iterator[Subject]:
    place = "standard input" if name == "-" else name
    listed = content.get("items") if isinstance(content, dict) and "items" in content else content
    documents = listed if isinstance(listed, list) else [listed]
    for number, document in enumerate(documents):
        where = place if len(documents) == 1 else f"{place}#{number}"
        yield subject(document, where)


def subject(document: Any, place: str = "") -> Subject:
    """A Document with its place; a problem for what is none."""
    if not isinstance(document, Mapping) or "title" not in document or not isinstance(document.get("meta"), Mapping):
        return Subject(place, "", problem="is not a Document: an object with title, meta and body was expected")
    return Subject(place or str(document["meta"].get("html_url") or ""), str(document["title"]), document)


class Api:
    """Every page that a CMS's API lists.

    Args:
        address: of the API, ``https://cms.example.org/api/v2/``; that of the CMS, ``https://cms.example.org``, will do.
        token: sent as a bearer token when given.
        transport: how to reach it, when not over the network (tests).
    """

    def __init__(self, address: str, token: str | None = None, transport: httpx.BaseTransport | None = None) -> None:
        self.pages = urljoin(api_root(_checked(address)), "pages/")
        self.token, self.transport = token, transport
        self.total: int | None = None

    def count(self) -> int | None:
        """Known once the first list has come."""
        return self.total

    def subjects(self) -> Iterator[Subject]:
        """Each page in turn; a page that was taken away meanwhile, or cannot be read, is a problem."""
        headers = {"Authorization": f"Bearer {self.token}"} if self.token else {}
        client = httpx.Client(timeout=TIMEOUT_SECONDS, follow_redirects=True, headers=headers, transport=self.transport)
        with client:
            for item in self._items(client):
                yield self._subject(client, item)
        if not self.total:
            raise CheckError(f"{self.pages} lists no pages")

    def _items(self, client: httpx.Client) -> Iterator[dict[str, Any]]:
        offset = 0
        while self.total is None or offset < self.total:
            answer = _get(client, self.pages, limit=PAGE_SIZE, offset=offset)
            try:
                self.total, items = int(answer["meta"]["total_count"]), list(answer["items"])
            except (KeyError, TypeError, ValueError) as error:
                raise CheckError(f"{self.pages} did not answer as a pages API does ({error!r})") from error
            yield from items
            if not items:
                return
            offset += len(items)

    def _subject(self, client: httpx.Client, item: dict[str, Any]) -> Subject:
        if "body" in item:
            return subject(item)
        address = urljoin(self.pages, f"{item.get('id')}/")
        try:
            return subject(_get(client, address))
        except CheckError as error:
            return Subject(address, str(item.get("title", "")), problem=str(error))


def _checked(address: str) -> str:
    try:
        parts = urlsplit(address)
        usable = parts.scheme in {"http", "https"} and bool(parts.hostname) and (parts.port or 1) > 0
    except ValueError:
        usable = False
    if not usable:
        raise CheckError(f"{address!r} is not an address: it has to begin with http:// or https://")
    return address


def _get(client: httpx.Client, address: str, **parameters: int) -> Any:
    try:
        answer = client.get(address, params=parameters or None)
        answer.raise_for_status()
        return answer.json()
    except httpx.HTTPStatusError as error:
        raise CheckError(f"{address} answered {error.response.status_code}") from error
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        raise CheckError(f"{address} could not be reached: {error}") from error
    except ValueError as error:
        raise CheckError(f"{address} did not answer with JSON") from error
