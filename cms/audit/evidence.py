"""Pictures of the places that findings are about: cut from one screenshot of the page, the element framed."""

import base64
import io
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from PIL import Image, ImageDraw

from cms.accessibility.engine.finding import Finding
from cms.audit.page import PageSession, Rect

MARGIN = 24
MAX_WIDTH, MAX_HEIGHT = 900, 500
MAX_PAGE_HEIGHT = 16_000
QUALITY = 70
FRAME = ((255, 255, 255), (200, 0, 40))


def with_pictures(page: PageSession, findings: Iterable[Finding], seen: set[str]) -> list[Finding]:
    """Add ``evidence["image"]`` (a data address) to findings with a visible place.

    Args:
        page: the page as it looks under the variant in which these were found.
        findings: what was found under this variant.
        seen: fingerprints that have their picture from an earlier variant; grows.
    """
    listed = list(findings)
    wanted = {one.fingerprint for one in listed if _place(one) and "image" not in one.evidence} - seen
    seen |= wanted
    if not wanted:
        return listed
    picture, scale = _page_picture(page)
    return [_pictured(one, picture, scale) if one.fingerprint in wanted else one for one in listed]


def _place(finding: Finding) -> Rect | None:
    rect: Rect | None = finding.evidence.get("rect")
    visible = rect is not None and rect["width"] >= 1 and rect["height"] >= 1 and rect["y"] < MAX_PAGE_HEIGHT
    return rect if visible and rect is not None and rect["x"] + rect["width"] > 0 else None


def _page_picture(page: PageSession) -> tuple[Image.Image, float]:
    size = page.evaluate(
        "() => { const root = document.documentElement; return [root.scrollWidth, root.scrollHeight]; }"
    )
    clip: Rect = {"x": 0, "y": 0, "width": max(1, size[0]), "height": min(max(1, size[1]), MAX_PAGE_HEIGHT)}
    picture = Image.open(io.BytesIO(page.screenshot(clip, scale=1 / page.variant.scale))).convert("RGB")
    return picture, picture.width / clip["width"]


def _pictured(finding: Finding, picture: Image.Image, scale: float) -> Finding:
    rect = _place(finding)
    if rect is None:
        return finding
    left, top = max(0, (rect["x"] - MARGIN) * scale), max(0, (rect["y"] - MARGIN) * scale)
    right = min(picture.width, (rect["x"] + rect["width"] + MARGIN) * scale, left + MAX_WIDTH)
    bottom = min(picture.height, (rect["y"] + rect["height"] + MARGIN) * scale, top + MAX_HEIGHT)
    if right - left < 1 or bottom - top < 1:
        return finding
    crop = picture.crop((int(left), int(top), int(right), int(bottom)))
    _frame(crop, [value * scale for value in (rect["x"], rect["y"], rect["width"], rect["height"])], left, top)
    evidence: dict[str, Any] = {**finding.evidence, "image": _data_address(crop)}
    return replace(finding, evidence=evidence)


def _frame(crop: Image.Image, box: list[float], left: float, top: float) -> None:
    x, y, width, height = box[0] - left, box[1] - top, box[2], box[3]
    draw = ImageDraw.Draw(crop)
    for distance, colour in zip((4, 2), FRAME, strict=True):
        draw.rectangle((x - distance, y - distance, x + width + distance, y + height + distance), None, colour, 2)


def _data_address(picture: Image.Image) -> str:
    content = io.BytesIO()
    picture.save(content, "WEBP", quality=QUALITY)
    return "data:image/webp;base64," + base64.b64encode(content.getvalue()).decode()
