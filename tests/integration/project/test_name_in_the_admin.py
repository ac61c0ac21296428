"""The admin goes by the product's name, from the screen on which people sign in."""

import pytest
from django.test import Client
from selectolax.lexbor import LexborHTMLParser

pytestmark = pytest.mark.django_db


def words(client: Client, address: str, selector: str) -> str:
    found = LexborHTMLParser(client.get(address).content.decode()).css_first(selector)
    assert found is not None
    return " ".join(found.text().split())


def test_people_sign_in_to_altogether(client: Client) -> None:
    assert words(client, "/admin/login/", "h1") == "Sign in to Altogether"
    assert words(client, "/admin/login/", "title") == "Sign in - Altogether"


def test_every_screen_of_the_admin_has_the_name_in_its_title(admin_client: Client) -> None:
    assert words(admin_client, "/admin/images/", "title").endswith(" - Altogether")
