"""Conventions of this project as Django system checks; each hint names what puts it right.

``manage.py check`` runs them all but those about the database's content (``--database default``) and those that only
matter to a public installation (``--deploy``).
"""

from collections.abc import Sequence
from typing import Any
from urllib.parse import urlsplit

from django.apps import AppConfig
from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.checks import CheckMessage, Error, Tags, Warning, register
from django.db import DatabaseError
from wagtail.models import Site

LOCAL = {"localhost", "127.0.0.1", "[::1]", "::1", "testserver"}
RUNS_IN_A_BROWSER = {"htm", "html", "js", "mjs", "svg", "xhtml", "xml"}
DEMO_PASSWORD = "altogether-demo"  # noqa: S105 (public on purpose: the check below looks for it)

Apps = Sequence[AppConfig] | None


@register(Tags.models)
def image_model(app_configs: Apps, **_: Any) -> list[CheckMessage]:
    """Images must know their credit and their description."""
    if settings.WAGTAILIMAGES_IMAGE_MODEL == "images.CreditedImage":
        return []
    found = settings.WAGTAILIMAGES_IMAGE_MODEL
    hint = 'Set WAGTAILIMAGES_IMAGE_MODEL = "images.CreditedImage".'
    return [Error(f"Images have no credit: WAGTAILIMAGES_IMAGE_MODEL is {found!r}.", hint=hint, id="altogether.E001")]


@register(Tags.security)
def debug_on_a_public_host(app_configs: Apps, **_: Any) -> list[CheckMessage]:
    """Debugging pages show settings and data to whoever asks."""
    public = sorted(set(settings.ALLOWED_HOSTS) - LOCAL)
    if not settings.DEBUG or not public:
        return []
    hint = "Use DJANGO_SETTINGS_MODULE=cms.settings.production wherever others can reach the CMS."
    return [Error(f"DEBUG is on while ALLOWED_HOSTS has {', '.join(public)}.", hint=hint, id="altogether.E002")]


@register(Tags.security)
def document_types(app_configs: Apps, **_: Any) -> list[CheckMessage]:
    """An uploaded file must not be able to run in a reader's browser under our name."""
    allowed = getattr(settings, "WAGTAILDOCS_EXTENSIONS", None)
    risky = sorted(RUNS_IN_A_BROWSER if allowed is None else RUNS_IN_A_BROWSER & {word.lower() for word in allowed})
    if not risky:
        return []
    hint = "List the allowed types in WAGTAILDOCS_EXTENSIONS, without these."
    return [Error(f"Documents may be {', '.join(risky)}: these run in browsers.", hint=hint, id="altogether.E003")]


@register(Tags.urls, deploy=True)
def public_addresses(app_configs: Apps, **_: Any) -> list[CheckMessage]:
    """Links in Documents, e-mails and previews must lead somewhere, and safely."""
    messages: list[CheckMessage] = []
    for name in ("CMS_URL", "FRONTEND_URL"):
        address = urlsplit(getattr(settings, name))
        if address.hostname in LOCAL:
            hint = f"Set the environment variable {name} to its public address."
            messages.append(
                Warning(f"{name} is {address.geturl()}: only this machine.", hint=hint, id="altogether.W004")
            )
        elif address.scheme != "https":
            hint = f"Set the environment variable {name} to an https:// address."
            messages.append(Warning(f"{name} is {address.geturl()}: not encrypted.", hint=hint, id="altogether.W005"))
    return messages


@register(Tags.database)
def sites_have_roots(app_configs: Apps, databases: Sequence[str] | None = None, **_: Any) -> list[CheckMessage]:
    """A site's home must be live: without it every address of the site is a 404."""
    if not databases:
        return []
    hint = "In the admin under Settings, Sites, choose a published page as root page."
    try:
        sites = [site for site in Site.objects.select_related("root_page") if not site.root_page.live]
    except DatabaseError:
        return []  # before the first migration there are no sites
    return [Warning(f"The site {site.hostname} has no live root.", hint=hint, id="altogether.W006") for site in sites]


@register(Tags.database, deploy=True)
def demo_passwords(app_configs: Apps, databases: Sequence[str] | None = None, **_: Any) -> list[CheckMessage]:
    """The demo's password is in the README."""
    if not databases or settings.DEBUG:
        return []
    from cms.demo.accounts import ACCOUNTS

    try:
        users = get_user_model().objects.filter(is_active=True, username__in=ACCOUNTS)
        known = [user.get_username() for user in users if user.check_password(DEMO_PASSWORD)]
    except DatabaseError:
        return []  # before the first migration there are no users
    hint = "Delete these accounts, or change their passwords: manage.py changepassword NAME."
    return [Error(f"{name} has the demo's public password.", hint=hint, id="altogether.E007") for name in known]
