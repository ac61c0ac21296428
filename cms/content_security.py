"""Wagtail's few inline scripts, allowed one by one under a policy that forbids inline scripts.

Wagtail 8.0 starts date pickers, choosers and inline panels by scripts within the page, which know nothing of a nonce
(https://github.com/wagtail/wagtail/issues/1288). Giving the nonce to every inline script would also bless a stored one
that somebody smuggled in, so a script gets it only when it is, from its first character to its last, one of these calls
with nothing but JSON data as arguments.
"""

import json
import re
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase

INLINE = re.compile(r"<script>(?P<code>.*?)</script>", re.S)
CALL = re.compile(r"(?:init(?:Date|Time|DateTime)Chooser|new [A-Z][A-Za-z]*Chooser)\((?P<data>.*)\);", re.S)
TEXT = r'"(?:[^"\\]|\\u[0-9A-Fa-f]{4})*"'
PANEL = re.compile(
    r"\(function\(\) \{\s*var panel = new (?:InlinePanel|MultipleChooserPanel)"
    rf"\(JSON\.parse\({TEXT}\)\);\s*\}}\)\(\);"
)


def is_wagtails(code: str) -> bool:
    """Whether a script is one of Wagtail's known calls, and does nothing else."""
    code = code.strip()
    if PANEL.fullmatch(code):
        return True
    call = CALL.fullmatch(code)
    if call is None:
        return False
    try:
        json.loads(f"[{call['data']}]")
    except ValueError:
        return False
    return True


class AllowWagtailScripts:
    """Middleware that writes the request's nonce into Wagtail's own inline scripts, and into no other."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answer, with the scripts of an HTML page stamped."""
        response = self.get_response(request)
        if not isinstance(response, HttpResponse) or b"<script>" not in response.content:
            return response
        if response.get("Content-Type", "").startswith("text/html"):
            response.content = INLINE.sub(lambda found: self.stamped(request, found), response.content.decode())
        return response

    def stamped(self, request: HttpRequest, found: re.Match[str]) -> str:
        """A script element with the nonce when it is one that we know, else as it was."""
        if not is_wagtails(found["code"]):
            return found[0]
        nonce: str = request.csp_nonce  # type: ignore[attr-defined]  # django-csp sets it on every request
        return f'<script nonce="{nonce}">{found["code"]}</script>'
