"""`make run`: everything at once, from nothing. Ctrl-C stops all of it."""

import os
import subprocess
from pathlib import Path

from scripts import frontend
from scripts.ports import chosen
from scripts.site import PYTHON, ROOT, Site
from scripts.stop import CannotRun, end_like_ctrl_c, leave
from scripts.supervisor import Supervisor


def prepare(site: Site) -> None:
    """Build what is out of date, bring the database up to date, and fill it when it is empty."""
    frontend.build()
    command = [PYTHON, "manage.py", "prepare_site"]
    quiet = {"LOG_LEVEL": "WARNING", "EMAIL_URL": "dummymail://"}  # the demo is not news
    environment = {**site.django(), **quiet}
    if subprocess.run(command, cwd=ROOT, env=environment, stdin=subprocess.DEVNULL, check=False).returncode:
        raise CannotRun("the database could not be prepared (see above).")


def announce(site: Site) -> None:
    """Say where everything is."""
    print(
        f"""
  Altogether is running. Ctrl-C stops it.

    Frontend   {site.frontend_url}/
    Admin      {site.cms_url}/admin/
    API        {site.cms_url}/api/v2/pages/

    Demo login: editor, publisher, contributor, qa or admin; the password is altogether-demo
    Logs are in {site.var / "log"}
""",
        flush=True,
    )


def main(arguments: list[str]) -> int:
    """Start everything, and return when somebody asks for the end."""
    site = Site(
        cms_port=chosen("PORT", 8000),
        frontend_port=chosen("FRONTEND_PORT", 4321),
        var=Path(os.environ.get("VAR_FOLDER", "").strip() or ROOT / "var").resolve(),
        bind=os.environ.get("BIND", "").strip() or "127.0.0.1",
    )
    if site.cms_port == site.frontend_port:
        raise CannotRun(f"PORT and FRONTEND_PORT are both {site.cms_port}; choose two.")
    end_like_ctrl_c()
    try:
        prepare(site)
        with Supervisor(site.services()) as supervisor:
            supervisor.start()
            announce(site)
            supervisor.watch()
    except KeyboardInterrupt:
        pass  # asked for while it was still preparing
    print("\nStopped.", flush=True)
    return 0


if __name__ == "__main__":
    leave(main)
