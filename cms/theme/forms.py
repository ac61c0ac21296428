"""The form in which colours are chosen."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from wagtail.admin.forms import WagtailAdminModelForm

from cms.accessibility.engine.colour import ColourError, as_hex, parse_colour
from cms.accessibility.engine.finding import Finding
from cms.theme.colours import COLOURS, SCHEMES
from cms.theme.pairs import placed
from cms.theme.palette import PaletteRefused, filled
from cms.theme.rows import field_name

TAKE = "take"
"""The name of the buttons that take an offered colour: ``take=light-ink:#123456``."""


class ColourField(forms.CharField):
    """A colour as designers write it."""

    def __init__(self, **kwargs: Any) -> None:
        attrs = {"maxlength": 7, "size": 9, "spellcheck": "false", "autocomplete": "off", "data-colour": ""}
        super().__init__(max_length=20, widget=forms.TextInput(attrs=attrs), **kwargs)

    def clean(self, value: Any) -> str:
        """The colour as ``#rrggbb``.

        Raises:
            ValidationError: saying how colours are written.
        """
        try:
            return as_hex(parse_colour(super().clean(value)))
        except ColourError as error:
            raise ValidationError(str(error)) from error


def with_colours(form: type[WagtailAdminModelForm]) -> type[WagtailAdminModelForm]:
    """Give a form a field for each colour of each scheme."""
    fields = {
        field_name(scheme, name): ColourField(label=colour.label, help_text=colour.purpose)
        for scheme in SCHEMES
        for name, colour in COLOURS.items()
    }
    declared: Any = form
    declared.declared_fields.update(fields)
    declared.base_fields.update(fields)
    return form


@with_colours
class ThemeForm(WagtailAdminModelForm):
    """Shows a refusal at the colours that it is about."""

    def __init__(self, data: Any = None, *args: Any, **kwargs: Any) -> None:
        super().__init__(_with_taken(data), *args, **kwargs)
        for scheme in SCHEMES:
            for name, colour in filled(scheme, getattr(self.instance, scheme)).items():
                self.initial[field_name(scheme, name)] = colour

    def palette(self, scheme: str) -> dict[str, str]:
        """The colours of a scheme as they stand in the form, right or wrong."""
        return {name: str(self[field_name(scheme, name)].value() or "").strip() for name in COLOURS}

    def _post_clean(self) -> None:
        for scheme in SCHEMES:
            setattr(self.instance, scheme, self.palette(scheme))
        super()._post_clean()

    def _update_errors(self, errors: ValidationError) -> None:
        if not isinstance(errors, PaletteRefused):
            super()._update_errors(errors)
            return
        places = {
            pair.named(scheme): field_name(scheme, pair.foreground)
            for scheme in SCHEMES
            for pair in placed(self.palette(scheme))
        }
        told: dict[str, list[Finding]] = {}
        for finding in errors.findings:
            told.setdefault(places[finding.path], []).append(finding)
        for field, findings in told.items():
            if field not in self.errors:  # what is no colour has been said already
                self.add_error(field, _in_words(findings))


def _in_words(findings: list[Finding]) -> str:
    """The first pair of a colour in full, how many more there are, and what to do."""
    first, more = findings[0], len(findings) - 1
    others = f" It fails in {more} more of its pairs: see the table." if more else ""
    return f"{first.message}{others} {first.help}"


def _with_taken(data: Any) -> Any:
    """What was sent, with an offered colour put in its place: for those whose browser runs no scripts."""
    field, found, colour = (data.get(TAKE) or "").partition(":") if data else ("", "", "")
    if not found:
        return data
    changed = data.copy()
    changed[field] = colour
    return changed
