"""What was measured of a site, as its accessibility statement says it."""

from datetime import date, timedelta
from typing import Any

from django.utils import timezone
from wagtail.models import Page

from cms.accessibility.measured import Gap, Measures, measure
from cms.blocks.contract import Presenting
from cms.document.pages import Crumb
from cms.document.statement import Compliance, EmergencyPage, Measured, MeasuredGap

NAMED = 5
"""How many pages are named for each gap."""
AUDIT_HOLDS = timedelta(days=365)
"""How long a manual audit speaks for a site; the Directive asks for a review at least once a year."""
RULES_LANGUAGE = "en"
"""What the rules' own descriptions are written in."""


def compliance(measures: Measures, statement: Any, today: date) -> Compliance:
    """How far a site complies: the least of what was measured, what is known and what is declared.

    Checks find only a part of all barriers, so ``full`` takes a manual audit of the last year that found nothing, every
    page checked, and no known gap of any kind. ``non`` is measured where more than half of the pages have an error.

    Args:
        measures: of the whole site.
        statement: has ``declared``, ``known_gaps``, ``audit_on`` and ``audit_passed``.
        today: for the age of the audit.
    """
    if not measures.pages_checked:
        return "unassessed"
    if statement.declared == "non" or measures.pages_with_errors * 2 > measures.pages:
        return "non"
    audited = statement.audit_on and statement.audit_passed and today - statement.audit_on <= AUDIT_HOLDS
    gaps = measures.gaps or measures.emergencies or len(statement.known_gaps)
    everything = measures.pages_checked == measures.pages
    return "full" if audited and everything and not gaps and not statement.declared else "partial"


def present_measures(statement: Any, presenting: Presenting) -> Measured:
    """What was measured, at the moment of presenting.

    Args:
        statement: the page, whose site is meant.
    """
    site = statement.get_site() if statement.path else None
    today = timezone.localdate(presenting.now)
    measures = measure(site.pk if site else None, presenting.now)
    named = {key for gap in measures.gaps for key in gap.page_ids[:NAMED]} | {key for key, _ in measures.emergencies}
    links = _links(named, presenting)
    return Measured(
        compliance=compliance(measures, statement, today),
        checked_on=measures.checked_on.isoformat() if measures.checked_on else None,
        pages=measures.pages,
        pages_checked=measures.pages_checked,
        pages_in_browser=measures.pages_in_browser,
        pages_with_gaps=measures.pages_with_gaps,
        rules=measures.rules,
        gaps=[_gap(gap, links) for gap in measures.gaps],
        emergencies=[
            EmergencyPage(title=links[key]["title"], url=links[key]["url"], until=until.isoformat())
            for key, until in measures.emergencies
            if key in links
        ],
    )


def _links(ids: set[int], presenting: Presenting) -> dict[int, Crumb]:
    """Title and address of pages; a statement shows them, so it follows when they change."""
    pages = Page.objects.select_related("locale").in_bulk(sorted(ids))
    cards = {key: presenting.page(page.specific) for key, page in pages.items()}
    return {key: Crumb(title=card["title"], url=card["url"]) for key, card in cards.items() if card}


def _gap(gap: Gap, links: dict[int, Crumb]) -> MeasuredGap:
    pages = [links[key] for key in gap.page_ids[:NAMED] if key in links]
    return MeasuredGap(
        rule=gap.rule,
        what=gap.what,
        language=RULES_LANGUAGE,
        wcag=gap.wcag,
        certain=gap.certain,
        count=gap.count,
        pages=pages,
        more_pages=len(gap.page_ids) - len(pages),
        fix_by=gap.fix_by.isoformat() if gap.fix_by else None,
        since=gap.since.isoformat(),
    )
