"""The colours of a site: their pairs, and what is wrong with them."""

import re
from pathlib import Path
from typing import Any

import pytest
from django.core.exceptions import ValidationError

from cms.accessibility.engine.colour import contrast_ratio
from cms.document.theme import ThemeTokens
from cms.theme.colours import COLOURS, SCHEMES, STANDARD
from cms.theme.pairs import placed
from cms.theme.palette import PaletteRefused, normal, palette_findings, require_contrast
from cms.theme.rows import rows

FRONTEND = Path(__file__).parents[3] / "frontend_contract" / "reference"


def palette(scheme: str = "light", **changed: str) -> dict[str, Any]:
    """The standard colours with some changed; underscores stand for hyphens."""
    return {**STANDARD[scheme], **{name.replace("_", "-"): colour for name, colour in changed.items()}}


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_standard_colours_pass(scheme: str) -> None:
    assert palette_findings(scheme, STANDARD[scheme]) == []


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_standard_colours_are_the_reference_frontends_own(scheme: str) -> None:
    light, dark = (FRONTEND / "src/styles/tokens.css").read_text().split("@media (prefers-color-scheme: dark)")
    own = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", light if scheme == "light" else dark))
    assert {name: own[name] for name in COLOURS} == STANDARD[scheme]


def test_colours_are_the_contracts() -> None:
    assert set(COLOURS) == set(ThemeTokens.__annotations__)


def test_a_failing_pair_is_named_with_its_ratio_what_is_needed_and_what_would_pass() -> None:
    found = palette_findings("light", palette(ink_soft="#999999"))
    assert [finding.path for finding in found][:2] == [
        "Light colours, quiet text on page",
        "Light colours, quiet text on cards",
    ]
    assert "#999999 on #fdf9f2 has a contrast of 2.71:1, and needs 4.5:1" in found[0].message
    assert found[0].evidence["suggestion"] in found[0].help


def test_what_is_suggested_passes_on_every_ground() -> None:
    typed = palette(ink_soft="#999999")
    suggested = palette_findings("light", typed)[0].evidence["suggestion"]
    assert palette_findings("light", {**typed, "ink-soft": suggested}) == []


def test_a_buttons_suggestion_keeps_its_text_readable() -> None:
    typed = palette(button="#cfe5e2", button_hover="#063a36", on_button="#ffffff")
    offer = next(row.offer for row in rows("light", typed) if not row.aa and row.foreground == "Buttons")
    assert offer
    assert contrast_ratio(offer.colour, "#ffffff") >= 4.5


def test_where_no_shade_of_the_text_would_do_the_ground_is_offered() -> None:
    typed = palette(button="#777777", button_hover="#063a36", on_button="#ffffff", paper="#ffffff")
    row = next(row for row in rows("light", typed) if not row.aa)
    assert (row.foreground, row.background) == ("Text on buttons", "Buttons")
    assert row.offer
    assert row.offer.field in {"light-on-button", "light-button"}
    assert palette_findings("light", {**typed, row.offer.name: row.offer.colour}) == []


def test_the_focus_may_be_seen_by_its_line_or_by_its_halo() -> None:
    seen = {one.background: one.foreground for one in placed(STANDARD["light"]) if one.foreground.startswith("focus")}
    assert seen["paper"] == "focus"
    assert seen["band"] == "focus-halo"
    assert palette_findings("light", palette(focus="#ffe9a8", focus_halo="#ffd54d"))


@pytest.mark.parametrize("wrong", [None, [], "blue", {"inks": "#000000"}])
def test_what_is_no_palette_is_refused(wrong: object) -> None:
    with pytest.raises(ValidationError):
        require_contrast("Colours", {"light": wrong})


@pytest.mark.parametrize("wrong", ["blue", "#12", "url(x)", "#000;"])
def test_what_is_no_colour_is_refused(wrong: str) -> None:
    with pytest.raises(ValidationError):
        require_contrast("Colours", {"light": palette(ink=wrong)})
    with pytest.raises(ValidationError):
        normal("light", palette(sun=wrong))


def test_colours_that_it_lacks_are_the_schemes_own() -> None:
    assert normal("dark", {"ink": "#FFF"})["ink"] == "#ffffff"
    assert normal("dark", {"ink": "#FFF"})["paper"] == STANDARD["dark"]["paper"]


def test_the_refusal_carries_the_findings_of_both_schemes() -> None:
    with pytest.raises(PaletteRefused) as refused:
        require_contrast("Colours", {"light": palette(link="#ffffff"), "dark": palette("dark", link="#000000")})
    assert {finding.path.split(",")[0] for finding in refused.value.findings} == {"Light colours", "Dark colours"}
    assert "Light colours, links on page" in str(refused.value)


def test_levels_are_shown_for_text_and_shapes() -> None:
    found = {(row.foreground, row.background): row for row in rows("light", palette())}
    text, edge = found["Text", "Page"], found["Edges of controls", "Page"]
    assert (text.wanted, text.aa, text.aaa) == (4.5, True, True)
    assert (edge.wanted, edge.aa, edge.aaa) == (3.0, True, None)
    assert found["Links", "Callouts, second colour"].aaa is False
