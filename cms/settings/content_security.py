"""The content security policy of the admin: only its own scripts run, and it may only be framed by itself."""

from typing import Any

from csp.constants import NONCE, NONE, SELF


def policy(frontend_url: str, media_hosts: tuple[str, ...] = ()) -> dict[str, Any]:
    """Settings for django-csp.

    Args:
        frontend_url: origin of the frontend, which the preview panel shows in a frame.
        media_hosts: further hosts from which the admin shows images.
    """
    return {
        "DIRECTIVES": {
            "default-src": [SELF],
            "script-src": [SELF, NONCE],
            # Wagtail's editor adds <style> elements while it runs.
            "style-src": [SELF, "'unsafe-inline'"],
            "img-src": [SELF, "data:", "blob:", *media_hosts],
            "font-src": [SELF, "data:"],
            "connect-src": [SELF],
            "frame-src": [SELF, frontend_url],
            "object-src": [NONE],
            "base-uri": [NONE],
            "form-action": [SELF],
            "frame-ancestors": [SELF],
        }
    }
