"""Which inline scripts the admin allows."""

import pytest
from django.http import HttpRequest, HttpResponse

from cms.content_security import AllowWagtailScripts, is_wagtails

WAGTAILS = [
    'initDateChooser("id_date", {"dayOfWeekStart": 1, "format": "Y-m-d"});',
    'initTimeChooser("id_time", {"format": "H:i"});',
    'initDateTimeChooser("id_go_live_at", {});',
    'new PageChooser("id_root_page", {"modalUrl": "/admin/choose-page/", "canChooseRoot": false});',
    '(function() {\n var panel = new InlinePanel(JSON.parse("{\\u0022prefix\\u0022: \\u0022id_x\\u0022}"));\n})();',
]
SMUGGLED = [
    "alert(1)",
    'initDateChooser("id_date", alert(1));',
    'initDateChooser("id_date", {});alert(1);',
    'initDateChooser("a");alert("b");',
    'new PageChooser("id", {});new Image().src="//evil.example";',
    'new PageChooser("id", {"a": self["alert"](1)});',
    '(function() { var panel = new InlinePanel(JSON.parse("\\"+alert(1)+"\\"")); })();',
    'new constructor.constructor("alert(1)");',
]


@pytest.mark.parametrize("code", WAGTAILS)
def test_wagtails_own_calls_are_known(code: str) -> None:
    assert is_wagtails(code)


@pytest.mark.parametrize("code", SMUGGLED)
def test_anything_else_is_not(code: str) -> None:
    assert not is_wagtails(code)


def answer(html: str, content_type: str = "text/html; charset=utf-8") -> str:
    request = HttpRequest()
    request.csp_nonce = "R4nd0m"  # type: ignore[attr-defined]
    page = HttpResponse(html, content_type=content_type)
    response = AllowWagtailScripts(lambda _: page)(request)
    assert isinstance(response, HttpResponse)
    return response.content.decode()


def test_only_known_scripts_get_the_nonce() -> None:
    html = answer(f"<p>é</p><script>{WAGTAILS[0]}</script><script>{SMUGGLED[0]}</script>")

    assert html == f'<p>é</p><script nonce="R4nd0m">{WAGTAILS[0]}</script><script>{SMUGGLED[0]}</script>'


def test_json_answers_are_left_as_they_are() -> None:
    text = f'{{"html": "<script>{WAGTAILS[1]}</script>"}}'

    assert answer(text, "application/json") == text
