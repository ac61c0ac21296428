"""Update posts."""

from django.apps import AppConfig


class PostsConfig(AppConfig):
    """Posts, the list of them, and the topics that they are filed under."""

    name = "posts"
    label = "posts"
    default_auto_field = "django.db.models.BigAutoField"
    verbose_name = "Update posts"

    def ready(self) -> None:
        """Keep topics in the language of the page when it is translated."""
        from posts import translation

        translation.connect()
