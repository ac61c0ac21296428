"""``check``: order, policy, fingerprints, threads, and whatever comes in place of a Document."""

import json
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cms.accessibility.engine.block_readers import READERS
from cms.accessibility.engine.check import RULESET_VERSION, check
from cms.accessibility.engine.examples import (
    NOW,
    deadline,
    heading,
    image,
    opportunity,
    page,
    paragraph,
    picture,
    table,
)
from cms.accessibility.engine.finding import Severity, fingerprint
from cms.accessibility.engine.ruleset import ruleset_version
from cms.accessibility.policy import LEGAL_MUSTS, Level, Policy
from cms.document.blocks import VALUE_TYPES
from tests.benchmarks.rules_speed import thirty_blocks

FAULTY = page(
    heading("Plots", 3),
    image(),
    paragraph('<p>Please <a href="/a/">click here</a> by 4 December.</p>'),
    opportunity(deadline=deadline("2026-01-01T12:00:00+00:00")),
    table([["a", "b"], ["1", "2"]], header_row=False),
    title="",
)


def test_findings_come_in_the_order_of_the_document() -> None:
    found = check(FAULTY, now=NOW)
    paths = [finding.path for finding in found]
    assert paths[0] == "title"
    blocks = [int(path.split(".")[1]) for path in paths if path.startswith("body.")]
    assert blocks == sorted(blocks)


def test_a_finding_names_block_and_field() -> None:
    alt = next(finding for finding in check(FAULTY, now=NOW) if finding.rule == "alt-missing")
    assert (alt.block_id, alt.path) == ("block-1", "body.1.value.image.alt")
    assert alt.wcag == ("1.1.1",)


def test_checking_twice_gives_the_same_and_changes_nothing() -> None:
    before = json.dumps(FAULTY, sort_keys=True)
    assert check(FAULTY, now=NOW) == check(FAULTY, now=NOW)
    assert json.dumps(FAULTY, sort_keys=True) == before


def test_editing_the_inspected_value_makes_another_finding_and_moving_the_block_does_not() -> None:
    first = check(page(paragraph("It is on 4 December."), image("a hat")), now=NOW)
    text, hat = paragraph("It is on 4 December.") | {"id": "block-0"}, image("a hat") | {"id": "block-1"}
    moved = check(page(hat, text), now=NOW)
    edited = check(page(paragraph("It is on 5 December."), image("a hat")), now=NOW)
    date = {
        name: [f.fingerprint for f in found if f.rule == "date-no-year"]
        for name, found in {"first": first, "moved": moved, "edited": edited}.items()
    }
    assert date["first"] == date["moved"] == [fingerprint("date-no-year", "block-0", "4 December")]
    assert date["first"] != date["edited"]


def test_a_policy_raises_lowers_and_switches_off() -> None:
    policy = Policy({"link-generic": "error", "date-no-year": "advice", "heading-first": "off"})
    found = {finding.rule: finding.severity for finding in check(FAULTY, now=NOW, policy=policy)}
    assert found["link-generic"] is Severity.ERROR
    assert found["date-no-year"] is Severity.ADVICE
    assert "heading-first" not in found


@pytest.mark.parametrize("must", sorted(LEGAL_MUSTS))
@pytest.mark.parametrize("level", [Level.OFF, Level.ADVICE, Level.WARNING])
def test_nobody_lowers_a_legal_must(must: str, level: Level) -> None:
    policy = Policy({must: level.value})
    assert policy.severity(must, Severity.ERROR) is Severity.ERROR
    assert not policy.is_off(must)
    assert policy.refused() == {must: level.value}


def test_one_policy_over_another_wins_line_by_line() -> None:
    both = Policy({"emoji-run": "off"}).over(Policy({"emoji-run": "error", "link-doi": "warning"}))
    assert both.levels == {"emoji-run": "off", "link-doi": "warning"}
    assert Policy({"emoji-run": "loud"}).refused() == {"emoji-run": "loud"}


def test_every_block_type_is_read() -> None:
    assert set(READERS) == set(VALUE_TYPES)


def test_a_good_post_of_thirty_blocks_has_no_errors_and_no_warnings_but_the_repeats() -> None:
    found = {f.rule for f in check(thirty_blocks(), now=NOW) if f.severity is not Severity.ADVICE}
    assert found <= {"heading-orphan"}


def test_threads_agree() -> None:
    alone = check(thirty_blocks(1), now=NOW)
    with ThreadPoolExecutor(8) as pool:
        together = list(pool.map(lambda _: check(thirty_blocks(1), now=NOW), range(24)))
    assert all([f.rule for f in found] == [f.rule for f in alone] for found in together)


def test_the_rule_sets_version_is_of_its_sources() -> None:
    assert ruleset_version() == RULESET_VERSION
    assert len(RULESET_VERSION) == 16


STRANGE = ["<p>", "<a href=#x>y</a>", "<table><tr>", "2026-02-31", "IMG_1.jpg", "http://[", "#", "en", "cy", "ⓐⓑⓒ"]
NAMES = (
    "text url kind html level title alt alt_role caption events rows start end deadline apply at image people person "
    "points documents link heading_level captions transcript theme name"
)
SCALARS = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=30)
JUNK = st.recursive(
    SCALARS | st.sampled_from(STRANGE),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(NAMES.split()), inner, max_size=6),
    max_leaves=14,
)
TYPES = st.sampled_from([*VALUE_TYPES, "unknown"])
BLOCKS = st.fixed_dictionaries({"type": TYPES, "value": JUNK}, optional={"id": JUNK})
FIELDS = ("title", "language", "meta", "intro", "headline_image", "date", "related_posts", "theme")
PAGES = st.fixed_dictionaries({"language": st.sampled_from(["en", "cy", "fr"]), "body": st.lists(BLOCKS, max_size=5)})
DOCUMENTS = st.fixed_dictionaries(
    {"body": st.lists(BLOCKS | JUNK, max_size=5) | JUNK}, optional=dict.fromkeys(FIELDS, JUNK)
)


@settings(max_examples=150, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(
    DOCUMENTS
    | st.fixed_dictionaries({"language": st.sampled_from(["en", "cy", "fr"]), "body": st.lists(BLOCKS, max_size=5)})
)
def test_whatever_comes_in_place_of_a_document_nothing_raises(document: Any) -> None:
    for finding in check(document, now=NOW):
        json.dumps(finding.as_json())


@pytest.mark.parametrize("junk", [{}, [], None, "text", 7])
def test_what_is_no_object_counts_as_an_empty_document(junk: Any) -> None:
    assert {finding.rule for finding in check(junk, now=NOW)} >= {"page-title-missing", "page-lang"}


def test_markup_nested_ten_thousand_deep_is_read() -> None:
    deep = "<span>" * 10_000 + '<a href="/a/">click here</a>' + "</span>" * 10_000
    check(page(paragraph(deep)), now=NOW)


def test_an_image_inside_an_unknown_block_is_seen() -> None:
    unknown = {"type": "gallery", "id": "g", "value": {"pictures": [picture()]}}
    assert "alt-missing" in {finding.rule for finding in check(page(unknown), now=NOW)}


def test_two_alike_in_one_block_are_two_findings_with_identities_of_their_own() -> None:
    twice = page(paragraph('<p><a href="/a/">click here</a></p><p>or <a href="/a/">click here</a></p>'))
    found = [finding.fingerprint for finding in check(twice, now=NOW, rules=["link-generic"])]
    assert len(found) == len(set(found)) == 2
    assert found == [finding.fingerprint for finding in check(twice, now=NOW, rules=["link-generic"])]


def test_what_is_on_no_block_is_told_apart_by_page_and_by_language() -> None:
    one = page(summary="", search_description="")
    pages = [one, page(summary="", search_description="", content_id="another"), {**one, "language": "cy"}]
    found = [check(each, now=NOW, rules=["meta-description-empty"])[0].fingerprint for each in pages]
    assert len(set(found)) == 3
