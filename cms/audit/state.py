"""What the last audits left behind on this machine: durations, content hashes and results, in one small database.

It makes the next run faster (longest page first, ``--changed-only``) and lets a stopped one go on (``--resume``).
Losing it costs time, never a verdict. Only its owner may read it: findings quote pages that may not be public.
"""

import contextlib
import json
import os
import sqlite3
import threading
from pathlib import Path
from types import TracebackType
from typing import Self

from cms.audit.errors import AuditError
from cms.audit.results import PageResult

TABLE = """
CREATE TABLE IF NOT EXISTS page (
    url TEXT NOT NULL, plan TEXT NOT NULL, seconds REAL NOT NULL, content_hash TEXT NOT NULL,
    result TEXT NOT NULL, unfinished INTEGER NOT NULL, PRIMARY KEY (url, plan)
)
"""


OWNER_ONLY = 0o600


def default_path() -> Path:
    """Where the state is kept unless ``--state`` says otherwise: the user's cache folder."""
    root = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(root) / "altogether" / "audit.sqlite3"


class State:
    """The state file, open. ``plan`` names everything that a result depends on besides the page."""

    def __init__(self, path: Path, plan: str) -> None:
        """Open the file, or make one.

        Raises:
            AuditError: it cannot be made, or is not a state file.
        """
        self.plan = plan
        self._lock = threading.Lock()
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.touch(mode=OWNER_ONLY)
            path.chmod(OWNER_ONLY)  # one of an earlier version was open to all; SQLite's own files follow this one
            self._database = sqlite3.connect(path, check_same_thread=False, timeout=30, isolation_level=None)
            self._database.execute("PRAGMA journal_mode = WAL")
            self._database.execute(TABLE)
        except (OSError, sqlite3.Error) as error:
            raise AuditError(f"the state file {path} cannot be used ({error}): name another with --state") from error

    def seconds(self) -> dict[str, float]:
        """How long each page took last time, under any plan; nothing where that can no longer be read."""
        with self._lock, contextlib.suppress(sqlite3.Error):
            return dict(self._database.execute("SELECT url, MAX(seconds) FROM page GROUP BY url"))
        return {}

    def last(self, url: str) -> PageResult | None:
        """The page's last whole result under this plan."""
        return self._one("url = ? AND plan = ?", url)

    def of_unfinished_run(self, url: str) -> PageResult | None:
        """The page's result if it comes from a run that was stopped before its end."""
        return self._one("url = ? AND plan = ? AND unfinished", url)

    def _one(self, condition: str, url: str) -> PageResult | None:
        query = f"SELECT result FROM page WHERE {condition}"  # noqa: S608 - the conditions are the two above
        with self._lock, contextlib.suppress(sqlite3.Error, ValueError, KeyError, TypeError):
            if row := self._database.execute(query, (url, self.plan)).fetchone():
                return PageResult.from_json(json.loads(row[0]))
        return None  # what cannot be read is looked at again

    def keep(self, result: PageResult) -> str:
        """Remember a page that was audited whole; the run counts as unfinished until :meth:`finish`.

        Returns:
            why it could not be kept; nothing when it was.
        """
        row = (result.url, self.plan, result.seconds, result.content_hash, json.dumps(result.as_json()))
        try:
            with self._lock:
                self._database.execute("INSERT OR REPLACE INTO page VALUES (?, ?, ?, ?, ?, 1)", row)
        except sqlite3.Error as error:
            return f"the result could not be kept for the next run: {error}"
        return ""

    def begin(self) -> None:
        """Forget that an earlier run was unfinished: this one begins again."""
        self.finish()

    def finish(self) -> None:
        """The run came to its end: nothing is left to resume."""
        with self._lock, contextlib.suppress(sqlite3.Error):  # a file that broke meanwhile ends no run
            self._database.execute("UPDATE page SET unfinished = 0 WHERE plan = ?", (self.plan,))

    def close(self) -> None:
        """Close the file."""
        with self._lock, contextlib.suppress(sqlite3.Error):
            self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
