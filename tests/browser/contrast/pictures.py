"""Pictures made here, whose lightest and darkest colours are known."""

import base64
import io

import numpy as np
from PIL import Image

from tests.browser.contrast.truth import Colour

WIDTH, HEIGHT = 400, 90


def _address(levels: "np.ndarray[tuple[int, ...], np.dtype[np.floating]]") -> str:
    file = io.BytesIO()
    Image.fromarray(np.clip(np.round(levels), 0, 255).astype(np.uint8)).save(file, "PNG")
    return f"data:image/png;base64,{base64.b64encode(file.getvalue()).decode()}"


def noise(low: int, high: int, seed: int, *, coloured: bool = False, grain: int = 1) -> str:
    """Every pixel (or square of ``grain`` pixels) a level of its own between ``low`` and ``high``."""
    size = (HEIGHT // grain + 1, WIDTH // grain + 1, 3 if coloured else 1)
    levels = np.random.default_rng(seed).integers(low, high + 1, size).astype(np.float64)
    levels[0, :2] = [[low], [high]]
    whole = np.repeat(np.repeat(levels, grain, 0), grain, 1)[:HEIGHT, :WIDTH]
    return _address(np.broadcast_to(whole, (HEIGHT, WIDTH, 3)))


def photo(dark: Colour, light: Colour, seed: int) -> str:
    """Something like a photograph: clouds of several sizes, edges and grain, all between two colours."""
    random = np.random.default_rng(seed)
    down, across = np.mgrid[0:HEIGHT, 0:WIDTH]
    scene = np.zeros((HEIGHT, WIDTH))
    for size in (120, 60, 30, 12, 5):
        turn, phase = random.uniform(0, np.pi), random.uniform(0, 2 * np.pi)
        wave = np.sin((across * np.cos(turn) + down * np.sin(turn)) * 2 * np.pi / size + phase)
        scene += wave * size**0.5
    scene += np.where(across * 0.3 + down > random.uniform(60, 120), 6, -6) + random.normal(0, 1.5, scene.shape)
    share = (scene - scene.min()) / np.ptp(scene)
    start, end = np.array(dark), np.array(light)
    return _address(start + (end - start) * share[..., None])
