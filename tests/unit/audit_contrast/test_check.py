"""What the check looks at, and how it says what it saw."""

import io

import numpy as np
from PIL import Image

from cms.audit.contrast.check import chosen, out_of_reach
from cms.audit.contrast.evidence import HAVING, LACKING, heat_map
from cms.audit.contrast.reading import read
from cms.audit.contrast.targets import Target
from cms.audit.variants import parse
from tests.unit.audit_contrast.scene import plain, scene, stop, target

WINDOW = parse("1280")


def at(number: int, **facts: object) -> Target:
    rect = {"x": 0, "y": number * 400.0, "width": 90, "height": 20}
    element = {"selector": f"#t{number}", "block_id": None, "html": "<p>", "rect": rect}
    return target(place=number, element=element, **facts)


def node(selector: str, frames: int = 0) -> dict[str, object]:
    return {"element": {"selector": selector}, "target": ["#x"] * (frames + 1)}


def axe(violations: list[str] = (), incomplete: list[str] = ()) -> dict[str, list[dict[str, object]]]:
    def result(selectors: list[str]) -> list[dict[str, object]]:
        return [{"id": "color-contrast", "nodes": [node(one) for one in selectors]}]

    return {"violations": result(violations), "incomplete": result(incomplete)}


def places(targets: list[Target]) -> set[int]:
    return {one.place for one in targets}


def test_everything_is_looked_at_when_axe_has_not_run() -> None:
    texts = [at(number) for number in range(20)]
    assert chosen(texts, None, WINDOW, 1) == texts


def test_what_axe_left_open_and_what_it_cannot_judge_is_always_looked_at() -> None:
    texts = [at(number, linear=number != 12) for number in range(20)]
    assert {11, 12} <= places(chosen(texts, axe(incomplete=["#t11"]), WINDOW, 0))


def test_what_axe_left_open_in_a_frame_is_looked_at_or_out_of_reach() -> None:
    inside, outside = node("iframe >>> #t11", frames=1), node("#gone")
    results = {"violations": [], "incomplete": [{"id": "color-contrast", "nodes": [inside, outside]}]}
    texts = [at(number) for number in range(20)]
    assert 11 in places(chosen(texts, results, WINDOW, 0))
    assert out_of_reach(results, texts) == []
    assert out_of_reach(results, texts[:11]) == [inside]


def test_a_stretch_of_what_axe_passed_is_looked_at_too() -> None:
    looked_at = places(chosen([at(number) for number in range(20)], axe(), WINDOW, 5))
    assert looked_at == {5}


def test_what_axe_has_failed_is_left_to_axe() -> None:
    assert 5 not in places(chosen([at(number) for number in range(20)], axe(violations=["#t5"]), WINDOW, 5))


def test_the_heat_map_marks_what_is_lacking_and_what_is_not() -> None:
    drawn = scene(4)
    behind = plain((255, 255, 255), drawn)
    behind[:, 50:] = 40
    pictures, seen = stop(drawn, (0, 0, 0), behind)
    reading = next(iter(read(pictures, seen, target())))
    image = np.asarray(Image.open(io.BytesIO(heat_map(reading, 4.5))).convert("RGB"))
    lower = image[image.shape[0] // 2 :].reshape(-1, 3).astype(int)
    for colour in (LACKING, HAVING):
        assert (np.abs(lower - colour).max(axis=1) < 12).sum() > 50
