"""The project as an app: system checks and the answers that a machine asks of a server."""

from django.apps import AppConfig


class CmsConfig(AppConfig):
    """Registers the checks of ``cms.checks``."""

    name = "cms"
    verbose_name = "Altogether"

    def ready(self) -> None:
        """Register the system checks."""
        from cms import checks  # noqa: F401 (importing registers)
