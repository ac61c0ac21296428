"""`make bench`: run every benchmark; each prints its own figures."""

import subprocess
import sys

from scripts.steps import ROOT
from scripts.stop import CannotRun, leave


def main(arguments: list[str]) -> int:
    """Run the benchmarks that the arguments name, or all of them.

    Returns:
        0 all ran · 1 one failed.
    """
    folder = ROOT / "tests" / "benchmarks"
    known = {path.stem: path for path in sorted(folder.glob("*.py")) if not path.stem.startswith(("_", "test_"))}
    if strange := set(arguments) - set(known):
        raise CannotRun(f"there is no benchmark {', '.join(sorted(strange))}; there are: {', '.join(known)}.")
    failed = 0
    for name in arguments or known:
        print(f"\n=== {name} ===", flush=True)
        failed |= subprocess.run([sys.executable, "-m", f"tests.benchmarks.{name}"], cwd=ROOT, check=False).returncode
    return 1 if failed else 0


if __name__ == "__main__":
    leave(main)
