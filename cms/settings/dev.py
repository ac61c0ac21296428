"""Settings for ``make run`` and for development: nothing has to be set, nothing is safe to put on the internet."""

from cms.settings.base import *  # noqa: F403 (settings extend one another)
from cms.settings.base import ENVIRONMENT, ROOT, VAR

(VAR / "static").mkdir(parents=True, exist_ok=True)

DEBUG = True
SECRET_KEY = ENVIRONMENT.secret_key.get_secret_value() or f"only for development: {ROOT}"
ALLOWED_HOSTS = [*ENVIRONMENT.allowed_hosts, "localhost", "127.0.0.1", "[::1]"]
CSRF_TRUSTED_ORIGINS = [*ENVIRONMENT.csrf_trusted_origins]
SERVE_MEDIA = True
