"""The content security policy of the admin: only its own scripts run, and it may only be framed by itself."""

from typing import Any

from csp.constants import NONCE, NONE, SELF, UNSAFE_INLINE


def policy(frontends: tuple[str, ...], media_hosts: tuple[str, ...] = ()) -> dict[str, Any]:
    """Settings for django-csp; see https://www.w3.org/TR/CSP3/.

    Args:
        frontends: origins that the preview panel shows in a frame.
        media_hosts: further origins from which the admin shows images.
    """
    return {
        "DIRECTIVES": {
            "default-src": [SELF],
            "script-src": [SELF, NONCE],
            # Wagtail's editor adds <style> elements while it runs.
            "style-src": [SELF, UNSAFE_INLINE],
            "img-src": [SELF, "data:", "blob:", *media_hosts],
            "font-src": [SELF, "data:"],
            "connect-src": [SELF],
            "frame-src": [SELF, *frontends],
            "object-src": [NONE],
            "base-uri": [NONE],
            "form-action": [SELF],
            "frame-ancestors": [SELF],
        }
    }
