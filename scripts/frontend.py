"""The reference frontend: its packages from the lock file and its build, each made again only when it has to be."""

import fcntl
import hashlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from scripts.node import node_folder, npm

ROOT = Path(__file__).resolve().parents[1]
CONTRACT = ROOT / "frontend_contract"
REFERENCE = CONTRACT / "reference"
GENERATED = {"node_modules", "dist", ".astro"}


def files_below(folder: Path) -> Iterable[Path]:
    """Every file that a person wrote, in a fixed order."""
    for path in sorted(folder.iterdir()):
        if path.name in GENERATED:
            continue
        if path.is_dir():
            yield from files_below(path)
        else:
            yield path


def fingerprint(paths: Iterable[Path]) -> str:
    """A hash of the files' names and contents."""
    digest = hashlib.sha256(str(node_folder()).encode())
    for path in paths:
        digest.update(f"\0{path.relative_to(ROOT)}\0".encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


def made_from(stamp: Path, now: str) -> bool:
    """Whether what stands beside this stamp was made from the same files."""
    return stamp.exists() and stamp.read_text() == now


@contextmanager
def turn(folder: Path) -> Iterator[None]:
    """Have a folder's packages and build to oneself: two at once would delete what the other one writes."""
    place = ROOT / ".cache" / f"{folder.name}.lock"
    place.parent.mkdir(exist_ok=True)
    with place.open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            print(f"Waiting for another process that makes frontend_contract/{folder.name} ...", flush=True)
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def install(folder: Path = REFERENCE) -> None:
    """Install a folder's packages exactly as its lock file says."""
    with turn(folder):
        _install(folder)


def _install(folder: Path) -> None:
    stamp = folder / "node_modules" / ".made-from"
    now = fingerprint([folder / "package-lock.json", folder / "package.json"])
    if not made_from(stamp, now):
        print(f"Installing the packages of frontend_contract/{folder.name} ...", flush=True)
        npm(folder, "ci", "--no-audit", "--no-fund")
        stamp.parent.mkdir(exist_ok=True)  # npm makes none where nothing is to be installed
        stamp.write_text(now)


def build() -> None:
    """Build the frontend when its sources, or the contract that it compiles against, have changed."""
    with turn(REFERENCE):
        _install(REFERENCE)
        stamp = REFERENCE / "dist" / ".made-from"
        now = fingerprint([*files_below(CONTRACT / "types"), *files_below(REFERENCE)])
        if not made_from(stamp, now):
            print("Building the reference frontend ...", flush=True)
            npm(REFERENCE, "run", "build")
            stamp.write_text(now)
