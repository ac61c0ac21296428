"""Which pictures of a page are animated: known from their bytes, which the browser has at hand."""

import base64
import io
import re
import warnings
from collections.abc import Iterator, Sequence
from typing import Any
from urllib.parse import unquote_to_bytes

from PIL import Image

from cms.audit.errors import BrowserError
from cms.audit.page import PageSession

STILL = frozenset({"image/jpeg", "image/jpg", "image/bmp", "image/x-icon", "image/vnd.microsoft.icon"})
SVG_MOVES = re.compile(rb"<(animate|set[\s>])|@keyframes|<script|<image|<foreignObject", re.IGNORECASE)
MOST_PICTURES = 60
DATA = re.compile(r"data:([^;,]*)[^,]*?(;base64)?,(.*)", re.DOTALL)


def any_moves(page: PageSession, addresses: Sequence[str]) -> bool:
    """Whether one of these pictures is animated, or may be since its bytes are not to be had.

    Args:
        page: where they are shown.
        addresses: absolute, ``data:`` too.
    """
    if len(addresses) > MOST_PICTURES:
        return True
    kinds = dict(_resources(page.cdp("Page.getResourceTree")["frameTree"]))
    return any(_moves(page, address, kinds) for address in addresses)


def _resources(tree: dict[str, Any]) -> Iterator[tuple[str, tuple[str, str]]]:
    for one in tree["resources"]:
        yield one["url"], (one["mimeType"], tree["frame"]["id"])
    for child in tree.get("childFrames", ()):
        yield from _resources(child)


def _moves(page: PageSession, address: str, kinds: dict[str, tuple[str, str]]) -> bool:
    address = address.partition("#")[0]
    if found := DATA.fullmatch(address):
        kind, coded, text = found[1], found[2], unquote_to_bytes(found[3])
        return kind not in STILL and is_animated(base64.b64decode(text) if coded else text)
    kind, frame = kinds.get(address, ("", ""))
    if kind in STILL:
        return False
    try:
        answer = page.cdp("Page.getResourceContent", frameId=frame or page.main_frame, url=address)
    except BrowserError:
        return True
    return is_animated(base64.b64decode(answer["content"]) if answer["base64Encoded"] else answer["content"].encode())


def is_animated(content: bytes) -> bool:
    """Whether a picture has several frames, or is a drawing that moves; what cannot be read may move."""
    if b"<svg" in content[:2000]:
        return SVG_MOVES.search(content) is not None
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return bool(getattr(Image.open(io.BytesIO(content)), "is_animated", False))
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return True
