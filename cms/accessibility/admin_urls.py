"""Our addresses in the admin."""

from django.urls import path

from cms.accessibility.views.check import CheckOnCreateView, CheckOnEditView

urlpatterns = [
    path("accessibility/check/<int:page_id>/", CheckOnEditView.as_view(), name="accessibility_check"),
    path(
        "accessibility/check/add/<slug:content_type_app_name>/<slug:content_type_model_name>/<int:parent_page_id>/",
        CheckOnCreateView.as_view(),
        name="accessibility_check_new",
    ),
]
