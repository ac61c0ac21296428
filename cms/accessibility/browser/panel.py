"""What the editor's panel says of checks in a browser."""

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cms.accessibility.browser.asking import block_hashes, give_up_on_lost
from cms.accessibility.browser.verdict import findings_of, is_too_old, verdict_on
from cms.accessibility.engine.finding import Finding, Severity
from cms.accessibility.gate import Inspection
from cms.accessibility.models import BrowserCheck, BrowserEvidence
from cms.accessibility.policy import Policy
from cms.accessibility.site_policy import site_of
from cms.audit.rendered.same import said_already

State = BrowserCheck.State


@dataclass
class BrowserNews:
    """The newest that a browser had to say of a page.

    Attributes:
        check: where it comes from; None when the page was never looked at.
        findings: those that still hold for what is typed now, and that the rules do not say as well.
        exact: whether the check looked at exactly what is typed now.
        pictures: fingerprint → address of the picture.
    """

    check: BrowserCheck | None = None
    findings: list[Finding] = field(default_factory=list)
    exact: bool = False
    pictures: dict[str, str] = field(default_factory=dict)

    @property
    def words(self) -> str:
        """One sentence or two for the panel."""
        if self.check is None or self.check.finished_at is None:
            return _("Not looked at in a browser yet.")
        when = date_format(timezone.localtime(self.check.finished_at), "j F Y, H:i")
        if not self.exact:
            return _("Looked at in a browser on %s. The page has changed since: check again.") % when
        if is_too_old(self.check):
            return _("Looked at in a browser on %s. That is long ago: check again.") % when
        count = len([one for one in self.findings if one.severity is Severity.ERROR])
        if not count:
            return _("Looked at in a browser on %s: it passed.") % when
        things = ngettext("%d thing keeps readers out.", "%d things keep readers out.", count) % count
        return _("Looked at in a browser on %(when)s: %(things)s") % {"when": when, "things": things}


def news_of(page: Any, inspection: Inspection, policy: Policy) -> BrowserNews:
    """What to show beside the rules' own findings.

    A finding of an earlier check is shown for as long as its block is as it was; those about the page as a whole stay
    until the next check.

    Args:
        page: as typed, saved or not.
        inspection: what the gate saw of it.
        policy: how much each rule matters.
    """
    site = site_of(page)
    verdict = verdict_on(page, inspection.content_hash, site)
    check = verdict or BrowserCheck.objects.about(page).filter(site=site).verdicts().first()
    if check is None:
        return BrowserNews()
    said: dict[str | None, set[str]] = defaultdict(set)
    for one in inspection.findings:
        said[one.block_id].add(one.rule)
    now = block_hashes(inspection.document)
    kept = [
        finding
        for finding in findings_of(check, policy)
        if (
            verdict or finding.block_id is None or now.get(finding.block_id) == check.block_hashes.get(finding.block_id)
        )
        and not said_already(finding.rule, said[finding.block_id])
    ]
    rows = BrowserEvidence.objects.filter(check_of=check).values_list("fingerprint", "pk")
    pictures = {name: reverse("accessibility_evidence", args=[pk]) for name, pk in rows}
    return BrowserNews(check, kept, verdict is not None, pictures)


def progress(check: BrowserCheck) -> dict[str, Any]:
    """Where a check stands, for the script that waits for it: ``{state, finished, words}``."""
    give_up_on_lost()
    check.refresh_from_db()
    words = {
        State.QUEUED: _("Waiting for a browser…"),
        State.RUNNING: _("A browser is looking at the page. This takes half a minute or so."),
        State.CANCELLED: _("Called off. Nothing was checked."),
        State.DONE: _("Done."),
    }
    said = words.get(State(check.state)) or _("Not checked: %s") % check.problem
    return {"state": check.state, "finished": check.is_finished, "words": said}
