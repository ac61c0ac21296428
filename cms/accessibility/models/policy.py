"""What a site demands beyond the rules' own severities."""

from django.contrib.auth.models import Group
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.models import Site

from cms.accessibility.policy import LEGAL_MUSTS


@register_setting(icon="tick-inverse")
class AccessibilityPolicy(BaseSiteSetting):
    """How strictly one site holds its editors."""

    require_acknowledgements = models.BooleanField(
        _("warnings must be answered before publishing"),
        default=False,
        help_text=_("When off, a page with unanswered warnings can go live; they stay on the report until answered."),
    )
    require_browser_check = models.BooleanField(
        _("a page must pass a check in a browser before publishing"),
        default=False,
        help_text=_("The draft is audited on the frontend; a page that could not be audited is refused."),
    )

    panels = [FieldPanel("require_acknowledgements"), FieldPanel("require_browser_check")]

    class Meta:
        verbose_name = _("Accessibility policy")

    def __str__(self) -> str:
        return f"Accessibility policy of {self.site}"


class PolicyRule(models.Model):
    """One line of policy: this rule, for this group (or all), on this site (or all), counts as this.

    The most particular line wins: site and group, then site, then group, then neither. Legal musts cannot be lowered.
    """

    class Level(models.TextChoices):
        ERROR = "error", _("Error: refuses publishing")
        WARNING = "warning", _("Warning: wants an answer")
        ADVICE = "advice", _("Advice")
        OFF = "off", _("Off")

    rule = models.CharField(_("rule"), max_length=80)
    site = models.ForeignKey(Site, null=True, blank=True, on_delete=models.CASCADE, related_name="+")
    group = models.ForeignKey(Group, null=True, blank=True, on_delete=models.CASCADE, related_name="+")
    level = models.CharField(_("counts as"), max_length=10, choices=Level.choices)
    qa_only = models.BooleanField(
        _("only QA may acknowledge it"),
        default=False,
        help_text=_("Others see the finding but cannot answer it."),
    )

    class Meta:
        verbose_name = _("policy rule")
        verbose_name_plural = _("policy rules")
        ordering = ["rule"]
        constraints = [
            models.UniqueConstraint(
                fields=["rule", "site", "group"], name="one_line_of_policy_each", nulls_distinct=False
            )
        ]

    def __str__(self) -> str:
        return f"{self.rule}: {self.get_level_display()}"

    def clean(self) -> None:
        """Refuse to lower a legal must.

        Raises:
            ValidationError: the rule is a legal must and the level is not error.
        """
        if self.rule in LEGAL_MUSTS and self.level != self.Level.ERROR:
            raise ValidationError(
                {"level": _("The law asks for this one: it stays an error for everybody. Choose “Error”.")}
            )
