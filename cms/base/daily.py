"""What is to be done once a day, however many schedulers ask and however long they were down."""

from datetime import datetime, timedelta

from django.db import models, transaction
from django.db.models import F
from django.utils import timezone

GIVE_UP_AFTER = timedelta(hours=3)
"""Work that was begun and not finished by then was lost with its process, and is begun anew."""
KEPT = timedelta(days=90)
NIGHT_ENDS = 2
"""The hour, by the site's clock, from which a day's work may be done."""


class DailyRun(models.Model):
    """One day's work: begun by whoever came first, and finished once."""

    name = models.CharField(max_length=60)
    day = models.DateField()
    attempt = models.PositiveIntegerField(default=1)
    begun_at = models.DateTimeField()
    finished_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["name", "day"], name="one_run_a_day")]

    def __str__(self) -> str:
        return f"{self.name} of {self.day}"

    @property
    def is_mine(self) -> bool:
        """Whether nobody has finished this day's work, or begun it anew, since this attempt was begun."""
        return DailyRun.objects.filter(pk=self.pk, attempt=self.attempt, finished_at=None).exists()

    def finish(self) -> None:
        """Say that it is done, and forget what is long past."""
        now = timezone.now()
        DailyRun.objects.filter(pk=self.pk).update(finished_at=now)
        DailyRun.objects.filter(name=self.name, day__lt=timezone.localdate(now) - KEPT).delete()


def begin(name: str, now: datetime | None = None) -> DailyRun | None:
    """Begin today's work; None when it is too early, has been begun, or is done.

    Of several callers at the same moment one is given the run. A day on which nobody asked is over: it is not made up
    for, since what it would have counted is no longer there to be counted.

    Args:
        name: what is to be done.
        now: the moment.
    """
    moment = now or timezone.now()
    if timezone.localtime(moment).hour < NIGHT_ENDS:
        return None
    with transaction.atomic():
        run, created = DailyRun.objects.get_or_create(
            name=name, day=timezone.localdate(moment), defaults={"begun_at": moment}
        )
    if created:
        return run
    lost = DailyRun.objects.filter(pk=run.pk, attempt=run.attempt, finished_at=None)
    if not lost.filter(begun_at__lt=moment - GIVE_UP_AFTER).update(attempt=F("attempt") + 1, begun_at=moment):
        return None
    run.refresh_from_db()
    return run


def done(name: str) -> None:
    """Say that today's work was done by hand."""
    now = timezone.now()
    day = timezone.localdate(now)
    begun = {"begun_at": now, "finished_at": now}
    DailyRun.objects.update_or_create(name=name, day=day, defaults={"finished_at": now}, create_defaults=begun)
