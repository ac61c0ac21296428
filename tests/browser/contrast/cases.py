"""The corpus: every case, in a fixed order."""

from tests.browser.contrast.case import Case
from tests.browser.contrast.families import backgrounds, controls, effects, letters, places, plain

FAMILIES = (
    plain.solid,
    plain.sizes,
    plain.split,
    backgrounds.gradients,
    backgrounds.noises,
    backgrounds.photos,
    backgrounds.scrims,
    effects.opacities,
    effects.blends,
    effects.filters,
    effects.backdrops,
    letters.shadows,
    letters.strokes,
    letters.clips,
    letters.transforms,
    letters.scripts,
    places.svgs,
    controls.forms,
    places.shadow_roots,
    controls.pseudos,
    places.touching,
    controls.exempt,
)


def corpus() -> list[Case]:
    """Every case."""
    return [case for family in FAMILIES for case in family()]
