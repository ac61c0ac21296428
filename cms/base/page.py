"""The page that all page types inherit from."""

from typing import Any

from django.db import models
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, Panel
from wagtail.models import Page
from wagtail.search import index
from wagtail_headless_preview.models import HeadlessMixin

from cms.blocks.contract import Presenting


class BasePage(HeadlessMixin, Page):
    """What all pages have: an identity that outlives databases, a summary, a language.

    A page type adds its fields and says in :meth:`to_document` how frontends receive them.
    """

    summary = models.TextField(
        blank=True,
        help_text="One or two sentences that say what this page is about. Lists, search results and shared links show it.",
    )

    promote_panels: list[Panel] = [
        MultiFieldPanel(
            [FieldPanel("slug"), FieldPanel("seo_title"), FieldPanel("search_description")],
            "For search engines",
        ),
        FieldPanel("summary"),
        FieldPanel("show_in_menus"),
    ]
    search_fields = [*Page.search_fields, index.SearchField("summary")]

    class Meta:
        abstract = True

    @property
    def content_id(self) -> str:
        """UUID of the content: the same for every translation and, since it is copied with the row, in every environment."""
        return str(self.translation_key)

    @property
    def language(self) -> str:
        """BCP 47 code of the page's language, for ``<html lang>``."""
        return self.locale.language_code

    def to_document(self, presenting: Presenting) -> dict[str, Any]:
        """The keys that this page type adds to the Document, as :data:`cms.document.pages.PAGE_TYPES` names them."""
        raise NotImplementedError(f"{type(self).__name__} must say how its fields are presented")
