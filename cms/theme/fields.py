"""A database field that only takes palettes that readers can make out."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper

from cms.theme.colours import SCHEMES
from cms.theme.palette import normal, require_contrast


class PaletteField(models.JSONField):
    """The colours of one scheme.

    The contrast is checked where the value is written, so that ``update()``, ``bulk_create()``, ``bulk_update()`` and
    fixtures are held as well as ``save()``.

    Args:
        scheme: ``light`` or ``dark``.
    """

    def __init__(self, *args: Any, scheme: str, **kwargs: Any) -> None:
        self.scheme = scheme
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> Any:
        """For migrations."""
        name, path, args, kwargs = super().deconstruct()
        return name, path, args, {**kwargs, "scheme": self.scheme}

    def get_db_prep_save(self, value: Any, connection: BaseDatabaseWrapper) -> Any:
        """The value to write.

        Raises:
            PaletteRefused: a pair fails; nothing was written.
        """
        if hasattr(value, "resolve_expression"):
            for palette in _written(value):
                self._require(palette)
            return super().get_db_prep_save(value, connection)
        self._require(value)
        return super().get_db_prep_save(normal(self.scheme, value), connection)

    def _require(self, palette: Any) -> None:
        require_contrast(f"{SCHEMES[self.scheme]} colours", {self.scheme: palette})


def _written(expression: Any) -> Iterator[Any]:
    """The palettes that an expression of ``update()`` or ``bulk_update()`` holds."""
    for part in expression.flatten():
        if isinstance(part, models.Value) and isinstance(part.value, Mapping):
            yield part.value
