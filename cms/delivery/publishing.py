"""Publishers of one page take turns.

Wagtail's publishing writes to the page's row and to the rows of its revisions. Two editors who publish two revisions of
one page at the same moment would each hold a revision that the other needs, and PostgreSQL would end one of them with
an error. So the page's own row is locked first, by everybody.
"""

from functools import wraps
from typing import Any

from django.db import transaction
from wagtail.actions.publish_page_revision import PublishPageRevisionAction
from wagtail.models import Page


def lock_page_first() -> None:
    """Wrap Wagtail's publishing action; called once, when Django starts."""
    execute = PublishPageRevisionAction.execute
    if getattr(execute, "locks_page", False):
        return

    @wraps(execute)
    def locking(self: Any, *args: Any, **kwargs: Any) -> Any:
        with transaction.atomic():
            Page.objects.select_for_update().filter(pk=self.object.pk).values_list("pk").first()
            return execute(self, *args, **kwargs)

    locking.locks_page = True  # type: ignore[attr-defined]  # marks that it is done, since Django may start twice in tests
    PublishPageRevisionAction.execute = locking
