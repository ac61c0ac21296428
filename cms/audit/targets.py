"""The pages to audit: addresses given, those of a sitemap, or those that the CMS's API lists."""

import gzip
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote, urljoin, urlsplit, urlunsplit
from xml.etree import ElementTree

import httpx

from cms.audit.egress import Egress
from cms.audit.errors import AuditError
from cms.audit.places import leads_inside, origin

TIMEOUT_SECONDS = 20.0
MAX_SITEMAP_BYTES = 50 * 1024 * 1024
"""The size that sitemaps.org allows."""
MAX_SITEMAPS = 500
PAGE_SIZE = 20
API_PATH = "/api/v2/"
GZIP = b"\x1f\x8b"


class TargetError(AuditError):
    """The list of pages could not be read; the text says what was asked and what came."""


@dataclass
class Targets:
    """Pages to audit, with what the API knows about them.

    Attributes:
        urls: each page's address, in order.
        paths: address → block id → the block's place in the Document (``body.3``).
        known_as: address of a draft's preview → the address that the page will have.
        foreign: addresses on hosts that only somebody's sitemap named.
    """

    urls: list[str] = field(default_factory=list)
    paths: dict[str, dict[str, str]] = field(default_factory=dict)
    known_as: dict[str, str] = field(default_factory=dict)
    foreign: frozenset[str] = frozenset()


def check_address(url: str) -> str:
    """An address that can be audited, as given.

    Raises:
        TargetError: it is not http or https, or has no host.
    """
    try:
        parts = urlsplit(url)
        usable = parts.scheme in {"http", "https"} and bool(parts.hostname) and (parts.port or 1) > 0
    except ValueError:
        usable = False
    if not usable:
        raise TargetError(f"{url!r} cannot be audited: give an address that begins with http:// or https://.")
    return url


def api_root(url: str) -> str:
    """The API's address with a slash at its end; of a CMS named by its host alone, the address where it has its API."""
    return url.rstrip("/") + ("/" if urlsplit(url).path.strip("/") else API_PATH)


def _get(client: httpx.Client, url: str, **parameters: Any) -> httpx.Response:
    try:
        answer = client.get(url, params=parameters or None)
        answer.raise_for_status()
    except httpx.HTTPStatusError as error:
        raise TargetError(f"{url} could not be read: the server answered {error.response.status_code}.") from error
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        raise TargetError(f"{url} could not be read: {error}") from error
    return answer


def from_sitemap(url: str, allowed: Iterable[str] = ()) -> Targets:
    """The pages of a sitemap, or of a sitemap index and the sitemaps it names.

    Args:
        url: its address.
        allowed: addresses inside the network that it may lead to besides those on its own host.

    Raises:
        TargetError: it cannot be read, is not a sitemap, lists nothing, or leads inside the network.
    """
    named = [check_address(url), *allowed]
    with (
        Egress.for_sites(named) as egress,
        httpx.Client(timeout=TIMEOUT_SECONDS, follow_redirects=True, proxy=f"http://{egress.address}") as client,
    ):
        try:
            urls = [check_address(one) for one in dict.fromkeys(_sitemap_pages(client, url))]
        except TargetError as error:
            raise (_inside(url, egress.blocked[0]) if egress.blocked else error) from error
    if not urls:
        raise TargetError(f"{url} lists no pages.")
    own = {origin(one)[0] for one in named}
    foreign = frozenset(one for one in urls if origin(one)[0] not in own)
    for host, port in dict.fromkeys(map(origin, sorted(foreign))):
        if leads_inside(host):
            raise _inside(url, f"[{host}]:{port}" if ":" in host else f"{host}:{port}")
    return Targets(urls, foreign=foreign)


def _inside(url: str, place: str) -> TargetError:
    allowing = f"add --allow http://{place}/ if that is meant"
    return TargetError(f"{url} leads to {place}, which is inside this network; {allowing}.")


def _sitemap_pages(client: httpx.Client, url: str) -> Iterator[str]:
    waiting, seen = [url], set[str]()
    while waiting:
        here = waiting.pop(0)
        if here in seen:
            continue
        seen.add(here)
        if len(seen) > MAX_SITEMAPS:
            raise TargetError(f"{url} leads to more than {MAX_SITEMAPS} sitemaps.")
        root = _sitemap(_get(client, here))
        places = [(loc.text or "").strip() for loc in root.iter() if loc.tag.rpartition("}")[2] == "loc"]
        if root.tag.rpartition("}")[2] == "sitemapindex":
            waiting += [check_address(urljoin(here, place)) for place in places]
        else:
            yield from places


def _sitemap(answer: httpx.Response) -> ElementTree.Element:
    content = answer.content
    try:
        content = gzip.decompress(content) if content.startswith(GZIP) else content
        if len(content) > MAX_SITEMAP_BYTES or b"<!DOCTYPE" in content or b"<!ENTITY" in content:
            raise TargetError(f"{answer.url} is not a sitemap that we read: too big, or with a document type.")
        return ElementTree.fromstring(content)  # noqa: S314 - entities were refused above
    except (ElementTree.ParseError, OSError, EOFError) as error:
        raise TargetError(f"{answer.url} is not a sitemap: {error}") from error


def from_api(url: str, *, frontend: str | None = None, token: str | None = None, drafts: bool = False) -> Targets:
    """Every page that the CMS's API lists, at its address on the frontend.

    Args:
        url: the API's address, ``https://cms.example.org/api/v2/``; the CMS's, ``https://cms.example.org``, will do.
        frontend: take the pages from this frontend instead of the one that the API names.
        token: a token of the API.
        drafts: audit drafts too, through preview grants; needs a token.

    Raises:
        TargetError: the API cannot be read, refuses, or lists nothing.
    """
    base = api_root(check_address(url))
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    targets = Targets()
    with httpx.Client(timeout=TIMEOUT_SECONDS, follow_redirects=True, headers=headers) as client:
        for item in _items(client, urljoin(base, "pages/"), {}):
            _add(targets, client, item, base, frontend)
        if drafts:
            for item in _drafts(client, urljoin(base, "page_preview/drafts/")):
                _add(targets, client, item, base, frontend)
    if not targets.urls:
        raise TargetError(f"{url} lists no pages.")
    return targets


def _drafts(client: httpx.Client, url: str) -> Iterator[dict[str, Any]]:
    """The drafts that the API lists, each with the address of its preview.

    Raises:
        TargetError: it lists none: live pages alone must not pass for "drafts too".
    """
    try:
        yield from _items(client, url, {})
    except TargetError as error:
        raise TargetError(f"The API does not list drafts, so --drafts cannot be followed. {error}") from error


def _items(client: httpx.Client, url: str, parameters: dict[str, Any]) -> Iterator[dict[str, Any]]:
    offset = 0
    while True:
        answer = _get(client, url, limit=PAGE_SIZE, offset=offset, **parameters)
        try:
            envelope = answer.json()
            total, items = int(envelope["meta"]["total_count"]), envelope["items"]
        except (ValueError, KeyError, TypeError) as error:
            raise TargetError(f"{url} did not answer as a pages API does ({error}).") from error
        yield from items
        offset += len(items)
        if not items or offset >= total:
            return


def _add(targets: Targets, client: httpx.Client, item: dict[str, Any], base: str, frontend: str | None) -> None:
    meta = item.get("meta", {})
    address = meta.get("preview_url") or meta.get("html_url")
    if not address:
        return  # a page that has no address of its own, such as a root
    url = check_address(_at(address, frontend))
    if url not in targets.paths:
        targets.urls.append(url)
    if meta.get("preview_url") and meta.get("html_url"):
        targets.known_as[url] = _at(meta["html_url"], frontend)
    targets.paths[url] = block_paths(item if "body" in item else _get(client, _detail(item, base)).json())


def _detail(item: dict[str, Any], base: str) -> str:
    """Where a page's Document is: at the API's own address, whatever the item says. The token is for nobody else."""
    meta = item.get("meta", {})
    if meta.get("preview_url"):
        return f"{base}page_preview/?{urlsplit(meta.get('detail_url') or meta['preview_url']).query}"
    return f"{base}pages/{quote(str(item['id']), safe='')}/"


def _at(address: str, frontend: str | None) -> str:
    if not frontend:
        return address
    there, parts = urlsplit(frontend), urlsplit(address)
    return urlunsplit((there.scheme, there.netloc, there.path.rstrip("/") + parts.path, parts.query, ""))


def block_paths(document: Any, path: str = "") -> dict[str, str]:
    """Where each block is in a Document: block id → ``body.3``; blocks inside blocks too."""
    found: dict[str, str] = {}
    if isinstance(document, dict):
        if path and isinstance(document.get("id"), str) and "type" in document and "value" in document:
            found[document["id"]] = path
        rows: Any = document.items()
    elif isinstance(document, list):
        rows = enumerate(document)
    else:
        return found
    for key, value in rows:
        found |= block_paths(value, f"{path}.{key}" if path else str(key))
    return found
