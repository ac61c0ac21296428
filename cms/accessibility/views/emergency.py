"""Where an emergency publish is asked for and agreed to."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import FormView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.models import Page

from cms.accessibility.emergency import USUALLY, EmergencyForm, agree, ask, require_publisher
from cms.accessibility.models import EmergencyPublish


class EmergencyView(WagtailAdminTemplateMixin, FormView):  # type: ignore[type-arg]  # generic for checkers only
    """Ask for one page, and see or agree to what was asked."""

    page_title = gettext_lazy("Emergency publish")
    header_icon = "warning"
    template_name = "accessibility/emergency.html"
    form_class = EmergencyForm
    _show_breadcrumbs = True

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """For those who may publish the page."""
        require_publisher(request.user, self.page)
        answer: HttpResponseBase = super().dispatch(request, *args, **kwargs)
        return answer

    @cached_property
    def page(self) -> Page:
        """The page that cannot wait."""
        return get_object_or_404(Page, pk=self.kwargs["page_id"]).specific

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """This screen alone."""
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]

    def get_page_subtitle(self) -> str:
        """The page's title."""
        return str(self.page.title)

    def get_initial(self) -> dict[str, Any]:
        """Two days, unless somebody says otherwise."""
        return {"expires_at": timezone.now() + USUALLY}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """What was asked for this page and is not over."""
        waiting = EmergencyPublish.objects.filter(page=self.page, expires_at__gt=timezone.now())
        return {**super().get_context_data(**kwargs), "page": self.page, "requests": waiting.order_by("-requested_at")}

    def form_valid(self, form: EmergencyForm) -> HttpResponse:
        """Keep the request."""
        try:
            ask(self.page, self.request.user, form.cleaned_data["reason"], form.cleaned_data["expires_at"])
        except ValidationError as error:
            form.add_error(None, error)
            return self.form_invalid(form)
        messages.success(self.request, _("Asked. A second person who may publish this page has to agree."))
        return redirect("accessibility_emergency", self.page.pk)


def agree_to_emergency(request: HttpRequest, pk: int) -> HttpResponse:
    """Agree as the second person; the page goes live."""
    asked = get_object_or_404(EmergencyPublish, pk=pk)
    require_publisher(request.user, asked.page)
    if request.method != "POST":
        return redirect("accessibility_emergency", asked.page_id)
    try:
        agree(asked, request.user)
    except (PermissionDenied, ValidationError) as error:
        messages.error(request, " ".join(getattr(error, "messages", [str(error)])))
        return redirect("accessibility_emergency", asked.page_id)
    messages.success(request, _("Live, in spite of its errors. Mend it by the date that was agreed."))
    return redirect("wagtailadmin_pages:edit", asked.page_id)
