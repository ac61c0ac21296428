"""Images without a suggested description, to fill in one after another."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_GET, require_POST
from django.views.generic import FormView, TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.images import get_image_model
from wagtail.log_actions import log

from cms.accessibility.engine.finding import Severity
from cms.accessibility.library.forms import DescribeForm, sentence
from cms.accessibility.library.judging import judge
from cms.accessibility.library.waiting import changeable, choosable, may_describe, waiting

SHOWN = 24
"""How many of the images that wait are listed below the one that is asked about."""
MOST = 500
"""How many suggestions are given at once: more images than a page holds."""
LONGEST_ID = 19


class ForWhoMayDescribe(WagtailAdminTemplateMixin):
    """What the screens share: their name, and whom they are for."""

    page_title = gettext_lazy("Images without a description")
    header_icon = "image"
    _show_breadcrumbs = True
    request: HttpRequest

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """For those who may change images of some collection."""
        if not may_describe(request.user):
            raise PermissionDenied
        answer: HttpResponseBase = super().dispatch(request, *args, **kwargs)
        return answer

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """This screen alone."""
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]


class WaitingImagesView(ForWhoMayDescribe, TemplateView):
    """Leads to the first image; when there is none, or the last was skipped, says so."""

    template_name = "accessibility/library/end.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """The image after the one that ``after`` names."""
        after = request.GET.get("after", "")
        images = waiting(request.user)
        following = images.filter(pk__gt=int(after)) if after.isdecimal() and len(after) < LONGEST_ID else images
        found = following.first()
        if found is not None:
            return redirect("accessibility_describe", found.pk)
        return self.render_to_response({**self.get_context_data(), "left": images.count()})


class DescribeView(ForWhoMayDescribe, FormView):  # type: ignore[type-arg]  # generic for checkers only
    """One image, big; one text field; save and go on, or skip."""

    template_name = "accessibility/library/describe.html"
    form_class = DescribeForm

    @cached_property
    def image(self) -> Any:
        """The image; 404 for one that the user may not change."""
        return get_object_or_404(changeable(self.request.user), pk=self.kwargs["pk"])

    def get_form_kwargs(self) -> dict[str, Any]:
        """The form needs to know the image."""
        return {**super().get_form_kwargs(), "image": self.image}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The image, how many wait, and the next ones."""
        images = waiting(self.request.user)
        left = images.count()
        others = images.exclude(pk=self.image.pk)
        context = {
            "image": self.image,
            "left": left,
            "left_text": ngettext("%d image waits.", "%d images wait.", left) % left,
            "others": others[:SHOWN],
            "more": max(0, others.count() - SHOWN),
            "skip_url": following(self.image.pk),
        }
        return {**super().get_context_data(**kwargs), **context}

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Keep the description, with the image locked: two people may describe the same one at once."""
        with transaction.atomic():
            get_image_model().objects.select_for_update().filter(pk=self.image.pk).first()
            self.image.refresh_from_db()
            answer: HttpResponse = super().post(request, *args, **kwargs)
            return answer

    def form_valid(self, form: DescribeForm) -> HttpResponse:
        """Save, say what could be better, and go on to the next."""
        self.image.alt_suggestion = form.cleaned_data["suggestion"]
        self.image.save(update_fields=["alt_suggestion"])
        log(instance=self.image, action="wagtail.edit", user=self.request.user)
        messages.success(self.request, _("Saved: “%s”.") % self.image.title)
        change = messages.button(reverse("wagtailimages:edit", args=[self.image.pk]), _("Change it"))
        for finding in (each for each in form.findings if each.severity is Severity.WARNING):
            messages.warning(self.request, sentence(finding), buttons=[change])
        return redirect(following(self.image.pk))


def following(pk: int) -> str:
    """Where the next image is."""
    return f"{reverse('accessibility_waiting_images')}?after={pk}"


@require_POST
def judge_suggestion(request: HttpRequest, pk: int) -> HttpResponse:
    """What the rules say of what is being typed, as HTML; nothing is kept."""
    image = get_object_or_404(changeable(request.user), pk=pk)
    findings = judge(image, " ".join(request.POST.get("suggestion", "").split())[:255])
    return render(request, "accessibility/library/judged.html", {"findings": findings})


@require_GET
def suggestions(request: HttpRequest) -> JsonResponse:
    """The library's descriptions of some images, by id, to be offered where they are used.

    Images that the user may not choose, and those without a description, are left out.
    """
    wanted = {int(each) for each in request.GET.getlist("id")[:MOST] if each.isdecimal() and len(each) < LONGEST_ID}
    described = choosable(request.user).filter(pk__in=wanted).exclude(alt_suggestion="")
    return JsonResponse({str(pk): text for pk, text in described.values_list("pk", "alt_suggestion")})
