"""Dependencies run one way: what each part may build on, and that it builds on nothing else."""

import subprocess
import sys

import pytest

from tests.architecture.sources import ROOT, imports, is_below, modules

MAY_IMPORT: dict[str, set[str]] = {
    "api": {"cms.accessibility", "cms.base", "cms.delivery", "cms.django_setup"}
    | {"cms.document", "cms.images", "cms.preview", "cms.theme", "home"},
    "home": {"cms.accessibility.measured", "cms.base", "cms.blocks", "cms.document", "cms.images", "posts"},
    "posts": {"cms.base", "cms.blocks", "cms.document", "cms.images"},
    "cms.accessibility": {"cms.audit", "cms.base", "cms.delivery", "cms.django_setup", "cms.document", "cms.theme"},
    "cms.accessibility.browser": {"cms.accessibility", "cms.audit", "cms.base", "cms.delivery", "cms.preview"},
    "cms.accessibility.policy": {"cms.accessibility.engine"},
    "cms.accessibility.engine": {"cms.accessibility.policy", "cms.document"},
    "cms.accessibility.rules": {"cms.accessibility.engine", "cms.accessibility.policy", "cms.document"},
    "cms.audit": {"cms.accessibility.policy", "cms.accessibility.engine", "cms.accessibility.rules", "cms.document"},
    "cms.base": {"cms.accessibility", "cms.blocks", "cms.document", "cms.images", "cms.preview"},
    "cms.blocks": {"cms.base", "cms.document", "cms.images"},
    "cms.delivery": {"cms.base", "cms.blocks", "cms.django_setup", "cms.document", "cms.images"},
    "cms.demo": {"cms", "home", "posts"},
    "cms.document": set(),
    "cms.images": {"cms.document"},
    "cms.preview": {"cms.accessibility", "cms.base", "cms.delivery", "cms.document"},
    "cms.settings": set(),
    "cms.theme": {"cms.accessibility", "cms.document"},
    "cms.users": set(),
    "cms.webhooks": {"cms.delivery", "cms.document"},
}
"""Package → the packages of this project that it may import; the narrowest entry for a module counts."""

WITHOUT_DJANGO = (
    "cms.document",
    "cms.accessibility.engine",
    "cms.accessibility.policy",
    "cms.accessibility.rules",
    "cms.accessibility.checking",
    "cms.accessibility.command",
    "cms.audit",
)
"""What a QA engineer installs without a database."""

IMPORT_ALL = """
import sys
class NoDjango:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in {"django", "wagtail", "rest_framework", "modelcluster"}:
            raise ImportError(f"{name} is not for this part")
sys.meta_path.insert(0, NoDjango())
from importlib import import_module
for name in sys.argv[1:]:
    import_module(name)
"""


def package_of(module: str) -> str | None:
    """The narrowest package in the table that a module belongs to."""
    return max((package for package in MAY_IMPORT if is_below(module, package)), key=len, default=None)


@pytest.mark.parametrize("package", sorted(MAY_IMPORT))
def test_a_package_imports_only_what_stands_below_it(package: str) -> None:
    allowed = MAY_IMPORT[package] | {package}
    strays = [
        f"{path} imports {name}"
        for module, path in modules(package).items()
        if package_of(module) == package
        for name in imports(path)
        if name.split(".")[0] in {"cms", "home", "posts", "api"} and not any(is_below(name, one) for one in allowed)
    ]

    assert not strays, "\n".join(strays)


def test_the_product_knows_nothing_of_tests_and_scripts() -> None:
    strays = [
        f"{path} imports {name}"
        for path in modules().values()
        for name in imports(path)
        if name.split(".")[0] in {"tests", "scripts"}
    ]

    assert not strays, "\n".join(strays)


def test_the_command_line_tools_work_where_django_is_not_installed() -> None:
    names = [name for name in modules(*WITHOUT_DJANGO) if not name.endswith("warden")]
    done = subprocess.run(
        [sys.executable, "-c", IMPORT_ALL, *names], cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert done.returncode == 0, done.stderr


def test_every_package_has_its_place_in_the_table() -> None:
    top = {".".join(path.parts[:2]) for path in modules("cms").values() if len(path.parts) > 2} - {"cms.management"}

    assert top | {"api", "home", "posts"} <= set(MAY_IMPORT)
