"""Signed addresses of renditions: only what the CMS offered can be asked for.

``/images/<signature>/<image id>/<spec>/<file name>``. The signature covers the image, the spec and the hash of the
file, so an address changes when a file is replaced and may be kept for ever until then.
"""

from base64 import urlsafe_b64encode
from pathlib import PurePath

from django.conf import settings
from django.urls import reverse
from django.utils.crypto import constant_time_compare, salted_hmac
from django.utils.text import slugify

from cms.images.models import CreditedImage
from cms.images.offer import EXTENSIONS, Spec

SALT = "cms.images.rendition"
SIGNATURE_BYTES = 18
"""144 bits of HMAC-SHA-256 (RFC 2104 advises half the hash or more): 24 characters."""


def signature(image: CreditedImage, spec: Spec, *, secret: str | bytes | None = None) -> str:
    """What proves that the CMS itself offered this rendition of this very file."""
    signed = f"{image.pk}/{spec}/{image.get_file_hash()}"
    digest = salted_hmac(SALT, signed, secret=secret, algorithm="sha256").digest()
    return urlsafe_b64encode(digest[:SIGNATURE_BYTES]).decode("ascii")


def is_genuine(given: str, image: CreditedImage, spec: Spec) -> bool:
    """Whether a signature is ours, made with the present key or one that is being replaced."""
    secrets = (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)
    return any([constant_time_compare(given, signature(image, spec, secret=secret)) for secret in secrets])  # noqa: C419 (tries every key, so that time tells nothing)


def file_name(image: CreditedImage, spec: Spec) -> str:
    """A readable name for the rendition, for people who save it."""
    return f"{slugify(PurePath(image.filename).stem)[:60] or 'image'}-{spec.width}.{EXTENSIONS[spec.format]}"


def rendition_url(image: CreditedImage, spec: Spec) -> str:
    """The absolute address of a rendition."""
    parts = (signature(image, spec), image.pk, str(spec), file_name(image, spec))
    return f"{settings.CMS_URL.rstrip('/')}{reverse('image_rendition', args=parts)}"
