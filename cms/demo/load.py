"""Loading the demo, in one transaction: all of it or none."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from wagtail.models import Locale, Page, PageViewRestriction

from cms.accessibility.measured import refresh_statements
from cms.base.models import BasePage
from cms.demo.accounts import make_accounts
from cms.demo.content import (
    autumn,
    beginnings,
    current,
    pages,
    second_site,
    site,
    spring,
    summer,
    welsh_pages,
    welsh_posts,
    winter,
    wrong,
)
from cms.demo.content.colours import KILN
from cms.demo.library import make_library
from cms.demo.models import DemoLoad
from cms.demo.resolve import Names
from cms.demo.sites import make_site, write_colours, write_menus, write_redirects, write_second_menu, write_settings
from cms.demo.tree import Tree
from cms.demo.written import Page as WrittenPage
from cms.demo.written import Statement
from cms.theme.colours import STANDARD
from home.models import AccessibilityStatementPage, HomePage, StandardPage
from posts.models import PostIndexPage, PostPage

POSTS = (*winter.POSTS, *spring.POSTS, *summer.POSTS, *autumn.POSTS, *beginnings.POSTS, *current.POSTS, *wrong.POSTS)


class ContentExists(Exception):
    """There are pages that loading would mix with."""


def welcome_page() -> Page | None:
    """The page that Wagtail makes for a new installation, as long as nobody has changed it."""
    pages = Page.objects.filter(depth__gt=1)
    only = pages.first()
    return only if len(pages) == 1 and only and only.specific_class is Page and only.slug == "home" else None


@transaction.atomic
def load(password: str, now: datetime | None = None) -> None:
    """Load the demo.

    Args:
        password: of all accounts that are made.
        now: the moment that dates count from.

    Raises:
        ContentExists: there are pages already; nothing was changed.
    """
    welcome = welcome_page()
    if welcome is None and Page.objects.filter(depth__gt=1).exists():
        raise ContentExists
    moment = now or timezone.now()
    DemoLoad.objects.create(loaded_at=moment)
    english = Locale.get_default()
    welsh, _ = Locale.objects.get_or_create(language_code="cy")
    publisher = make_accounts(password)["publisher"]
    names = Names()
    make_library(names, welsh)
    first = Tree(names, moment, english, publisher)
    plant_first_site(first, welcome)
    translation = Tree(names, moment, welsh, publisher)
    plant_translation(translation, first)
    second = Tree(names, moment, english, publisher)
    plant_second_site(second)
    for tree in (first, translation, second):
        tree.publish_all()
    write_sites(names, first, second, english, welsh)
    refresh_statements()
    leave_work_to_do(first)


def model_of(written: WrittenPage) -> type[BasePage]:
    """What a page that is no post becomes."""
    return AccessibilityStatementPage if isinstance(written, Statement) else StandardPage


def plant_first_site(tree: Tree, welcome: Page | None) -> None:
    """Make the pages of the first site."""
    root = Page.get_first_root_node()
    if welcome:
        welcome.slug = "welcome-gives-way"
        welcome.save()
    home = tree.plant(HomePage, pages.HOME, root)
    make_site(home, "Harbour Lane Commons")
    if welcome:
        welcome.delete()
    updates = tree.plant(PostIndexPage, pages.UPDATES, home)
    for written in pages.PAGES:
        page = tree.plant(model_of(written), written, home)
        for child in pages.CHILDREN.get(written.name, ()):
            tree.plant(StandardPage, child, page)
    for post in POSTS:
        tree.plant(PostPage, post, updates)
    papers = tree.made["trustees-papers"][1]
    PageViewRestriction.objects.create(page=papers, restriction_type=PageViewRestriction.LOGIN)


def plant_translation(tree: Tree, source: Tree) -> None:
    """Copy for translation what is written in Welsh."""
    for written in (*welsh_pages.PAGES, *welsh_posts.POSTS):
        original, page = source.made[written.name]
        copy = page.copy_for_translation(tree.locale)
        tree.adopt(written.as_translation_of(original), copy)


def plant_second_site(tree: Tree) -> None:
    """Make the pages of the second site."""
    home = tree.plant(HomePage, second_site.HOME, Page.get_first_root_node())
    make_site(home, "Kiln Street Pottery", second=True)
    updates = tree.plant(PostIndexPage, second_site.UPDATES, home)
    for written in second_site.PAGES:
        tree.plant(model_of(written), written, home)
    for post in second_site.POSTS:
        tree.plant(PostPage, post, updates)


def write_sites(names: Names, first: Tree, second: Tree, english: Locale, welsh: Locale) -> None:
    """Settings, colours, menus and redirects of both sites."""
    main, kiln = first.made["home"][1].get_site(), second.made["kiln-home"][1].get_site()
    write_settings(main, site.SETTINGS, {english: site.WORDINGS["en"], welsh: site.WORDINGS["cy"]})
    write_settings(kiln, second_site.SETTINGS, {english: second_site.WORDING})
    write_colours(main, STANDARD)
    write_colours(kiln, KILN)
    write_menus(main, names, english, welsh)
    write_second_menu(kiln, names, english)
    write_redirects(main, names)


def leave_work_to_do(tree: Tree) -> None:
    """A live post that somebody is editing, and a draft that waits for a publisher."""
    edited = PostPage.objects.get(pk=tree.made["beds-open"][1].pk)
    edited.title = "Twenty-five new beds, and who digs them"
    accounts = make_accounts("")
    edited.save_revision(user=accounts["editor"])
    waiting = PostPage.objects.get(pk=tree.made["glasshouse-roof"][1].pk)
    workflow = waiting.get_workflow()
    if workflow:
        workflow.start(waiting.get_latest_revision_as_object(), accounts["contributor"])
