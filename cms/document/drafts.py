"""What the API says of drafts to QA: which there are, and where to look at them for some minutes."""

from typing import NotRequired

from pydantic import with_config
from typing_extensions import TypedDict

from cms.document.base import STRICT


@with_config(STRICT)
class DraftMeta(TypedDict):
    """Where a draft is."""

    type: str
    locale: str
    html_url: str
    """Where readers will find it."""
    preview_url: str
    """The frontend's preview of it; good for some minutes, and for the token's owner alone to open."""
    detail_url: str
    """The draft as JSON, by the same grant as the preview."""
    edit_url: str
    """Where it is edited: in the CMS."""
    expires_at: str
    """When preview and JSON can no longer be opened."""
    last_edited_at: NotRequired[str]


@with_config(STRICT)
class Draft(TypedDict):
    """A page whose latest words are not live."""

    id: int
    title: str
    meta: DraftMeta
