"""The front page of a site, and pages for everything that is not a post."""

from typing import Any

from wagtail.admin.panels import FieldPanel
from wagtail.fields import RichTextField, StreamField
from wagtail.search import index

from cms.base.models import BasePage
from cms.base.rich_text import PASSAGE_FEATURES
from cms.blocks.body import BodyBlock
from cms.blocks.contract import Presenting
from cms.blocks.fields import passage_html
from cms.blocks.image import ImageUseBlock, present_use
from cms.document.images import Image
from posts.pages import PostPage

LATEST_POSTS = 3


class HomePage(BasePage):
    """The front page of a site."""

    intro = RichTextField(blank=True, features=PASSAGE_FEATURES, help_text="Who you are, in a sentence or two.")
    hero_image = StreamField([("image", ImageUseBlock())], blank=True, max_num=1)
    body = StreamField(BodyBlock(required=False), blank=True)

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("intro"),
        FieldPanel("hero_image"),
        FieldPanel("body"),
    ]
    search_fields = [*BasePage.search_fields, index.SearchField("intro"), index.SearchField("body")]
    parent_page_types = ["wagtailcore.Page"]
    subpage_types = ["posts.PostIndexPage", "home.StandardPage", "home.AccessibilityStatementPage"]
    page_description = "The front page of a site, with its latest posts."

    def card_image(self, presenting: Presenting) -> Image | None:
        """The large image stands for the site."""
        return present_use(self.hero_image, presenting)

    def to_document(self, presenting: Presenting) -> dict[str, Any]:
        """See :class:`cms.document.pages.HomePageDocument`."""
        posts = PostPage.objects.filter(locale_id=self.locale_id).order_by("-date", "-pk")
        latest = posts.descendant_of(self) if self.pk else posts.none()
        return {
            "intro": passage_html(self.intro, presenting),
            "hero_image": present_use(self.hero_image, presenting),
            "body": presenting.body(self.body),
            "latest_posts": presenting.pages(latest, limit=LATEST_POSTS),
        }


class StandardPage(BasePage):
    """A page for whatever is not news: about us, contact."""

    intro = RichTextField(blank=True, features=PASSAGE_FEATURES, help_text="What this page is about, in a sentence.")
    body = StreamField(BodyBlock(required=False), blank=True)

    content_panels = [*BasePage.content_panels, FieldPanel("intro"), FieldPanel("body")]
    search_fields = [*BasePage.search_fields, index.SearchField("intro"), index.SearchField("body")]
    parent_page_types = ["home.HomePage", "home.StandardPage"]
    subpage_types = ["home.StandardPage", "home.AccessibilityStatementPage"]
    page_description = "A page for whatever is not news, such as “About us”."

    def to_document(self, presenting: Presenting) -> dict[str, Any]:
        """See :class:`cms.document.pages.StandardPageDocument`."""
        return {"intro": passage_html(self.intro, presenting), "body": presenting.body(self.body)}
