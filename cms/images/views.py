"""Serving renditions by their signed addresses."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.utils.cache import get_conditional_response
from django.views.decorators.http import require_safe

from cms.images.addresses import file_name, is_genuine
from cms.images.models import CreditedImage
from cms.images.offer import MEDIA_TYPES, Spec
from cms.images.privacy import private_collection_ids
from cms.images.render import rendition

FOR_EVER = "public, max-age=31536000, immutable"
"""RFC 8246: the bytes at a signed address never change."""
SAFE_HEADERS = {"X-Content-Type-Options": "nosniff", "Content-Security-Policy": "default-src 'none'; sandbox"}


def not_found() -> HttpResponse:
    """The same short answer whatever was wrong, so that nothing can be learnt from it."""
    return HttpResponse(
        "There is no such image.\n", status=404, content_type="text/plain", headers={"Cache-Control": "no-store"}
    )


@require_safe
def serve_rendition(request: HttpRequest, sign: str, image_id: int, spec: str, name: str) -> HttpResponseBase:
    """Answer a signed address with its file, or with 404 when any part of the address is not ours."""
    try:
        image, wanted = find(sign, image_id, spec, name)
        etag = f'"{image.file_hash}-{wanted}"'
        answer = get_conditional_response(request, etag=etag) or respond(request, image, wanted)
    except (Http404, OSError):
        return not_found()
    if answer.status_code in {200, 304}:
        for header, value in {"ETag": etag, "Cache-Control": FOR_EVER, **SAFE_HEADERS}.items():
            answer[header] = value
    return answer


def find(sign: str, image_id: int, spec: str, name: str) -> tuple[CreditedImage, Spec]:
    """The image and the spec that an address names.

    Raises:
        Http404: there is no such image, it is private, the spec is not offered, or the address was not made by us.
    """
    image = CreditedImage.objects.filter(pk=image_id).first()
    wanted = Spec.offered(image, spec) if image else None
    if image is None or wanted is None or not is_genuine(sign, image, wanted) or name != file_name(image, wanted):
        raise Http404
    if image.collection_id in private_collection_ids():
        raise Http404
    return image, wanted


def respond(request: HttpRequest, image: CreditedImage, spec: Spec) -> HttpResponse:
    """The whole file, or only its headers for HEAD."""
    body = contents(image, spec)
    answer = HttpResponse(b"" if request.method == "HEAD" else body, content_type=MEDIA_TYPES[spec.format])
    answer.headers["Content-Length"] = str(len(body))
    return answer


def contents(image: CreditedImage, spec: Spec) -> bytes:
    """The bytes of a rendition; one whose file was lost from the storage is made again.

    Raises:
        OSError: the original is missing or unreadable.
    """
    made = rendition(image, spec)
    try:
        with made.file.open("rb") as file:
            return bytes(file.read())
    except FileNotFoundError:
        made.delete()
    with rendition(image, spec).file.open("rb") as file:
        return bytes(file.read())
