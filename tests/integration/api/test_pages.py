"""Pages follow the conventions of Wagtail's API v2."""

from datetime import date

import pytest
from django.test import Client
from wagtail.models import Locale, Site

from cms.delivery.models import Document
from home.models import HomePage
from posts.models import PostIndexPage, PostPage
from tests.integration.api.asking import answer, ask, refusal, titles
from tests.integration.delivery import world


@pytest.fixture
def posts(index: PostIndexPage) -> list[PostPage]:
    """Three posts, the oldest first."""
    return [world.post(index, name, date=date(2026, month, 1)) for month, name in ((9, "A"), (10, "B"), (11, "C"))]


def test_a_list_has_wagtails_envelope_and_usual_fields(posts: list[PostPage]) -> None:
    found = answer("pages/", type="posts.PostPage")
    assert found["meta"] == {"total_count": 3}
    item = found["items"][0]
    assert set(item) == {"id", "title", "meta"}
    assert set(item["meta"]) == {"type", "detail_url", "html_url", "slug", "first_published_at", "locale"}


def test_a_detail_is_the_stored_document_byte_for_byte(posts: list[PostPage]) -> None:
    response = ask(f"pages/{posts[0].pk}/")
    assert response.content.decode() == Document.objects.get(page_id=posts[0].pk).body


def test_a_list_is_narrowed_by_type_and_topic(posts: list[PostPage]) -> None:
    garden, water = world.topic("Garden"), world.topic("Water")
    for page, topics in ((posts[0], [garden]), (posts[1], [water]), (posts[2], [])):
        page.topics = topics
        page.save()
    assert titles(topic="garden") == ["A"]
    assert titles(topic="garden,water", order="-date") == ["B", "A"]
    assert titles(type="home.HomePage") == ["Harbour Lane"]
    assert titles(type="posts.PostPage,home.HomePage") == ["Harbour Lane", "A", "B", "C"]
    assert len(titles(type="wagtailcore.Page")) == 5


def test_a_list_is_ordered_and_paged(posts: list[PostPage]) -> None:
    assert titles(type="posts.PostPage", order="-date") == ["C", "B", "A"]
    assert titles(type="posts.PostPage", order="date,-title", limit=1, offset=1) == ["B"]
    assert answer("pages/", limit=0)["items"] == []
    assert answer("pages/", limit=0)["meta"]["total_count"] == 5


def test_the_tree_can_be_asked_from_every_side(home: HomePage, index: PostIndexPage, posts: list[PostPage]) -> None:
    assert titles(child_of=index.pk) == ["A", "B", "C"]
    assert titles(child_of="root") == ["Updates"]
    assert titles(descendant_of="root") == ["Updates", "A", "B", "C"]
    assert titles(ancestor_of=posts[0].pk) == ["Harbour Lane", "Updates"]


def test_languages_can_be_asked_for(home: HomePage) -> None:
    welsh = Locale.objects.get_or_create(language_code="cy")[0]
    world.publish(home.copy_for_translation(welsh), title="Lôn yr Harbwr")
    assert titles(locale="cy") == ["Lôn yr Harbwr"]
    assert titles(translation_of=home.pk) == ["Lôn yr Harbwr"]
    assert titles(translation_of="root") == ["Lôn yr Harbwr"]


def test_a_second_site_has_pages_of_its_own(home: HomePage, posts: list[PostPage]) -> None:
    other = home.get_parent().add_child(instance=HomePage(title="Other", slug="other"))
    Site.objects.create(hostname="other.example", port=443, root_page=other)
    world.standard(other, "About")
    assert titles(site="other.example") == ["Other", "About"]
    assert titles(site="other.example:443") == ["Other", "About"]
    assert titles(site="other.example", descendant_of="root") == ["About"]
    assert len(titles(site="harbour.example")) == 5
    assert ask("pages/find/", html_path="/about/", site="other.example").status_code == 302
    assert ask("pages/find/", html_path="/about/").status_code == 404


def test_words_are_searched_for_in_titles_and_blocks(index: PostIndexPage) -> None:
    world.post(index, "First", [world.paragraph("<p>The <b>Ferry</b> sails &amp; returns.</p>")])
    world.post(index, "Ferry", [world.paragraph("<p>Trees along the wall.</p>")])
    assert titles(search="ferry") == ["Ferry", "First"]
    assert titles(search="ferry sails") == ["First"]
    assert titles(search="sails trees") == []
    assert sorted(titles(search="sails trees", search_operator="or")) == ["Ferry", "First"]
    assert titles(search="sails", order="-date") == ["First"]


def test_fields_are_chosen_in_wagtails_way(posts: list[PostPage]) -> None:
    page = f"pages/{posts[0].pk}/"
    assert answer(page, fields="_,title") == {"title": "A"}
    assert answer(page, fields="_,slug") == {"meta": {"slug": "a"}}
    assert "body" not in answer(page, fields="-body")
    assert answer("pages/", type="posts.PostPage", fields="date,summary")["items"][0]["date"] == "2026-09-01"
    assert "body" in answer("pages/", type="posts.PostPage", fields="*")["items"][0]
    assert set(answer(page, fields="_,parent(id,title)")["meta"]["parent"]) == {"id", "meta", "title"}
    assert set(answer(page, fields="_,parent(_,title)")["meta"]["parent"]) == {"title"}
    assert set(answer(page, fields="_,parent(-title)")["meta"]["parent"]) == {"id", "meta"}


@pytest.mark.parametrize(
    "fields",
    [
        "owner(*)",
        "owner(password)",
        "nothing",
        "title(a)",
        "parent(nothing)",
        "(",
        ")",
        "a(" * 100,
        "_,-title",
        "body(type)",
    ],
)
def test_fields_that_there_are_not_are_refused(posts: list[PostPage], fields: str) -> None:
    refusal(f"pages/{posts[0].pk}/", fields=fields)
    refusal("pages/", fields=fields)


def test_a_page_is_found_by_its_address(posts: list[PostPage]) -> None:
    for path in ("/updates/a/", "updates/a", "/updates/a"):
        response = ask("pages/find/", html_path=path, fields="title")
        assert response.status_code == 302
        assert response["Location"] == f"http://localhost:8000/api/v2/pages/{posts[0].pk}/?fields=title"
    assert ask("pages/find/", id=posts[0].pk).status_code == 302
    assert ask("pages/find/", html_path="/nowhere/").status_code == 404
    refusal("pages/find/")


@pytest.mark.parametrize(
    "parameters",
    [
        {"owner__password__startswith": "p"},
        {"order": "owner__password"},
        {"order": "internal_notes"},
        {"order": "random"},
        {"type": "auth.User"},
        {"type": "wagtailcore.Page,auth.User"},
        {"_connector": "OR"},
        {"_negated": "1"},
        {"pk__in[]": "1"},
        {"where[updatedBy][password]": "1"},
        {"lookup[x]": "1"},
        {"limit": "-1"},
        {"limit": "1000000"},
        {"limit": "٣"},
        {"offset": "9" * 31},
        {"child_of": "9" * 31},
        {"child_of": "999"},
        {"child_of": "-1"},
        {"child_of": "x"},
        {"ancestor_of": "0"},
        {"id": "1e3"},
        {"id": "9" * 31},
        {"slug": "a\x00b"},
        {"search": "a\x00b"},
        {"site": "nowhere.example"},
        {"site": "harbour.example:99999999999"},
        {"locale": "xx"},
        {"topic": ",".join("abcdefghijklmnop")},
        {"topic": ","},
        {"date": "yesterday"},
        {"content_id": "12"},
        {"show_in_menus": "maybe"},
        {"search_operator": "xor"},
        {"rich_text_format": "db_html"},
        {"format": "xml"},
        {"title": "x" * 501},
    ],
)
def test_what_is_not_understood_is_refused_and_the_choices_named(home: HomePage, parameters: dict[str, str]) -> None:
    problem = refusal("pages/", **parameters)
    assert problem["errors"][0]["parameter"] in {*parameters, "(a name that is not a plain word)"}


def test_an_unknown_parameter_names_those_that_there_are(home: HomePage) -> None:
    allowed = refusal("pages/", nothing="1")["errors"][0]["allowed"]
    assert {"type", "fields", "order", "search", "child_of", "topic", "limit", "offset"} <= set(allowed)


@pytest.mark.parametrize("path", ["pages/" + "9" * 31 + "/", "pages/" + "9" * 5000 + "/", "nothing/", "pages/x/", ""])
def test_an_address_that_leads_nowhere_is_a_problem_404(home: HomePage, path: str) -> None:
    response = ask(path)
    assert response.status_code == 404
    assert response.json()["message"] == "There is nothing here."


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_nothing_can_be_written(home: HomePage, method: str) -> None:
    response = getattr(Client(), method)(f"/api/v2/pages/{home.pk}/")
    assert response.status_code == 405
    assert response["Allow"] == "GET, HEAD"


def test_a_session_changes_nothing(home: HomePage, index: PostIndexPage, admin_client: Client) -> None:
    world.post(index, "Draft", live=False)
    private = world.post(index, "Private")
    world.make_private(private)
    assert admin_client.get("/api/v2/pages/").content == Client().get("/api/v2/pages/").content
    assert admin_client.get(f"/api/v2/pages/{private.pk}/").status_code == 404
    assert "Cookie" not in admin_client.get("/api/v2/pages/").get("Vary", "")
