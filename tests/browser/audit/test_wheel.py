"""The wheel is a tool: installed alone, without Django, it audits a page."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.browser.audit.site import page, serving

pytestmark = [pytest.mark.browser, pytest.mark.long]

UV = str(Path(sys.executable).with_name("uv"))


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The scripts of an environment with nothing in it but our wheel and what it needs."""
    folder = tmp_path_factory.mktemp("wheel")
    root = Path(__file__).resolve().parents[3]
    environment = folder / "environment"
    for words in (
        ["build", "--wheel", "--out-dir", str(folder), str(root)],
        ["venv", str(environment)],
        ["pip", "install", "--python", str(environment / "bin" / "python"), "ALTOGETHER"],
    ):
        wheel = next(iter(folder.glob("*.whl")), folder)
        subprocess.run([UV, *[str(wheel) if word == "ALTOGETHER" else word for word in words]], check=True)
    return environment / "bin"


def test_the_tools_environment_has_no_django(installed: Path) -> None:
    tried = subprocess.run([installed / "python", "-c", "import django"], capture_output=True, check=False)
    assert tried.returncode == 1


def test_the_tool_audits_a_page(installed: Path, tmp_path: Path) -> None:
    with serving({"/": page("<button></button>")}) as site:
        command = [installed / "altogether", "audit", site.url("/"), "--state", str(tmp_path / "state")]
        words = ["--variants", "1280", "--only", "axe-button-name"]
        done = subprocess.run([*command, *words], capture_output=True, text=True, check=False, cwd=tmp_path)
    assert done.returncode == 1, done.stderr
    assert json.loads(done.stdout)["rule"] == "axe-button-name"


def test_axe_and_its_licence_are_in_the_wheel(installed: Path) -> None:
    found = {path.name for path in installed.parent.glob("lib/python*/site-packages/cms/audit/vendor/*")}
    assert {"axe.min.js", "LICENSE", "LICENSE-3RD-PARTY.txt"} <= found
