"""A site that demands a check in a browser, and checks as a worker leaves them."""

import pytest
from django.utils import timezone

from cms.accessibility import gate
from cms.accessibility.browser.asking import new_check
from cms.accessibility.browser.keeping import finish
from cms.accessibility.engine.finding import Finding, Outcome, Severity, fingerprint
from cms.accessibility.models import AccessibilityPolicy, BrowserCheck
from cms.audit.results import PageResult
from posts.models import PostIndexPage
from tests.integration.gate.site import site_index

PIXEL = (
    "data:image/png;base64,"
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)


@pytest.fixture(autouse=True)
def uploads(settings: pytest.FixtureRequest, tmp_path: object) -> None:
    """A folder of its own for pictures."""
    settings.MEDIA_ROOT = str(tmp_path)


@pytest.fixture
def index(db: None) -> PostIndexPage:
    """The index page under which tests publish."""
    return site_index()


@pytest.fixture
def demanding(index: PostIndexPage) -> AccessibilityPolicy:
    """The site lets nothing go live that no browser has looked at."""
    policy = AccessibilityPolicy.for_site(index.get_site())
    policy.require_browser_check = True
    policy.save()
    return policy


def faint(page: object, block_id: str | None = None, severity: Severity = Severity.ERROR) -> Finding:
    """Text that only a browser can tell is too faint."""
    return Finding(
        rule="axe-color-contrast",
        severity=severity,
        outcome=Outcome.FAILED,
        wcag=("1.4.3",),
        block_id=block_id,
        path="",
        message="This text is too faint. Readers with low vision cannot read it.",
        help="Choose a darker colour.",
        fingerprint=fingerprint("axe-color-contrast", block_id, "p"),
        url="http://localhost:4321/updates/one/",
        selector="p",
        variant="1280,dark",
        evidence={"html": "<p>", "image": PIXEL},
    )


def looked_at(
    page: object, *findings: Finding, problem: str = "", subject: str = BrowserCheck.Subject.DRAFT
) -> BrowserCheck:
    """A check of what a page holds in memory, finished as the worker finishes it."""
    check = new_check(page, gate.inspect(page), subject)
    BrowserCheck.objects.filter(pk=check.pk).update(state=BrowserCheck.State.RUNNING, started_at=timezone.now())
    finish(check, PageResult("http://localhost/", problem=problem, findings=findings, variants=("1280",)), "plan")
    check.refresh_from_db()
    return check
