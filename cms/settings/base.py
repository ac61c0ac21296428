"""Settings that hold everywhere; what differs is read from the environment by ``env``."""

from pathlib import Path

import environ

from cms.settings.content_security_policy import policy
from cms.settings.database import database
from cms.settings.env import Environment

ENVIRONMENT = Environment.read()
ROOT = Path(__file__).resolve().parents[2]
VAR = Path(ENVIRONMENT.var_folder) if ENVIRONMENT.var_folder else ROOT / "var"
"""Everything that is written at run time: database, media, logs, collected static files."""

INSTALLED_APPS = [
    "cms.users",
    "cms.images",
    "cms.base",
    "cms.accessibility",
    "cms.delivery",
    "cms.preview",
    "cms.theme",
    "cms.demo",
    "cms",
    "home",
    "posts",
    "api",
    "wagtail_headless_preview",
    "wagtail.contrib.forms",
    "wagtail.contrib.redirects",
    "wagtail.contrib.settings",
    "wagtail.contrib.simple_translation",
    "wagtail.contrib.table_block",
    "wagtail.embeds",
    "wagtail.locales",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "django_filters",
    "rest_framework",
    "drf_spectacular",
    "django_tasks",
    "django_tasks_db",
    "csp",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "api.middleware.PublicApiMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "cms.content_security.AllowWagtailScripts",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "cms.accessibility.middleware.AnswerRefusals",
]

ROOT_URLCONF = "cms.urls"
WSGI_APPLICATION = "cms.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
AUTH_USER_MODEL = "users.User"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.debug",
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

LANGUAGE_CODE = "en-gb"
LANGUAGES = WAGTAIL_CONTENT_LANGUAGES = [("en", "English"), ("cy", "Welsh")]
TIME_ZONE = "Europe/London"
USE_TZ = True
USE_I18N = True
WAGTAIL_I18N_ENABLED = True

DATABASES = {
    "default": database(
        ENVIRONMENT.database_url.get_secret_value() if ENVIRONMENT.database_url else f"sqlite:///{VAR}/db.sqlite3",
        connection_seconds=ENVIRONMENT.database_connection_seconds,
    )
}
CACHES = {
    "default": environ.Env.cache_url_config(ENVIRONMENT.redis_url.get_secret_value())
    if ENVIRONMENT.redis_url
    else {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}
}
TASKS = {
    "default": {
        "BACKEND": {
            "database": "django_tasks_db.DatabaseBackend",
            "immediate": "django_tasks.backends.immediate.ImmediateBackend",
        }[ENVIRONMENT.tasks],
        "QUEUES": ["default", "browser"],  # checks in a browser take long, and must keep nobody else waiting
    }
}
vars().update(environ.Env.email_url_config(ENVIRONMENT.email_url.get_secret_value()))
DEFAULT_FROM_EMAIL = SERVER_EMAIL = WAGTAILADMIN_NOTIFICATION_FROM_EMAIL = ENVIRONMENT.email_from
EMAIL_TIMEOUT = 10

STATIC_URL = "/static/"
STATIC_ROOT = VAR / "static"
MEDIA_URL = "/media/"
MEDIA_ROOT = str(VAR / "media")
FILE_UPLOAD_PERMISSIONS = 0o644

FRONTEND_URL = ENVIRONMENT.frontend_url
CMS_URL = WAGTAILADMIN_BASE_URL = WAGTAILAPI_BASE_URL = ENVIRONMENT.cms_url
CONTENT_SECURITY_POLICY = policy(
    (FRONTEND_URL, *ENVIRONMENT.frontend_origins),
    (f"https://{ENVIRONMENT.s3_public_host}",) if ENVIRONMENT.s3_public_host else (),
)
PREVIEW_MINUTES = ENVIRONMENT.preview_minutes
BROWSER_NIGHTLY = ENVIRONMENT.browser_nightly
BROWSER_GRID = ENVIRONMENT.browser_grid
BROWSER_CHECK_SECONDS = ENVIRONMENT.browser_check_seconds
BROWSER_RESULT_DAYS = ENVIRONMENT.browser_result_days
BROWSER_EVIDENCE_DAYS = ENVIRONMENT.browser_evidence_days
WAGTAIL_HEADLESS_PREVIEW = {
    "CLIENT_URLS": {"default": FRONTEND_URL},
    "SERVE_BASE_URL": FRONTEND_URL,
    "REDIRECT_ON_PREVIEW": True,
    "ENFORCE_TRAILING_SLASH": True,
}

WAGTAIL_SITE_NAME = "Altogether"
WAGTAILIMAGES_IMAGE_MODEL = "images.CreditedImage"
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 20 * 1024 * 1024
WAGTAILIMAGES_MAX_IMAGE_PIXELS = 60_000_000
WAGTAILIMAGES_EXTENSIONS = ["avif", "gif", "jpg", "jpeg", "png", "webp"]
# Documents of private collections are checked at each request, so no reader is sent to the storage itself.
WAGTAILDOCS_SERVE_METHOD = "serve_view"
WAGTAILDOCS_EXTENSIONS = ["csv", "docx", "odt", "ods", "pdf", "pptx", "rtf", "txt", "xlsx", "zip"]
WAGTAILDOCS_MAX_UPLOAD_SIZE = 50 * 1024 * 1024
WAGTAILAPI_LIMIT_MAX = 100
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000  # a long post has one field for each part of each block

REST_FRAMEWORK = {
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": ["rest_framework.parsers.JSONParser"],
    "DEFAULT_AUTHENTICATION_CLASSES": [],
    "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.AllowAny"],
    "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
    "UNAUTHENTICATED_USER": None,
    "NUM_PROXIES": ENVIRONMENT.trusted_proxies,  # else anybody names themselves anew in X-Forwarded-For
}

SPECTACULAR_SETTINGS = {
    "ENABLE_DJANGO_DEPLOY_CHECK": False,  # it also judges Wagtail's private API; `altogether contract check` is ours
}

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"stdout": {"class": "logging.StreamHandler", "stream": "ext://sys.stdout", "formatter": "line"}},
    "root": {"handlers": ["stdout"], "level": ENVIRONMENT.log_level},
    "loggers": {"django.server": {"handlers": ["stdout"], "propagate": False}},
}
