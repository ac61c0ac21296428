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
        from django.db.models.signals import post_delete

        from cms.accessibility import guards, keeping
        from cms.accessibility.browser.pictures import forget_picture
        from cms.accessibility.models import BrowserEvidence

        guards.install()
        keeping.connect()
        post_delete.connect(
            forget_picture, sender=BrowserEvidence, dispatch_uid="accessibility evidence, after deletion"
        )
