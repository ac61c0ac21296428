"""An answer counts for the finding that it was given to, and only from those who may give it."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse

from cms.accessibility import gate
from cms.accessibility.acknowledged import acknowledged_fingerprints
from cms.accessibility.engine.finding import Finding
from cms.accessibility.models import Acknowledgement, PolicyRule
from cms.users.models import User
from posts.models import PostIndexPage, PostPage
from tests.integration.gate.site import draft, good_body, paragraph

pytestmark = pytest.mark.django_db

GENERIC = '<p>We planted trees: <a href="https://example.org/trees">click here</a>.</p>'


@pytest.fixture
def page(index: PostIndexPage) -> PostPage:
    """A draft with a link that says nothing."""
    return draft(index, "One", [*good_body(), paragraph(GENERIC)])


@pytest.fixture
def finding(page: PostPage) -> Finding:
    """Something found on it."""
    return next(iter(gate.inspect(page).findings))


@pytest.fixture
def editor(client: Client) -> Iterator[Client]:
    """Somebody who may edit, and answers nothing that is reserved."""
    user = User.objects.create_user("editor", "editor@example.org", "x")
    user.groups.add(Group.objects.get(name="Editors"))
    client.force_login(user)
    return client


def send(client: Client, page: PostPage, finding: Finding, rule: str) -> int:
    """Answer a finding as if it were one of a rule."""
    given: dict[str, Any] = {"fingerprint": finding.fingerprint, "rule": rule, "reason": "accepted", "comment": "Yes."}
    return client.post(reverse("accessibility_answer", args=[page.pk]), given).status_code


def test_an_answer_counts(editor: Client, page: PostPage, finding: Finding) -> None:
    assert send(editor, page, finding, finding.rule) == 200
    assert acknowledged_fingerprints(page, [finding]) == {finding.fingerprint}


def test_what_is_reserved_cannot_be_answered_under_another_rules_name(
    editor: Client, page: PostPage, finding: Finding
) -> None:
    PolicyRule.objects.create(rule=finding.rule, qa_only=True)
    assert send(editor, page, finding, finding.rule) == 403
    send(editor, page, finding, "another-rule")
    assert acknowledged_fingerprints(page, [finding]) == set()


def test_an_answer_of_qa_is_not_replaced_under_another_rules_name(
    editor: Client, page: PostPage, finding: Finding
) -> None:
    PolicyRule.objects.create(rule=finding.rule, qa_only=True)
    Acknowledgement.objects.create(
        page=page, fingerprint=finding.fingerprint, rule=finding.rule, reason="accepted", comment="Agreed."
    )
    assert send(editor, page, finding, "another-rule") == 403
    assert Acknowledgement.objects.get().rule == finding.rule
