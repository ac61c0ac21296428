"""Checks the form as it is typed: no preview, no frontend, nothing stored."""

from typing import Any

from django.http import HttpRequest, JsonResponse
from django.template.loader import render_to_string
from wagtail.admin.views.pages.preview import PreviewOnCreateView, PreviewOnEditView

from cms.accessibility import gate
from cms.accessibility.browser.panel import news_of
from cms.accessibility.panel_findings import PanelFindings
from cms.accessibility.site_policy import policy_for, site_of


class CheckOnEditView(PreviewOnEditView):
    """Takes the editor's form and answers with what the rules say of it.

    Wagtail's preview views bring the permission check and the form; nothing is kept, so autosave and previews go on
    undisturbed.
    """

    http_method_names = ["post"]

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> JsonResponse:
        """Findings as HTML for the panel, and their counts for the toggle and the blocks."""
        form = self.get_form(request.POST)
        self.validate_form(form)
        page = form.instance
        if not page.path:
            page.parent_to_be = form.parent_page
        inspection = gate.inspect(page, user=request.user)
        news = news_of(page, inspection, policy_for(site_of(page), request.user))
        shown = PanelFindings(page, inspection, news)
        html = render_to_string("accessibility/panel_results.html", {"shown": shown, "page": page}, request)
        said = {"html": html, "summary": shown.summary, "counts": shown.counts, "marks": shown.marks}
        return JsonResponse({**said, "browser": news.words})


class CheckOnCreateView(CheckOnEditView, PreviewOnCreateView):
    """The same for a page that has not been saved."""
