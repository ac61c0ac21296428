"""What moves and flashes by itself."""

import pytest

from cms.audit.layout.motion import motion
from tests.browser.audit.layout import motion_cases
from tests.browser.audit.layout.case import Case
from tests.browser.audit.layout.conftest import Looking, agree, named

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("case", named(motion_cases.MOTION))
def test_motion(looked: Looking, case: Case) -> None:
    agree(case, looked(case, motion, "1280"), "motion")


@pytest.mark.parametrize("case", named(motion_cases.FLASHES))
def test_flashes(looked: Looking, case: Case) -> None:
    agree(case, looked(case, motion, "1280"), "flashes")
