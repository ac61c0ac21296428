"""Work that publishing leaves to the task queue."""

from django_tasks import task

from cms.delivery.sync import refresh_with_dependants


@task()
def refresh_documents(page_ids: list[int]) -> int:
    """Bring stored Documents, and those that show them, up to date. Doing it twice does no harm.

    Returns:
        How many of them changed.
    """
    return sum(1 for written in refresh_with_dependants(page_ids) if written.event)
