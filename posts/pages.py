"""The list of posts, and the post."""

from typing import Any

from django.db import models
from django.utils import timezone
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel, PageChooserPanel
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Orderable
from wagtail.search import index

from cms.base.models import BasePage
from cms.base.rich_text import PASSAGE_FEATURES
from cms.blocks.contract import Presenting
from cms.blocks.fields import passage_html
from cms.blocks.image import ImageUseBlock, present_use
from cms.document.images import Image
from posts.blocks import PostBody
from posts.forms import PostPageForm
from posts.topics import Topic


class PostIndexPage(BasePage):
    """The list of posts."""

    lists_posts = True
    """Says that posts are listed here, and that addresses of topics begin here."""

    intro = RichTextField(blank=True, features=PASSAGE_FEATURES)

    content_panels = [*BasePage.content_panels, FieldPanel("intro")]
    search_fields = [*BasePage.search_fields, index.SearchField("intro")]
    parent_page_types = ["home.HomePage"]
    subpage_types = ["posts.PostPage"]
    page_description = "The list of all posts, newest first."

    def topics_in_use(self) -> models.QuerySet[Topic]:
        """The topics, in this page's language, of the posts that anybody may read here."""
        if not self.path:
            return Topic.objects.none()  # a page that has not been saved yet has no posts
        posts = PostPage.objects.descendant_of(self).live().public()
        return Topic.objects.filter(locale=self.locale, posts__in=posts).distinct()

    def to_document(self, presenting: Presenting) -> dict[str, Any]:
        """See :class:`cms.document.pages.PostIndexPageDocument`."""
        presenting.depends_on_list(PostPage)
        topics = (presenting.topic(topic) for topic in self.topics_in_use())
        return {
            "intro": passage_html(self.intro, presenting),
            "topics": [card for card in topics if card],
        }


class PostPage(BasePage):
    """An update post."""

    base_form_class = PostPageForm

    date = models.DateField(
        null=True, default=timezone.localdate, help_text="The date that readers see, and by which posts are ordered."
    )
    intro = RichTextField(
        blank=True, features=PASSAGE_FEATURES, help_text="What this post is about, in a short paragraph."
    )
    headline_image = StreamField([("image", ImageUseBlock())], blank=True, max_num=1)
    topics = ParentalManyToManyField(Topic, blank=True, related_name="posts")
    body = StreamField(PostBody(required=False), blank=True)

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("date"),
        FieldPanel("intro"),
        FieldPanel("headline_image"),
        FieldPanel("body"),
        MultiFieldPanel([FieldPanel("topics")], "Topics"),
        InlinePanel("related_posts", heading="Related posts", label="Related post", max_num=6),
    ]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("intro"),
        index.SearchField("body"),
        index.FilterField("date"),
        index.RelatedFields("topics", [index.FilterField("slug"), index.SearchField("title")]),
    ]
    parent_page_types = ["posts.PostIndexPage"]
    subpage_types: list[str] = []
    page_description = "News of what you have been up to, made of blocks."

    def card_image(self, presenting: Presenting) -> Image | None:
        """The headline image stands for the post in lists."""
        return present_use(self.headline_image, presenting)

    def to_document(self, presenting: Presenting) -> dict[str, Any]:
        """See :class:`cms.document.pages.PostPageDocument`."""
        chosen = {
            related.post_id: related.post
            for related in self.related_posts.select_related("post__locale").order_by("sort_order", "pk")
        }
        related = (presenting.page(post) for post in chosen.values())
        topics = (presenting.topic(topic) for topic in self.topics.all())
        return {
            "date": self.date.isoformat() if self.date else "",
            "intro": passage_html(self.intro, presenting),
            "headline_image": present_use(self.headline_image, presenting),
            "topics": [card for card in topics if card],
            "related_posts": [card for card in related if card],
            "body": presenting.body(self.body),
        }


class RelatedPost(Orderable):
    """Another post that goes with a post, in the editor's order."""

    page = ParentalKey(PostPage, on_delete=models.CASCADE, related_name="related_posts")
    post = models.ForeignKey(PostPage, on_delete=models.CASCADE, related_name="+")

    panels = [PageChooserPanel("post")]

    def __str__(self) -> str:
        return str(self.post)
