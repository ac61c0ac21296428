"""Every address of the CMS: the admin for editors, the API for frontends, and what a machine asks of a server."""

from django.conf import settings
from django.urls import URLPattern, URLResolver, include, path
from django.views.generic import RedirectView
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

from cms.health import healthz, readyz

urlpatterns: list[URLPattern | URLResolver] = [
    path("", RedirectView.as_view(pattern_name="wagtailadmin_home"), name="front_door"),
    path("admin/", include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
    path("", include("cms.images.urls")),
    path("", include("api.urls")),
    path("healthz", healthz),
    path("readyz", readyz),
]

if settings.SERVE_MEDIA:
    from cms.media import serve_media

    urlpatterns += [path("media/<path:path>", serve_media)]
