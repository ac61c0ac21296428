"""When in doubt it was not audited: nothing that kept us from looking may read as a pass."""

import pytest

from cms.audit.plan import RunOptions, make_plan
from cms.audit.results import PageResult
from cms.audit.run import audit
from cms.audit.settle import UNSEEN
from cms.audit.variants import parse
from tests.browser.audit.site import Answer, Site, page, serving

pytestmark = pytest.mark.browser

PASSWORD = '<form><label>Password <input type="password"></label><button>Go</button></form>'


def result_of(site: Site, path: str) -> PageResult:
    return audit([site.url(path)], make_plan((parse("1280"),)), RunOptions(page_seconds=20)).pages[0]


WRONG: list[tuple[Answer, str]] = [
    (Answer("gone", 404), "answered 404"),
    (Answer(page("<p>Sorry</p>"), 500), "answered 500"),
    (Answer(page("<p>Sign in</p>"), 401), "answered 401"),
    (Answer("", 302, {"Location": "/accounts/login/?next=/"}), "redirects to a login"),
    (Answer("", 302, {"Location": "/welcome"}), "redirects to a login"),
    (Answer("<script>location.replace('/accounts/login/')</script>"), "redirects to a login"),
    (Answer("<!DOCTYPE html><html lang='en'><title>T</title><body></body></html>"), "blank"),
    (Answer(page("").replace("<h1>The pond in May</h1>", "<div hidden>Text</div>")), "blank"),
    (Answer('{"a": 1}', headers={"Content-Type": "application/json"}), "not a page"),
    (Answer("hello", headers={"Content-Type": "text/plain"}), "not a page"),
    (Answer(b"PK", headers={"Content-Type": "application/zip"}), "did not load"),
    (Answer("", 302, {"Location": "/11"}), "did not load"),
]


@pytest.fixture(scope="module")
def wrong() -> list[PageResult]:
    login = page(PASSWORD, title="Log in")
    places = {f"/{number}": answer for number, (answer, _) in enumerate(WRONG)}
    with serving({**places, "/accounts/login/?next=/": login, "/accounts/login/": login, "/welcome": login}) as site:
        run = audit(map(site.url, places), make_plan((parse("1280"),)), RunOptions(page_seconds=30))
        results = {result.url: result for result in run.pages}
        return [results[site.url(place)] for place in places]


@pytest.mark.parametrize("number", range(len(WRONG)), ids=[reason for _, reason in WRONG])
def test_what_is_not_the_page_is_not_audited(wrong: list[PageResult], number: int) -> None:
    assert WRONG[number][1] in wrong[number].problem
    assert "?" not in wrong[number].problem  # what follows a path may be a token
    assert not wrong[number].audited
    assert wrong[number].all_findings()[-1].rule == "not-audited"


def test_a_server_that_is_not_there_is_not_audited() -> None:
    with serving({}) as site:
        address = site.url("/")
    result = audit([address], make_plan((parse("1280"),)), RunOptions(page_seconds=20)).pages[0]
    assert "did not load" in result.problem or "answered 502" in result.problem


def test_another_site_is_not_audited_in_the_pages_place() -> None:
    with serving({"/": page("<p>Other</p>")}, host="localhost") as other, serving({}) as site:
        site.pages["/"] = Answer("", 302, {"Location": other.url("/")})
        options = RunOptions(page_seconds=20, allowed=(other.address,))
        result = audit([site.url("/")], make_plan((parse("1280"),)), options).pages[0]
    assert "another site" in result.problem


def test_another_port_is_another_site_and_its_query_is_told_to_nobody() -> None:
    with serving({"/?token=secret": page("<p>Other</p>")}) as other, serving({}) as site:
        site.pages["/"] = Answer("", 302, {"Location": other.url("/?token=secret")})
        options = RunOptions(page_seconds=20, allowed=(other.address,))
        result = audit([site.url("/")], make_plan((parse("1280"),)), options).pages[0]
    assert f"another site ({other.url('/')})" in result.problem


def test_a_login_page_that_was_asked_for_is_audited() -> None:
    with serving({"/login": page(PASSWORD, title="Log in")}) as site:
        assert result_of(site, "/login").problem == ""


def test_a_page_that_moved_within_the_site_is_audited_and_said_to_have_moved() -> None:
    with serving({"/old": Answer("", 301, {"Location": "/new?token=x"}), "/new?token=x": page("<p>Text</p>")}) as site:
        result = result_of(site, "/old")
        assert result.problem == ""
        assert [note for note in result.notes if "led to" in note] == [f"led to {site.url('/new')}"]


def test_a_style_sheet_or_picture_that_did_not_come_is_noted_without_what_may_be_a_token() -> None:
    body = page('<img src="/a.png?token=x" alt="A">', head='<link rel="stylesheet" href="/a.css?token=x">')
    fine = page("<p>Text</p>", head='<link rel="stylesheet" href="/ok.css">')
    with serving({"/": body, "/fine": fine, "/ok.css": Answer("", headers={"Content-Type": "text/css"})}) as site:
        notes = " ".join(result_of(site, "/").notes)
        assert f"1 style sheet did not load, first {site.url('/a.css')} " in f"{notes} "
        assert f"1 picture did not load, first {site.url('/a.png')} " in notes
        assert len(UNSEEN.findall(notes)) == len(["sheet", "picture"])
        assert not UNSEEN.search(" ".join(result_of(site, "/fine").notes))


def test_a_page_of_pictures_only_is_not_blank() -> None:
    body = page('<svg role="img" aria-label="A dot" width="20" height="20"><circle r="9"/></svg>')
    with serving({"/": body.replace("<h1>The pond in May</h1>", "")}) as site:
        assert result_of(site, "/").problem == ""
