"""People who sign in."""

from django.apps import AppConfig


class UsersConfig(AppConfig):
    """The CMS's own user model, so that fields can be added to it later without moving anybody."""

    name = "cms.users"
    label = "users"
    default_auto_field = "django.db.models.BigAutoField"
    verbose_name = "Users"
