"""People and organisations: written once, mentioned by many pages."""

from typing import Any

from django.db import models, transaction
from wagtail.admin.panels import FieldPanel
from wagtail.fields import RichTextField
from wagtail.models import RevisionMixin, TranslatableMixin
from wagtail.search import index

from cms.base.held import HeldToTheRules, name_block
from cms.base.rich_text import INLINE_FEATURES
from cms.blocks.contract import Presenting
from cms.document.cards import Link
from cms.document.pages import Block


class Person(HeldToTheRules, TranslatableMixin, RevisionMixin, index.Indexed, models.Model):
    """Somebody whom posts mention: a colleague, a speaker, a contact."""

    name = models.CharField(max_length=255)
    role = models.CharField(max_length=255, blank=True, help_text="What they do, for example “Community researcher”.")
    photo = models.ForeignKey(
        "images.CreditedImage",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text="Shown small beside their name, where it repeats what the name says.",
    )
    pronouns = models.CharField(
        max_length=60, blank=True, help_text="As they wish to be spoken of, for example “she/her”."
    )
    bio = RichTextField(blank=True, features=INLINE_FEATURES, help_text="A few sentences about them.")
    active = models.BooleanField(
        default=True,
        help_text="Untick when they have left: they disappear from every page, and from every language.",
    )

    panels = [
        FieldPanel("name"),
        FieldPanel("role"),
        FieldPanel("pronouns"),
        FieldPanel("photo"),
        FieldPanel("bio"),
        FieldPanel("active"),
    ]
    search_fields = [
        index.SearchField("name"),
        index.AutocompleteField("name"),
        index.SearchField("role"),
        index.AutocompleteField("role"),
        index.FilterField("active"),
        index.FilterField("locale_id"),
    ]

    class Meta(TranslatableMixin.Meta):
        ordering = ["name"]
        verbose_name_plural = "people"

    def __str__(self) -> str:
        return self.name

    @transaction.atomic
    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save; whoever is hidden (or shown again) in one language is so in all, since a person leaves only once."""
        super().save(*args, **kwargs)
        for translation in self.get_translations().exclude(active=self.active):
            translation.active = self.active
            translation.save()

    @property
    def is_shown(self) -> bool:
        """Whether any page may show them."""
        return self.active

    def to_blocks(self, presenting: Presenting) -> list[Block]:
        """A person's name, and what is said of them, as a paragraph."""
        bio = presenting.rich_text(self.bio)
        said = [Block(type="paragraph", id="bio", value={"html": bio, "language": ""})] if bio else []
        return [name_block(self.name), *said]


class Organisation(HeldToTheRules, RevisionMixin, index.Indexed, models.Model):
    """A partner, a funder or a host."""

    name = models.CharField(max_length=255)
    link = models.URLField(blank=True, help_text="The organisation's own website.")
    logo = models.ForeignKey(
        "images.CreditedImage",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text="Shown beside the name, where it repeats what the name says.",
    )

    panels = [FieldPanel("name"), FieldPanel("link"), FieldPanel("logo")]
    search_fields = [index.SearchField("name"), index.AutocompleteField("name")]

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    def to_blocks(self, presenting: Presenting) -> list[Block]:
        """An organisation's name, and its link by that name."""
        link = Link(text=self.name, url=self.link or None, kind="external")
        links = [link] if self.link else []
        return [name_block(self.name), Block(type="activity", id="organisation", value={"html": "", "links": links})]
