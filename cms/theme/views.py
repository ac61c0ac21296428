"""What the pairs of a palette come to while it is being typed."""

from django.http import HttpRequest, JsonResponse
from django.template.loader import render_to_string
from django.views.decorators.http import require_POST

from cms.theme.colours import COLOURS, SCHEMES
from cms.theme.panels import summary
from cms.theme.rows import field_name, rows


@require_POST
def pairs(request: HttpRequest) -> JsonResponse:
    """The table of pairs of each scheme as HTML, and how it stands; nothing is kept."""
    answer = {}
    for scheme in SCHEMES:
        palette = {name: request.POST.get(field_name(scheme, name), "").strip() for name in COLOURS}
        found = rows(scheme, palette)
        html = render_to_string("theme/pairs.html", {"rows": found}, request)
        answer[scheme] = {"html": html, "summary": summary(found)}
    return JsonResponse(answer)
