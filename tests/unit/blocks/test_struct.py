"""A struct tells all that is wrong at once, whatever was typed."""

import pytest
from wagtail.blocks import StructBlockValidationError

from posts.blocks.events import EventsBlock


@pytest.mark.parametrize("typed", ["2026-12-01", "tomorrow", "", "31/31/2026"])
def test_a_date_beside_another_mistake_is_told_and_breaks_nothing(typed: str) -> None:
    event = EventsBlock().child_blocks["events"].child_block
    value = event._to_struct_value(
        [
            (name, {"start_date": typed, "start_time": "10:00", "timezone": "Europe/London"}.get(name, ""))
            for name in event.child_blocks
        ]
    )
    with pytest.raises(StructBlockValidationError) as refused:
        event.clean(value)
    told = set(refused.value.block_errors)
    assert {"title", "place"} <= told
    assert ("start_date" in told) == (typed != "2026-12-01")
