#!/usr/bin/env python
"""Django's command line, with the development settings unless told otherwise."""

import os
import sys

from django.core.management import execute_from_command_line

from cms.settings.env import BadEnvironment


def main() -> None:
    """Run the command that the arguments name."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms.settings.dev")
    try:
        execute_from_command_line(sys.argv)
    except BadEnvironment as reason:
        sys.stderr.write(f"altogether: {reason}\n")
        sys.exit(2)


if __name__ == "__main__":
    main()
