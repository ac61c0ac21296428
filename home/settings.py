"""What is the same on every page of a site."""

from typing import Any

from django.db import models
from modelcluster.fields import ParentalKey
from modelcluster.forms import BaseChildFormSet
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel
from wagtail.blocks import CharBlock, StructBlock
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Locale, Site

from cms.base.held import HeldToTheRules, name_block
from cms.base.rich_text import INLINE_FEATURES
from cms.blocks.contract import Presenting
from cms.blocks.fields import WebAddressBlock
from cms.document.cards import Link
from cms.document.pages import Block


class SocialLinkBlock(StructBlock):
    """A place where the organisation can be followed."""

    name = CharBlock(help_text="For example “Mastodon”.")
    url = WebAddressBlock(label="Address", help_text="Starts with https://")

    class Meta:
        icon = "link-external"
        label_format = "{name}"


class EachLanguageOnce(BaseChildFormSet):
    """What a site says in each language, with words for who writes one twice."""

    def get_unique_error_message(self, unique_check: Any) -> str:
        """Above all of them."""
        return "One language is written twice. Put everything into one of the two, and delete the other."

    def get_form_error(self) -> str:
        """At the second."""
        return "This language has been written above already."


class WordingsPanel(InlinePanel):
    """The wordings of a site, each language once."""

    def get_form_options(self) -> dict[str, Any]:
        """As Wagtail's, with our words."""
        options: dict[str, Any] = super().get_form_options()
        options["formsets"][self.relation_name]["formset"] = EachLanguageOnce
        return options


@register_setting(icon="site", order=100)
class SiteSettings(HeldToTheRules, BaseSiteSetting, ClusterableModel):
    """Who runs the site and how to reach them; what it says in each language is in :class:`SiteWording`."""

    organisation = models.CharField(max_length=255, blank=True, help_text="The organisation that runs this site.")
    contact_email = models.EmailField(blank=True)
    contact_phone = models.CharField(max_length=40, blank=True, help_text="For example +44 29 2018 0000")
    contact_address = models.TextField(blank=True, help_text="The postal address, line by line.")
    social_links = StreamField([("link", SocialLinkBlock())], blank=True)

    panels = [
        FieldPanel("organisation"),
        WordingsPanel("wordings", heading="In each language", label="Language", min_num=0),
        MultiFieldPanel(
            [FieldPanel("contact_email"), FieldPanel("contact_phone"), FieldPanel("contact_address")], "Contact"
        ),
        FieldPanel("social_links"),
    ]

    class Meta:
        verbose_name = "site settings"

    def to_blocks(self, presenting: Presenting) -> list[Block]:
        """The places where the organisation can be followed, as a list of links."""
        followed = (Link(text=each.value["name"], url=each.value["url"], kind="external") for each in self.social_links)
        return [Block(type="activity", id="social_links", value={"html": "", "links": list(followed)})]

    def wording(self, locale: Locale) -> "SiteWording":
        """What the site says in a language; in the site's first language where that has not been written yet.

        Returns:
            a wording that may be unsaved and empty, when none has been written at all.
        """
        written = {wording.locale_id: wording for wording in self.wordings.all()}
        first = next(iter(written.values()), None)
        default = written.get(Locale.get_default().pk, first)
        return written.get(locale.pk) or default or SiteWording(name=self.organisation, locale=locale)


class SiteWording(HeldToTheRules):
    """What a site says of itself in one language."""

    settings = ParentalKey(SiteSettings, on_delete=models.CASCADE, related_name="wordings")
    locale = models.ForeignKey(Locale, on_delete=models.PROTECT, related_name="+", verbose_name="language")
    name = models.CharField("name of the site", max_length=255)
    tagline = models.CharField(max_length=255, blank=True, help_text="What the site is for, in a few words.")
    footer_text = RichTextField(blank=True, features=INLINE_FEATURES, help_text="Small print at the end of each page.")

    panels = [FieldPanel("locale"), FieldPanel("name"), FieldPanel("tagline"), FieldPanel("footer_text")]

    class Meta:
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["settings", "locale"], name="one_wording_per_site_and_language")]

    def __str__(self) -> str:
        return self.name

    @property
    def only_site(self) -> Site | None:
        """The site whose settings these are."""
        return getattr(getattr(self, "settings", None), "site", None)

    def to_blocks(self, presenting: Presenting) -> list[Block]:
        """The name of the site, and the small print of the footer."""
        value = {"html": presenting.rich_text(self.footer_text), "language": ""}
        return [name_block(self.name), Block(type="paragraph", id="footer_text", value=value)]
