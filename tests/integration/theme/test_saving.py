"""A palette that readers cannot make out is refused on every way to the database, and in the form with a way out."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from django.core import serializers
from django.core.exceptions import ValidationError
from django.db import connection, transaction
from django.db.models import JSONField, Value
from django.test import Client
from django.urls import reverse
from wagtail.models import Site

from cms.accessibility.command import main
from cms.theme.colours import COLOURS, SCHEMES, STANDARD
from cms.theme.models import SiteTheme
from cms.theme.palette import PaletteRefused
from cms.users.models import User

BAD = {**STANDARD["light"], "link": "#9fd8d2"}

pytestmark = pytest.mark.django_db


@pytest.fixture
def site() -> Site:
    return Site.objects.get()


@pytest.fixture
def theme(site: Site) -> SiteTheme:
    return SiteTheme.objects.create(site=site, active=True)


@pytest.fixture
def administrator() -> Client:
    client = Client()
    client.force_login(User.objects.create_superuser("root", "root@garden.example", "secret"))
    return client


def _save(theme: SiteTheme) -> None:
    theme.light = BAD
    theme.save()


def _full_clean(theme: SiteTheme) -> None:
    theme.light = BAD
    theme.full_clean()


def _create(theme: SiteTheme) -> None:
    SiteTheme.objects.exclude(pk=theme.pk).create(site=theme.site, light=BAD)


def _bulk_create(theme: SiteTheme) -> None:
    SiteTheme.objects.bulk_create([SiteTheme(site=theme.site, light=BAD)])


def _bulk_update(theme: SiteTheme) -> None:
    theme.light = BAD
    SiteTheme.objects.bulk_update([theme], ["light"])


def _update(theme: SiteTheme) -> None:
    SiteTheme.objects.update(light=BAD)


def _update_with_an_expression(theme: SiteTheme) -> None:
    SiteTheme.objects.update(light=Value(BAD, output_field=JSONField()))


def _update_dark(theme: SiteTheme) -> None:
    SiteTheme.objects.update(dark=STANDARD["light"] | {"ink": "#ffffff"})


def _load_fixture(theme: SiteTheme) -> None:
    row = json.loads(serializers.serialize("json", [theme]))[0]
    row["fields"]["light"] = BAD
    for each in serializers.deserialize("json", json.dumps([row])):
        each.save()


@pytest.mark.parametrize(
    "way",
    [
        _save,
        _full_clean,
        _create,
        _bulk_create,
        _bulk_update,
        _update,
        _update_with_an_expression,
        _update_dark,
        _load_fixture,
    ],
)
def test_every_way_to_the_database_is_held(theme: SiteTheme, way: Callable[[SiteTheme], None]) -> None:
    with pytest.raises(PaletteRefused) as refused, transaction.atomic():
        way(theme)
    assert {finding.rule for finding in refused.value.findings} == {"palette-contrast"}
    assert {finding.severity for finding in refused.value.findings} == {"error"}
    stored = SiteTheme.objects.get()
    assert (stored.light, stored.dark) == (STANDARD["light"], STANDARD["dark"])


def test_a_colour_that_there_is_not_is_refused(theme: SiteTheme) -> None:
    theme.light = {**STANDARD["light"], "inks": "#000000"}
    with pytest.raises(ValidationError, match="There are no colours named inks"):
        theme.save()


def test_colours_are_stored_in_one_way_of_writing(theme: SiteTheme) -> None:
    theme.light = {**STANDARD["light"], "surface": "#FFF"}
    theme.save()
    theme.refresh_from_db()
    assert theme.light["surface"] == "#ffffff"


def _sent(**changed: str) -> dict[str, str]:
    colours = {f"{scheme}-{name}": STANDARD[scheme][name] for scheme in SCHEMES for name in COLOURS}  # type: ignore[literal-required]
    return {"active": "on", **colours, **changed}


def _form_url(site: Site) -> str:
    return reverse("wagtailsettings:edit", args=["theme", "sitetheme", site.pk])


def test_the_form_refuses_at_the_colour_and_keeps_what_was_typed(administrator: Client, site: Site) -> None:
    answer = administrator.post(_form_url(site), _sent(**{"light-link": "#9fd8d2", "light-sun": "#123456"}))
    errors = answer.context["form"].errors
    assert list(errors) == ["light-link"]
    told = " ".join(errors["light-link"])
    assert "Light colours, links on page: #9fd8d2 on #fdf9f2 has a contrast of 1.5" in told
    assert "needs 4.5:1" in told
    page = answer.content.decode()
    assert 'value="#9fd8d2"' in page
    assert 'value="#123456"' in page
    assert SiteTheme.objects.get().light == STANDARD["light"]


def test_the_offered_colour_is_taken_with_one_press_without_scripts(administrator: Client, site: Site) -> None:
    sent = _sent(**{"light-link": "#9fd8d2"})
    page = administrator.post(_form_url(site), sent).content.decode()
    offered = page.split('name="take" value="light-link:')[1].split('"')[0]
    assert f"Use {offered} for links" in page
    answer = administrator.post(_form_url(site), {**sent, "take": f"light-link:{offered}"})
    assert answer.status_code == 302
    assert SiteTheme.objects.get().light["link"] == offered


def test_what_is_no_colour_is_said_once_and_at_its_field(administrator: Client, site: Site) -> None:
    errors = administrator.post(_form_url(site), _sent(**{"dark-ink": "white"})).context["form"].errors
    assert list(errors) == ["dark-ink"]
    assert errors["dark-ink"] == [
        "'white' is not a colour: write # and three or six hexadecimal digits, for example #1a5fb4."
    ]


def test_good_colours_are_saved(administrator: Client, site: Site) -> None:
    assert administrator.post(_form_url(site), _sent(**{"dark-sun": "#ABCDEF"})).status_code == 302
    stored = SiteTheme.objects.get()
    assert stored.active
    assert stored.dark["sun"] == "#abcdef"


def test_opening_the_form_changes_nothing_for_readers(administrator: Client, client: Client, site: Site) -> None:
    page = administrator.get(_form_url(site)).content.decode()
    assert page.count("All 46 pairs pass level AA") == 2
    assert "no such level" in page
    assert client.get("/api/v2/settings/").json()["theme"] is None


def test_pairs_are_judged_as_they_are_typed(administrator: Client) -> None:
    answer: dict[str, Any] = administrator.post(reverse("theme_pairs"), _sent(**{"dark-link": "#222222"})).json()
    assert answer["light"]["summary"].startswith("All 46 pairs pass level AA")
    assert "pairs do not pass level AA" in answer["dark"]["summary"]
    assert "fails: needs 4.5:1" in answer["dark"]["html"]
    assert not SiteTheme.objects.exists()


def test_nobody_judges_pairs_without_signing_in(client: Client) -> None:
    assert client.post(reverse("theme_pairs"), _sent()).status_code == 302


def test_frontends_are_served_the_colours_while_they_are_in_use(client: Client, theme: SiteTheme) -> None:
    assert client.get("/api/v2/settings/").json()["theme"] == {"tokens": STANDARD}
    SiteTheme.objects.update(active=False)
    assert client.get("/api/v2/settings/").json()["theme"] is None


def test_a_palette_changed_behind_our_back_is_found(theme: SiteTheme, capsys: pytest.CaptureFixture[str]) -> None:
    main(["--live", "--quiet"])
    assert "palette-contrast" not in capsys.readouterr().out
    with connection.cursor() as cursor:
        cursor.execute("UPDATE theme_sitetheme SET light = %s", [json.dumps(BAD)])
    assert main(["--live", "--quiet"]) == 1
    told = capsys.readouterr().out
    assert "error · palette-contrast · Light colours, links on page" in told
    with connection.cursor() as cursor:
        cursor.execute("UPDATE theme_sitetheme SET light = %s", ['["blue"]'])
    assert main(["--live", "--quiet"]) == 2
