"""``altogether contract build|check``: keep the committed contract equal to the code."""

import argparse
import sys
import tempfile
from pathlib import Path

from cms.django_setup import set_up_django

PURPOSE = "Build the committed API contract from the code, or check that it is up to date."
MEND = "run `altogether contract build` and commit frontend_contract/"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="altogether contract", description=PURPOSE)
    parser.add_argument("action", choices=["build", "check"])
    parser.add_argument("--no-types", action="store_true", help="leave the TypeScript types out (needs no Node)")
    return parser


def build(*, types: bool = True) -> int:
    """Write every file of the contract."""
    from api.contract import files, typescript

    wanted = files.contract_files()
    changed = list(files.stale(wanted))
    files.write(wanted)
    if types:
        typescript.generate()
    sys.stdout.write(f"{len(wanted)} files, {len(changed)} of them changed.\n")
    return 0


def stale_files(*, types: bool = True) -> list[Path]:
    """The files of the contract that differ from the code."""
    from api.contract import files, typescript

    found = list(files.stale(files.contract_files()))
    if types and not found:
        with tempfile.TemporaryDirectory() as folder:
            fresh = Path(folder) / "api.ts"
            typescript.generate(fresh)
            if not typescript.GENERATED.exists() or fresh.read_bytes() != typescript.GENERATED.read_bytes():
                found.append(typescript.GENERATED)
    return found


def check(*, types: bool = True) -> int:
    """Report the files that are stale."""
    found = stale_files(types=types)
    for path in found:
        sys.stderr.write(f"stale: {path.name}\n")
    if found:
        sys.stderr.write(f"The contract differs from the code: {MEND}.\n")
    return 1 if found else 0


def main(arguments: list[str]) -> int:
    """Run the command.

    Returns:
        0 up to date or built · 1 stale · 2 could not run.
    """
    options = _parser().parse_args(arguments)
    set_up_django()
    action = build if options.action == "build" else check
    try:
        return action(types=not options.no_types)
    except (RuntimeError, OSError) as error:
        sys.stderr.write(f"altogether contract: {error}\n")
        return 2
