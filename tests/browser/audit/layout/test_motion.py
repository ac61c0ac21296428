"""What moves and flashes by itself."""

import pytest

from cms.audit.layout.glance import moved
from cms.audit.layout.motion import motion
from cms.audit.page import PageSession
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


def test_scripts_that_change_the_document_are_noticed_whatever_pictures_show(
    looked: Looking, module_session: PageSession
) -> None:
    quiet = Case("nothing to be seen", motion_cases.BOX)
    busy = Case("marked again and again", motion_cases.BOX + motion_cases.every(150, "bad.dataset.turn = n;"))
    seen = []
    for case in (quiet, busy):
        looked(case, lambda page, variant: seen.append(moved(page, variant) is None) or [], "1280")
    assert seen == [False, True]
