"""The page that all page types inherit from."""

from typing import Any

from django.db import models, transaction
from django.http import HttpRequest
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, Panel
from wagtail.models import Page
from wagtail.search import index

from cms.base.addresses import Addresses
from cms.base.forms import PageForm
from cms.base.signals import page_saved
from cms.blocks.contract import Presenting
from cms.document.images import Image
from cms.preview.page import PreviewOnFrontend


class BasePage(PreviewOnFrontend, Page):
    """What all pages have: an identity that outlives databases, a summary, a language.

    A page type adds its fields and says in :meth:`to_document` how frontends receive them.
    """

    base_form_class = PageForm

    summary = models.TextField(
        blank=True,
        help_text="One or two sentences that say what this page is about. Lists and search results show it.",
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
        """UUID of the content: the same in every translation, and in every environment that the row is copied to."""
        return str(self.translation_key)

    @property
    def language(self) -> str:
        """BCP 47 code of the page's language, for ``<html lang>``."""
        return str(self.locale.language_code)

    def to_document(self, presenting: Presenting) -> dict[str, Any]:
        """What this page type adds to the Document: the keys of its shape in :mod:`cms.document.page_types`."""
        raise NotImplementedError(f"{type(self).__name__} must say how its fields are presented")

    def card_image(self, presenting: Presenting) -> Image | None:
        """The image that stands for this page in lists; None unless the page type has one."""
        return None

    def get_url_parts(self, request: HttpRequest | None = None) -> tuple[int, str, str] | None:
        """Where the page is at the frontend: site id, origin and path; None outside every site."""
        address = Addresses.of_request(request).of(self)
        return (address.root.site_id, address.root.origin, address.path) if address else None

    @transaction.atomic
    def save(self, *args: Any, **kwargs: Any) -> Any:
        """Save the page and its child objects, then say so."""
        saved = super().save(*args, **kwargs)
        page_saved.send(sender=type(self), instance=self, update_fields=kwargs.get("update_fields"))
        return saved
