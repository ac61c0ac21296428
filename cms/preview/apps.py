"""Previews of drafts on the frontend."""

from django.apps import AppConfig


class PreviewConfig(AppConfig):
    """Grants end when their user logs out."""

    name = "cms.preview"
    label = "preview"
    default_auto_field = "django.db.models.BigAutoField"
    verbose_name = "Previews"

    def ready(self) -> None:
        """Listen to logging out."""
        from django.contrib.auth.signals import user_logged_out

        from cms.preview.grants import forget_user

        user_logged_out.connect(forget_user, dispatch_uid="preview grants end with the session")
