"""Answering a finding: who may, and what an answer needs."""

from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from cms.accessibility.models import Acknowledgement, PolicyRule

ANSWER_RESERVED = "accessibility.answer_reserved"
"""Permission to answer what policy reserves for QA."""


class AnswerForm(forms.ModelForm):  # type: ignore[type-arg]  # django-stubs' generic exists for checkers only
    """A reason, a comment and, for what is to be put right later, a date."""

    class Meta:
        model = Acknowledgement
        fields = ["fingerprint", "rule", "block_id", "reason", "comment", "expires_on"]

    def clean(self) -> dict[str, Any]:
        """Ask for the date where the reason needs one."""
        cleaned = super().clean() or {}
        if cleaned.get("reason") == Acknowledgement.Reason.FIX_BY and not cleaned.get("expires_on"):
            self.add_error("expires_on", _("Say by which date it will be put right."))
        return cleaned


def is_reserved(rule: str) -> bool:
    """Whether policy leaves the answer to QA."""
    return PolicyRule.objects.filter(rule=rule, qa_only=True).exists()


def require_may_answer(user: Any, page: Page, rule: str) -> None:
    """Let somebody answer a finding, or refuse.

    Raises:
        PermissionDenied: who may not edit the page, or the finding is reserved for QA.
    """
    is_qa = user.has_perm(ANSWER_RESERVED)
    if is_reserved(rule) and not is_qa:
        raise PermissionDenied(_("Only QA may answer this finding."))
    if not is_qa and not page.permissions_for_user(user).can_edit():
        raise PermissionDenied(_("You may not edit this page."))


def answer(form: AnswerForm, page: Page, user: Any) -> Acknowledgement:
    """Keep an answer; a later one to the same finding takes the place of the earlier."""
    fields = {name: form.cleaned_data[name] for name in ("rule", "block_id", "reason", "comment", "expires_on")}
    kept, _created = Acknowledgement.objects.update_or_create(
        page=page, fingerprint=form.cleaned_data["fingerprint"], defaults={**fields, "user": user}
    )
    return kept
