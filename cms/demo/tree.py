"""The pages of a site: made empty first, so that they can link to one another, then filled and published."""

from calendar import monthrange
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from django.utils import timezone
from wagtail.models import Locale

from cms.base.models import BasePage
from cms.demo.resolve import Names, Resolver, mentioned_pages
from cms.demo.write import Day
from cms.demo.written import Page, Post, Statement
from home.models import AccessibilityStatementPage, HomePage
from posts.models import PostPage, RelatedPost


def months_before(day: date, months: int) -> tuple[int, int]:
    """Year and month, a number of months before a day."""
    count = day.year * 12 + day.month - 1 - months
    return count // 12, count % 12 + 1


def date_of(post: Post, today: date) -> date:
    """The date of a post; see :class:`cms.demo.write.Post`. Never later than today, unless it counts days."""
    if post.days_ago is not None:
        return today - timedelta(days=post.days_ago)
    months = (today.month - post.month) % 12 if post.month else post.months_ago
    year, month = months_before(today, months)
    return min(today, date(year, month, min(post.day, monthrange(year, month)[1])))


@dataclass
class Tree:
    """Makes and fills the pages of one language."""

    names: Names
    now: datetime
    locale: Locale
    user: Any
    made: dict[str, tuple[Page, BasePage]] = field(default_factory=dict)
    published: set[str] = field(default_factory=set)

    @property
    def language(self) -> str:
        """The language of these pages."""
        return str(self.locale.language_code)

    @property
    def today(self) -> date:
        """The date of loading, on the site's clock."""
        return timezone.localdate(self.now)

    def plant(self, model: type[BasePage], written: Page, parent: Any) -> BasePage:
        """Make an empty page that is not live."""
        page = model(title=written.title, slug=written.slug or written.name, live=False, locale=self.locale)
        page.show_in_menus = written.in_menu
        parent.add_child(instance=page)
        return self.adopt(written, page)

    def adopt(self, written: Page, page: BasePage) -> BasePage:
        """Take charge of a page that exists, for example a copy made for translation."""
        self.made[written.name] = (written, page)
        self.names.add("page", written.name, page.pk, self.language)
        return page

    def publish_all(self) -> None:
        """Fill every page and publish it, what is linked to before what links to it."""
        for name in self.made:
            self.publish(name)

    def publish(self, name: str) -> None:
        """Fill one page and make it live, scheduled or a draft."""
        if name in self.published or name not in self.made:
            return
        self.published.add(name)
        written, page = self.made[name]
        for other in mentioned_pages([written.intro, written.body]):
            self.publish(other)
        page.refresh_from_db(fields=["path", "depth", "numchild", "url_path"])  # pages have been added below since
        self.fill(written, page)
        state = written.state if isinstance(written, Post) else "live"
        if isinstance(written, Post) and state == "scheduled":
            page.go_live_at = self.now - timedelta(days=written.days_ago or 0)
        revision = page.save_revision(user=self.user)
        if state != "draft":
            revision.publish(user=self.user)

    def fill(self, written: Page, page: Any) -> None:
        """Put the written content into a page, without saving it."""
        post_date = date_of(written, self.today) if isinstance(written, Post) else self.today
        resolver = Resolver(self.names, self.today, post_date, self.language)
        page.title, page.slug = written.title, written.slug or page.slug
        page.summary, page.intro = written.summary, resolver.text(written.intro)
        page.search_description = written.summary
        if hasattr(page, "body"):
            page.body = resolver.stream(page._meta.get_field("body").stream_block, list(written.body))
        picture_field = "hero_image" if isinstance(page, HomePage) else "headline_image"
        if written.image and hasattr(page, picture_field):
            block = page._meta.get_field(picture_field).stream_block
            setattr(page, picture_field, resolver.stream(block, [{"type": "image", "value": written.image}]))
        if isinstance(written, Post):
            self.fill_post(written, page, post_date)
        if isinstance(written, Statement):
            self.fill_statement(written, page, resolver)

    def fill_statement(self, written: Statement, page: AccessibilityStatementPage, resolver: Resolver) -> None:
        """What only accessibility statements have."""
        for name, value in written.fields.items():
            setattr(page, name, resolver.day(value.anchor, value.days) if isinstance(value, Day) else value)
        page.known_gaps = resolver.stream(page._meta.get_field("known_gaps").stream_block, list(written.gaps))

    def fill_post(self, written: Post, page: PostPage, post_date: date) -> None:
        """What only posts have."""
        page.date = post_date
        if written.state == "live":
            page.first_published_at = min(self.now, datetime.combine(post_date, time(9), tzinfo=UTC))
        page.topics = [self.names.key("topic", topic, self.language) for topic in written.topics]
        page.related_posts = [
            RelatedPost(post_id=self.names.key("page", name, self.language), sort_order=place)
            for place, name in enumerate(written.related)
        ]
