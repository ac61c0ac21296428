"""Nothing that is unpublished or private appears in any public answer, at any depth."""

from typing import Any

import pytest
from django.test import Client
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Collection

from home.models import HomePage, Navigation, SiteSettings
from posts.models import PostIndexPage, PostPage
from tests.integration.delivery import world

CANARY = "canary"
"""In every title, slug, text and file name that nobody may see, and nowhere else."""

ASKED = [
    "pages/",
    "pages/?fields=*&limit=100",
    "pages/?search=canary",
    "pages/?search=canary&fields=*",
    "pages/?type=posts.PostPage&fields=*&order=-date",
    "images/",
    "images/?search=canary",
    "documents/",
    "documents/?search=canary",
    "navigation/",
    "settings/",
    "redirects/",
    "schema/",
    "resolve/?path=/",
    "nothing/",
]


@pytest.fixture
def hidden(home: HomePage, index: PostIndexPage) -> dict[str, list[int]]:
    """A site in which one public post leads to everything that is hidden. Returns the hidden ids by endpoint."""
    draft = world.post(index, "Canary draft", live=False)
    draft.save_revision()
    private = world.standard(home, "Canary private")
    below = world.standard(world.standard(private, "Canary below"), "Canary far below")
    world.make_private(private)
    members = home.add_child(instance=PostIndexPage(title="Canary members", slug="canary-members"))
    private_post = world.post(members, "Canary post", [world.paragraph("<p>Canary words.</p>")])
    world.make_private(members)
    outer = world.collection("Canary collection")
    picture = world.image("Canary image", collection=world.collection("Canary inner", outer))
    file = world.document("Canary file", collection=Collection.objects.get(name="Canary inner"))
    world.make_collection_private(Collection.objects.get(pk=outer.pk))
    gone = world.person("Canary person", active=False)
    pages = [draft, private, below, private_post]
    links = "".join(f'<p>A <a linktype="page" id="{page.pk}">link</a>.</p>' for page in pages)
    links += f'<p>A <a linktype="document" id="{file.pk}">file</a>.</p>'
    body = [world.paragraph(links), *_blocks(pages, picture, file, gone)]
    world.relate(world.post(index, "Public", body), draft, private_post)
    _site_wide(home, pages, file)
    world.publish(world.post(index, "Edited"))
    edited = PostPage.objects.get(slug="edited")
    edited.title = "Canary edit"
    edited.save_revision()
    alias = private_post.create_alias(parent=index, update_slug="canary-alias")
    world.make_private(alias)
    return {
        "pages": [*(page.pk for page in pages), members.pk, alias.pk],
        "images": [picture.pk],
        "documents": [file.pk],
    }


def _blocks(pages: list[Any], picture: Any, file: Any, gone: Any) -> list[dict[str, Any]]:
    """Every block that can choose something hidden."""
    empty = {"text": "A link", "page": None, "document": None, "url": "", "email": "", "phone": ""}
    links = [{**empty, "page": page.pk} for page in pages] + [{**empty, "document": file.pk}]
    activity = {"text": "<p>We planted.</p>", "people": [gone.pk], "partners": [], "funder": None, "place": ""}
    return [
        world.heading("What happened"),
        world.block("activity", {**activity, "links": links, "image": world.use(picture)}),
        world.block("image", world.use(picture)),
        world.block("documents", {"title": "Files", "documents": [{"document": file.pk, "language": ""}]}),
    ]


def _site_wide(home: HomePage, pages: list[Any], file: Any) -> None:
    """Menus, settings and redirects that lead to hidden pages."""
    empty = {"text": "Menu", "page": None, "document": None, "url": "", "email": "", "phone": ""}
    site = home.get_site()
    items = [{"type": "item", "value": {"link": {**empty, "page": page.pk}, "children": []}} for page in pages]
    Navigation.objects.create(site=site, locale=home.locale, main_menu=items, footer_menu=[])
    settings = SiteSettings.objects.create(site=site, organisation="Harbour Lane")
    footer = "".join(f'<a linktype="page" id="{page.pk}">words</a>' for page in pages)
    settings.wordings.create(locale=home.locale, name="Harbour Lane", footer_text=f"<p>{footer}</p>")
    for page in pages:
        Redirect.objects.create(old_path=f"/old-{page.pk}", redirect_page=page)


def _said(response: Any) -> str:
    """Everything of a response that a reader could look at."""
    headers = " ".join(f"{name}: {value}" for name, value in response.items())
    return (response.content.decode() + headers).lower()


def test_no_list_or_search_says_anything_of_what_is_hidden(hidden: dict[str, list[int]]) -> None:
    for path in ASKED:
        response = Client().get(f"/api/v2/{path}")
        assert CANARY not in _said(response).replace("search=canary", ""), path
    assert Client().get("/api/v2/pages/?search=canary").json()["meta"]["total_count"] == 0


def test_no_detail_of_something_hidden_can_be_had(hidden: dict[str, list[int]]) -> None:
    missing = Client().get("/api/v2/pages/999999/")
    for kind, ids in hidden.items():
        for each in ids:
            for query in ("", "?fields=*", "?fields=_,title"):
                response = Client().get(f"/api/v2/{kind}/{each}/{query}")
                assert (response.status_code, response.content) == (404, missing.content)


def test_every_public_page_is_free_of_what_is_hidden(hidden: dict[str, list[int]]) -> None:
    listed = Client().get("/api/v2/pages/?limit=100").json()["items"]
    assert "Public" in {item["title"] for item in listed}
    for item in listed:
        response = Client().get(f"/api/v2/pages/{item['id']}/")
        assert CANARY not in _said(response), item


def test_links_keep_their_words_and_lose_their_address(hidden: dict[str, list[int]]) -> None:
    page = PostPage.objects.get(slug="public")
    document = Client().get(f"/api/v2/pages/{page.pk}/").json()
    values = [block["value"] for block in document["body"]]
    assert values[0]["html"] == "<p>A link.</p>" * 4 + "<p>A file.</p>"
    assert [(link["text"], link["url"]) for link in values[2]["links"]] == [("A link", None)] * 5
    assert values[2]["people"] == []
    assert values[2]["image"] is values[3]["image"] is None
    assert values[4]["documents"] == []
    assert document["related_posts"] == []


def test_addresses_of_hidden_pages_lead_nowhere(hidden: dict[str, list[int]]) -> None:
    for path in ("/updates/canary-draft/", "/canary-private/", "/canary-private/canary-below/canary-far-below/"):
        assert Client().get("/api/v2/pages/find/", {"html_path": path}).status_code == 404
        assert Client().get("/api/v2/resolve/", {"path": path}).json() == {"kind": "not_found", "status": 404}
    for each in hidden["pages"]:
        assert Client().get("/api/v2/resolve/", {"path": f"/old-{each}"}).json()["kind"] == "not_found"
        assert Client().get("/api/v2/pages/find/", {"id": each}).status_code == 404
        for name in ("child_of", "descendant_of", "ancestor_of", "translation_of"):
            assert Client().get("/api/v2/pages/", {name: each}).status_code == 400


def test_menus_leave_hidden_pages_out(hidden: dict[str, list[int]]) -> None:
    assert Client().get("/api/v2/navigation/").json()["main"] == []


def test_an_alias_whose_source_becomes_private_does_not_name_it(home: HomePage, index: PostIndexPage) -> None:
    members = home.add_child(instance=PostIndexPage(title="Members", slug="members"))
    source = world.post(members, "Canary source")
    alias = source.create_alias(parent=index, update_slug="open")
    world.make_private(members)
    document = Client().get(f"/api/v2/pages/{alias.pk}/").json()
    assert document["meta"]["alias_of"] is None


@pytest.mark.parametrize("secret", ["canary", "c", "zzz"])
def test_answers_do_not_depend_on_what_is_hidden(hidden: dict[str, list[int]], secret: str) -> None:
    answers = {Client().get("/api/v2/pages/", {"search": f"{secret} draft"}).content for _ in range(2)}
    assert len(answers) == 1
    assert Client().get("/api/v2/pages/", {"slug": f"{secret}-draft"}).json()["items"] == []
