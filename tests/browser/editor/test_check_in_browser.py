"""“Check in a browser”: what only shows when the draft is drawn comes to its block, and nothing is saved."""

import json
import threading
import urllib.request
from collections.abc import Callable, Iterator
from html import escape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from io import StringIO
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from django.core.management import call_command
from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By
from selenium.webdriver.support.wait import WebDriverWait
from wagtail.models import PageViewRestriction, Site

from cms.accessibility import gate
from cms.accessibility.browser.work import look_at_live
from cms.accessibility.models import BrowserCheck, BrowserEvidence, DailyCount, FindingRecord
from posts.models import PostPage
from tests.integration.gate.site import draft, heading, live, paragraph, site_index

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

FAINT = "color: #ccc; background: #fff"
WORDS = "[data-browser-words]"
MEANWHILE: list[Callable[[], object]] = []
"""What happens while the frontend answers the next request."""


@pytest.fixture
def frontend(live_server: Any, settings: Any, tmp_path: Any) -> Iterator[str]:
    """A frontend whose design prints paragraphs too faintly; it reads drafts from the API as any frontend does."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked_for = urlsplit(self.path)
            if asked_for.path == "/favicon.ico":
                self.send_error(404)
                return
            token = parse_qs(asked_for.query).get("token", [""])[0]
            place = "page_preview/" if token else f"pages/find/?html_path={asked_for.path}"
            asked = urllib.request.Request(f"{live_server.url}/api/v2/{place}", headers={"X-Preview-Token": token})
            with urllib.request.urlopen(asked, timeout=30) as answer:
                document = json.load(answer)
            content = drawn(document).encode()
            while MEANWHILE:
                MEANWHILE.pop()()
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *arguments: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    settings.FRONTEND_URL = f"http://127.0.0.1:{server.server_address[1]}"
    settings.WAGTAIL_HEADLESS_PREVIEW = {
        **settings.WAGTAIL_HEADLESS_PREVIEW,
        "CLIENT_URLS": {"default": settings.FRONTEND_URL},
    }
    settings.CMS_URL = live_server.url
    settings.MEDIA_ROOT = str(tmp_path)
    yield settings.FRONTEND_URL
    server.shutdown()
    server.server_close()


def drawn(document: dict[str, Any]) -> str:
    """A Document as this frontend draws it."""
    shown = {
        "heading": lambda value: f"<h2>{escape(value['text'])}</h2>",
        "paragraph": lambda value: f'<div style="{FAINT}">{value["html"]}</div>',
    }
    blocks = "".join(
        f'<div data-block-id="{block["id"]}">{shown[block["type"]](block["value"])}</div>'
        for block in document.get("body", [])
    )
    title = escape(document["title"])
    return (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{title}</title><meta name="viewport" '
        f'content="width=device-width"></head><body><main><h1>{title}</h1>{blocks}</main></body></html>'
    )


def said(admin: Chrome) -> str:
    return admin.find_element(By.CSS_SELECTOR, WORDS).text


def test_what_only_a_browser_sees_comes_to_its_block(admin: Chrome, live_server: Any, frontend: str) -> None:
    body = [heading("Plans"), paragraph("<p>We planted forty trees along the harbour wall.</p>")]
    page: PostPage = draft(site_index(), "One", body)
    admin.get(f"{live_server.url}/admin/pages/{page.pk}/edit/")
    admin.find_element(By.CSS_SELECTOR, "[data-side-panel-toggle=accessibility]").click()
    wait = WebDriverWait(admin, 120, poll_frequency=0.2)
    wait.until(lambda _: said(admin) == "Not looked at in a browser yet.")
    start = admin.find_element(By.CSS_SELECTOR, "[data-browser-start]")
    revisions = page.revisions.count()
    start.send_keys("\n")
    place = admin.find_element(By.CSS_SELECTOR, "[data-accessibility-browser]")
    assert place.get_attribute("aria-busy") == "true"
    assert start.get_attribute("aria-disabled") == "true"
    assert admin.switch_to.active_element == start
    wait.until(lambda _: "keeps readers out" in said(admin))
    check = BrowserCheck.objects.get()
    block = str(page.body[1].id)
    assert [one["block_id"] for one in check.findings if one["rule"] == "axe-color-contrast"] == [block]
    assert check.address == check.findings[0]["url"]
    assert "token" not in json.dumps(check.findings)
    assert admin.find_element(By.CSS_SELECTOR, f"[data-accessibility-mark='{block}']").text
    shown = admin.find_element(By.CSS_SELECTOR, ".a11y-finding__seen a").get_attribute("href")
    assert shown.endswith(
        f"/accessibility/evidence/{BrowserEvidence.objects.get(fingerprint=check.findings[0]['fingerprint']).pk}/"
    )
    assert page.revisions.count() == revisions
    assert place.get_attribute("aria-busy") == "false"


def test_the_night_looks_at_live_pages_as_readers_get_them(frontend: str) -> None:
    index, place = site_index(), urlsplit(frontend)
    Site.objects.update(hostname=place.hostname, port=place.port)
    page, papers = live(index, "One"), live(index, "Papers for a few")
    PageViewRestriction.objects.create(page=papers, restriction_type=PageViewRestriction.LOGIN)
    told = StringIO()
    call_command("audit_live_pages", "--now", stdout=told)
    assert told.getvalue() == "0 queued, 3 looked at, 0 not.\n"
    assert BrowserCheck.objects.get(page=page).subject == BrowserCheck.Subject.LIVE
    assert not BrowserCheck.objects.filter(page=papers).exists()
    faint = FindingRecord.objects.get(origin="browser", rule="axe-color-contrast")
    assert faint.block_id == str(page.body[1].id)
    call_command("accessibility_daily", stdout=StringIO())
    assert DailyCount.objects.filter(origin="browser", count__gt=0).exists()


def test_a_page_published_anew_while_it_is_looked_at_has_no_verdict(frontend: str) -> None:
    index, place = site_index(), urlsplit(frontend)
    Site.objects.update(hostname=place.hostname, port=place.port)
    page = live(index, "One")
    MEANWHILE.append(lambda: PostPage.objects.filter(pk=page.pk).update(title="One, anew"))
    check = look_at_live(page.pk)
    assert check is not None
    assert (check.state, check.problem[:29]) == (BrowserCheck.State.NOT_AUDITED, "it was published anew meanwhi")
    again = look_at_live(page.pk)
    assert again is not None
    assert again.state == BrowserCheck.State.DONE
    page.refresh_from_db()
    assert again.content_hash == gate.content_hash_of(page)
    page.unpublish()
    assert look_at_live(page.pk) is None
