"""Starting Django for the commands of ``altogether`` that need it."""

import os


def set_up_django() -> None:
    """Load the settings and the apps, once; ``DJANGO_SETTINGS_MODULE`` chooses other settings than development's."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms.settings.dev")
    import django

    django.setup()
