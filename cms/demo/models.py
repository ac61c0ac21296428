"""The mark of a database that holds the demo."""

from django.db import models


class DemoLoad(models.Model):
    """Says that the demo was loaded into this database, and when: only then may ``reset`` empty it."""

    loaded_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"demo of {self.loaded_at:%Y-%m-%d}"
