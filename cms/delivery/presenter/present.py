"""The one way from a page to its Document, for publishing, previews, checks and rebuilds alike."""

import json
from datetime import datetime
from typing import Any, NamedTuple

from cms.delivery.presenter.meta import page_meta
from cms.delivery.presenter.presenter import Presenter
from cms.delivery.presenter.surroundings import Surroundings
from cms.document.states import valid_until, with_states


class Presented(NamedTuple):
    """A Document and what it was made of."""

    document: dict[str, Any]
    references: list[tuple[str, str]]
    valid_until: datetime | None


def as_json(content: Any) -> str:
    """JSON with sorted keys and no spaces: equal content is equal text."""
    return json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def present(page: Any, *, surroundings: Surroundings | None = None, draft: bool = False) -> Presented:
    """Turn a page into its Document.

    Args:
        page: a page of its specific class, live or unsaved.
        surroundings: to be shared when many pages are presented.
        draft: whether this is for a preview or a check; what a draft shows of *other* things is still only what the
            public may see.
    """
    around = surroundings or Surroundings()
    presenter = Presenter(page, around, draft=draft)
    document = {
        "id": page.pk or 0,
        "meta": page_meta(page, presenter),
        "title": page.title,
        "language": page.language,
        "summary": page.summary,
        **page.to_document(presenter),
    }
    document = with_states(document, around.now)
    return Presented(document, presenter.references.sorted(), valid_until(document, around.now))
