"""How strict one validation of blocks is does not depend on another thread's."""

import threading
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from wagtail.blocks import CharBlock, StreamBlock, StructBlock
from wagtail.blocks.base import BlockField

LONG_ENOUGH = 0.2
"""Seconds in which a thread that nothing holds up has long finished."""


class SlowBlock(CharBlock):
    """A required line whose first validation waits to be told to go on."""

    def __init__(self) -> None:
        super().__init__()
        self.entered, self.go_on = threading.Event(), threading.Event()

    def clean(self, value: Any) -> Any:
        if not self.entered.is_set():
            self.entered.set()
            assert self.go_on.wait(timeout=10)
        return super().clean(value)


class Validation(threading.Thread):
    """Somebody who saves an empty value, as a draft or to publish it."""

    def __init__(self, block: StreamBlock, *, draft: bool) -> None:
        super().__init__()
        self.field, self.value = BlockField(block), block.to_python([{"type": "part", "value": {"line": ""}}])
        self.field.is_deferred_validation = draft
        self.result = "not finished"

    def run(self) -> None:
        try:
            self.field.clean(self.value)
            self.result = "accepted"
        except ValidationError:
            self.result = "refused"


@pytest.fixture
def line() -> SlowBlock:
    return SlowBlock()


@pytest.fixture
def body(line: SlowBlock) -> StreamBlock:
    """The one definition of a field's blocks that all threads share."""
    return StreamBlock([("part", StructBlock([("line", line)]))])


@pytest.mark.parametrize(("other", "wanted"), [("publishing", "refused"), ("another draft", "accepted")])
def test_while_one_draft_is_validated_others_are_held_to_what_they_are(
    line: SlowBlock, body: StreamBlock, other: str, wanted: str
) -> None:
    draft, meanwhile = Validation(body, draft=True), Validation(body, draft=other == "another draft")
    draft.start()
    assert line.entered.wait(timeout=10)
    meanwhile.start()
    meanwhile.join(LONG_ENOUGH)
    line.go_on.set()
    for each in (draft, meanwhile):
        each.join(timeout=10)
    assert (draft.result, meanwhile.result) == ("accepted", wanted)
    assert line.required
