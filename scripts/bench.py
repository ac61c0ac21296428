"""`make bench`: run the benchmarks; each prints its own figures."""

import subprocess
import sys

from scripts.steps import ROOT
from scripts.stop import CannotRun, leave

ONLY_BY_NAME = {"side_by_side"}
"""These need more than this repository: programs from npm, and a quarter of an hour."""


def main(arguments: list[str]) -> int:
    """Run the benchmarks that the arguments name, or all but those that want to be named.

    Returns:
        0 all ran · 1 one failed.
    """
    folder = ROOT / "tests" / "benchmarks"
    known = {path.stem: path for path in sorted(folder.glob("*.py")) if not path.stem.startswith(("_", "test_"))}
    if strange := set(arguments) - set(known):
        raise CannotRun(f"there is no benchmark {', '.join(sorted(strange))}; there are: {', '.join(known)}.")
    failed = 0
    for name in arguments or sorted(set(known) - ONLY_BY_NAME):
        print(f"\n=== {name} ===", flush=True)
        failed |= subprocess.run([sys.executable, "-m", f"tests.benchmarks.{name}"], cwd=ROOT, check=False).returncode
    return 1 if failed else 0


if __name__ == "__main__":
    leave(main)
