"""Settings for the tests: quick, silent, and without anything from this machine's environment but ``DATABASE_URL``."""

import tempfile
from pathlib import Path

from cms.settings.base import *  # noqa: F403 (settings extend one another)
from cms.settings.base import ENVIRONMENT

DEBUG = False
SECRET_KEY = "only for tests"  # noqa: S105 (guards nothing)
ALLOWED_HOSTS = ["*"]
SERVE_MEDIA = True
FOLDER = tempfile.TemporaryDirectory(prefix="altogether-tests-")  # goes away with the process
MEDIA_ROOT, STATIC_ROOT = f"{FOLDER.name}/media", Path(FOLDER.name, "static")
STATIC_ROOT.mkdir()
FRONTEND_URL = "http://localhost:4321"
CMS_URL = WAGTAILADMIN_BASE_URL = WAGTAILAPI_BASE_URL = "http://localhost:8000"

if ENVIRONMENT.database_url is None:
    from cms.settings.database import database

    DATABASES = {"default": database("sqlite://:memory:")}
    DATABASES["default"]["TEST"] = {"NAME": None}

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend", "QUEUES": ["default", "browser"]}}
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
LOGGING = {"version": 1, "disable_existing_loggers": False}
