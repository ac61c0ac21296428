"""Only one module reads the environment."""

import ast
from pathlib import Path

from tests.architecture.sources import ROOT, modules

MAY_READ = {
    "cms/settings/env.py": "the reader",
    "api/contract/typescript.py": "passes its own environment on to Node",
    "cms/audit/state.py": "asks the XDG variables where a person's tools keep what they remember",
    "cms/accessibility/checking/arguments.py": "takes a token from the environment: no list of processes shows it",
    "cms/audit/arguments.py": "takes a token from the environment, so that no list of processes shows it",
    "cms/audit/driver_process.py": "passes its own environment on to the browser's driver",
}
CHOOSES_SETTINGS = "DJANGO_SETTINGS_MODULE"


def reads_environment(path: Path) -> bool:
    """Whether a file looks into the environment, other than to choose Django's settings module."""
    text = (ROOT / path).read_text()
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Attribute) and node.attr in {"environ", "getenv"} and ast.unparse(node.value) == "os":
            line = text.splitlines()[node.lineno - 1]
            if CHOOSES_SETTINGS not in line:
                return True
    return False


def test_the_environment_is_read_in_one_place() -> None:
    readers = {str(path) for path in modules().values() if reads_environment(path)}

    assert readers - set(MAY_READ) == set(), "read these through cms.settings.env"
