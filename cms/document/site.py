"""What a frontend needs besides pages: the site's settings, its navigation, and where an address leads."""

from typing import Annotated, Any, Literal

from pydantic import Field, with_config
from typing_extensions import TypedDict

from cms.document.base import STRICT
from cms.document.blocks import ContactCard, Html
from cms.document.cards import Link
from cms.document.theme import Theme


@with_config(STRICT)
class LocaleCard(TypedDict):
    """A language in which the site is published."""

    code: str
    """BCP 47 code, as in ``meta.locale`` and the ``locale`` parameter."""
    name: str
    """The language's name in that language, for a language switcher."""
    url: str | None
    """The home page in this language; null while it is not published."""


@with_config(STRICT)
class SiteSettings(TypedDict):
    """What is said on every page of a site."""

    site: str
    """The host name of the frontend."""
    root_url: str
    """The frontend's address without a closing slash."""
    locale: str
    """The language of the words below."""
    name: str
    """The site's name."""
    tagline: str
    """What the site is for, in a few words; may be empty."""
    organisation: str
    """The organisation that is responsible for the site."""
    contact: ContactCard
    address: str
    """A postal address with line breaks; plain text; may be empty."""
    social: list[Link]
    footer: Html
    locales: list[LocaleCard]
    theme: Theme | None
    """The site's own colours; null while it has none, and frontends use theirs."""


@with_config(STRICT)
class NavigationItem(TypedDict):
    """One entry of a menu."""

    text: str
    url: str
    children: list["NavigationItem"]


@with_config(STRICT)
class Navigation(TypedDict):
    """The menus of a site in one language. Entries whose page is hidden from the public are left out."""

    site: str
    locale: str
    main: list[NavigationItem]
    footer: list[NavigationItem]


@with_config(STRICT)
class PageResolution(TypedDict):
    """The address is a page's: here it is."""

    kind: Literal["page"]
    status: Literal[200]
    """What the frontend should answer with."""
    document: Any
    """The page, as ``/pages/<id>/`` gives it."""


@with_config(STRICT)
class RedirectResolution(TypedDict):
    """The address leads elsewhere."""

    kind: Literal["redirect"]
    status: Literal[301, 302]
    location: str
    """An absolute address, or a path on the same site."""


@with_config(STRICT)
class GoneResolution(TypedDict):
    """There was a page here, and it was taken away."""

    kind: Literal["gone"]
    status: Literal[410]


@with_config(STRICT)
class NotFoundResolution(TypedDict):
    """There is nothing here, as far as the public is concerned."""

    kind: Literal["not_found"]
    status: Literal[404]


@with_config(STRICT)
class Redirect(TypedDict):
    """An old address and where it leads."""

    id: int
    meta: dict[str, Any]
    old_path: str
    location: str
    permanent: bool


@with_config(STRICT)
class ProblemDetail(TypedDict):
    """One thing that was wrong with a request."""

    parameter: str
    message: str
    allowed: list[str]
    """What could have been given instead; empty when the choice is open."""


@with_config(STRICT)
class Problem(TypedDict):
    """Every error of the API (RFC 9457 ``application/problem+json``, with Wagtail v2's ``message``)."""

    type: str
    title: str
    status: Annotated[int, Field(ge=400, le=599)]
    detail: str
    message: str
    """The same words as ``detail``: what clients of Wagtail's v2 API read."""
    errors: list[ProblemDetail]


RESOLUTIONS: dict[str, type] = {
    "page": PageResolution,
    "redirect": RedirectResolution,
    "gone": GoneResolution,
    "not_found": NotFoundResolution,
}
"""The answers of ``/resolve/``, told apart by ``kind``."""
