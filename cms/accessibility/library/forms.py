"""One text field, held to the rules for alternative text."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cms.accessibility.engine.finding import Finding, Severity
from cms.accessibility.library.judging import judge


class DescribeForm(forms.Form):
    """Asks what an image shows. An error refuses, as on a page; the rest is said and let through.

    Args:
        image: the image; what is typed is compared with its title and file name.
    """

    suggestion = forms.CharField(
        label=_("What does the image tell somebody who cannot see it?"),
        help_text=_("Editors are offered it wherever they use the image, and can write their own."),
        max_length=255,
        error_messages={"required": _("Write a description, or skip the image.")},
        widget=forms.TextInput(attrs={"autofocus": True, "autocomplete": "off"}),
    )
    before = forms.CharField(required=False, strip=False, widget=forms.HiddenInput)
    """The description when the form was shown: what somebody else wrote meanwhile is not overwritten unseen."""

    def __init__(self, data: Any = None, *, image: Any, **kwargs: Any) -> None:
        super().__init__(data, **{**kwargs, "initial": {"before": image.alt_suggestion}})
        self.image = image
        self.findings: list[Finding] = []

    def clean_suggestion(self) -> str:
        """Refuse what would be an error on every page.

        Raises:
            ValidationError: with what is wrong and how to put it right.
        """
        text = " ".join(self.cleaned_data["suggestion"].split())
        self.findings = judge(self.image, text)
        errors = [sentence(each) for each in self.findings if each.severity is Severity.ERROR]
        if errors:
            raise forms.ValidationError(errors)
        return text

    def clean(self) -> dict[str, Any]:
        """Refuse, once, to overwrite what somebody else has written since.

        Raises:
            ValidationError: naming it. The form that is shown then knows of it, and may be sent again.
        """
        cleaned = super().clean() or {}
        if cleaned.get("before") != self.image.alt_suggestion:
            self.data = {**self.data, "before": self.image.alt_suggestion, "suggestion": self.data["suggestion"]}
            said = _("Somebody else has just written: “%(text)s”. Save again to put yours in its place, or skip.")
            raise forms.ValidationError(said, params={"text": self.image.alt_suggestion})
        return cleaned


def sentence(finding: Finding) -> str:
    """What is wrong, why, and how to put it right."""
    return f"{finding.message} {finding.help}"
