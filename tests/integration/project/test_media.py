"""Uploaded files by their names: only what is for everybody."""

from pathlib import Path

import pytest
from django.test import Client
from pytest_django.fixtures import Settings

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def uploads(settings: Settings, tmp_path: Path) -> None:
    """One file in each folder that Wagtail writes to."""
    settings.MEDIA_ROOT = str(tmp_path)
    for folder in ("documents", "original_images", "images"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "pier.jpg").write_bytes(b"bytes")


def test_anybody_may_fetch_a_rendition(client: Client) -> None:
    assert client.get("/media/images/pier.jpg").status_code == 200


@pytest.mark.parametrize("path", ["documents/pier.jpg", "./documents/pier.jpg", "images/../documents/pier.jpg"])
def test_nobody_fetches_a_document_past_the_check_of_its_collection(admin_client: Client, path: str) -> None:
    assert admin_client.get(f"/media/{path}").status_code == 404


def test_only_editors_may_fetch_an_original(client: Client, admin_client: Client) -> None:
    assert Client().get("/media/original_images/pier.jpg").status_code == 404
    answer = admin_client.get("/media/original_images/pier.jpg")
    assert answer.status_code == 200
    assert answer["Cache-Control"] == "private, no-store"
