"""Letters drawn by hand: the pictures that a browser would have taken, with every colour known."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from cms.audit.contrast.capture import Seen, Stop
from cms.audit.contrast.targets import Target

LETTER, GAP, STROKE, HEIGHT = 16, 8, 4, 40
"""Each letter is a ring of strokes, 16 by 24 pixels, 8 apart, in a picture 40 high; two pixels are one CSS pixel."""
EM_PX = 16.0


def target(**changes: object) -> Target:
    """A plain text of 16 px."""
    facts: dict[str, object] = {
        "place": 0,
        "element": {"selector": "p", "block_id": None, "html": "<p>", "rect": dict.fromkeys(("x", "y"), 0.0)},
        "kind": "text",
        "text": "Some words",
        "exempt": None,
        "size": EM_PX,
        "weight": 400,
        "ink": (0.0, 0.0, 0.0, 1.0),
        "stroke": 0.0,
        "shadow": "",
        "opaque": True,
        "linear": True,
        "clipped": False,
        "veiled": False,
        "drawing": False,
        "backgrounds": (),
    }
    return Target(**(facts | changes))  # type: ignore[arg-type]  # the facts are a target's own


@dataclass(frozen=True)
class Scene:
    """Where letters are, and how much of each pixel they cover."""

    share: NDArray[np.floating]
    boxes: tuple[tuple[float, ...], ...]

    @property
    def width(self) -> int:
        """In picture pixels."""
        return int(self.share.shape[1])

    def painted(self, letters: object, behind: NDArray[np.floating], fade: float = 1.0) -> NDArray[np.uint8]:
        """The letters in this colour (one, or one for each pixel) over a background."""
        cover = (self.share * fade)[..., None]
        mixed = behind + (np.asarray(letters, dtype=float) - behind) * cover
        return np.clip(np.round(mixed), 0, 255).astype(np.uint8)


def scene(letters: int = 6) -> Scene:
    """A row of ring-shaped letters with one soft pixel around each, as smoothing leaves it."""
    width = GAP + letters * (LETTER + GAP)
    share = np.zeros((HEIGHT, width))
    boxes = []
    for number in range(letters):
        left = GAP + number * (LETTER + GAP)
        share[7:33, left - 1 : left + LETTER + 1] = 0.5
        share[8:32, left : left + LETTER] = 1
        share[8 + STROKE : 32 - STROKE, left + STROKE : left + LETTER - STROKE] = 0
        boxes.append((number, left / 2, 4.0, LETTER / 2, 12.0))
    return Scene(share, tuple(boxes))


def plain(colour: tuple[float, float, float], drawn: Scene) -> NDArray[np.floating]:
    """A background of one colour."""
    return np.broadcast_to(np.array(colour, dtype=float), (HEIGHT, drawn.width, 3)).copy()


def stop(drawn: Scene, letters: object, behind: NDArray[np.floating], fade: float = 1.0) -> tuple[Stop, Seen]:
    """The four pictures of a scene."""
    seen = Seen(0, False, drawn.boxes)
    shots = {
        "plain": drawn.painted(letters, behind, fade),
        "clear": drawn.painted(behind, behind),
        "white": drawn.painted((255, 255, 255), behind, fade),
        "black": drawn.painted((0, 0, 0), behind, fade),
    }
    return Stop(2.0, 0.0, 0.0, (seen,), shots), seen
