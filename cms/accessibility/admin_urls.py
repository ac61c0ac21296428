"""Our addresses in the admin; only who may enter it gets here."""

from django.urls import path

from cms.accessibility.library.views import DescribeView, WaitingImagesView, judge_suggestion, suggestions
from cms.accessibility.views.answer import answer_finding, reopen_finding
from cms.accessibility.views.browser import (
    BrowserCheckOnCreateView,
    BrowserCheckOnEditView,
    browser_check_status,
    cancel_browser_check,
    evidence,
)
from cms.accessibility.views.check import CheckOnCreateView, CheckOnEditView
from cms.accessibility.views.dashboard import DashboardView
from cms.accessibility.views.emergency import EmergencyView, agree_to_emergency
from cms.accessibility.views.report import FindingsReportView

PLACE = "<slug:content_type_app_name>/<slug:content_type_model_name>/<int:parent_page_id>/"
NEW, NEW_IN_BROWSER = f"accessibility/check/add/{PLACE}", f"accessibility/browser/add/{PLACE}"

urlpatterns = [
    path("accessibility/", DashboardView.as_view(), name="accessibility_dashboard"),
    path("accessibility/check/<int:page_id>/", CheckOnEditView.as_view(), name="accessibility_check"),
    path(NEW, CheckOnCreateView.as_view(), name="accessibility_check_new"),
    path("accessibility/browser/<int:page_id>/", BrowserCheckOnEditView.as_view(), name="accessibility_browser"),
    path(NEW_IN_BROWSER, BrowserCheckOnCreateView.as_view(), name="accessibility_browser_new"),
    path("accessibility/browser/status/<int:pk>/", browser_check_status, name="accessibility_browser_status"),
    path("accessibility/browser/cancel/<int:pk>/", cancel_browser_check, name="accessibility_browser_cancel"),
    path("accessibility/evidence/<int:pk>/", evidence, name="accessibility_evidence"),
    path("accessibility/answer/<int:page_id>/", answer_finding, name="accessibility_answer"),
    path("accessibility/reopen/<int:page_id>/", reopen_finding, name="accessibility_reopen"),
    path("accessibility/emergency/<int:page_id>/", EmergencyView.as_view(), name="accessibility_emergency"),
    path("accessibility/emergency/agree/<int:pk>/", agree_to_emergency, name="accessibility_emergency_agree"),
    path("accessibility/images/", WaitingImagesView.as_view(), name="accessibility_waiting_images"),
    path("accessibility/images/<int:pk>/", DescribeView.as_view(), name="accessibility_describe"),
    path("accessibility/images/suggestions/", suggestions, name="accessibility_suggestions"),
    path("accessibility/images/<int:pk>/judge/", judge_suggestion, name="accessibility_judge"),
    path("accessibility/findings/", FindingsReportView.as_view(), name="accessibility_report"),
    path(
        "accessibility/findings/results/",
        FindingsReportView.as_view(results_only=True),
        name="accessibility_report_results",
    ),
]
