"""The accessibility statement of a site."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.fields import RichTextField, StreamField
from wagtail.search import index

from cms.base.models import BasePage
from cms.base.rich_text import PASSAGE_FEATURES
from cms.blocks.body import BodyBlock
from cms.blocks.contract import Presenting
from cms.blocks.fields import passage_html
from cms.document.statement import Enforcement, Feedback, ManualAudit
from home.gaps import KnownGapBlock, present_gaps
from home.measures import present_measures
from home.settings import SiteSettings

STANDARD = "WCAG 2.2 level AA"


class AccessibilityStatementPage(BasePage):
    """What an organisation says of the accessibility of its site, beside what was measured."""

    shows_measures = True
    """Says that this page's Document has to follow what is measured."""

    class Law(models.TextChoices):
        EU = "eu", "European Union: Directive (EU) 2016/2102"
        UK = "uk", "United Kingdom: Public Sector Bodies Accessibility Regulations 2018"
        NONE = "none", "None: we make this statement of our own accord"

    class Declared(models.TextChoices):
        MEASURED = "", "What was measured decides"
        PARTIAL = "partial", "At most partially compliant"
        NON = "non", "Not compliant"

    class Method(models.TextChoices):
        SELF = "self", "We assessed it ourselves"
        THIRD_PARTY = "third_party", "Somebody independent of us assessed it"

    intro = RichTextField(
        blank=True, features=PASSAGE_FEATURES, help_text="What you want to say first. The commitment follows by itself."
    )
    organisation = models.CharField(
        max_length=255, blank=True, help_text="Who is responsible. Empty: the organisation of the site settings."
    )
    scope = models.TextField(
        help_text="Which websites and apps this is about, for example “www.example.org and its shop”."
    )
    law = models.CharField("law that asks for it", max_length=4, choices=Law.choices, default=Law.EU)
    law_name = models.CharField(
        "name of the national law", max_length=255, blank=True, help_text="The one that puts the Directive into effect."
    )
    declared = models.CharField(
        "compliance",
        max_length=8,
        choices=Declared.choices,
        blank=True,
        default=Declared.MEASURED,
        help_text="You can say less than what was measured, never more. “Fully compliant” appears by itself: after a "
        "manual audit of the last year that found nothing, while no gap is known.",
    )
    known_gaps = StreamField(
        [("gap", KnownGapBlock())],
        blank=True,
        help_text="What people found that does not work. What checks found is listed by itself.",
    )
    prepared_on = models.DateField("prepared on", null=True, help_text="When this statement was first made.")
    reviewed_on = models.DateField(
        "last reviewed on", null=True, blank=True, help_text="Look at it at least once a year."
    )
    method = models.CharField("assessment", max_length=12, choices=Method.choices, default=Method.SELF)
    audit_on = models.DateField(
        "manual audit on", null=True, blank=True, help_text="When people, not only programs, last audited the site."
    )
    audit_by = models.CharField("audited by", max_length=255, blank=True)
    audit_passed = models.BooleanField("the audit found nothing that fails", default=False)
    tested_with = models.TextField(blank=True, help_text="Browsers and assistive technologies, one a line.")
    contact_email = models.EmailField(help_text="Where readers tell you what does not work for them.")
    contact_phone = models.CharField(max_length=40, blank=True)
    contact_address = models.TextField(blank=True)
    response_days = models.PositiveSmallIntegerField(
        "working days until you answer", null=True, blank=True, help_text="For example 10."
    )
    enforcement_name = models.CharField(
        "enforcement body",
        max_length=255,
        blank=True,
        help_text="For example the Equality Advisory and Support Service.",
    )
    enforcement_url = models.URLField("its address", blank=True)
    enforcement_text = RichTextField("how to complain", blank=True, features=PASSAGE_FEATURES)
    body = StreamField(BodyBlock(required=False), blank=True, help_text="Whatever else there is to say.")

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("intro"),
        MultiFieldPanel(
            [
                FieldPanel("organisation"),
                FieldPanel("scope"),
                FieldPanel("law"),
                FieldPanel("law_name"),
            ],
            "Whose statement this is, and about what",
        ),
        MultiFieldPanel([FieldPanel("declared"), FieldPanel("known_gaps")], "What does not work"),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("prepared_on"), FieldPanel("reviewed_on")]),
                FieldPanel("method"),
                FieldRowPanel([FieldPanel("audit_on"), FieldPanel("audit_by")]),
                FieldPanel("audit_passed"),
                FieldPanel("tested_with"),
            ],
            "How the site was assessed",
        ),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("contact_email"), FieldPanel("contact_phone")]),
                FieldPanel("contact_address"),
                FieldPanel("response_days"),
            ],
            "Feedback and contact",
        ),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("enforcement_name"), FieldPanel("enforcement_url")]),
                FieldPanel("enforcement_text"),
            ],
            "Enforcement procedure",
        ),
        FieldPanel("body"),
    ]
    search_fields = [*BasePage.search_fields, index.SearchField("intro"), index.SearchField("scope")]
    parent_page_types = ["home.HomePage", "home.StandardPage"]
    subpage_types: list[str] = []
    page_description = "What works for everybody on this site and what does not yet, filled from what was measured."

    def clean(self) -> None:
        """Refuse dates that cannot be.

        Raises:
            ValidationError: at each field that is wrong.
        """
        super().clean()
        errors = {}
        if self.audit_passed and not self.audit_on:
            errors["audit_on"] = "Say when the audit was: without its date it proves nothing."
        if self.audit_on and self.audit_on > timezone.localdate():
            errors["audit_on"] = "This day is still to come. Give the day on which the audit ended."
        if self.reviewed_on and self.prepared_on and self.reviewed_on < self.prepared_on:
            errors["reviewed_on"] = "A statement cannot be reviewed before it was prepared."
        if errors:
            raise ValidationError(errors)

    def to_document(self, presenting: Presenting) -> dict[str, Any]:
        """See :class:`cms.document.statement.StatementPageDocument`."""
        return {
            "intro": passage_html(self.intro, presenting),
            "organisation": self.organisation or self._organisation_of_site(),
            "scope": self.scope,
            "law": self.law,
            "law_name": self.law_name,
            "standard": STANDARD,
            "known_gaps": present_gaps(self.known_gaps, presenting),
            "prepared_on": self.prepared_on.isoformat() if self.prepared_on else None,
            "reviewed_on": self.reviewed_on.isoformat() if self.reviewed_on else None,
            "method": self.method,
            "audit": self._audit(),
            "tested_with": self.tested_with,
            "feedback": Feedback(
                email=self.contact_email,
                phone=self.contact_phone,
                address=self.contact_address,
                response_days=self.response_days,
            ),
            "enforcement": self._enforcement(presenting),
            "measured": present_measures(self, presenting),
            "body": presenting.body(self.body),
        }

    def _audit(self) -> ManualAudit | None:
        return (
            ManualAudit(on=self.audit_on.isoformat(), by=self.audit_by, passed=self.audit_passed)
            if self.audit_on
            else None
        )

    def _enforcement(self, presenting: Presenting) -> Enforcement | None:
        html = passage_html(self.enforcement_text, presenting)
        if not (self.enforcement_name or html):
            return None
        return Enforcement(name=self.enforcement_name, url=self.enforcement_url or None, html=html)

    def _organisation_of_site(self) -> str:
        site = self.get_site() if self.path else None
        stored = SiteSettings.objects.filter(site=site).first() if site else None
        return stored.organisation if stored else ""
