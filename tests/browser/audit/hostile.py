"""What the tests of hostile pages share: two defects that must be found, whatever else a page does."""

from cms.audit.plan import RunOptions, make_plan
from cms.audit.results import PageResult
from cms.audit.run import audit
from cms.audit.variants import parse
from tests.browser.audit.conftest import browsers_running
from tests.browser.audit.site import Answer, page, serving

DEFECT = '<img src="/dot.png"><button></button>'
DEFECTS = {"axe-image-alt", "axe-button-name"}


def audited(body: str, *, head: str = "", seconds: float = 25, **more: Answer) -> PageResult:
    """The result for one page, after making sure that its browser is gone."""
    with serving({"/": page(body, head=head), **{f"/{name}": answer for name, answer in more.items()}}) as site:
        result = audit([site.url("/")], make_plan((parse("1280"),)), RunOptions(page_seconds=seconds)).pages[0]
    assert browsers_running() == []
    return result


def rules(result: PageResult) -> set[str]:
    return {finding.rule for finding in result.findings}


def one_after_another(bodies: dict[str, str]) -> dict[str, PageResult]:
    """The results of these pages, all met by one browser: what one does must not reach the next."""
    with serving({f"/{number}": page(body) for number, body in enumerate(bodies.values())}) as site:
        run = audit(site.urls, make_plan((parse("1280"),)), RunOptions(page_seconds=30))
        results = {result.url: result for result in run.pages}
        found = {name: results[site.url(f"/{number}")] for number, name in enumerate(bodies)}
    assert browsers_running() == []
    return found
