"""Loading and resetting the demo: what is there afterwards, what stays hidden, and what is never deleted."""

import io
import json
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.core.management import call_command
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Locale, Page, Site, WorkflowState

from cms.base.models import Organisation, Person
from cms.checks import DEMO_PASSWORD
from cms.delivery.models import Document
from cms.demo import command
from cms.demo.accounts import ACCOUNTS
from cms.demo.load import ContentExists, load
from cms.demo.models import DemoLoad
from cms.demo.reset import empty, what_would_go
from cms.images.models import CreditedImage
from home.models import Navigation, SiteSettings
from posts.models import PostPage
from tests.integration.demo.conftest import PASSWORD

pytestmark = pytest.mark.django_db


def public() -> str:
    rows = Document.objects.filter(status=Document.Status.LIVE)
    return json.dumps([json.loads(row.body) for row in rows], ensure_ascii=False)


@pytest.mark.usefixtures("demo")
class TestLoaded:
    def test_every_account_can_sign_in_and_is_in_its_group(self) -> None:
        for name, (_, _, group) in ACCOUNTS.items():
            account = get_user_model().objects.get(username=name)
            assert account.check_password(PASSWORD)
            assert list(account.groups.values_list("name", flat=True)) == ([group] if group else [])
            assert account.is_superuser == (group is None)

    def test_the_tree_of_pages_is_sound(self) -> None:
        assert Page.find_problems() == ([], [], [], [], [])

    def test_two_sites_stand_at_the_frontends_address(self) -> None:
        assert list(Site.objects.order_by("pk").values_list("hostname", "port")) == [
            ("localhost", 4321),
            ("second.localhost", 4321),
        ]

    def test_both_sites_have_settings_and_menus_in_their_languages(self) -> None:
        assert Navigation.objects.count() == 3
        assert SiteSettings.objects.count() == 2
        assert {str(wording) for settings in SiteSettings.objects.all() for wording in settings.wordings.all()} == {
            "Harbour Lane Commons",
            "Comin Lôn yr Harbwr",
            "Kiln Street Pottery",
        }

    def test_old_addresses_lead_somewhere(self) -> None:
        assert {bool(each.redirect_page) for each in Redirect.objects.all()} == {True, False}

    def test_there_are_enough_people_and_organisations(self) -> None:
        assert Person.objects.filter(active=True, locale=Locale.get_default()).count() >= 10
        assert Organisation.objects.exclude(logo=None).count() >= 6

    def test_somebody_is_editing_a_live_post_and_somebody_waits_for_approval(self) -> None:
        edited = PostPage.objects.get(slug="beds-open")
        assert edited.live
        assert edited.has_unpublished_changes
        assert [str(state.content_object) for state in WorkflowState.objects.all()] == ["A new roof for the glasshouse"]

    def test_one_post_is_scheduled(self) -> None:
        post = PostPage.objects.get(slug="new-programme")
        assert not post.live
        assert post.scheduled_revision is not None

    @pytest.mark.parametrize(
        "hidden", ["Rowan Hale", "Papers for trustees", "Everything wrong", "new roof", "Twenty-five", "board-room"]
    )
    def test_what_is_not_public_appears_nowhere(self, hidden: str) -> None:
        assert hidden not in public()

    def test_loading_a_second_time_changes_nothing(self) -> None:
        before = what_would_go()
        with pytest.raises(ContentExists):
            load("other")
        assert what_would_go() == before
        assert get_user_model().objects.get(username="editor").check_password(PASSWORD)

    def test_no_rendition_is_made_by_loading(self) -> None:
        made = CreditedImage.renditions.rel.related_model.objects
        assert not made.filter(filter_spec__startswith="offered-").exists()


class TestReset:
    @pytest.fixture(autouse=True)
    def development(self, demo: None, settings: object) -> None:
        settings.DEBUG = True  # type: ignore[attr-defined]  # pytest-django's fixture

    def test_emptying_takes_all_content_and_leaves_other_accounts(self) -> None:
        get_user_model().objects.create_user("somebody", password="x")
        empty()
        assert what_would_go() == "0 pages, 0 images, 0 documents, 0 people, 0 organisations"
        assert list(get_user_model().objects.values_list("username", flat=True)) == ["somebody"]
        assert not Document.objects.filter(status=Document.Status.LIVE).exists()
        assert not Site.objects.exists()

    def test_the_demo_can_be_loaded_again_and_tells_nobody(
        self, capsys: pytest.CaptureFixture[str], mailoutbox: list[Any]
    ) -> None:
        assert command.main(["reset", "--yes"]) == 0
        assert not mailoutbox
        assert "Comin Lôn yr Harbwr" in public()
        assert DEMO_PASSWORD in capsys.readouterr().out

    def test_a_reset_that_cannot_load_deletes_nothing(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def fail(*_: object) -> None:
            raise RuntimeError("no paint")

        before = what_would_go()
        monkeypatch.setattr("cms.demo.load.make_library", fail)
        with pytest.raises(RuntimeError, match="no paint"):
            command.main(["reset", "--yes"])
        assert what_would_go() == before

    def test_nothing_is_deleted_unless_the_answer_is_yes(
        self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        before = what_would_go()
        monkeypatch.setattr("sys.stdin", io.StringIO("no\n"))
        assert command.main(["reset"]) == 2
        assert what_would_go() == before
        told = capsys.readouterr()
        assert before in told.out
        assert "nothing was deleted" in told.err

    def test_a_database_without_the_mark_is_not_touched(self, capsys: pytest.CaptureFixture[str]) -> None:
        DemoLoad.objects.all().delete()
        before = what_would_go()
        assert command.main(["reset", "--yes"]) == 2
        assert what_would_go() == before
        assert "somebody's work" in capsys.readouterr().err

    def test_loading_over_content_is_refused_with_a_way_out(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert command.main(["load"]) == 2
        assert "altogether demo reset" in capsys.readouterr().err

    def test_it_is_a_command_of_manage_py_too(self) -> None:
        with pytest.raises(SystemExit) as ended:
            call_command("demo", "load")
        assert ended.value.code == 2


def test_an_installation_that_is_not_for_development_is_not_filled_by_accident(
    capsys: pytest.CaptureFixture[str], settings: object
) -> None:
    settings.DEBUG = False  # type: ignore[attr-defined]  # pytest-django's fixture
    pages = Page.objects.count()
    assert command.main(["load"]) == 2
    assert Page.objects.count() == pages
    assert "--force" in capsys.readouterr().err


def test_what_is_kept_quiet_while_loading_is_said_again_afterwards(settings: Any) -> None:
    usual = settings.EMAIL_BACKEND
    with command.quietly():
        assert settings.EMAIL_BACKEND.endswith("dummy.EmailBackend")
        assert settings.WAGTAILREDIRECTS_AUTO_CREATE is False
    assert usual == settings.EMAIL_BACKEND
    assert settings.WAGTAILREDIRECTS_AUTO_CREATE is True


def test_the_password_is_the_public_one_in_development_only() -> None:
    assert command._password(development=True) == DEMO_PASSWORD
    first, second = command._password(development=False), command._password(development=False)
    assert first != second
    assert len(first) >= 16
