"""A draft keeps whatever was typed; publishing says everything that is missing, in words."""

import datetime as dt
from typing import Any

import pytest
from django.core.exceptions import ValidationError

from cms.blocks.image import ImageUseBlock
from cms.blocks.link import LinkBlock
from posts.blocks import PostBody
from tests.unit.blocks.values import WORD, event

BODY = PostBody()
UNFINISHED = {
    "heading": {"text": "", "level": "2"},
    "paragraph": {"text": "<p></p>"},
    "activity": {"text": "", "end_date": dt.date(2026, 1, 1), "links": [{"url": "htp:/unfinished", "email": "me@"}]},
    "team_spotlight": {"text": "", "fun_facts": [""]},
    "opportunity": {
        "title": WORD,
        "deadline": {"time": dt.time(12)},
        "apply": {"url": "apply here", "email": "nobody"},
        "contact": {"email": "x", "phone": "ring twice"},
    },
    "image": {"alt": "no image yet", "credit_url": "flickr"},
    "events": {"events": [event(title="", place="", online_url="zoom", end_time=dt.time(1))]},
    "key_points": {"points": []},
    "quote": {"text": ""},
    "table": {"data": [["", None]], "table_header_choice": "", "table_caption": ""},
    "video": {"url": "the usual place", "title": ""},
    "documents": {"documents": [{"document": None}]},
    "contact": {"email": "us(at)garden.example"},
    "call_to_action": {"link": {"url": "www."}},
}


def value_of(name: str) -> Any:
    return BODY.child_blocks[name].normalize(UNFINISHED[name])


def messages(error: Any) -> list[str]:
    """Every message of a validation error, however deep."""
    nested = list(getattr(error, "block_errors", {}).values())
    own = getattr(error, "non_block_errors", None)
    if nested or own:
        return [text for each in [*nested, *(own or [])] for text in messages(each)]
    return list(getattr(error, "messages", [str(error)]))


def refusal(block: Any, value: Any) -> ValidationError:
    with pytest.raises(ValidationError) as refused:
        block.clean(block.normalize(value))
    return refused.value


@pytest.mark.parametrize("name", sorted(UNFINISHED))
def test_a_draft_keeps_a_block_that_is_not_finished(name: str) -> None:
    block = BODY.child_blocks[name]
    kept = block.clean_deferred(value_of(name))
    assert block.get_prep_value(kept)


@pytest.mark.parametrize("name", sorted(set(UNFINISHED) - {"documents"}))
def test_publishing_refuses_a_block_that_is_not_finished(name: str) -> None:
    assert all(messages(refusal(BODY.child_blocks[name], UNFINISHED[name])))


def test_what_was_typed_is_still_in_the_draft() -> None:
    block = BODY.child_blocks["opportunity"]
    kept = block.clean_deferred(value_of("opportunity"))
    assert kept["title"] == WORD
    assert kept["apply"]["url"] == "apply here"
    assert kept["contact"]["phone"] == "ring twice"


def test_a_draft_does_not_loosen_the_next_publication() -> None:
    block = BODY.child_blocks["opportunity"]
    block.clean_deferred(value_of("opportunity"))
    assert refusal(block, UNFINISHED["opportunity"])


def test_everything_that_is_missing_is_said_at_once() -> None:
    block = BODY.child_blocks["opportunity"]
    error = refusal(block, dict(block.get_default()) | dict(value_of("opportunity")))
    assert set(error.block_errors) == {"text", "deadline", "apply", "contact"}
    assert set(error.block_errors["apply"].block_errors) == {"text", "url", "email"}


class TestImageUse:
    def test_no_answer_is_chosen_for_the_editor(self) -> None:
        assert ImageUseBlock().get_default()["alt_role"] in {"", None}

    def test_an_image_without_an_answer_is_refused(self) -> None:
        block = ImageUseBlock()
        errors = block.publish_errors({"image": object(), "alt_role": ""})
        assert set(errors) == {"alt_role"}

    def test_an_image_that_tells_something_needs_a_description(self) -> None:
        errors = ImageUseBlock().publish_errors({"image": object(), "alt_role": "informative", "alt": "  "})
        assert set(errors) == {"alt"}

    @pytest.mark.parametrize("role", ["decorative", "described_in_text"])
    def test_the_other_answers_need_no_description(self, role: str) -> None:
        assert not ImageUseBlock().publish_errors({"image": object(), "alt_role": role, "alt": ""})

    def test_an_image_that_may_be_left_out_asks_for_nothing(self) -> None:
        block = ImageUseBlock(required=False)
        block.clean(block.get_default())


class TestLink:
    def test_a_link_leads_to_one_place(self) -> None:
        error = refusal(LinkBlock(), {"text": "Ask", "url": "https://a.example", "email": "a@a.example"})
        assert set(error.block_errors) == {"email"}

    def test_a_link_has_words(self) -> None:
        assert set(refusal(LinkBlock(), {"url": "https://a.example"}).block_errors) == {"text"}

    def test_a_link_that_may_be_left_out_may_be_empty(self) -> None:
        block = LinkBlock(required=False)
        block.clean(block.get_default())

    @pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "ftp://a.example"])
    def test_only_addresses_of_the_web_are_published(self, url: str) -> None:
        assert set(refusal(LinkBlock(), {"text": "Go", "url": url}).block_errors) == {"url"}

    @pytest.mark.parametrize(
        ("filled", "kind"),
        [({"url": "https://a.example"}, "external"), ({"email": "a@a.example"}, "email"), ({"phone": "1"}, "phone")],
    )
    def test_a_link_knows_its_kind(self, filled: dict[str, str], kind: str) -> None:
        value = LinkBlock().normalize({"text": "Go"} | filled)
        assert (value.kind, value.target) == (kind, next(iter(filled.values())))


class TestTable:
    def refused(self, **changes: Any) -> list[str]:
        whole = {"data": [["a"], ["1"]], "table_header_choice": "row", "table_caption": "Letters"}
        return messages(refusal(BODY.child_blocks["table"], whole | changes))

    def test_a_whole_table_is_published(self) -> None:
        whole = {"data": [["a"], ["1"]], "table_header_choice": "row", "table_caption": "Letters"}
        assert BODY.child_blocks["table"].clean(whole)["first_row_is_table_header"]

    def test_a_table_has_a_caption(self) -> None:
        assert "caption" in self.refused(table_caption=" ")[0]

    @pytest.mark.parametrize("choice", ["", "neither"])
    def test_a_table_has_headers(self, choice: str) -> None:
        assert "headers" in self.refused(table_header_choice=choice)[0]

    def test_no_cells_are_merged(self) -> None:
        assert "Merged" in self.refused(mergeCells=[{"row": 0, "col": 0, "rowspan": 1, "colspan": 2}])[0]

    def test_everything_is_said_at_once(self) -> None:
        assert len(self.refused(table_caption="", table_header_choice="")) == 2


class TestMoments:
    def test_a_deadline_needs_its_time(self) -> None:
        block = BODY.child_blocks["opportunity"].child_blocks["deadline"]
        error = refusal(block, {"date": dt.date(2026, 12, 5), "timezone": "Europe/London"})
        assert set(error.block_errors) == {"time"}

    def test_a_deadline_needs_its_zone(self) -> None:
        block = BODY.child_blocks["opportunity"].child_blocks["deadline"]
        error = refusal(block, {"date": dt.date(2026, 12, 5), "time": dt.time(12), "timezone": ""})
        assert set(error.block_errors) == {"timezone"}

    def test_a_time_that_the_clocks_skip_is_refused(self) -> None:
        block = BODY.child_blocks["opportunity"].child_blocks["deadline"]
        error = refusal(block, {"date": dt.date(2027, 3, 28), "time": dt.time(1, 30), "timezone": "Europe/London"})
        assert "never happens" in messages(error)[0]

    def test_no_deadline_is_a_deadline_too(self) -> None:
        block = BODY.child_blocks["opportunity"].child_blocks["deadline"]
        block.clean(block.get_default())

    def test_an_event_ends_after_it_starts(self) -> None:
        block = BODY.child_blocks["events"].child_blocks["events"].child_block
        assert set(refusal(block, event(end_time=dt.time(18))).block_errors) == {"end_time"}

    def test_an_event_may_end_on_another_day(self) -> None:
        block = BODY.child_blocks["events"].child_blocks["events"].child_block
        block.clean(block.normalize(event(end_time=dt.time(1), end_date=dt.date(2026, 12, 5))))

    def test_an_event_is_somewhere(self) -> None:
        block = BODY.child_blocks["events"].child_blocks["events"].child_block
        assert set(refusal(block, event(place="", online_url="")).block_errors) == {"place"}

    def test_an_activity_does_not_end_before_it_begins(self) -> None:
        value = {"start_date": dt.date(2026, 12, 5), "end_date": dt.date(2026, 12, 4)}
        assert set(BODY.child_blocks["activity"].publish_errors(value)) == {"end_date"}
