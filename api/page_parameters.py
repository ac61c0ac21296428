"""The parameters of the list of pages: Wagtail v2's, and ``topic``."""

from django.conf import settings

from api.parameters import (
    LARGEST_ID,
    Parameter,
    day,
    one_of,
    page_or_root,
    text,
    truth,
    uuid,
    whole_number,
    words,
    words_schema,
)
from cms.document.page_types import PAGE_TYPES

ANY_PAGE = "wagtailcore.Page"
ORDERS = ("id", "title", "slug", "date", "first_published_at", "last_published_at")
DEFAULT_LIMIT = 20
MOST_OFFSET = 1_000_000
MOST_WORDS = 10

INTEGER = {"type": "integer", "minimum": 0}
ID = {"type": "integer", "minimum": 1, "maximum": LARGEST_ID}
ID_OR_ROOT = {"oneOf": [ID, {"type": "string", "const": "root"}]}


def most_items() -> int:
    """The largest ``limit``."""
    return int(getattr(settings, "WAGTAILAPI_LIMIT_MAX", None) or DEFAULT_LIMIT)


def locales() -> list[str]:
    """The languages in which content is written."""
    return [code for code, _ in settings.WAGTAIL_CONTENT_LANGUAGES]


def limit(name: str, value: str) -> int:
    """How many items at most; 0 gives the count alone."""
    return int(whole_number(0, most_items())(name, value))


def locale(name: str, value: str) -> str:
    """One of the site's languages."""
    return str(one_of(locales())(name, value))


FIELDS = Parameter(
    "fields",
    text,
    "Which fields to give, as in Wagtail: `*` all, `_` none, then names to add or `-name` to leave out; "
    "`name(a,b)` chooses within a nested object.",
)
SITE = Parameter("site", text, "The site's host name, with `:port` where that is needed; the default site otherwise.")
LOCALE = Parameter("locale", locale, "Only in this language; a code of the site's own languages.")
LIMIT = Parameter("limit", limit, "How many items at most (0 gives the count alone).", INTEGER | {"maximum": 100})
OFFSET = Parameter(
    "offset", whole_number(0, MOST_OFFSET), "How many items to leave out.", INTEGER | {"maximum": MOST_OFFSET}
)
SEARCH = Parameter("search", text, f"Words to look for; the first {MOST_WORDS} count.")
OPERATOR = Parameter(
    "search_operator",
    one_of(["and", "or"]),
    "Whether all words must be there (`and`, the default) or any.",
    {"type": "string", "enum": ["and", "or"]},
)
RICH_TEXT = Parameter("rich_text_format", one_of(["html"]), "Only `html`.", {"type": "string", "enum": ["html"]})

TREE = (
    Parameter("child_of", page_or_root, "Only pages directly below this one.", ID_OR_ROOT),
    Parameter("descendant_of", page_or_root, "Only pages below this one.", ID_OR_ROOT),
    Parameter("ancestor_of", whole_number(1), "Only pages above this one.", ID),
    Parameter("translation_of", page_or_root, "Only translations of this page.", ID_OR_ROOT),
)
COLUMNS = (
    Parameter("id", whole_number(1), "Only this page.", ID),
    Parameter("slug", text, "Only pages with this slug."),
    Parameter("title", text, "Only pages with exactly this title."),
    Parameter("show_in_menus", truth, "Only pages that are (not) in menus.", {"type": "boolean"}),
    Parameter("date", day, "Only posts of this date.", {"type": "string", "format": "date"}),
    Parameter(
        "content_id", uuid, "Only the page with this content id, in any language.", {"type": "string", "format": "uuid"}
    ),
)
PAGE_LIST = (
    Parameter(
        "type",
        words([*PAGE_TYPES, ANY_PAGE]),
        f"Only pages of these types: {', '.join(PAGE_TYPES)}.",
        words_schema([*PAGE_TYPES, ANY_PAGE]),
    ),
    Parameter("topic", words(), "Only posts filed under any of these topics, by slug."),
    *COLUMNS,
    *TREE,
    SITE,
    LOCALE,
    FIELDS,
    Parameter(
        "order",
        words(ORDERS, most=len(ORDERS), signed=True),
        f"One or more of {', '.join(ORDERS)}; a minus turns it round. Else by relevance or by id.",
        words_schema(ORDERS, signed=True),
    ),
    SEARCH,
    OPERATOR,
    LIMIT,
    OFFSET,
    RICH_TEXT,
)
