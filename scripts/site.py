"""The programs that make a running site, for `make run` and for the tests that need all of it."""

import os
import sys
from dataclasses import dataclass
from pathlib import Path

from scripts.frontend import REFERENCE
from scripts.node import environment, node_folder
from scripts.service import Service

ROOT = Path(__file__).resolve().parents[1]
PYTHON = sys.executable


@dataclass(frozen=True)
class Site:
    """Where a site runs and keeps what it writes.

    Args:
        cms_port: port of the CMS.
        frontend_port: port of the reference frontend.
        var: folder for the database, uploads and logs.
        bind: the interface that both listen on.
        settings: further environment variables of the CMS.
    """

    cms_port: int
    frontend_port: int
    var: Path = ROOT / "var"
    bind: str = "127.0.0.1"
    settings: tuple[tuple[str, str], ...] = ()

    @property
    def cms_url(self) -> str:
        """The CMS's address, as people type it."""
        return f"http://localhost:{self.cms_port}"

    @property
    def frontend_url(self) -> str:
        """The frontend's address, as people type it."""
        return f"http://localhost:{self.frontend_port}"

    def django(self) -> dict[str, str]:
        """The environment of everything that runs Django."""
        own = {
            "DJANGO_SETTINGS_MODULE": "cms.settings.dev",
            "CMS_URL": self.cms_url,
            "FRONTEND_URL": self.frontend_url,
            "VAR_FOLDER": str(self.var),
            "PYTHONUNBUFFERED": "1",
        }
        return {**os.environ, **own, **dict(self.settings)}

    def services(self) -> list[Service]:
        """The CMS, the workers, the scheduler and the frontend, in the order in which they start."""
        manage = [PYTHON, "manage.py"]
        return [
            self._service("CMS", self._gunicorn(), f"http://127.0.0.1:{self.cms_port}/healthz"),
            self._service("worker", [*manage, "db_worker", "--no-reload", "--no-startup-delay"]),
            self._service(
                "browser", [*manage, "db_worker", "--no-reload", "--no-startup-delay", "--queue-name", "browser"]
            ),
            self._service("scheduler", [*manage, "scheduler"]),
            self._frontend(),
        ]

    def _gunicorn(self) -> list[str]:
        address = ["--bind", f"{self.bind}:{self.cms_port}"]
        size = ["--workers", "2", "--threads", "4", "--worker-class", "gthread", "--preload"]
        return [PYTHON, "-m", "gunicorn", "cms.wsgi", *address, *size, "--graceful-timeout", "3", "--timeout", "60"]

    def _service(self, name: str, command: list[str], url: str | None = None) -> Service:
        return Service(name, command, self.django(), self.var / "log" / f"{name.lower()}.log", ROOT, url)

    def _frontend(self) -> Service:
        settings = {
            "HOST": self.bind,
            "PORT": str(self.frontend_port),
            "CMS_API_URL": f"http://127.0.0.1:{self.cms_port}/api/v2",
            "CMS_ORIGIN": self.cms_url,
        }
        command = [str(node_folder() / "node"), "dist/server/entry.mjs"]
        log = self.var / "log" / "frontend.log"
        return Service("frontend", command, environment(settings), log, REFERENCE, f"{self.frontend_url}/")
