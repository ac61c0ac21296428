"""The demo shows everything that the CMS can do, and all that is live of it can be read by everybody."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from django.utils import timezone

from cms.accessibility.engine.check import check
from cms.accessibility.engine.registry import all_rules
from cms.accessibility.gate import inspect
from cms.document.blocks import VALUE_TYPES
from posts.models import PostPage

Documents = list[dict[str, Any]]
TOLERATED = {"opp-deadline-past"}
"""Warnings that live pages show on purpose: an opportunity of long ago, shown as closed."""


def values(documents: Documents, block_type: str) -> list[dict[str, Any]]:
    return [
        block["value"] for document in documents for block in document.get("body", []) if block["type"] == block_type
    ]


def walk(data: Any) -> Iterator[dict[str, Any]]:
    """Every object of a Document, at any depth."""
    if isinstance(data, dict):
        yield data
        for inner in data.values():
            yield from walk(inner)
    elif isinstance(data, list):
        for inner in data:
            yield from walk(inner)


def images(documents: Documents) -> list[dict[str, Any]]:
    return [each for document in documents for each in walk(document) if "alt_role" in each]


def posts(documents: Documents, site: str = "localhost", locale: str = "en") -> Documents:
    return [
        each
        for each in documents
        if each["meta"]["type"] == "posts.PostPage" and (each["meta"]["site"], each["meta"]["locale"]) == (site, locale)
    ]


def test_there_are_fourteen_posts_over_fourteen_months(documents: Documents) -> None:
    days = [date.fromisoformat(post["date"]) for post in posts(documents)]

    assert len(days) >= 14
    assert len({(day.year, day.month) for day in days}) >= 14
    assert max(days) <= timezone.localdate()


def test_the_main_pages_and_four_posts_are_in_welsh(documents: Documents) -> None:
    welsh = [each for each in documents if each["language"] == "cy"]

    assert {each["meta"]["type"] for each in welsh} == {each["meta"]["type"] for each in documents}
    assert len(posts(documents, locale="cy")) >= 4
    assert all(each["meta"]["translations"] and each["meta"]["path"].startswith("/cy/") for each in welsh)


def test_a_welsh_post_is_filed_under_welsh_topics_beside_welsh_people(documents: Documents) -> None:
    post = next(each for each in posts(documents, locale="cy") if each["meta"]["slug"] == "bwrdd-y-gaeaf")

    assert [topic["slug"] for topic in post["topics"]] == ["cegin", "pobl"]
    assert values([post], "team_spotlight")[0]["person"]["role"] == "Prif gogydd"


def test_a_small_second_site_has_its_own_address(documents: Documents) -> None:
    assert len(posts(documents, site="second.localhost")) == 2


def test_every_block_type_is_used(documents: Documents) -> None:
    assert {block["type"] for document in documents for block in document.get("body", [])} == set(VALUE_TYPES)


@pytest.mark.parametrize(
    ("block_type", "field", "variants"),
    [
        ("heading", "level", {2, 3, 4}),
        ("paragraph", "language", {"", "fr"}),
        ("opportunity", "state", {"open", "closing_soon", "closed", "no_deadline"}),
        ("video", "captions", {"yes", "not_needed"}),
        ("video", "provider", {"YouTube", "Vimeo", ""}),
    ],
)
def test_every_variant_of_a_choice_is_used(
    documents: Documents, block_type: str, field: str, variants: set[Any]
) -> None:
    assert {value[field] for value in values(documents, block_type)} == variants


def test_opportunities_are_applied_for_in_each_way(documents: Documents) -> None:
    offers = values(documents, "opportunity")

    assert {offer["apply"]["kind"] for offer in offers} == {"link", "email", "form"}
    assert all(offer["apply"]["url"] for offer in offers)
    assert {bool(offer["contact"]) for offer in offers} == {True, False}
    assert {len(offer["organisations"]) for offer in offers} == {0, 1, 2}
    assert len({offer["deadline"]["timezone"] for offer in offers if offer["deadline"]}) > 1


def test_events_are_held_in_each_way(documents: Documents) -> None:
    series = values(documents, "events")
    events = [event for each in series for event in each["events"]]

    assert {event["state"] for event in events} >= {"upcoming", "past"}
    assert {(bool(event["place"]), bool(event["online_url"])) for event in events} == {
        (True, False),
        (False, True),
        (True, True),
    }
    for part in ("recording_url", "notes", "end"):
        assert any(event[part] for event in events), part
    assert {bool(each["title"]) for each in series} == {True, False}
    assert any(event["end"] and event["end"][:10] > event["start"][:10] for event in events)


def test_tables_have_headers_in_each_way(documents: Documents) -> None:
    headers = {(table["header_row"], table["header_column"]) for table in values(documents, "table")}

    assert headers == {(True, False), (False, True), (True, True)}


def test_links_lead_to_each_kind_of_place(documents: Documents) -> None:
    links = [link for each in values(documents, "activity") for link in each["links"]]
    links += [each["link"] for each in values(documents, "call_to_action")]

    assert {link["kind"] for link in links} == {"page", "document", "external", "email", "phone"}
    assert all(link["url"] for link in links)


@pytest.mark.parametrize("part", ["people", "partners", "funder", "place", "start_date", "end_date", "links", "image"])
def test_each_part_of_an_activity_is_there_and_is_left_out(documents: Documents, part: str) -> None:
    assert {bool(each[part]) for each in values(documents, "activity")} == {True, False}


@pytest.mark.parametrize(
    ("block_type", "part"),
    [
        ("team_spotlight", "image"),
        ("team_spotlight", "fun_facts"),
        ("key_points", "title"),
        ("quote", "who"),
        ("quote", "role"),
        ("documents", "title"),
        ("contact", "title"),
        ("contact", "html"),
        ("contact", "person"),
        ("contact", "phone"),
        ("call_to_action", "title"),
        ("call_to_action", "html"),
        ("opportunity", "pay"),
        ("opportunity", "audience"),
    ],
)
def test_optional_parts_are_there_and_are_left_out(documents: Documents, block_type: str, part: str) -> None:
    assert {bool(each[part]) for each in values(documents, block_type)} == {True, False}


def test_files_are_of_three_types_and_one_is_in_another_language(documents: Documents) -> None:
    files = [file for each in values(documents, "documents") for file in each["documents"]]

    assert {file["file_type"] for file in files} == {"PDF", "Word document", "CSV table"}
    assert any(file["language"] == "cy" for file in files)
    assert all(file["size"] > 0 for file in files)


def test_running_text_marks_languages_abbreviations_lists_and_emphasis(documents: Documents) -> None:
    html = "".join(value["html"] for kind in ("paragraph", "activity") for value in values(documents, kind))

    for markup in ('<span lang="cy">', '<abbr title="', "<ul>", "<ol>", "<strong>", "<em>", 'href="http', 'href="tel:'):
        assert markup in html, markup


def test_images_are_described_in_each_way_and_credited(documents: Documents) -> None:
    used = images(documents)
    overridden = next(each for each in used if each["credit"]["text"].endswith("for the garden calendar"))

    assert {each["alt_role"] for each in used} == {"informative", "described_in_text", "decorative"}
    assert all(bool(each["alt"]) == (each["alt_role"] == "informative") for each in used)
    assert all(each["credit"]["text"] for each in used if each["filename"].startswith(("beds", "harbour", "mural")))
    assert overridden["credit"]["url"] == "https://oluchi-eze.example/calendar"
    assert any(each["long_description"] for each in used)
    assert any(source["type"] == "image/png" for each in used for source in each["sources"])
    assert any(each["focal_point"] for each in used)


def test_at_least_sixteen_different_scenes_are_shown(documents: Documents) -> None:
    assert len({each["id"] for each in images(documents) if each["alt_role"] == "informative"}) >= 16


def test_nothing_live_has_an_error_and_only_tolerated_warnings(documents: Documents) -> None:
    now = timezone.now()
    found = [
        (document["meta"]["slug"], finding.rule, finding.path, finding.message)
        for document in documents
        for finding in check(document, now=now)
        if finding.severity in {"error", "warning"} and finding.rule not in TOLERATED
    ]

    assert found == []


def test_one_draft_is_wrong_in_nearly_every_way_that_content_can_be(demo: None, db: None) -> None:
    page = PostPage.objects.get(slug="everything-wrong").get_latest_revision_as_object()
    inspection = inspect(page)
    broken = {finding.rule for finding in inspection.findings}

    assert not inspection.passes
    assert len(broken) >= 95, f"{len(broken)} of {len(all_rules())} rules are broken"
    assert {block.block_type for block in page.body} == set(VALUE_TYPES) - {"team_spotlight"}
