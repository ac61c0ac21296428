"""Pages that do not want to be audited: they change no verdict, reach nothing, and leave no browser behind."""

import time
from pathlib import Path

import pytest

from cms.audit.plan import RunOptions, make_plan
from cms.audit.results import PageResult
from cms.audit.run import audit
from cms.audit.variants import parse
from tests.browser.audit.conftest import browsers_running
from tests.browser.audit.hostile import DEFECT, DEFECTS, audited, one_after_another, rules
from tests.browser.audit.site import page, serving

pytestmark = pytest.mark.browser

PATCHES = [
    "window.axe = {version: '4.14.1', run: async () => ({violations: []}), runPartial: async () => ({})};",
    "Object.defineProperty(window, 'axe', {value: {version: '4.14.1'}, writable: false, configurable: false});",
    "document.querySelectorAll = () => []; Document.prototype.querySelectorAll = () => [];",
    "Element.prototype.matches = () => false; Element.prototype.getAttribute = () => 'fine';",
    "Array.prototype.filter = () => []; Array.prototype.push = () => 0; Array.prototype[Symbol.iterator] = null;",
    "window.Promise = null; window.setTimeout = () => 0; window.requestAnimationFrame = () => 0;",
    "JSON.stringify = () => '{}'; JSON.parse = () => ({}); Object.keys = () => [];",
    "window.getComputedStyle = () => ({}); Object.freeze(Object.prototype);",
    "addEventListener('message', (event) => event.stopImmediatePropagation(), true);",
]
FUSSES = [
    "alert('stop'); confirm('really'); prompt('who');",
    "addEventListener('beforeunload', (event) => { event.preventDefault(); event.returnValue = 'stay'; });",
    "for (let i = 0; i < 20; i += 1) window.open('about:blank');",
    "const a = document.createElement('a'); a.href = 'data:application/zip,x'; a.download = 'x'; a.click();",
    "navigator.geolocation.getCurrentPosition(() => {}); Notification.requestPermission();",
    "history.pushState({}, '', '/elsewhere');",
]


@pytest.fixture(scope="module")
def patched() -> dict[str, PageResult]:
    return one_after_another({script: f"<script>{script}</script>{DEFECT}" for script in PATCHES})


@pytest.mark.parametrize("script", PATCHES)
def test_a_page_that_patches_what_we_might_use_is_found_out_all_the_same(
    patched: dict[str, PageResult], script: str
) -> None:
    assert patched[script].problem == ""
    assert rules(patched[script]) >= DEFECTS


def test_a_content_security_policy_against_scripts_does_not_keep_us_out() -> None:
    policy = "default-src 'none'; require-trusted-types-for 'script'"
    head = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    assert rules(audited(DEFECT, head=head)) >= DEFECTS


def test_a_defect_in_a_sandboxed_frame_is_found() -> None:
    body = (
        "<iframe title='Inside' sandbox srcdoc='<!DOCTYPE html><html lang=en><main><button></button></main>'></iframe>"
    )
    (finding,) = (one for one in audited(body).findings if one.rule == "axe-button-name")
    assert finding.selector is not None
    assert finding.selector.endswith("iframe >>> button")


@pytest.fixture(scope="module")
def fussy() -> dict[str, PageResult]:
    return one_after_another(
        {script: f"{DEFECT}<script>addEventListener('load', () => {{ {script} }});</script>" for script in FUSSES}
    )


@pytest.mark.parametrize("script", FUSSES)
def test_a_page_that_makes_a_fuss_is_audited_all_the_same(fussy: dict[str, PageResult], script: str) -> None:
    assert fussy[script].problem == ""
    assert rules(fussy[script]) >= DEFECTS


@pytest.mark.parametrize(
    "script",
    [
        "for (;;) {}",
        "addEventListener('load', () => setTimeout(() => { for (;;) {} }, 50));",
    ],
)
def test_a_page_that_never_ends_is_not_audited_when_its_time_is_up(script: str) -> None:
    before = time.monotonic()
    result = audited(f"{DEFECT}<script>{script}</script>", seconds=6)
    assert "longer than 6 seconds" in result.problem
    assert time.monotonic() - before < 20


def test_a_page_that_asks_without_end_is_not_audited() -> None:
    assert audited(f"{DEFECT}<script>for (;;) alert('again');</script>", seconds=10).problem


def test_a_page_that_crashes_its_browser_is_not_audited() -> None:
    result = audited("<script>location = 'chrome://crash'</script>" + DEFECT)
    assert rules(result) >= DEFECTS or result.problem  # a page may not go there, and is audited where it is
    eater = "const all = []; for (;;) all.push(new Uint8Array(64e6).fill(1));"
    assert audited(f"{DEFECT}<script>{eater}</script>", seconds=20).problem


def test_a_page_that_replaces_itself_while_it_is_looked_at_is_not_audited() -> None:
    script = "setInterval(() => { location.search = Math.random(); }, 700);"
    with serving({}) as site:

        class Any(dict):  # type: ignore[type-arg]
            def get(self, key: str, default: object = None) -> str:
                return page(DEFECT * 200 + f"<script>{script}</script>")

        site.pages = Any()
        result = audit([site.url("/")], make_plan(), RunOptions(page_seconds=20)).pages[0]
    assert result.problem
    assert browsers_running() == []


def test_a_page_cannot_read_a_file(tmp_path: Path) -> None:
    secret = tmp_path / "secret.html"
    secret.write_text("<title>the secret</title>")
    body = f"""<p id="out">nothing</p><iframe title="A file" src="{secret.as_uri()}"></iframe><script>
    const out = document.querySelector("#out");
    fetch("{secret.as_uri()}").then((answer) => answer.text()).then((text) => {{ out.textContent = text; }});
    try {{ location.href = "{secret.as_uri()}"; }} catch {{}}
    </script><button></button>"""
    result = audited(body)
    assert result.title == "The pond in May"
    assert not any(
        "secret" in str(finding.evidence.get("html")) for finding in result.findings if "out" in str(finding.selector)
    )
    assert "axe-button-name" in rules(result)


def test_a_file_cannot_be_audited(tmp_path: Path) -> None:
    target = tmp_path / "page.html"
    target.write_text(page("<p>Text</p>"))
    result = audit([target.as_uri()], make_plan((parse("1280"),)), RunOptions(page_seconds=25)).pages[0]
    assert "only http and https" in result.problem
