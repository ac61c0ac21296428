"""The image library."""

from django.apps import AppConfig


class ImagesConfig(AppConfig):
    """Images that know who made them."""

    name = "cms.images"
    label = "images"
    verbose_name = "Images with credits"
    default_auto_field = "django.db.models.BigAutoField"
