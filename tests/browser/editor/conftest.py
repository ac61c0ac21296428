"""A browser that is signed in to the admin of a server that runs in this process."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from threading import get_ident
from time import monotonic, sleep
from typing import Any

import pytest
from django.core.signals import request_finished, request_started
from django.test import Client
from selenium import webdriver
from wagtail.models import Locale, Page

from cms.users.models import User

FLAGS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--window-size=1280,900",
)


@pytest.fixture(scope="module")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[webdriver.Chrome]:
    options = webdriver.ChromeOptions()
    for flag in (*FLAGS, f"--user-data-dir={tmp_path_factory.mktemp('chromium')}"):
        options.add_argument(flag)
    driver = shutil.which("chromedriver")
    if chromium := shutil.which("chromium"):
        options.binary_location = chromium
    browser = webdriver.Chrome(options=options, service=webdriver.ChromeService(driver) if driver else None)
    browser.implicitly_wait(10)
    yield browser
    browser.quit()


@contextmanager
def all_answered() -> Iterator[None]:
    """Wait at the end until the server has answered: what it still writes would fall into an emptied database."""
    under_way: set[int] = set()

    def started(**_: Any) -> None:
        under_way.add(get_ident())

    def finished(**_: Any) -> None:
        under_way.discard(get_ident())

    request_started.connect(started)
    request_finished.connect(finished)
    yield
    until = monotonic() + 20
    while under_way and monotonic() < until:
        sleep(0.05)
    request_started.disconnect(started)
    request_finished.disconnect(finished)


@pytest.fixture
def admin(chromium: webdriver.Chrome, live_server: Any) -> Iterator[webdriver.Chrome]:
    """The browser, signed in as an administrator; ``live_server.url`` is where the admin is."""
    Locale.objects.get_or_create(language_code="en")
    if not Page.objects.exists():
        Page.add_root(instance=Page(title="Root", slug="root"))  # an earlier test may have emptied the database
    client = Client()
    client.force_login(User.objects.create_superuser("root", "root@garden.example", "secret"))
    chromium.get(f"{live_server.url}/admin/login/")
    chromium.add_cookie({"name": "sessionid", "value": client.cookies["sessionid"].value, "path": "/"})
    with all_answered():
        yield chromium
        chromium.get("about:blank")
