"""Migrate a test database on SQLite once for each state of the code, not once for each run.

Migrating takes longer than most suites. The migrated database is kept in pytest's cache under a name made of everything
that could change it; the next run loads it, and Django's ``migrate`` then finds nothing left to do.
"""

import hashlib
import os
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[1]
CODE = ("cms", "home", "posts", "api")


def state() -> str:
    """What the migrated database depends on: our code (models, migrations, groups) and the libraries' versions."""
    digest = hashlib.sha256((ROOT / "requirements.lock").read_bytes())
    for folder in CODE:
        for path in sorted((ROOT / folder).rglob("*.py")):
            if "migrations" in path.parts or path.name in {"models.py", "roles.py", "groups.py", "triggers.py"}:
                digest.update(str(path.relative_to(ROOT)).encode() + path.read_bytes())
    return digest.hexdigest()[:16]


@pytest.fixture(scope="session", autouse=True)
def _migrated_once(request: pytest.FixtureRequest) -> None:
    """Put ourselves around the making of the test database, before anybody asks for it."""
    from django.db import connection

    if connection.vendor != "sqlite":
        return
    cache = getattr(request.config, "cache", None)
    if cache is None:  # pytest was told to keep nothing
        return
    folder = cache.mkdir("migrated")
    kept = folder / f"{state()}.sqlite3"
    open_until_made: list[sqlite3.Connection] = []
    creation = connection.creation
    make_empty, make = creation._create_test_db, creation.create_test_db

    def loaded(*arguments: Any, **options: Any) -> str:
        name: str = make_empty(*arguments, **options)
        if kept.exists():
            open_until_made.append(_open(name))  # a database in memory lasts as long as somebody has it open
            with closing(_open(f"file:{kept}?mode=ro")) as source:
                source.backup(open_until_made[0])
        return name

    def remembered(*arguments: Any, **options: Any) -> str:
        name: str = make(*arguments, **options)
        for database in open_until_made:
            database.close()
        if not kept.exists():
            for old in folder.glob("*.sqlite3"):
                old.unlink(missing_ok=True)
            unfinished = folder / f"{os.getpid()}.part"
            with closing(_open(str(unfinished))) as copy:
                connection.connection.backup(copy)
            unfinished.replace(kept)
        return name

    creation._create_test_db, creation.create_test_db = loaded, remembered


def _open(name: str) -> sqlite3.Connection:
    return sqlite3.connect(name, uri=name.startswith("file:"))
