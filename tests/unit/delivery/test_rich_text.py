"""Rich text reaches readers as the few elements that they need, with links that lead somewhere or none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cms.delivery.presenter.presenter import safe_url
from cms.delivery.presenter.rich_text import clean, stored_links

PAGE = "https://harbour.example/about/?a=1&b=2"


def resolve(kind: str, key: str) -> str | None:
    """Page 1 and document 2 are public; everything else is hidden."""
    return {("page", "1"): PAGE, ("document", "2"): "https://cms.example/documents/2/a.pdf"}.get((kind, key))


@pytest.mark.parametrize(
    ("source", "html"),
    [
        ("", ""),
        ("<p>Words</p>", "<p>Words</p>"),
        ('<p data-block-key="x1">Words</p>', "<p>Words</p>"),
        ("<p><b>Bold</b> and <i>italic</i></p>", "<p><strong>Bold</strong> and <em>italic</em></p>"),
        (
            '<p><a linktype="page" id="1">Us</a></p>',
            '<p><a href="https://harbour.example/about/?a=1&amp;b=2">Us</a></p>',
        ),
        (
            '<p><a id="1" linktype="page">Us</a></p>',
            '<p><a href="https://harbour.example/about/?a=1&amp;b=2">Us</a></p>',
        ),
        (
            '<p><a linktype="document" id="2">File</a></p>',
            '<p><a href="https://cms.example/documents/2/a.pdf">File</a></p>',
        ),
        ('<p>A <a linktype="page" id="9"><b>hidden</b> page</a>.</p>', "<p>A <strong>hidden</strong> page.</p>"),
        ('<p><a linktype="unknown" id="1" href="https://x.example/">Words</a></p>', "<p>Words</p>"),
        ('<p><a linktype="page">Words</a></p>', "<p>Words</p>"),
        ('<p><a href="https://x.example/">Out</a></p>', '<p><a href="https://x.example/">Out</a></p>'),
        ('<p><a href="mailto:a@x.example">Mail</a></p>', '<p><a href="mailto:a@x.example">Mail</a></p>'),
        ('<p><a href="#part">Part</a></p>', '<p><a href="#part">Part</a></p>'),
        ('<p><a href="javascript:alert(1)">Bad</a></p>', "<p>Bad</p>"),
        ('<p><a href="JaVa\tScript:alert(1)">Bad</a></p>', "<p>Bad</p>"),
        ('<p><a href="data:text/html,x">Bad</a></p>', "<p>Bad</p>"),
        (
            '<p><a href="https://x.example/" onclick="x()" target="_blank">Out</a></p>',
            '<p><a href="https://x.example/">Out</a></p>',
        ),
        ("<p>One<script>alert(1)</script></p>", "<p>One</p>"),
        ("<p>One<img src=x onerror=alert(1)>two</p>", "<p>Onetwo</p>"),
        ("<svg><a xlink:href='javascript:x'>Bad</a></svg>", ""),
        ('<embed embedtype="image" id="7" alt="secret"/>', ""),
        ('<p><span lang="cy" style="color:red">Bore da</span></p>', '<p><span lang="cy">Bore da</span></p>'),
        (
            '<p><abbr title="World Health Organization">WHO</abbr></p>',
            '<p><abbr title="World Health Organization">WHO</abbr></p>',
        ),
        ("<h2>Not a heading</h2>", "Not a heading"),
        ("<ul><li>One</li><li>Two</li></ul>", "<ul><li>One</li><li>Two</li></ul>"),
        ("<p>a &lt; b &amp; c</p>", "<p>a &lt; b &amp; c</p>"),
        (
            '<p><a linktype="page" id="1" title="a > b">Us</a></p>',
            '<p><a href="https://harbour.example/about/?a=1&amp;b=2">Us</a></p>',
        ),
    ],
)
def test_what_comes_out(source: str, html: str) -> None:
    assert clean(source, resolve) == html


@given(st.text(alphabet="<>abip/ =\"'&;#linktypehref:id19", max_size=200))
def test_nothing_internal_and_nothing_that_runs_comes_out(source: str) -> None:
    html = clean(source, resolve)
    assert "linktype=" not in html.replace("&quot;", "") or "<a" not in html
    assert "<script" not in html
    assert clean(html, resolve) == html


def test_links_are_found_before_they_are_needed() -> None:
    source = '<p><a linktype="page" id="1">a</a><a id="2" linktype="document">b</a><a href="x">c</a></p>'
    assert stored_links(source) == {("page", "1"), ("document", "2")}


@pytest.mark.parametrize(
    "address", ["https://x.example/", "http://x.example", "mailto:a@x.example", "tel:+441", "/about/", "#part"]
)
def test_addresses_that_readers_can_follow(address: str) -> None:
    assert safe_url(f" {address} ") == address


@pytest.mark.parametrize(
    "address", ["", None, "javascript:alert(1)", "data:text/html,x", "vbscript:x", "ftp://x", "http://[", "about"]
)
def test_addresses_that_are_not_given_out(address: str | None) -> None:
    assert safe_url(address) is None
