"""An editor composes a post of every block, publishes it, and finds it in the API and on the frontend."""

import json
import urllib.request
from collections.abc import Callable
from datetime import date, timedelta

import pytest
from selenium.webdriver.remote.webelement import WebElement

from cms.document.blocks import VALUE_TYPES
from tests.browser.conftest import WholeSite
from tests.browser.whole_site.desk import Desk

pytestmark = pytest.mark.browser

NEXT_MONTH = (date.today() + timedelta(days=30)).isoformat()
TITLE = "A post of everything"


def heading(desk: Desk, block: WebElement) -> None:
    desk.fill(desk.field(block, "text"), "What we have been up to")
    desk.choose(block, "level", "Section")


def paragraph(desk: Desk, block: WebElement) -> None:
    desk.fill(desk.field(block, "text"), "Forty neighbours planted the harbour wall with thrift and sea kale.")


def key_points(desk: Desk, block: WebElement) -> None:
    item = desk.item(block, "points")
    desk.fill(desk.one("[contenteditable=true]", item), "The wall is open on Sundays.")


def quote(desk: Desk, block: WebElement) -> None:
    desk.fill(desk.field(block, "text"), "I had not spoken to my neighbours in years.")
    desk.fill(desk.field(block, "who"), "Ebele Marsh")


def image_use(desk: Desk, place: WebElement) -> None:
    desk.pick(desk.place(place, "image"))
    desk.choose(place, "alt_role", "It tells readers something")
    desk.fill(desk.field(place, "alt"), "Gulls over a quay at low tide")


def video(desk: Desk, block: WebElement) -> None:
    desk.fill(desk.field(block, "url"), "https://video.example.org/planting-day")
    desk.fill(desk.field(block, "title"), "Planting day in four minutes")
    desk.choose(block, "captions", "Yes")
    desk.fill(desk.field(block, "transcript"), "A spade goes into wet sand, and somebody laughs.")


def table(desk: Desk, block: WebElement) -> None:
    desk.choose_named(block, "table-header-choice", "Display the first row as a header")
    desk.fill(desk.one("[name$=handsontable-col-caption]", block), "Opening hours of the garden")
    for cell, words in enumerate(["Day", "Opens", "Closes", "Sunday", "Ten", "Four", "Monday", "Nine", "Noon"]):
        desk.type_into_cell(block, cell, words)


def documents(desk: Desk, block: WebElement) -> None:
    desk.fill(desk.field(block, "title"), "Meeting notes")
    item = desk.item(block, "documents")
    desk.pick(desk.place(item, "document"))


def contact(desk: Desk, block: WebElement) -> None:
    desk.fill(desk.field(block, "title"), "Ask the gardeners")
    desk.fill(desk.field(block, "email"), "garden@example.org")


def call_to_action(desk: Desk, block: WebElement) -> None:
    desk.fill(desk.field(block, "title"), "Come and dig")
    desk.fill(desk.field(block, "link", "text"), "See the calendar of digging days")
    desk.fill(desk.field(block, "link", "url"), "https://garden.example.org/calendar")


def activity(desk: Desk, block: WebElement) -> None:
    desk.fill(desk.field(block, "text"), "Ebele led a walk along the tide line for thirty children.")
    desk.pick(desk.item(block, "people"))
    desk.fill(desk.field(block, "place"), "North quay")


def team_spotlight(desk: Desk, block: WebElement) -> None:
    desk.pick(desk.place(block, "person"))
    desk.fill(desk.field(block, "text"), "She joined us in spring and has not missed a Sunday since.")
    desk.fill(desk.one("input[type=text]", desk.item(block, "fun_facts")), "Keeps three hives.")


def opportunity(desk: Desk, block: WebElement) -> None:
    desk.fill(desk.field(block, "title"), "Join the garden steering group")
    desk.fill(desk.field(block, "audience"), "Anybody who lives within a mile")
    desk.fill(desk.field(block, "text"), "Six evenings a year, food included.")
    desk.fill(desk.field(block, "deadline", "date"), NEXT_MONTH)
    desk.fill(desk.field(block, "deadline", "time"), "12:00")
    desk.fill(desk.field(block, "apply", "text"), "Apply to the steering group")
    desk.fill(desk.field(block, "apply", "url"), "https://garden.example.org/apply")


def events(desk: Desk, block: WebElement) -> None:
    desk.fill(desk.field(block, "title"), "Digging days")
    item = desk.item(block, "events")
    desk.fill(desk.field(item, "title"), "First dig of the year")
    desk.fill(desk.field(item, "start_date"), NEXT_MONTH)
    desk.fill(desk.field(item, "start_time"), "10:00")
    desk.fill(desk.field(item, "place"), "North quay")


COMPOSE: dict[str, tuple[str, Callable[[Desk, WebElement], None]]] = {
    "heading": ("Heading", heading),
    "paragraph": ("Paragraph", paragraph),
    "key_points": ("Key points", key_points),
    "quote": ("Quote", quote),
    "image": ("Image", image_use),
    "video": ("Video", video),
    "table": ("Table", table),
    "documents": ("Documents", documents),
    "contact": ("Contact", contact),
    "call_to_action": ("Call to action", call_to_action),
    "activity": ("Activity", activity),
    "team_spotlight": ("Team spotlight", team_spotlight),
    "opportunity": ("Opportunity", opportunity),
    "events": ("Events", events),
}


def get(url: str) -> str:
    with urllib.request.urlopen(url, timeout=30) as response:
        text: str = response.read().decode()
        return text


def index_of(site: WholeSite) -> int:
    """The English list of posts."""
    found = json.loads(get(f"{site.cms}/api/v2/pages/?type=posts.PostIndexPage&locale=en&limit=1&order=id"))
    return int(found["items"][0]["id"])


def test_an_editor_composes_and_publishes_a_post_of_every_block(whole_site: WholeSite, desk: Desk) -> None:
    assert set(COMPOSE) == set(VALUE_TYPES)
    desk.open(f"pages/add/posts/postpage/{index_of(whole_site)}/")
    desk.fill(desk.one("#id_title"), TITLE)
    for label, compose in COMPOSE.values():
        compose(desk, desk.add_block(label))
    desk.publish()
    found = json.loads(get(f"{whole_site.cms}/api/v2/pages/?slug=a-post-of-everything&fields=body"))["items"]
    assert [block["type"] for block in found[0]["body"]] == list(COMPOSE)
    shown = get(found[0]["meta"]["html_url"])
    for words in (
        TITLE,
        "Forty neighbours",
        "Opening hours of the garden",
        "Join the garden steering group",
        "First dig",
    ):
        assert words in shown
