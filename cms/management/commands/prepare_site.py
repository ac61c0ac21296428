"""What `make run` needs of the database before anything starts."""

import json
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from wagtail.models import Site

from cms.cli import main as altogether


class Command(BaseCommand):
    """Migrations, the demo when nobody has an account yet, and addresses that fit the ports of this run."""

    help = "Bring the development database up to date; load the demo when it is empty; follow changed ports."

    def handle(self, *args: Any, **options: Any) -> None:
        """Do all three; quick when there is nothing to do."""
        call_command("migrate", verbosity=0, interactive=False)
        if not get_user_model().objects.exists():
            self.stdout.write("Loading the demo ...")
            self.altogether("demo", "load")
        elif self.addresses_changed():
            self.stdout.write("The addresses have changed: rebuilding what the API serves ...")
            self.move_sites()
            self.altogether("rebuild", "--all")
        self.record().write_text(json.dumps(self.addresses()))

    def altogether(self, *words: str) -> None:
        """Run a command of ``altogether``.

        Raises:
            CommandError: it failed.
        """
        if code := altogether([*words]):
            raise CommandError(f"`altogether {' '.join(words)}` ended with code {code}.")

    def record(self) -> Path:
        """The file that remembers the addresses of the run before."""
        return Path(settings.VAR) / "addresses.json"

    def addresses(self) -> dict[str, str]:
        """This run's addresses."""
        return {"cms": settings.CMS_URL, "frontend": settings.FRONTEND_URL}

    def addresses_changed(self) -> bool:
        """Whether the run before had other ports."""
        return not self.record().exists() or json.loads(self.record().read_text()) != self.addresses()

    def move_sites(self) -> None:
        """Give the sites of this machine the frontend's port; sites with a real host name are left alone."""
        port = urlsplit(settings.FRONTEND_URL).port or 80
        for site in Site.objects.all():
            if site.hostname == "localhost" or site.hostname.endswith(".localhost"):
                site.port = port
                site.save()
