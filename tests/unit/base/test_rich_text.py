"""What editors mark in running text comes back from the editor as it went in."""

import json
import re

import pytest
from wagtail.admin.rich_text.converters.contentstate import ContentstateConverter
from wagtail.admin.rich_text.converters.editor_html import EditorHTMLConverter

from cms.base.draftail import style_name
from cms.base.languages import passage_languages
from cms.base.rich_text import INLINE_FEATURES, PASSAGE_FEATURES


def round_trip(html: str) -> str:
    """The HTML after it was opened in the editor and saved again, without the editor's own keys."""
    converter = ContentstateConverter(PASSAGE_FEATURES)
    saved = converter.to_database_format(converter.from_database_format(html))
    return re.sub(r' data-block-key="[^"]*"', "", saved)


@pytest.mark.parametrize(
    "html",
    [
        '<p>We say <span lang="cy">croeso</span> to everybody.</p>',
        '<p><span lang="ar">مرحبا بكم</span></p>',
        '<p>The <abbr title="Welsh Ambulance Service">WAS</abbr> came.</p>',
        '<p>Read <a href="https://a.example"><b><span lang="cy">ein stori</span></b></a>.</p>',
        '<ul><li><span lang="pl">Zapraszamy</span></li><li><abbr title="your questions">FAQ</abbr></li></ul>',
        "<p>A <b>bold</b> and <i>quiet</i> word.</p>",
        "<ol><li>One</li><li>Two</li></ol>",
    ],
)
def test_marks_survive_the_editor(html: str) -> None:
    assert round_trip(html) == html


def test_every_language_on_offer_survives_the_editor() -> None:
    for code, _ in passage_languages():
        html = f'<p>a <span lang="{code}">b</span></p>'
        assert round_trip(html) == html


@pytest.mark.parametrize("title", ['"><script>', "O'Neill & Sons", "مرحبا"])
def test_the_meaning_of_an_abbreviation_is_text_and_nothing_else(title: str) -> None:
    contentstate = {
        "entityMap": {"0": {"type": "ABBREVIATION", "mutability": "MUTABLE", "data": {"title": title}}},
        "blocks": [
            {
                "key": "a",
                "text": "ABC",
                "type": "unstyled",
                "depth": 0,
                "inlineStyleRanges": [],
                "entityRanges": [{"offset": 0, "length": 3, "key": 0}],
            }
        ],
    }
    converter = ContentstateConverter(PASSAGE_FEATURES)
    html = converter.to_database_format(json.dumps(contentstate))
    assert "<script>" not in html
    again = json.loads(converter.from_database_format(html))
    assert again["entityMap"]["0"]["data"] == {"title": title}


@pytest.mark.parametrize(
    "html", ["<h2>Heading</h2>", "<p><img src=x /></p>", '<p><embed embedtype="media" url="x"/></p>']
)
def test_nothing_else_survives(html: str) -> None:
    assert not re.search("<(h2|img|embed)", round_trip(html))


def test_html_written_by_a_machine_keeps_the_same_marks() -> None:
    html = '<p><span lang="cy">croeso</span> <abbr title="frequently asked questions">FAQ</abbr></p>'
    assert EditorHTMLConverter(PASSAGE_FEATURES).whitelister.clean(html) == html


def test_a_line_has_no_lists() -> None:
    assert set(PASSAGE_FEATURES) - set(INLINE_FEATURES) == {"ul", "ol"}


def test_the_languages_are_the_settings_own(settings: pytest.FixtureRequest) -> None:
    settings.PASSAGE_LANGUAGES = [("bsl-x", "Another"), ("cy", "Welsh again")]  # type: ignore[attr-defined]
    codes = [code for code, _ in passage_languages()]
    assert codes == ["en", "cy", "bsl-x"]
    assert style_name("zh-Hant") == "LANGUAGE_ZH_HANT"
