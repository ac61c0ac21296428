"""A small site with everything that a Document can show, some of it hidden."""

import uuid
from datetime import date
from typing import Any

import pytest
from django.contrib.auth.models import Group, Permission
from django.core.files.base import ContentFile
from wagtail.documents import get_document_model
from wagtail.models import (
    Collection,
    CollectionViewRestriction,
    GroupPagePermission,
    Locale,
    Page,
    PageViewRestriction,
    Site,
)

from cms.base.models import Organisation, Person
from cms.images.models import CreditedImage
from cms.users.models import User
from home.models import HomePage, StandardPage
from posts.models import PostIndexPage, PostPage, RelatedPost, Topic
from tests.integration.images.pictures import stored_image

ALT = "Forty young trees in a row along the harbour wall"


def block(kind: str, value: Any) -> dict[str, Any]:
    """A block as StreamField stores it."""
    return {"type": kind, "value": value, "id": str(uuid.uuid4())}


def paragraph(html: str) -> dict[str, Any]:
    """Running text."""
    return block("paragraph", {"text": html, "language": ""})


def heading(text: str, level: str = "2") -> dict[str, Any]:
    """A heading."""
    return block("heading", {"text": text, "level": level})


def open_gate(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let pages, menus and snippets go live whatever is wrong with them."""
    monkeypatch.setattr("cms.accessibility.gate.refuse_unless_passed", lambda page, inspection: inspection)
    monkeypatch.setattr("cms.base.held.require_fragment", lambda instance: None)


def site() -> HomePage:
    """A site at https://harbour.example and its home page."""
    Site.objects.all().delete()
    home = _root().add_child(
        instance=HomePage(title="Harbour Lane", slug="harbour-lane", summary="A charity by the water.")
    )
    Site.objects.create(hostname="harbour.example", port=443, root_page=home, is_default_site=True)
    home.refresh_from_db()
    home.save()
    return home


def _root() -> Page:
    """The root of all pages; a test that commits leaves none behind."""
    Locale.objects.get_or_create(language_code="en")
    return Page.get_first_root_node() or Page.add_root(instance=Page(title="Root", slug="root"))


def updates(home: HomePage) -> PostIndexPage:
    """The list of posts."""
    return home.add_child(instance=PostIndexPage(title="Updates", slug="updates", summary="What we have been up to."))


def standard(parent: Page, title: str, **fields: Any) -> StandardPage:
    """A page for whatever is not news."""
    named = {"slug": title.lower().replace(" ", "-"), "summary": f"All about {title}.", **fields}
    return parent.add_child(instance=StandardPage(title=title, **named))


def post(index: PostIndexPage, title: str, body: list[dict[str, Any]] | None = None, **fields: Any) -> PostPage:
    """A post; live unless told."""
    named = {
        "date": date(2026, 11, 1),
        "summary": f"What {title} is about.",
        "slug": title.lower().replace(" ", "-"),
        "body": body if body is not None else [heading("What happened"), paragraph("<p>We planted forty trees.</p>")],
        **fields,
    }
    return index.add_child(instance=PostPage(title=title, **named))


def publish(page: Any, **changes: Any) -> Any:
    """Publish changes as the editor does: through a revision."""
    page = page.specific_class.objects.get(pk=page.pk)
    for name, value in changes.items():
        setattr(page, name, value)
    page.save_revision().publish()
    return page.specific_class.objects.get(pk=page.pk)


def image(title: str = "Trees", *, collection: Collection | None = None) -> CreditedImage:
    """An image in the library."""
    found = stored_image(width=900, height=600)
    found.title = title
    if collection is not None:
        found.collection = collection
    found.save()
    return found


def document(title: str = "Annual report", *, collection: Collection | None = None) -> Any:
    """A file in the library."""
    where = {"collection": collection} if collection else {}
    slug = title.lower().replace(" ", "-")
    return get_document_model().objects.create(
        title=title, file=ContentFile(b"%PDF-1.7 report", f"{slug}.pdf"), **where
    )


def collection(name: str, parent: Collection | None = None) -> Collection:
    """A collection; at the top unless told."""
    return (parent or Collection.get_first_root_node()).add_child(name=name)


def make_private(page: Page) -> PageViewRestriction:
    """Restrict a page, and with it what is below, to people who have logged in."""
    return PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)


def make_collection_private(which: Collection) -> CollectionViewRestriction:
    """Restrict a collection, and with it those below."""
    return CollectionViewRestriction.objects.create(collection=which, restriction_type=CollectionViewRestriction.LOGIN)


def use(of: CreditedImage, alt: str = ALT) -> dict[str, Any]:
    """An image as a block uses it."""
    return {
        "image": of.pk,
        "alt_role": "informative",
        "alt": alt,
        "caption": "",
        "credit_text": "",
        "credit_url": "",
    }


def person(name: str, **fields: Any) -> Person:
    """Somebody."""
    return Person.objects.create(name=name, role="Gardener", **{"locale": Locale.get_default(), **fields})


def organisation(name: str, **fields: Any) -> Organisation:
    """A partner."""
    return Organisation.objects.create(name=name, link="https://partner.example/", **fields)


def topic(title: str) -> Topic:
    """A topic."""
    return Topic.objects.create(title=title, slug=title.lower(), locale=Locale.get_default())


def relate(page: PostPage, *others: PostPage) -> PostPage:
    """Name related posts and publish."""
    page.related_posts = [RelatedPost(post=other) for other in others]
    page.save()
    return page


def editor(name: str, *pages: Page) -> User:
    """Somebody who may sign in to the admin, and add and edit below these pages."""
    user = User.objects.create_user(username=name, email=f"{name}@editors.example", password="correct horse")
    group = Group.objects.create(name=f"Group of {name}")
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    for page in pages:
        for codename in ("add_page", "change_page", "publish_page"):
            permission = Permission.objects.get(codename=codename, content_type__app_label="wagtailcore")
            GroupPagePermission.objects.create(group=group, page=page, permission=permission)
    user.groups.add(group)
    return user
