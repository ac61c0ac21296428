"""Settings for a public installation; refuses to start without a secret key, hosts, a database and addresses."""

from cms.settings.base import *  # noqa: F403 (settings extend one another)
from cms.settings.env import Environment
from cms.settings.media import storages

ENVIRONMENT = Environment.read(
    required=("SECRET_KEY", "ALLOWED_HOSTS", "DATABASE_URL", "CMS_URL", "FRONTEND_URL"), public=True
)

DEBUG = False
SECRET_KEY = ENVIRONMENT.secret_key.get_secret_value()
SECRET_KEY_FALLBACKS = [*ENVIRONMENT.secret_key_fallbacks]
ALLOWED_HOSTS = [*ENVIRONMENT.allowed_hosts]
CSRF_TRUSTED_ORIGINS = [*ENVIRONMENT.csrf_trusted_origins]
SERVE_MEDIA = ENVIRONMENT.serve_media
STORAGES = storages(ENVIRONMENT)

SECURE_SSL_REDIRECT = SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = ENVIRONMENT.cms_url.startswith("https://")
SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^readyz$"]
SECURE_HSTS_SECONDS = ENVIRONMENT.hsts_seconds
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if ENVIRONMENT.behind_proxy else None
SESSION_COOKIE_HTTPONLY = True
X_FRAME_OPTIONS = "SAMEORIGIN"
SILENCED_SYSTEM_CHECKS = [
    "security.W019",  # the admin shows its own previews in a frame; the policy above says who else may: nobody
    "security.W021",  # the browsers' preload list is a decision for whoever owns the domain
]
