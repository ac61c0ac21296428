"""Pages and sites in which the gate and what is live have parted."""

from typing import Any

from wagtail.models import Page, Site

from cms.accessibility.models import PolicyRule
from home.models import HomePage
from posts.models import PostIndexPage, PostPage
from tests.integration.gate.site import bad_body, draft, live


def broken_while_live(index: PostIndexPage, title: str = "Old") -> PostPage:
    """A page that went live under gentler rules: its error is newer than its verdict."""
    page = live(index, title)
    broken = PostPage.objects.get(pk=page.pk)
    broken.body = bad_body()
    raw = broken._meta.get_field("body").get_prep_value(broken.body)
    PostPage.objects.filter(pk=page.pk).update(body=raw)
    return PostPage.objects.get(pk=page.pk)


def stricter_site() -> PostIndexPage:
    """The list of posts of another site, whose policy is the rules' own; the first site's is gentler from now on."""
    first = Site.objects.get(is_default_site=True)
    PolicyRule.objects.create(rule="heading-empty", level="advice", site=first)
    return second_site()


def second_site() -> PostIndexPage:
    """The list of posts of another site."""
    root = Page.get_first_root_node()
    home = root.add_child(instance=HomePage(title="Quay Street", slug="quay-street", summary="A council."))
    Site.objects.create(hostname="quay.example", port=80, root_page=home)
    index: PostIndexPage = home.add_child(instance=PostIndexPage(title="News", slug="news"))
    return index


def passes_here_only(index: PostIndexPage, title: str = "Lenient", **fields: Any) -> PostPage:
    """A live page that the policy of its own site lets pass, and no other."""
    page = draft(index, title, bad_body(), **fields)
    page.get_latest_revision().publish()
    page.refresh_from_db()
    return page
