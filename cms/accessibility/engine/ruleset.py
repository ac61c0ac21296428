"""The version of the rule set: a verdict is worth something only together with the rules that gave it."""

import hashlib
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Final

PACKAGES = ("cms.accessibility.rules", "cms.accessibility.engine", "cms.accessibility.engine.words")


def ruleset_version() -> str:
    """Identify the rules and all code that they rest on: 16 hexadecimal digits of a SHA-256 over their sources.

    Any change of a rule, a word list or the reading of Documents makes a new version, so that verdicts given under
    another one are looked at again.
    """
    digest = hashlib.sha256()
    for package in PACKAGES:
        for source in sorted(_sources(package), key=lambda entry: entry.name):
            digest.update(f"{package}/{source.name}\0".encode())
            digest.update(source.read_bytes())
    return digest.hexdigest()[:16]


def _sources(package: str) -> list[Traversable]:
    return [entry for entry in files(package).iterdir() if entry.name.endswith(".py")]


RULESET_VERSION: Final = ruleset_version()
