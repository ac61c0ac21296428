"""Documents of this installation's own database, for ``--live`` and ``--drafts``."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from cms.accessibility.checking.errors import CheckError
from cms.accessibility.checking.sources import Subject
from cms.accessibility.engine.finding import Finding, Outcome, Severity, fingerprint


class Local:
    """The pages of the database, and each site's colours.

    Args:
        now: the moment for which to decide.
        drafts: the latest drafts with changes that are not published, instead of the live pages.
    """

    def __init__(self, now: datetime, *, drafts: bool) -> None:
        from cms.django_setup import set_up_django

        set_up_django()
        self.now, self.drafts = now, drafts

    def count(self) -> int | None:
        """How many pages and palettes there are to check.

        Raises:
            CheckError: there is no database, or it was never prepared.
        """
        from django.db import DatabaseError

        try:
            return int(self._pages().count()) + (0 if self.drafts else int(_palettes().count()))
        except DatabaseError as error:
            raise CheckError(f"the database cannot be read ({error}); has `manage.py migrate` been run?") from error

    def subjects(self) -> Iterator[Subject]:
        """Each page as the gate sees it, under its site's policy."""
        from cms.accessibility.gate import is_gated

        self.count()  # says so plainly when there is no database
        for page in self._pages().specific().iterator(chunk_size=100):
            content = page.get_latest_revision_as_object() if self.drafts else page
            if is_gated(content):
                yield self._subject(content)
        if not self.drafts:
            yield from map(_palette_subject, _palettes())

    def _pages(self) -> Any:
        from django.db.models import Q
        from wagtail.models import Page

        chosen = Q(has_unpublished_changes=True) | Q(live=False) if self.drafts else Q(live=True)
        return Page.objects.filter(chosen, depth__gt=1).order_by("path")

    def _subject(self, page: Any) -> Subject:
        from cms.accessibility.gate import content_hash
        from cms.accessibility.site_facts import facts_about
        from cms.accessibility.site_policy import policy_for, site_of
        from cms.delivery.presenter import Surroundings
        from cms.delivery.presenter.present import present

        presented = present(page, surroundings=Surroundings(self.now), draft=True)
        document, site = presented.document, site_of(page)
        facts = facts_about(document, presented.references, site.pk if site else None)
        place = str(document["meta"].get("html_url") or f"page {page.pk}")
        more = () if self.drafts else tuple(_without_verdict(page, place, content_hash(document)))
        return Subject(place, str(page.title), document, facts, policy_for(site), more=more)


def _palettes() -> Any:
    from cms.theme.models import SiteTheme

    return SiteTheme.objects.select_related("site").order_by("site_id")


def _palette_subject(stored: Any) -> Subject:
    """A site's colours, which were checked when they were saved: unless SQL wrote them, or the rules changed."""
    from django.core.exceptions import ValidationError

    from cms.theme.colours import SCHEMES
    from cms.theme.palette import palette_findings

    place = f"{stored.site.root_url} (colours)"
    try:
        found = [each for scheme in SCHEMES for each in palette_findings(scheme, getattr(stored, scheme))]
    except ValidationError as error:
        return Subject(place, str(stored), problem=" ".join(error.messages))
    return Subject(place, str(stored), {"title": str(stored), "theme": []}, more=tuple(found))


def _without_verdict(page: Any, place: str, digest: str) -> Iterator[Finding]:
    """A live page, or content of one, that the gate never let pass: written past it, by SQL or a restored copy."""
    from cms.accessibility.models import Verdict

    verdict = Verdict.objects.filter(page_id=page.pk).first()
    if verdict is None:
        message = "This page is live, and the gate never decided about it. Nobody knows whether readers can use it."
    elif verdict.content_hash != digest and verdict.review_since is None:
        message = "This page is live with other content than the gate decided about. Some may be unable to use it."
    else:
        return
    yield Finding(
        rule="live-without-verdict",
        severity=Severity.ERROR,
        outcome=Outcome.FAILED,
        wcag=(),
        block_id=None,
        path="",
        message=message,
        help="Open it in the editor and publish it again.",
        fingerprint=fingerprint("live-without-verdict", None, place),
    )
