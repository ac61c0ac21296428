"""Documents of this installation's own database, for ``--live`` and ``--drafts``."""

from collections.abc import Iterator
from dataclasses import replace
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
        """How many pages, snippets, settings and palettes there are to check.

        Raises:
            CheckError: there is no database, or it was never prepared.
        """
        from django.db import DatabaseError

        from cms.accessibility.fragments import fragments

        try:
            others = [] if self.drafts else [_palettes(), *fragments()]
            return int(self._pages().count()) + sum(int(each.count()) for each in others)
        except DatabaseError as error:
            raise CheckError(f"the database cannot be read ({error}); has `manage.py migrate` been run?") from error

    def subjects(self) -> Iterator[Subject]:
        """Each page as the gate sees it; beside live pages, what has no drafts and is shown with them."""
        from cms.accessibility.fragments import fragments
        from cms.accessibility.gate import is_gated

        self.count()  # says so plainly when there is no database
        for page in self._pages().specific().iterator(chunk_size=100):
            content = page.get_latest_revision_as_object() if self.drafts else page
            if is_gated(content):
                yield self._subject(content)
        if not self.drafts:
            yield from map(_palette_subject, _palettes())
            for kept in fragments():
                yield from (_fragment_subject(each) for each in kept.iterator(chunk_size=100) if each.is_shown)

    def _pages(self) -> Any:
        from django.db.models import Q
        from wagtail.models import Page

        chosen = Q(has_unpublished_changes=True) | Q(live=False) if self.drafts else Q(live=True)
        return Page.objects.filter(chosen, depth__gt=1).order_by("path")

    def _subject(self, page: Any) -> Subject:
        """A page under the policy of its site and, when it is live, of whoever published it, as at the gate."""
        from cms.accessibility.browser.verdict import missing_for
        from cms.accessibility.gate import content_hash
        from cms.accessibility.models import Verdict
        from cms.accessibility.site_facts import facts_about
        from cms.accessibility.site_policy import demands_of, policy_for, site_of
        from cms.delivery.presenter import Surroundings
        from cms.delivery.presenter.present import present

        presented = present(page, surroundings=Surroundings(self.now), draft=True)
        document, site = presented.document, site_of(page)
        facts = facts_about(document, presented.references, site.pk if site else None)
        place = str(document["meta"].get("html_url") or f"page {page.pk}")
        live = not self.drafts
        verdict = Verdict.objects.select_related("decided_for").filter(page_id=page.pk).first() if live else None
        policy, digest = policy_for(site, verdict.decided_for if verdict else None), content_hash(document)
        more = (*missing_for(page, digest, policy, demands_of(site)), *_unproven(verdict, place, digest, live=live))
        return Subject(place, str(page.title), document, facts, policy, more=more)


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


def _fragment_subject(kept: Any) -> Subject:
    """A person, a menu, small print: checked when it was saved, unless SQL wrote it, or the rules changed."""
    from cms.accessibility.fragments import fragment_errors

    kind = str(kept._meta.verbose_name)
    place = f"{kind} {kept.pk}"
    found = [
        replace(each, fingerprint=fingerprint(each.rule, each.fingerprint, place)) for each in fragment_errors(kept)
    ]
    return Subject(
        place, f"{kind[:1].upper()}{kind[1:]} “{kept}”", {"title": str(kept), "theme": []}, more=tuple(found)
    )


def _unproven(verdict: Any, place: str, digest: str, *, live: bool) -> Iterator[Finding]:
    """A live page, or content of one, that the gate never let pass: written past it, by SQL or a restored copy."""
    if not live:
        return
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
