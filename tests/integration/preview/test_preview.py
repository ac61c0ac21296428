"""A draft is seen on the frontend by the editor who asked, for some minutes, and by nobody else."""

from datetime import timedelta
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
import time_machine
from django.conf import settings
from django.core.signing import TimestampSigner
from django.test import Client
from django.utils import timezone
from wagtail.models import GroupPagePermission, Page, Site
from wagtail_headless_preview.models import PagePreview

from cms.delivery.models import Document
from cms.delivery.presenter import present
from cms.preview.models import PreviewGrant
from cms.users.models import User
from home.models import HomePage
from posts.models import PostIndexPage, PostPage
from tests.integration.delivery import world


def signed_in(user: User) -> Client:
    """A browser in which the user has signed in."""
    client = Client()
    client.force_login(user)
    return client


@pytest.fixture
def draft(index: PostIndexPage) -> PostPage:
    """A live post with a draft."""
    page = world.post(index, "December")
    page.title = "Draft of December"
    page.save_revision()
    return page


def view_draft(user: User, page: Page, client: Client | None = None) -> Any:
    """What the admin's "view draft" answers."""
    return (client or signed_in(user)).get(f"/admin/pages/{page.pk}/view_draft/")


def token_of(response: Any) -> str:
    """The token in the address that the browser is sent to."""
    assert response.status_code == 302, response.content
    return parse_qs(urlsplit(response["Location"]).query)["token"][0]


def open_draft(token: str, **parameters: str) -> Any:
    """The API's answer to a token."""
    return Client().get("/api/v2/page_preview/", {"token": token, **parameters})


def test_view_draft_leads_to_the_frontend_where_the_token_opens_the_draft(editor: User, draft: PostPage) -> None:
    response = view_draft(editor, draft)
    assert response["Location"].startswith(f"{settings.FRONTEND_URL}/preview?token=")
    document = open_draft(token_of(response)).json()
    assert document["title"] == "Draft of December"
    assert document["id"] == draft.pk
    assert document["meta"]["status"] == "draft"


def test_the_draft_is_what_the_live_presenter_makes_of_it(editor: User, draft: PostPage) -> None:
    document = open_draft(token_of(view_draft(editor, draft))).json()
    assert document == present(draft.get_latest_revision_as_object(), draft=True).document


def test_a_header_opens_it_too_and_keeps_the_token_out_of_logs(editor: User, draft: PostPage) -> None:
    token = token_of(view_draft(editor, draft))
    response = Client().get("/api/v2/page_preview/", headers={"X-Preview-Token": token})
    assert response.json()["title"] == "Draft of December"


def test_the_public_answer_and_the_store_stay_as_they_are(editor: User, draft: PostPage) -> None:
    before = Client().get(f"/api/v2/pages/{draft.pk}/").content
    open_draft(token_of(view_draft(editor, draft)))
    assert Client().get(f"/api/v2/pages/{draft.pk}/").content == before
    assert not Document.objects.filter(body__contains="Draft of").exists()


@pytest.mark.parametrize("token", ["", "wrong", "x" * 1000, "a\x00b"])
def test_whatever_the_answer_it_is_not_kept_passed_on_or_indexed(editor: User, draft: PostPage, token: str) -> None:
    for given in (token, token_of(view_draft(editor, draft))):
        response = open_draft(given)
        assert response["Cache-Control"] == "private, no-store"
        assert response["Referrer-Policy"] == "no-referrer"
        assert response["X-Robots-Tag"] == "noindex"
        assert "ETag" not in response
    assert open_draft(token).status_code in {400, 404}


def test_only_a_hash_of_the_token_is_kept(editor: User, draft: PostPage) -> None:
    token = token_of(view_draft(editor, draft))
    assert len(token) >= 43
    kept = str(list(PreviewGrant.objects.values())) + str(list(PagePreview.objects.values()))
    assert token not in kept


def test_a_token_runs_out(editor: User, draft: PostPage) -> None:
    token = token_of(view_draft(editor, draft))
    with time_machine.travel(timezone.now() + timedelta(minutes=settings.PREVIEW_MINUTES, seconds=1)):
        assert open_draft(token).status_code == 404
        view_draft(editor, draft)
        assert PagePreview.objects.count() == PreviewGrant.objects.count() == 1


def test_looking_again_replaces_the_row_and_soon_the_token(editor: User, draft: PostPage) -> None:
    first = token_of(view_draft(editor, draft))
    second = token_of(view_draft(editor, draft))
    assert first != second
    assert PreviewGrant.objects.count() == PagePreview.objects.count() == 1
    assert open_draft(first).status_code == open_draft(second).status_code == 200
    with time_machine.travel(timezone.now() + timedelta(seconds=90)):
        assert open_draft(first).status_code == 404
        assert open_draft(second).status_code == 200


def test_two_editors_in_the_same_second_do_not_share(index: PostIndexPage, editor: User, draft: PostPage) -> None:
    other = world.editor("other", index)
    with time_machine.travel(timezone.now(), tick=False):
        first = token_of(view_draft(editor, draft))
        draft.title = "Another draft"
        draft.save_revision()
        second = token_of(view_draft(other, draft))
    assert open_draft(first).json()["title"] == "Draft of December"
    assert open_draft(second).json()["title"] == "Another draft"


def lose_permission(user: User, client: Client) -> None:
    """Nobody of the user's group may edit any more."""
    GroupPagePermission.objects.all().delete()


def log_out(user: User, client: Client) -> None:
    """The user logs out."""
    client.post("/admin/logout/")


def deactivate(user: User, client: Client) -> None:
    """The user's account is closed."""
    User.objects.filter(pk=user.pk).update(is_active=False)


def change_password(user: User, client: Client) -> None:
    """The user has a new password."""
    user.set_password("battery staple")
    user.save()


def leave_the_admin(user: User, client: Client) -> None:
    """The user may not sign in to the admin any more."""
    user.groups.get().permissions.clear()


@pytest.mark.parametrize("end", [lose_permission, log_out, deactivate, change_password, leave_the_admin])
def test_a_token_ends_with_the_right_to_look(editor: User, draft: PostPage, end: Any) -> None:
    client = signed_in(editor)
    token = token_of(view_draft(editor, draft, client))
    assert open_draft(token).status_code == 200
    end(editor, client)
    assert open_draft(token).status_code == 404


def test_a_token_ends_with_the_page(editor: User, draft: PostPage) -> None:
    token = token_of(view_draft(editor, draft))
    Page.objects.get(pk=draft.pk).delete()
    assert open_draft(token).status_code == 404


def test_a_token_opens_its_own_page_only(editor: User, draft: PostPage) -> None:
    token = token_of(view_draft(editor, draft))
    assert open_draft(token, content_type="home.homepage").status_code == 404
    assert open_draft(token, content_type="posts.postpage").json()["id"] == draft.pk


def test_the_packages_own_token_opens_nothing(editor: User, draft: PostPage) -> None:
    token_of(view_draft(editor, draft))
    own = TimestampSigner(salt="headlesspreview.token").sign(f"id={draft.pk}")
    assert open_draft(own).status_code == 404
    assert open_draft(PagePreview.objects.get().token).status_code == 404
    assert PagePreview.objects.get().token != own
    with pytest.raises(NotImplementedError):
        draft.create_page_preview()


def test_nobody_without_permission_is_given_a_token(home: HomePage, draft: PostPage) -> None:
    about = world.standard(home, "About")
    stranger = world.editor("stranger", about)
    assert view_draft(stranger, draft).status_code == 302
    assert not PreviewGrant.objects.exists()


def form_data(client: Client, address: str) -> dict[str, Any]:
    """What the browser would post of an editing form."""
    form = client.get(address).context["form"]
    data: dict[str, Any] = {"intro": '{"blocks": [], "entityMap": {}}', "date": "2026-12-01"}
    for name in ("body", "headline_image"):
        data[f"{name}-count"] = "0"
    for formset in form.formsets.values():
        data |= {f"{formset.prefix}-{key}": "0" for key in ("TOTAL_FORMS", "INITIAL_FORMS")}
        data |= {f"{formset.prefix}-MIN_NUM_FORMS": "0", f"{formset.prefix}-MAX_NUM_FORMS": "1000"}
    return data


def test_a_page_that_is_not_saved_yet_can_be_seen(index: PostIndexPage, editor: User) -> None:
    client = signed_in(editor)
    data = form_data(client, f"/admin/pages/add/posts/postpage/{index.pk}/")
    data |= {"title": "Brand new", "slug": "brand-new"}
    address = f"/admin/pages/add/posts/postpage/{index.pk}/preview/"
    assert client.post(address, data).json() == {"is_valid": True, "is_available": True}
    token = token_of(client.get(address, {"mode": ""}))
    document = open_draft(token).json()
    assert (document["id"], document["title"]) == (0, "Brand new")
    assert document["meta"]["path"] == "/updates/brand-new/"
    assert [crumb["title"] for crumb in document["meta"]["breadcrumbs"]] == ["Harbour Lane", "Updates"]
    assert not Page.objects.filter(slug="brand-new").exists()


def test_what_is_being_typed_is_what_the_panel_shows(editor: User, draft: PostPage) -> None:
    client = signed_in(editor)
    data = form_data(client, f"/admin/pages/{draft.pk}/edit/")
    data |= {"title": "Just typed", "slug": "december", "comments-TOTAL_FORMS": "0", "comments-INITIAL_FORMS": "0"}
    address = f"/admin/pages/{draft.pk}/edit/preview/"
    assert client.post(address, data).json()["is_valid"]
    assert open_draft(token_of(client.get(address, {"mode": ""}))).json()["title"] == "Just typed"
    assert Client().get(f"/api/v2/pages/{draft.pk}/").json()["title"] == "December"


def test_without_a_site_the_editor_is_told_what_to_do(editor: User, draft: PostPage) -> None:
    Site.objects.all().delete()
    response = view_draft(editor, draft)
    assert response.status_code == 409
    assert "Add a site under Settings" in response.content.decode()


def test_what_is_hidden_from_the_public_is_hidden_in_a_draft_too(
    home: HomePage, index: PostIndexPage, editor: User
) -> None:
    private = world.standard(home, "Canary private")
    world.make_private(private)
    link = f'<p>A <a linktype="page" id="{private.pk}">link</a>.</p>'
    page = world.post(index, "December", [world.paragraph(link)], live=False)
    page.save_revision()
    answer = open_draft(token_of(view_draft(editor, page))).content.decode()
    assert "anary" not in answer
