"""The accessibility app: rules, gate and what is remembered of them."""

from django.apps import AppConfig


class AccessibilityConfig(AppConfig):
    """Puts the gate on every publishing path when Django starts."""

    name = "cms.accessibility"
    label = "accessibility"
    verbose_name = "Accessibility"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Install the guards (:mod:`cms.accessibility.guards`)."""
        from cms.accessibility import guards, keeping

        guards.install()
        keeping.connect()
