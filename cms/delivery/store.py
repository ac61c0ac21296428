"""Writing to the store: whole items, in order, each with what has to be told about it."""

import hashlib
import html
import json
import re
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any, NamedTuple

from django.db import transaction
from django.utils.dateparse import parse_datetime

from cms.delivery.models import Document, DocumentTopic, OutboxEvent, Reference
from cms.delivery.presenter.present import Presented, as_json

UNSHOWN = {"id", "url", "src", "srcset", "sizes", "filename", "unused_alt", "anchor", "placeholder", "type", "kind"}
"""Keys whose strings no reader sees."""
TAG = re.compile(r"<[^>]*>")


class Place(NamedTuple):
    """Where a page is in the tree and on the web, and until when it may be read."""

    site_id: int | None
    tree_path: str
    depth: int
    expires_at: datetime | None


class Written(NamedTuple):
    """What a write did."""

    page_id: int
    version: int
    event: str
    """The type of the outbox event; empty when nothing changed."""
    card_changed: bool
    """Whether anything changed that other pages show of this one."""
    moved: bool
    """Whether the address changed, and with it those of the pages below."""


def etag_of(text: str) -> str:
    """The strong validator of a response: a hash of the bytes served."""
    return hashlib.sha256(text.encode()).hexdigest()


def _words(value: Any) -> Iterator[str]:
    """Every string that readers see, without markup."""
    if isinstance(value, str):
        yield html.unescape(TAG.sub(" ", value))
    elif isinstance(value, dict):
        for key, item in value.items():
            if key not in UNSHOWN:
                yield from _words(item)
    elif isinstance(value, list):
        for item in value:
            yield from _words(item)


def search_text(document: dict[str, Any]) -> str:
    """What a search looks through: the words of the page itself, not those of its surroundings."""
    own = {key: value for key, value in document.items() if key not in {"meta", "latest_posts", "related_posts"}}
    return " ".join(" ".join(_words(own)).split()).casefold()


def _card(document: dict[str, Any]) -> dict[str, Any]:
    """What other pages show of this one, or gather from it."""
    shown = {key: document.get(key) for key in ("title", "summary", "date", "headline_image", "hero_image", "topics")}
    meta = document["meta"]
    return shown | {key: meta[key] for key in ("type", "html_url", "locale", "content_id")}


def _columns(presented: Presented, place: Place) -> dict[str, Any]:
    """The values of a row that is live."""
    document = presented.document
    meta = document["meta"]
    body = as_json(document)
    return {
        "status": Document.Status.LIVE,
        "etag": etag_of(body),
        "body": body,
        "listing": as_json({key: value for key, value in document.items() if key != "body"}),
        "search_text": search_text(document),
        "content_id": meta["content_id"],
        "type": meta["type"],
        "title": document["title"],
        "slug": meta["slug"],
        "locale": meta["locale"],
        "path": meta["path"],
        "show_in_menus": meta["show_in_menus"],
        "date": date.fromisoformat(document["date"]) if document.get("date") else None,
        "first_published_at": parse_datetime(meta["first_published_at"] or ""),
        "last_published_at": parse_datetime(meta["last_published_at"] or ""),
        "valid_until": presented.valid_until,
        **place._asdict(),
    }


def lock(page_id: int) -> Document | None:
    """The page's row, held until the transaction ends, so that two writers of one page come one after the other."""
    return Document.objects.select_for_update().filter(page_id=page_id).first()


def _write(page_id: int, version: int, columns: dict[str, Any]) -> bool:
    """Replace the whole row in one statement, unless it already holds this version or a newer one."""
    if Document.objects.filter(page_id=page_id, version__lt=version).update(**columns, version=version):
        return True
    _, created = Document.objects.get_or_create(page_id=page_id, defaults={**columns, "version": version})
    return created


@transaction.atomic
def put(presented: Presented, place: Place, *, version: int) -> bool:
    """Store a Document, its topics and its references in place of what was there.

    Args:
        presented: what the presenter gave.
        place: where the page is.
        version: has to be higher than the stored one.

    Returns:
        Whether it was stored; False when the store holds this version or a newer one, and is left as it was.
    """
    page_id = presented.document["id"]
    if not _write(page_id, version, _columns(presented, place)):
        return False
    _replace_references(page_id, presented.references)
    DocumentTopic.objects.filter(document_id=page_id).delete()
    topics = presented.document.get("topics", []) if presented.document.get("date") else []
    slugs = sorted({topic["slug"] for topic in topics})
    DocumentTopic.objects.bulk_create(DocumentTopic(document_id=page_id, slug=slug) for slug in slugs)
    return True


def _replace_references(page_id: int, references: list[tuple[str, str]]) -> None:
    """Keep exactly these references."""
    kept = {(row.kind, row.key): row.pk for row in Reference.objects.filter(document_id=page_id)}
    gone = [pk for reference, pk in kept.items() if reference not in set(references)]
    Reference.objects.filter(pk__in=gone).delete()
    new = [reference for reference in references if reference not in kept]
    Reference.objects.bulk_create(Reference(document_id=page_id, kind=kind, key=key) for kind, key in new)


def store(presented: Presented, place: Place) -> Written:
    """Store a Document if it differs from the stored one, and note what has to be told. Call within a transaction."""
    page_id = presented.document["id"]
    row = lock(page_id)
    columns = _columns(presented, place)
    version = row.version + 1 if row else 1
    if row and all(getattr(row, name) == value for name, value in columns.items() if name not in {"content_id"}):
        _replace_references(page_id, presented.references)
        return Written(page_id, row.version, "", card_changed=False, moved=False)
    was_live = row is not None and row.status == Document.Status.LIVE
    before = _card(_parsed(row)) if row and was_live else None
    moved = was_live and row is not None and (row.path, row.site_id) != (columns["path"], columns["site_id"])
    event = ("page.moved" if moved else "page.updated") if was_live else "page.published"
    if not put(presented, place, version=version):
        return Written(page_id, version, "", card_changed=False, moved=False)
    tell(page_id, version, event, content_id=columns["content_id"])
    return Written(page_id, version, event, card_changed=before != _card(presented.document), moved=moved)


def _parsed(row: Document) -> dict[str, Any]:
    """A stored Document."""
    parsed: dict[str, Any] = json.loads(row.body)
    return parsed


def remove(page_id: int, status: Document.Status) -> Written:
    """Take a Document away, leaving an empty row with the reason. Call within a transaction."""
    row = lock(page_id)
    if row is None or (row.status == status and not row.body):
        version = row.version if row else 0
        return Written(page_id, version, "", card_changed=False, moved=False)
    was_live = row.status == Document.Status.LIVE
    emptied = {"body": "", "listing": "", "search_text": "", "title": "", "etag": "", "valid_until": None}
    _write(page_id, row.version + 1, {**emptied, "status": status})
    DocumentTopic.objects.filter(document_id=page_id).delete()
    event = "page.hidden" if status == Document.Status.HIDDEN else "page.unpublished"
    if was_live:
        tell(page_id, row.version + 1, event, content_id=str(row.content_id))
    return Written(page_id, row.version + 1, event if was_live else "", card_changed=was_live, moved=False)


def tell(page_id: int, version: int, event: str, *, content_id: str) -> None:
    """Note an event in the same transaction as the change that it tells of."""
    payload = {"page_id": page_id, "content_id": content_id}
    OutboxEvent.objects.create(aggregate=f"page:{page_id}", version=version, type=event, payload=payload)
