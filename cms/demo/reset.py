"""Emptying a database that holds the demo, so that it can be loaded again."""

from django.contrib.auth import get_user_model
from django.db import transaction
from wagtail.contrib.redirects.models import Redirect
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Collection, Locale, Page, Site

from cms.base.models import Organisation, Person
from cms.demo.accounts import ACCOUNTS
from cms.demo.models import DemoLoad
from home.models import Navigation, SiteSettings
from posts.models import Topic


def holds_demo() -> bool:
    """Whether the demo was loaded into this database."""
    return DemoLoad.objects.exists()


def what_would_go() -> str:
    """A line that says how much :func:`empty` would delete, whoever made it."""
    counted = {
        "pages": Page.objects.filter(depth__gt=1).count(),
        "images": get_image_model().objects.count(),
        "documents": get_document_model().objects.count(),
        "people": Person.objects.count(),
        "organisations": Organisation.objects.count(),
    }
    return ", ".join(f"{number} {name}" for name, number in counted.items())


@transaction.atomic
def empty() -> None:
    """Delete all pages, files, snippets, sites and demo accounts. Other accounts stay."""
    Redirect.objects.all().delete()
    Navigation.objects.all().delete()
    SiteSettings.objects.all().delete()
    for page in Page.objects.filter(depth=2):
        page.specific.delete()
    Site.objects.all().delete()
    for model in (Person, Organisation, Topic, get_image_model(), get_document_model()):
        for each in model.objects.all():
            each.delete()  # one by one: files and search entries go with each
    for collection in Collection.objects.filter(depth=2):
        collection.delete()
    get_user_model().objects.filter(username__in=ACCOUNTS).delete()
    Locale.objects.filter(language_code="cy").delete()
    DemoLoad.objects.all().delete()
