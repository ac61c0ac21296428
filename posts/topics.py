"""Topics: what posts are filed under."""

from django.core.exceptions import ValidationError
from django.db import models
from wagtail.admin.panels import FieldPanel
from wagtail.models import RevisionMixin, TranslatableMixin
from wagtail.search import index

from cms.base.held import HeldToTheRules, name_block
from cms.blocks.contract import Presenting
from cms.document.pages import Block


class Topic(HeldToTheRules, TranslatableMixin, RevisionMixin, index.Indexed, models.Model):
    """A subject that readers can follow through the posts."""

    title = models.CharField(max_length=100)
    slug = models.SlugField(max_length=100, allow_unicode=True, help_text="Part of the address of the topic's list.")

    panels = [FieldPanel("title"), FieldPanel("slug")]
    search_fields = [
        index.SearchField("title"),
        index.AutocompleteField("title"),
        index.FilterField("slug"),
        index.FilterField("locale_id"),
    ]

    class Meta(TranslatableMixin.Meta):
        ordering = ["title"]
        constraints = [models.UniqueConstraint(fields=["locale", "slug"], name="one_topic_per_slug_and_language")]

    def __str__(self) -> str:
        return self.title

    def clean(self) -> None:
        """Say so when the address is taken; the form itself does not look at languages.

        Raises:
            ValidationError: at the slug.
        """
        super().clean()
        same = Topic.objects.filter(locale_id=self.locale_id, slug=self.slug).exclude(pk=self.pk)
        if same.exists():
            raise ValidationError({"slug": "Another topic in this language has this address. Choose another."})

    def to_blocks(self, presenting: Presenting) -> list[Block]:
        """A topic's title: readers meet it as the words of a link."""
        return [name_block(self.title)]
