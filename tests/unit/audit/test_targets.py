"""Which pages are audited: a sitemap's, or the API's."""

import gzip
import json
from collections.abc import Callable

import pytest

from cms.audit.targets import TargetError, api_root, block_paths, check_address, from_api, from_sitemap
from tests.browser.audit.site import Answer, Site, serving

XML = {"Content-Type": "application/xml"}


def sitemap(*urls: str, kind: str = "urlset", item: str = "url") -> Answer:
    rows = "".join(f"<{item}><loc>{url}</loc></{item}>" for url in urls)
    return Answer(
        f'<?xml version="1.0"?><{kind} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{rows}</{kind}>', 200, XML
    )


def test_a_sitemap_gives_its_pages_once_each() -> None:
    with serving(
        {"/sitemap.xml": sitemap("https://example.org/", "https://example.org/a", "https://example.org/")}
    ) as site:
        assert from_sitemap(site.url("/sitemap.xml")).urls == ["https://example.org/", "https://example.org/a"]


def test_an_index_gives_the_pages_of_the_sitemaps_it_names_and_no_loop() -> None:
    with serving({}) as site:
        own = site.url("/sitemap.xml")
        site.pages |= {
            "/sitemap.xml": sitemap(own, site.url("/one.xml.gz"), kind="sitemapindex", item="sitemap"),
            "/one.xml.gz": Answer(gzip.compress(str(sitemap("https://example.org/1").body).encode()), 200, XML),
        }
        assert from_sitemap(own).urls == ["https://example.org/1"]


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        (Answer("gone", 404), "404"),
        (Answer("<html>no", 200), "not a sitemap"),
        (sitemap(), "lists no pages"),
        (Answer('<!DOCTYPE x [<!ENTITY a "b">]><urlset/>', 200, XML), "document type"),
        (sitemap("file:///etc/passwd"), "cannot be audited"),
    ],
)
def test_what_is_not_a_sitemap_is_refused_with_the_reason(answer: Answer, reason: str) -> None:
    with serving({"/sitemap.xml": answer}) as site, pytest.raises(TargetError, match=reason):
        from_sitemap(site.url("/sitemap.xml"))


METADATA = "http://169.254.169.254/latest/meta-data/"


def test_a_sitemap_cannot_send_the_audit_into_the_network() -> None:
    listed = sitemap("https://93.184.215.14/a", METADATA)
    with serving({"/sitemap.xml": listed}) as site:
        with pytest.raises(
            TargetError, match=r"169\.254\.169\.254:80, which is inside.* --allow http://169\.254\.169\.254:80/"
        ):
            from_sitemap(site.url("/sitemap.xml"))
        targets = from_sitemap(site.url("/sitemap.xml"), ["http://169.254.169.254/"])
    assert targets.urls == ["https://93.184.215.14/a", METADATA]
    assert targets.foreign == {"https://93.184.215.14/a"}


@pytest.mark.parametrize("way", ["index", "redirect"])
def test_a_sitemap_that_leads_on_into_the_network_is_not_followed(way: str) -> None:
    with serving({"/sitemap.xml": sitemap("https://93.184.215.14/a")}) as other, serving({}) as site:
        there = other.url("/sitemap.xml")
        index = sitemap(there, kind="sitemapindex", item="sitemap")
        site.pages["/sitemap.xml"] = index if way == "index" else Answer("", 302, {"Location": there})
        with pytest.raises(TargetError, match=r"--allow http://127\.0\.0\.1:"):
            from_sitemap(site.url("/sitemap.xml"))
        assert other.seen == []
        assert from_sitemap(site.url("/sitemap.xml"), [other.address]).urls == ["https://93.184.215.14/a"]


@pytest.mark.parametrize("url", ["file:///etc/passwd", "example.org", "http://", "javascript:alert(1)", "http://[x/"])
def test_an_address_that_cannot_be_audited_is_refused(url: str) -> None:
    with pytest.raises(TargetError, match="http://"):
        check_address(url)


def an_api(site: Site, number: int) -> dict[str, Answer | str | Callable[[], Answer]]:
    """Pages as the CMS lists them, twenty at a time."""
    rows = [
        {
            "id": one,
            "meta": {
                "html_url": f"https://live.example.org/p{one}/",
                "detail_url": site.url(f"/api/v2/pages/{one}/"),
            },
        }
        for one in range(number)
    ]
    pages: dict[str, Answer | str | Callable[[], Answer]] = {}
    for offset in range(0, number + 1, 20):
        content = {"meta": {"total_count": number}, "items": rows[offset : offset + 20]}
        pages[f"/api/v2/pages/?limit=20&offset={offset}"] = Answer(json.dumps(content))
    for row in rows:
        body = [{"id": f"b-{row['id']}", "type": "paragraph", "value": "<p>x</p>"}]
        pages[f"/api/v2/pages/{row['id']}/"] = Answer(json.dumps({**row, "body": body}))
    return pages


def test_the_api_gives_every_page_with_its_blocks_places() -> None:
    with serving({}) as site:
        site.pages = an_api(site, 23)
        targets = from_api(site.url("/api/v2/"))
    assert len(targets.urls) == 23
    assert targets.paths["https://live.example.org/p7/"] == {"b-7": "body.0"}


def test_a_token_goes_to_the_api_and_nowhere_else() -> None:
    with serving({"/": "{}"}) as other, serving({}) as site:
        site.pages = an_api(site, 1)
        listed = site.pages["/api/v2/pages/?limit=20&offset=0"]
        assert isinstance(listed, Answer)
        listed.body = str(listed.body).replace(site.url("/api/v2/pages/0/"), other.url("/"))
        targets = from_api(site.url("/api/v2/"), token="secret")
        assert other.seen == []
    assert targets.paths["https://live.example.org/p0/"] == {"b-0": "body.0"}


def test_a_cms_named_by_its_host_has_its_api_where_ours_is() -> None:
    with serving({}) as site:
        site.pages = an_api(site, 1)
        assert from_api(site.address).urls == ["https://live.example.org/p0/"]
    assert api_root("https://cms.example.org/") == "https://cms.example.org/api/v2/"
    assert api_root("https://example.org/cms/v2") == "https://example.org/cms/v2/"


def test_another_frontend_takes_the_pages_place() -> None:
    with serving({}) as site:
        site.pages = an_api(site, 1)
        targets = from_api(site.url("/api/v2"), frontend="http://localhost:4321")
    assert targets.urls == ["http://localhost:4321/p0/"]


def test_what_is_not_a_pages_api_is_refused() -> None:
    with serving({"/v2/pages/?limit=20&offset=0": "<html>"}) as site, pytest.raises(TargetError, match="pages API"):
        from_api(site.url("/v2/"))


def test_an_api_that_lists_no_drafts_is_said_so_instead_of_auditing_live_pages_only() -> None:
    with serving({}) as site:
        site.pages = an_api(site, 1)
        with pytest.raises(TargetError, match="does not list drafts"):
            from_api(site.url("/api/v2/"), token="t", drafts=True)


def test_a_draft_without_its_words_is_read_through_its_grant_at_the_api() -> None:
    place = "page_preview/?token=x"
    meta = {"preview_url": "https://live.example.org/draft?token=x", "detail_url": f"http://127.0.0.1:1/{place}"}
    listed = {"meta": {"total_count": 1}, "items": [{"id": 9, "meta": meta}]}
    body = {"body": [{"id": "b", "type": "paragraph", "value": "<p>x</p>"}]}
    with serving({}) as site:
        site.pages = an_api(site, 0) | {
            "/api/v2/page_preview/drafts/?limit=20&offset=0": Answer(json.dumps(listed)),
            f"/api/v2/{place}": Answer(json.dumps(body)),
        }
        targets = from_api(site.url("/api/v2/"), token="t", drafts=True)
    assert targets.paths["https://live.example.org/draft?token=x"] == {"b": "body.0"}


def test_drafts_are_audited_at_the_address_of_their_preview() -> None:
    draft = {"id": 9, "meta": {"preview_url": "https://live.example.org/draft?token=x"}, "body": []}
    listed = {"meta": {"total_count": 1}, "items": [draft]}
    with serving({}) as site:
        site.pages = an_api(site, 1) | {"/api/v2/page_preview/drafts/?limit=20&offset=0": Answer(json.dumps(listed))}
        targets = from_api(site.url("/api/v2/"), token="t", drafts=True)
    assert targets.urls == ["https://live.example.org/p0/", "https://live.example.org/draft?token=x"]


def test_blocks_inside_blocks_have_places_too() -> None:
    inner = {"id": "in", "type": "image", "value": {}}
    document = {"id": 3, "body": [{"id": "out", "type": "activity", "value": {"parts": [inner]}}]}
    assert block_paths(document) == {"out": "body.0", "in": "body.0.value.parts.0"}
