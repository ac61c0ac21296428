"""The project's own Python files, and what each imports, read without running them."""

import ast
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("cms", "home", "posts", "api")


@cache
def tracked(*patterns: str) -> tuple[Path, ...]:
    """Files that belong to the project, below the root."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "--", *patterns],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.splitlines()
    return tuple(sorted(Path(name) for name in listed if (ROOT / name).is_file()))


def modules(*prefixes: str) -> dict[str, Path]:
    """Dotted name → file of every module of the product, or of those below the prefixes."""
    found = {}
    for path in tracked(*(f"{package}/*.py" for package in PACKAGES)):
        name = ".".join(path.with_suffix("").parts).removesuffix(".__init__")
        if not prefixes or any(is_below(name, prefix) for prefix in prefixes):
            found[name] = path
    return found


def is_below(name: str, prefix: str) -> bool:
    """Whether a dotted name is a package, or something within it."""
    return name == prefix or name.startswith(f"{prefix}.")


@cache
def imports(path: Path) -> frozenset[str]:
    """Everything that a file imports, wherever in the file it does, as dotted names."""
    return frozenset(_imports(ast.parse((ROOT / path).read_text())))


def _imports(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
