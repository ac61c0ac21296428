"""Links: does their address lead anywhere?"""

import re
from collections.abc import Iterator

from cms.accessibility.engine.examples import (
    activity,
    call_to_action,
    event,
    events,
    heading,
    link,
    opportunity,
    paragraph,
)
from cms.accessibility.engine.finding import Severity
from cms.accessibility.engine.nodes import Link
from cms.accessibility.engine.registry import rule
from cms.accessibility.engine.rule import Hit, Message
from cms.accessibility.engine.tree import ContentTree
from cms.accessibility.engine.values import split_address

DEVELOPMENT = re.compile(
    r"^(?:localhost|.*\.local(?:host|domain)?|.*\.test|.*\.internal|.*\.invalid|127(?:\.\d+){3}|0\.0\.0\.0|\[?::1\]?"
    r"|10(?:\.\d+){3}|192\.168(?:\.\d+){2}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d+){2}"
    r"|(?:staging|stage|dev|preview|preprod|uat|test)[.-].+)$",
    re.IGNORECASE,
)


ADMIN_PATH = re.compile(
    r"^/(?:admin/(?:pages|images|documents|login)|cms/admin|wp-admin|preview|draft)(?:/|$)", re.IGNORECASE
)


SCHEMES = frozenset({"http", "https", "mailto", "tel", "sms", "ftp", "webcal", "whatsapp", "geo"})


@rule(
    id="link-broken-anchor",
    wcag=("2.4.4",),
    over=Link,
    applies="Links to a place on the same page.",
    expects="The place exists.",
    severity=Severity.ERROR,
    message=Message(
        "The link “{text}” leads to a place on this page that does not exist ({href}).",
        "Nothing happens when it is followed, and readers do not know why.",
        "Choose a heading of this page, or delete the link.",
    ),
    good=(
        (paragraph('<p>See <a href="#plots">the plots</a></p>'), heading("Plots", anchor="plots")),
        paragraph('<p><a href="#top">To the top</a></p>'),
    ),
    bad=(
        paragraph('<p>See <a href="#plots">the plots</a></p>'),
        (activity(links=[link("Prices", "#prices", "anchor")]), heading("Plots")),
    ),
)
def link_broken_anchor(link: Link, tree: ContentTree) -> Iterator[Hit]:
    """``#top`` and ``#`` always work (HTML, "scroll to the fragment"); silent where not every id is known."""
    href = link.href or ""
    named = href.startswith("#") and not href.startswith("#:~:") and href not in {"#", "#top"}
    if named and tree.facts.check_anchors and href[1:] not in tree.anchors:
        yield Hit(href, {"text": link.name, "href": href})


@rule(
    id="link-internal-dead",
    wcag=("2.4.4",),
    over=Link,
    applies="Links that were given words and should have a target.",
    expects="The target is there for the public.",
    severity=Severity.ERROR,
    message=Message(
        "The link “{text}” leads to a page or file that the public cannot see.",
        "Readers find words that promise something and lead nowhere.",
        "Publish the target first, choose another one, or delete the link.",
    ),
    others={
        "none": Message(
            "The link “{text}” has words but no target.",
            "Readers find words that promise something and lead nowhere.",
            "Choose where it leads, or delete it.",
        )
    },
    good=(
        activity(links=[link("The plan")]),
        call_to_action(),
        call_to_action(link=None, html="<p>Come on Saturdays.</p>"),
    ),
    bad=(
        activity(links=[link("The plan", None, "page")]),
        call_to_action(link=link("Book", None, "none")),
        opportunity(apply={"kind": "link", "text": "Apply to join", "url": None}),
    ),
)
def link_internal_dead(link: Link, tree: ContentTree) -> Iterator[Hit]:
    """A chosen target that the presenter did not give an address is hidden."""
    if link.href is None and link.text and link.origin in {"value", "apply"}:
        yield Hit(f"{link.text}|{link.kind}", {"text": link.text}, "url", "none" if link.kind == "none" else "")


@rule(
    id="link-dev-url",
    wcag=("2.4.4",),
    over=Link,
    applies="Links with an address.",
    expects="The address is one that the public can reach.",
    severity=Severity.ERROR,
    message=Message(
        "The link “{text}” leads to an address that only works for us: {href}.",
        "Readers get an error, or are asked for a password.",
        "Use the address that the public sees.",
    ),
    good=(
        paragraph('<p><a href="https://www.example.org/dev/">For developers</a></p>'),
        paragraph('<p><a href="https://testing.example.org/">Eye tests</a></p>'),
    ),
    bad=(
        paragraph('<p><a href="http://localhost:8000/a/">The plan</a></p>'),
        activity(links=[link("Plan", "https://staging.example.org/plan/")]),
        events(event(online_url="http://192.168.1.20/room")),
    ),
)
def link_dev_url(link: Link, tree: ContentTree) -> Iterator[Hit]:
    """Hosts of one's own machine or network (RFC 1918, RFC 6761), staging hosts, admin and preview paths.

    Where the page itself is on such a host, its readers are there too, and only admin and preview paths are wrong.
    """
    parts = link.parts
    if parts is None or parts[0] not in {"http", "https", ""}:
        return
    _, host, path = parts
    own = split_address(tree.page.address) if host else None
    at_home = own is not None and DEVELOPMENT.match(own[1])
    if (host and DEVELOPMENT.match(host) and not at_home) or ADMIN_PATH.match(path):
        yield Hit(
            link.href or "",
            {"text": link.name, "href": link.href or ""},
            "url" if link.origin in {"value", "apply"} else "",
        )


@rule(
    id="link-bad-address",
    wcag=("2.4.4",),
    over=Link,
    applies="Links with an address.",
    expects="The address is well formed.",
    severity=Severity.ERROR,
    message=Message(
        "The address of the link “{text}” cannot work: {href}.",
        "Following it leads to an error.",
        "Copy the address from the browser's address bar, with https:// at its start.",
    ),
    good=(
        paragraph('<p><a href="https://www.example.org/">The society</a></p>'),
        paragraph('<p><a href="mailto:jo@example.org">Write to Jo</a></p>'),
        paragraph('<p><a href="/orchard/#pears">Pears</a></p>'),
    ),
    bad=(
        paragraph('<p><a href="www.example.org/a">The society</a></p>'),
        paragraph('<p><a href="mailto:jo">Write to Jo</a></p>'),
        activity(links=[link("Plan", "htp://example.org/")]),
        paragraph('<p><a href="javascript:void(0)">Open</a></p>'),
    ),
)
def link_bad_address(link: Link, tree: ContentTree) -> Iterator[Hit]:
    """No scheme before ``www``, an unknown scheme, no host, blanks, or no address after ``mailto:``."""
    href = (link.href or "").strip()
    if href and _is_malformed(href, link.parts):
        yield Hit(href, {"text": link.name, "href": href}, "url" if link.origin in {"value", "apply"} else "")


def _is_malformed(href: str, parts: tuple[str, str, str] | None) -> bool:
    if parts is None or re.match(r"www\.", href, re.IGNORECASE) or re.search(r"\s", href):
        return True
    scheme, host, path = parts
    if scheme in {"http", "https"}:
        return not host or ("." not in host and host != "localhost" and ":" not in host)
    if scheme == "mailto":
        return not re.match(r"[^@\s]+@[^@\s]+\.[^@\s]+$", path)
    if scheme == "tel":
        return not re.search(r"\d{3}", path)
    return bool(scheme) and scheme not in SCHEMES
