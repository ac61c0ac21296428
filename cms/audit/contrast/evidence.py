"""A picture that shows a person where a text loses its contrast."""

import io

import numpy as np
from PIL import Image

from cms.audit.contrast.colour import Picture
from cms.audit.contrast.reading import Reading

LACKING = (213, 0, 80)
"""Marks pixels that fall short; told from ``HAVING`` by lightness too, not by hue alone."""
HAVING = (120, 200, 255)
GAP = 4
WIDEST = 900


def heat_map(reading: Reading, threshold: float) -> bytes:
    """The text as it is, and below it its letters' outlines: dark red where contrast is lacking, light blue where not.

    Returns:
        a PNG file.
    """
    plain = reading.picture
    marked: Picture = (plain.astype(np.float32) * 0.35 + 255 * 0.65).astype(np.uint8)
    rows, columns = reading.outline.rows, reading.outline.columns
    enough = reading.outline.ratio >= threshold
    marked[rows[enough], columns[enough]] = HAVING
    marked[rows[~enough], columns[~enough]] = LACKING
    gap = np.full((GAP, plain.shape[1], 3), 255, dtype=np.uint8)
    image = Image.fromarray(np.vstack([plain, gap, marked]))
    if image.width > WIDEST:
        image = image.resize((WIDEST, max(1, image.height * WIDEST // image.width)))
    file = io.BytesIO()
    image.quantize(64).save(file, "PNG", optimize=True)
    return file.getvalue()
