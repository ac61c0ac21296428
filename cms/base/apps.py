"""What every page and block builds on."""

from django.apps import AppConfig


class BaseConfig(AppConfig):
    """The abstract page, the people and organisations that content mentions, and the rich text features."""

    name = "cms.base"
    label = "base"
    default_auto_field = "django.db.models.BigAutoField"
    verbose_name = "People and organisations"

    def ready(self) -> None:
        """Have the groups made when the database has been migrated, and let validations of blocks take turns."""
        from cms.base import block_validation, groups

        groups.connect()
        block_validation.take_turns()
