"""Targets of pointers, and links among words."""

import pytest

from cms.audit.layout.links import link_colour
from cms.audit.layout.pointing import target_size
from tests.browser.audit.layout import link_cases, pointing_cases
from tests.browser.audit.layout.case import Case
from tests.browser.audit.layout.conftest import Looking, agree, named

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("case", named(pointing_cases.CASES, every=2))
def test_target_size(looked: Looking, case: Case) -> None:
    agree(case, looked(case, target_size, "1280"), "target-size")


@pytest.mark.parametrize("case", named(link_cases.CASES, every=2))
def test_links_among_words(looked: Looking, case: Case) -> None:
    agree(case, looked(case, link_colour, "1280"), "link-colour-alone")
