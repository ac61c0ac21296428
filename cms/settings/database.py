"""``DATABASE_URL`` turned into Django's own settings: SQLite for one machine, PostgreSQL for production."""

from typing import Any

import environ

SQLITE_START = (
    "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA mmap_size=134217728; PRAGMA journal_size_limit=67108864"
)
"""Readers and one writer work side by side (https://sqlite.org/wal.html)."""


def database(url: str, *, connection_seconds: int = 60) -> dict[str, Any]:
    """Settings of one database.

    Args:
        url: its address, as in ``DATABASE_URL``.
        connection_seconds: how long a connection to PostgreSQL is kept for the next request; each is tested first.
    """
    settings: dict[str, Any] = dict(environ.Env.db_url_config(url))
    options = settings.setdefault("OPTIONS", {})
    if settings["ENGINE"].endswith("sqlite3"):
        # A write lock taken at the start of a transaction waits its turn; one taken later fails at once (SQLITE_BUSY).
        options |= {"transaction_mode": "IMMEDIATE", "timeout": 20, "init_command": SQLITE_START}
        return settings
    settings |= {"CONN_HEALTH_CHECKS": True, "CONN_MAX_AGE": connection_seconds}
    options |= {"connect_timeout": 5}
    return settings
