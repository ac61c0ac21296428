"""A statement never claims more than was measured, known and audited."""

from datetime import date, timedelta
from types import SimpleNamespace
from typing import Any

import pytest

from cms.accessibility.measured import Gap, Measures
from home.measures import compliance

TODAY = date(2026, 11, 23)
GAP = Gap("alt-filename", "Images", ["1.1.1"], certain=True, since=TODAY, fix_by=None, count=1, page_ids=[1])


def measures(**changed: Any) -> Measures:
    """Four pages, all checked, with nothing found."""
    clean: dict[str, Any] = {
        "checked_on": TODAY, "pages": 4, "pages_checked": 4, "pages_in_browser": 4, "pages_with_gaps": 0,
        "pages_with_errors": 0, "rules": 100, "gaps": [], "emergencies": [],
    }  # fmt: skip
    return Measures(**{**clean, **changed})


def statement(**changed: Any) -> SimpleNamespace:
    """Audited by people last month, who found nothing."""
    audited = {"declared": "", "known_gaps": [], "audit_on": TODAY - timedelta(days=30), "audit_passed": True}
    return SimpleNamespace(**{**audited, **changed})


def test_a_clean_site_that_people_audited_is_fully_compliant() -> None:
    assert compliance(measures(), statement(), TODAY) == "full"


@pytest.mark.parametrize(
    ("found", "said"),
    [
        ({}, {"audit_on": None, "audit_passed": False}),
        ({}, {"audit_passed": False}),
        ({}, {"audit_on": TODAY - timedelta(days=366)}),
        ({}, {"known_gaps": ["one"]}),
        ({}, {"declared": "partial"}),
        ({"gaps": [GAP], "pages_with_gaps": 1}, {}),
        ({"gaps": [GAP], "pages_with_errors": 2}, {}),
        ({"emergencies": [(1, TODAY)]}, {}),
        ({"pages_checked": 3}, {}),
    ],
    ids=[
        "no audit", "an audit that found something", "an old audit", "a gap that is known", "said to be less",
        "a gap that was measured", "errors on half of the pages", "an emergency", "a page that nobody checked",
    ],
)  # fmt: skip
def test_anything_less_is_partial(found: dict[str, Any], said: dict[str, Any]) -> None:
    assert compliance(measures(**found), statement(**said), TODAY) == "partial"


def test_errors_on_most_pages_are_no_compliance_whatever_an_audit_said() -> None:
    assert compliance(measures(gaps=[GAP], pages_with_errors=3), statement(), TODAY) == "non"


def test_an_organisation_may_say_that_it_does_not_comply() -> None:
    assert compliance(measures(), statement(declared="non"), TODAY) == "non"


def test_a_site_that_nobody_checked_claims_nothing() -> None:
    assert compliance(measures(pages_checked=0), statement(), TODAY) == "unassessed"
