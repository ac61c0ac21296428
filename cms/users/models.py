"""The user model: Django's own, in our app."""

from django.contrib.auth.models import AbstractUser


class User(AbstractUser):  # type: ignore[django-manager-missing]  # Wagtail tells nothing of its managers
    """Somebody who signs in to the CMS.

    Nothing is added to Django's user yet. The model is ours from the first migration on because swapping the user model
    of a site that has users is a migration that nobody wants to write (Django's documentation says the same).
    """

    def __str__(self) -> str:
        return self.get_full_name() or self.get_username()
