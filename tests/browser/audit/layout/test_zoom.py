"""Narrow windows, enlarged text, and text that is spaced out."""

import pytest

from cms.audit.layout.spacing import text_spacing
from cms.audit.layout.zoom import zoom
from tests.browser.audit.layout import reflow_cases, resize_cases, spacing_cases
from tests.browser.audit.layout.case import Case
from tests.browser.audit.layout.conftest import Looking, agree, named

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("case", named(reflow_cases.CASES, every=3))
def test_reflow(looked: Looking, case: Case) -> None:
    agree(case, looked(case, zoom, "320"), "reflow")


@pytest.mark.parametrize("case", named(resize_cases.RESIZE, every=3))
def test_text_resize(looked: Looking, case: Case) -> None:
    agree(case, looked(case, zoom, "320"), "text-resize")


@pytest.mark.parametrize("case", named(resize_cases.HIDDEN, every=3))
def test_content_that_vanishes(looked: Looking, case: Case) -> None:
    agree(case, looked(case, zoom, "320"), "content-hidden-at-zoom")


@pytest.mark.parametrize("case", named(resize_cases.ORIENTATION, every=3))
def test_orientation(looked: Looking, case: Case) -> None:
    agree(case, looked(case, zoom, "320"), "orientation-lock")


@pytest.mark.parametrize("case", named(spacing_cases.CASES, every=2))
def test_text_spacing(looked: Looking, case: Case) -> None:
    agree(case, looked(case, text_spacing, "1280"), "text-spacing")
