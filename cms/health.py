"""What a load balancer and a monitor ask: is the process alive, and can it do its work?"""

from datetime import timedelta
from typing import Any

from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from django_tasks_db.models import DBTaskResult
from wagtail.models import Revision

PATIENCE = timedelta(minutes=5)
"""Work that has waited longer than this is late: its program has stopped, or cannot keep up."""


@never_cache
@require_safe
def healthz(request: HttpRequest) -> HttpResponse:
    """The process answers; nothing else is looked at, so that a restart is never asked for in vain."""
    return HttpResponse("ok\n", content_type="text/plain")


@never_cache
@require_safe
def readyz(request: HttpRequest) -> JsonResponse:
    """Whether requests can be served: 200, or 503 with the reason.

    Late background work is told, but does not take the process out of service: readers can still read.
    """
    try:
        waiting = pending_migrations()
        late = late_work() if not waiting else {}
    except DatabaseError:
        return JsonResponse({"status": "unavailable", "reason": "the database does not answer"}, status=503)
    if waiting:
        return JsonResponse({"status": "unavailable", "reason": f"{waiting} migrations are waiting"}, status=503)
    return JsonResponse({"status": "ready", **late})


def pending_migrations() -> int:
    """How many migrations have not been applied."""
    executor = MigrationExecutor(connection)
    return len(executor.migration_plan(executor.loader.graph.leaf_nodes()))


def late_work() -> dict[str, Any]:
    """What the worker and the scheduler should have done by now."""
    long_ago = timezone.now() - PATIENCE
    return {
        "late_tasks": DBTaskResult.objects.ready().filter(enqueued_at__lt=long_ago, run_after__lt=long_ago).count(),
        "late_schedules": Revision.objects.filter(approved_go_live_at__lt=long_ago).count(),
    }
