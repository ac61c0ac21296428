"""The store of what the public may read, kept equal to what is published."""

from django.apps import AppConfig


class DeliveryConfig(AppConfig):
    """Connects the signals that keep stored Documents up to date."""

    name = "cms.delivery"
    label = "delivery"
    default_auto_field = "django.db.models.BigAutoField"
    verbose_name = "Delivery"

    def ready(self) -> None:
        """Listen for everything that can change what the public reads."""
        from cms.delivery import publishing, signals

        signals.connect()
        publishing.lock_page_first()
