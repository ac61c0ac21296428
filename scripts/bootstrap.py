#!/usr/bin/env python3
"""Prepare the environment in .venv, then hand over to it: python3 scripts/bootstrap.py MODULE [ARGUMENT...]

Runs on the machine's own Python with nothing installed, so it uses the standard library alone. What is installed comes
from requirements.lock, each file checked against its hash.
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 (this is the line that says so)
    found = "{} is {}.{}".format(sys.executable, *sys.version_info[:2])
    sys.stderr.write(f"altogether: needs Python 3.11 or newer; {found}. Or name one: make run PYTHON=python3.12\n")
    sys.exit(2)

import hashlib
import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import NoReturn

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
LOCK = ROOT / "requirements.lock"
STAMP = VENV / "installed-from"


def stop(line: str) -> NoReturn:
    """Say in one line what is in the way, and leave with exit code 2."""
    sys.stderr.write(f"altogether: {line}\n")
    raise SystemExit(2)


def fingerprint() -> str:
    """What .venv has to match: the lock file, the package's metadata, and where both are."""
    digest = hashlib.sha256(str(ROOT).encode())
    for path in (LOCK, ROOT / "pyproject.toml"):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def is_current() -> bool:
    """Whether .venv works and was filled from today's lock file."""
    return (VENV / "bin/python").exists() and STAMP.exists() and STAMP.read_text() == fingerprint()


def locked_uv(folder: Path) -> Path:
    """Write the lock file's own lines about uv into a file, so that pip checks uv's hash too."""
    lines = re.search(r"^uv==.*(?:\n +--hash.*)*", LOCK.read_text(), re.M)
    if not lines:
        stop("requirements.lock does not name uv; run `make lock`.")
    path = folder / "uv.txt"
    path.write_text(lines.group(0).rstrip(" \\") + "\n")
    return path


def make_environment(folder: Path) -> None:
    """An empty environment with pip in it; Debian keeps what that needs in a package of its own."""
    command = [sys.executable, "-m", "venv", "--clear", str(folder)]
    if subprocess.run(command, capture_output=True, check=False).returncode == 0:
        return
    if os.geteuid() == 0 and shutil.which("apt-get"):
        subprocess.run(["apt-get", "install", "-y", "-qq", "python3-venv"], capture_output=True, check=False)
        if subprocess.run(command, capture_output=True, check=False).returncode == 0:
            return
    stop("this Python cannot make an environment; install python3-venv (Debian, Ubuntu) or uv, and try again.")


def bring_uv() -> str:
    """The uv on the path, or one that pip fetches into a folder of ours."""
    found = shutil.which("uv")
    if found and subprocess.run([found, "--version"], capture_output=True, check=False).returncode == 0:
        return found
    folder = ROOT / ".cache" / "uv"
    uv = folder / "bin/uv"
    if uv.exists():
        return str(uv)
    print("Fetching uv, which installs the packages ...", flush=True)
    make_environment(folder)
    pip = [str(folder / "bin/python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    if subprocess.run([*pip, "--require-hashes", "-r", str(locked_uv(folder))], check=False).returncode:
        stop("uv could not be fetched from the package index (see above); is there a network?")
    return str(uv)


def install(uv: str) -> None:
    """Make .venv and fill it with exactly what the lock file names, and with this project in place."""
    print("Installing the packages of requirements.lock into .venv ...", flush=True)
    steps = [] if (VENV / "bin/python").exists() else [["venv", "--python", sys.executable, str(VENV)]]
    # Compiled once here; where PYTHONDONTWRITEBYTECODE is set, every process would compile Django anew.
    steps += [["pip", "install", "--compile-bytecode", "--require-hashes", "-r", str(LOCK)]]
    steps += [["pip", "install", "--no-deps", "--no-build-isolation", "--editable", str(ROOT)]]
    environment = {**os.environ, "VIRTUAL_ENV": str(VENV), "UV_LINK_MODE": "copy"}
    for step in steps:
        if subprocess.run([uv, "--quiet", *step], env=environment, check=False).returncode:
            stop(f"`uv {' '.join(step[:2])}` failed (see above); mend that, and run the same command again.")
    STAMP.write_text(fingerprint())


def main(arguments: list[str]) -> None:
    """Prepare .venv when it is missing or out of date, then become the module that the arguments name."""
    if not is_current():
        install(bring_uv())
    if arguments:
        os.chdir(ROOT)
        os.execv(VENV / "bin/python", [str(VENV / "bin/python"), "-m", *arguments])


if __name__ == "__main__":
    main(sys.argv[1:])
