"""``/api/v2/findings/``: for QA by token, narrowed down, a part at a time, and for nobody else."""

from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from jsonschema import Draft202012Validator
from wagtail.models import APIToken

from cms.accessibility.engine.finding import Finding, Outcome, Severity, fingerprint
from cms.accessibility.models import Acknowledgement, FindingRecord
from cms.accessibility.records import keep, refresh_page
from cms.document.schema import components, standalone
from cms.users.models import User
from posts.models import PostIndexPage, PostPage
from tests.integration.delivery import world
from tests.unit.audit import examples

ADDRESS = "/api/v2/findings/"
EMPTY_HEADING = "heading-empty"


def member(group: str | None, name: str = "tess") -> User:
    """Somebody in a group."""
    user = User.objects.create_user(name, f"{name}@garden.example", "x", first_name="Tess", last_name="Ter")
    user.groups.set(Group.objects.filter(name=group))
    return user


def ask(user: User | None, **parameters: Any) -> Any:
    """The response to somebody's token, or to nobody."""
    headers = {"Authorization": f"Bearer {APIToken.create_token(user=user, name='test')[1]}"} if user else {}
    return Client().get(ADDRESS, parameters, headers=headers)


@pytest.fixture
def qa(db: None) -> User:
    return member("QA")


@pytest.fixture
def bad(index: PostIndexPage) -> PostPage:
    """A draft with one empty heading."""
    page = world.post(index, "Not ready", [world.heading("Fine"), world.heading("")], live=False)
    page.save_revision()
    refresh_page(page)
    return page


def finding(rule: str, severity: str = "error", outcome: str = "failed", **fields: Any) -> Finding:
    """A finding of any rule, severity and outcome."""
    weight = {"severity": Severity(severity), "outcome": Outcome(outcome)}
    mark = fingerprint(rule, fields.get("block_id"), fields.get("path", ""))
    return examples.finding(rule=rule, fingerprint=mark, **weight, **fields)


def titles(answer: Any) -> list[str]:
    assert answer.status_code == 200, answer.content
    return [item["page"]["title"] for item in answer.json()["items"]]


def test_without_a_token_nobody_learns_anything(bad: PostPage, admin_client: Client) -> None:
    for answer in (ask(None), admin_client.get(ADDRESS), ask(None, nonsense="1")):
        assert answer.status_code == 401
        assert answer["WWW-Authenticate"].startswith("Bearer ")
        assert answer["Cache-Control"] == "private, no-store"
        assert answer.json()["status"] == 401
        assert "in the admin under Settings → API tokens (/admin/api-tokens/)" in answer.json()["detail"]
        assert bad.title not in answer.content.decode()


@pytest.mark.parametrize("group", [None, "Contributors", "Editors", "Publishers"])
def test_who_is_not_qa_is_refused(bad: PostPage, group: str | None) -> None:
    answer = ask(member(group))
    assert answer.status_code == 403
    assert answer["Cache-Control"] == "private, no-store"
    assert bad.title not in answer.content.decode()


@pytest.mark.parametrize("wrong", ["revoked", "inactive", "typed", "empty", "not ascii", "basic"])
def test_a_token_that_does_not_count(bad: PostPage, qa: User, wrong: str) -> None:
    token, text = APIToken.create_token(user=qa, name="t")
    if wrong == "revoked":
        token.revoke()
    if wrong == "inactive":
        User.objects.filter(pk=qa.pk).update(is_active=False)
    header = {
        "typed": f"Bearer {text[:-1]}{'a' if text[-1] != 'a' else 'b'}",
        "empty": "Bearer ",
        "not ascii": "Bearer wagtail_é",
        "basic": f"Basic {text}",
    }.get(wrong, f"Bearer {text}")
    answer = Client().get(ADDRESS, headers={"Authorization": header})
    assert answer.status_code == 401
    assert "Authorization: Bearer wagtail_" in answer.json()["detail"]
    assert "/admin/api-tokens/" in answer.json()["detail"]


def test_a_finding_says_all_that_the_contract_promises(bad: PostPage, qa: User) -> None:
    answer = ask(qa, rule=EMPTY_HEADING)
    assert answer["Cache-Control"] == "private, no-store"
    assert "Authorization" in answer["Vary"]
    schema = standalone("FindingList", components(), identifier="https://altogether.example/findings.json")
    assert [error.message for error in Draft202012Validator(schema).iter_errors(answer.json())] == []
    (item,) = answer.json()["items"]
    assert item["block_id"] == bad.body[1].id
    assert (item["severity"], item["wcag"][0], item["origin"], item["version"]) == ("error", "1.3.1", "static", "draft")
    assert item["page"]["id"] == bad.pk
    assert item["page"]["html_url"] is None
    assert item["page"]["edit_url"].endswith(f"/admin/pages/{bad.pk}/edit/")
    assert item["message"]
    assert item["help"]
    assert item["acknowledgement"] is None


def test_a_live_page_has_the_address_that_its_readers_use(index: PostIndexPage, qa: User) -> None:
    page = world.post(index, "Live", [world.heading("")])
    refresh_page(page)
    (item,) = ask(qa, rule=EMPTY_HEADING).json()["items"]
    assert (item["version"], item["page"]["html_url"]) == ("live", page.full_url)


def test_an_answer_in_force_is_told_and_one_that_expired_is_not(bad: PostPage, qa: User) -> None:
    record = FindingRecord.objects.get(rule=EMPTY_HEADING)
    answer = Acknowledgement.objects.create(
        page=bad, fingerprint=record.fingerprint, rule=record.rule, reason="fix_by", comment="Soon.", user=qa,
        expires_on=timezone.localdate(),
    )  # fmt: skip
    (item,) = ask(qa, rule=EMPTY_HEADING, state="acknowledged").json()["items"]
    assert item["acknowledgement"]["by"] == "Tess Ter"
    assert item["acknowledgement"]["expires_on"] == timezone.localdate().isoformat()
    assert ask(qa, rule=EMPTY_HEADING, state="open").json()["items"] == []
    Acknowledgement.objects.filter(pk=answer.pk).update(expires_on=timezone.localdate() - timedelta(days=1))
    (item,) = ask(qa, rule=EMPTY_HEADING, state="open").json()["items"]
    assert item["acknowledgement"] is None
    Acknowledgement.objects.filter(pk=answer.pk).update(expires_on=None, reason="accepted", rule="other")
    assert ask(qa, rule=EMPTY_HEADING, state="acknowledged").json()["items"] == []


def test_every_filter_takes_what_fits_and_leaves_the_rest(bad: PostPage, index: PostIndexPage, qa: User) -> None:
    now = timezone.now()
    other = world.post(index, "Other")
    User.objects.filter(pk=qa.pk).update(first_name="", last_name="")
    FindingRecord.objects.all().delete()
    keep(bad, "draft", [finding("heading-empty", "error", block_id="b1")], now)
    keep(other, "browser", [finding("contrast", "warning", block_id="b2", outcome="review")], now - timedelta(days=9))
    FindingRecord.objects.filter(rule="heading-empty").update(author=qa)
    FindingRecord.objects.filter(rule="contrast").update(author=None)
    first, second = ["Not ready"], ["Other"]
    site = index.get_site()
    for wanted, parameters in [
        (first, {"rule": "heading-empty"}), (second, {"severity": "warning"}), (second, {"outcome": "review"}),
        (first, {"page": bad.pk}), (second, {"block_id": "b2"}), (first, {"author": qa.pk}),
        (first, {"origin": "static"}), (second, {"origin": "browser"}), (first, {"version": "draft"}),
        (second, {"version": "live"}), (first, {"age": 7}), (first, {"since": now.date().isoformat()}),
        (first + second, {"since": (now - timedelta(days=10)).date().isoformat()}), (first + second, {"age": 10}),
        (first + second, {"site": f"{site.hostname}:{site.port}"}), (first + second, {"locale": "en"}),
        ([], {"locale": "cy"}), (first + second, {"state": "open"}), ([], {"state": "acknowledged"}),
        (second + first, {"order": "first_seen"}), (first + second, {"order": "severity"}),
        (second + first, {"order": "-severity"}), (second + first, {"order": "rule"}),
    ]:  # fmt: skip
        assert titles(ask(qa, **parameters)) == wanted, parameters


def test_a_list_is_given_a_part_at_a_time(bad: PostPage, qa: User) -> None:
    keep(bad, "draft", [finding(f"rule-{number}", path=f"body.{number}") for number in range(30)], timezone.now())
    whole = ask(qa, limit=100, order="id").json()
    assert whole["meta"]["total_count"] == len(whole["items"]) == 30
    assert len(ask(qa).json()["items"]) == 20
    assert ask(qa, limit=5, offset=10, order="id").json()["items"] == whole["items"][10:15]
    assert ask(qa, limit=0).json() == {"meta": {"total_count": 30}, "items": []}


@pytest.mark.parametrize(
    "parameters",
    [{"colour": "red"}, {"severity": "fatal"}, {"order": "author__password"}, {"limit": "101"}, {"page": "x"},
     {"since": "yesterday"}, {"site": "nowhere.example"}, {"age": "-1"}],
)  # fmt: skip
def test_what_is_not_known_is_refused_and_says_what_is(qa: User, parameters: dict[str, str]) -> None:
    answer = ask(qa, **parameters)
    assert answer.status_code == 400
    assert answer["Content-Type"] == "application/problem+json"
    assert answer.json()["errors"][0]["parameter"] == next(iter(parameters))


def test_a_hundred_findings_take_no_more_queries_than_one(bad: PostPage, index: PostIndexPage, qa: User) -> None:
    def queries() -> int:
        headers = {"Authorization": f"Bearer {APIToken.create_token(user=qa, name='t')[1]}"}
        with CaptureQueriesContext(connection) as asked:
            assert Client().get(ADDRESS, {"limit": 100}, headers=headers).status_code == 200
        return len(asked)

    one = queries()
    for number in range(12):
        page = world.post(index, f"Post {number}")
        keep(page, "live", [finding(f"rule-{each}", path=f"body.{each}") for each in range(6)], timezone.now())
    assert queries() == one


def test_tokens_are_issued_and_revoked_in_the_admin(bad: PostPage, qa: User, client: Client) -> None:
    client.force_login(qa)
    said = client.post("/admin/api-tokens/new/", {"name": "Nightly", "user": qa.pk})
    text = said.context["token"]
    assert text in said.content.decode()
    headers = {"Authorization": f"Bearer {text}"}
    assert Client().get(ADDRESS, headers=headers).status_code == 200
    token = APIToken.objects.get(name="Nightly")
    assert text not in (token.key_hash, token.prefix)
    assert token.last_used_at
    client.post(f"/admin/api-tokens/delete/{token.pk}/")
    assert Client().get(ADDRESS, headers=headers).status_code == 401


def test_qa_issues_no_token_in_the_name_of_somebody_else(qa: User, client: Client) -> None:
    boss = User.objects.create_superuser("boss", "boss@garden.example", "x")
    client.force_login(qa)
    client.post("/admin/api-tokens/new/", {"name": "Sly", "user": boss.pk})
    assert not APIToken.objects.exists()


def test_editors_issue_no_tokens(db: None, client: Client) -> None:
    client.force_login(member("Editors"))
    assert client.get("/admin/api-tokens/new/").status_code in {302, 403}
