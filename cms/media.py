"""Serving uploaded files where no web server does: what anybody may fetch by its name, and what nobody may."""

import posixpath

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponseBase
from django.views.static import serve

PROTECTED = {"documents", "browser_evidence"}
"""Documents are fetched by way of Wagtail, which asks who may see their collection; pictures of what a browser saw,
which may show drafts, by way of the admin."""
FOR_EDITORS = "original_images"
"""Originals say where a photo was taken, and stay in place when their collection becomes private."""


def serve_media(request: HttpRequest, path: str) -> HttpResponseBase:
    """Serve an uploaded file.

    Raises:
        Http404: there is no such file, or it is not for whoever asks.
    """
    folder = posixpath.normpath(path).lstrip("/").partition("/")[0].casefold()
    user = getattr(request, "user", None)
    is_editor = user is not None and user.has_perm("wagtailadmin.access_admin")
    if folder in PROTECTED or (folder == FOR_EDITORS and not is_editor):
        raise Http404
    response = serve(request, path, document_root=settings.MEDIA_ROOT)
    if folder == FOR_EDITORS:
        response["Cache-Control"] = "private, no-store"
    return response
