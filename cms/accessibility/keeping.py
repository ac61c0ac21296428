"""When records are refreshed: as pages are saved, and once a day for what time alone changes."""

from collections.abc import Iterator
from typing import Any

from django.db import transaction
from django.db.models import Count
from django.utils import timezone
from django_tasks import task
from django_tasks_db.models import DBTaskResult
from wagtail.models import Page
from wagtail.signals import page_published, page_unpublished

from cms.accessibility.measured import refresh_statements
from cms.accessibility.models import Acknowledgement, DailyCount, FindingRecord
from cms.accessibility.records import refresh_page


@task()
def refresh_records(page_id: int, published: bool = False) -> None:
    """Check one page anew, in a worker; after something went live or away, accessibility statements follow."""
    page = Page.objects.filter(pk=page_id).first()
    if page is not None:
        refresh_page(page)
    if published and not _another_waits():
        refresh_statements()


def _another_waits() -> bool:
    """Whether a later task will do the statements: hundreds of pages published at once are measured once."""
    waiting = DBTaskResult.objects.ready().filter(task_path=refresh_records.module_path)
    return waiting.filter(args_kwargs__args__1=True).exists()


def connect() -> None:
    """Listen; called once, when Django starts."""
    from django.db.models.signals import post_delete, post_save
    from wagtail.models import Revision

    post_save.connect(_revision_saved, sender=Revision, dispatch_uid="accessibility records, after a revision")
    for signal in (page_published, page_unpublished):
        signal.connect(_page_changed, dispatch_uid=f"accessibility records {id(signal)}")
    for signal in (post_save, post_delete):
        signal.connect(_answered, sender=Acknowledgement, dispatch_uid=f"accessibility answers {id(signal)}")


def _revision_saved(instance: Any, **kwargs: Any) -> None:
    if issubclass(instance.content_type.model_class() or object, Page):
        _soon(int(instance.object_id))


def _page_changed(instance: Page, **kwargs: Any) -> None:
    _soon(instance.pk, published=True)


def _answered(instance: Acknowledgement, **kwargs: Any) -> None:
    """An answer to a finding of a live page is told in the site's accessibility statement."""
    _soon(instance.page_id, published=True)


def _soon(page_id: int, *, published: bool = False) -> None:
    """After the transaction, in a worker: nobody waits for a report."""
    transaction.on_commit(lambda: refresh_records.enqueue(page_id, published))


def refresh_everything() -> Iterator[Page]:
    """Check every page anew: rules and deadlines change what nobody edits. Yields each page when it is done."""
    for page in Page.objects.filter(depth__gt=1).order_by("path").iterator(chunk_size=200):
        refresh_page(page)
        yield page


def count_today() -> None:
    """Write down how many findings stand today, by site, language, origin and severity; again on the same day, anew.

    Accessibility statements follow.
    """
    today = timezone.localdate()
    by = ("site_id", "locale_id", "origin", "severity")
    rows = FindingRecord.objects.order_by().values(*by).annotate(count=Count("pk"), pages=Count("page", distinct=True))
    with transaction.atomic():
        DailyCount.objects.filter(day=today).delete()
        DailyCount.objects.bulk_create(DailyCount(day=today, **row) for row in rows)
    refresh_statements()
