"""What the rules for alternative text say of a suggestion, before any page uses it."""

from typing import Any

from django.utils import timezone
from wagtail.models import Locale

from cms.accessibility.engine.check import check
from cms.accessibility.engine.finding import Finding
from cms.delivery.presenter.images import image_document

ABOUT_THE_TEXT = (
    "alt-filename", "alt-camera-name", "alt-is-asset-title", "alt-placeholder", "alt-symbols", "alt-markup",
    "alt-too-short", "alt-redundant-prefix", "alt-credit", "alt-long", "alt-too-long",
)  # fmt: skip
"""The rules that need nothing but the text and its image: what stands around it is different on every page."""


def judge(image: Any, suggestion: str) -> list[Finding]:
    """What is to be said of a suggestion, as if a page used it as it is; the gravest first.

    Args:
        image: from the library.
        suggestion: what somebody typed.
    """
    use = image_document(image, alt=suggestion, alt_role="informative", caption="", credit_text="", credit_url="")
    block = {"type": "image", "id": "", "value": {"image": use}}
    document = {"title": image.title, "language": Locale.get_default().language_code, "body": [block]}
    found = check(document, now=timezone.now(), rules=ABOUT_THE_TEXT) if suggestion else []
    weight = {"error": 0, "warning": 1, "advice": 2}
    return sorted(found, key=lambda finding: weight[finding.severity])
