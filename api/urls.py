"""The addresses of the API."""

from django.urls import include, path, re_path

from api.views import drafts, findings, library, pages, preview, routing, site
from api.views.base import NothingHere
from api.views.schema import SchemaView

app_name = "api"

endpoints = [
    path("pages/", pages.PageList.as_view(), name="pages"),
    path("pages/find/", pages.PageFind.as_view(), name="find"),
    path("pages/<int:page_id>/", pages.PageDetail.as_view(), name="page"),
    path("images/", library.ImageList.as_view(), name="images"),
    path("images/<int:item_id>/", library.ImageDetail.as_view(), name="image"),
    path("documents/", library.DocumentList.as_view(), name="documents"),
    path("documents/<int:item_id>/", library.DocumentDetail.as_view(), name="document"),
    path("redirects/", routing.RedirectList.as_view(), name="redirects"),
    path("resolve/", routing.Resolve.as_view(), name="resolve"),
    path("settings/", site.SettingsView.as_view(), name="settings"),
    path("navigation/", site.NavigationView.as_view(), name="navigation"),
    path("page_preview/", preview.PagePreview.as_view(), name="preview"),
    path("page_preview/drafts/", drafts.DraftList.as_view(), name="drafts"),
    path("findings/", findings.FindingList.as_view(), name="findings"),
    path("schema/", SchemaView.as_view(), name="schema"),
    re_path("^.*$", NothingHere.as_view(), name="nothing"),
]
urlpatterns = [path("api/v2/", include(endpoints))]
