"""Lists made of typed signs: which lines belong to one, and what they say without the sign."""

import re
from itertools import pairwise

BULLET = re.compile(r"^\s*(?P<mark>[-–—*•·●○◦▪■‣⁃+~o])\s+(?P<rest>\S.*)$", re.DOTALL)
NUMBER = re.compile(r"^\s*\(?(?P<mark>\d{1,2}|[a-hA-H]|[ivx]{1,4})[.)]\s+(?P<rest>\S.*)$", re.DOTALL)
_IN_TURN = {*pairwise("abcdefgh"), *pairwise(("i", "ii", "iii", "iv", "v", "vi"))}


def mark(line: str) -> tuple[str, str] | None:
    """The sign that a line begins with, and its family: ``("-", "sign")``, ``("2", "number")``, ``("b", "letter")``."""
    bullet = BULLET.match(line)
    if bullet:
        return bullet["mark"], "sign"
    number = NUMBER.match(line)
    return (number["mark"].lower(), "number" if number["mark"].isdigit() else "letter") if number else None


def without_mark(line: str) -> str:
    """What a line says after its sign."""
    match = BULLET.match(line) or NUMBER.match(line)
    return match["rest"].strip() if match else line


def continues(one: str, other: str) -> bool:
    """Whether two lines are neighbours in a typed list."""
    first, second = mark(one), mark(other)
    if first is None or second is None or first[1] != second[1]:
        return False
    if first[1] == "sign":
        return first[0] == second[0] and not (first[0] in "–—" and _is_speech(one, other))
    if first[1] == "number":
        return int(second[0]) == int(first[0]) + 1
    return (first[0], second[0]) in _IN_TURN


def _is_speech(*lines: str) -> bool:
    """Dialogue is set with dashes in several languages: sentences that begin with a capital and end in a stop."""
    return all(re.match(r"\s*[–—]\s*[^\W\da-z_].*[.!?…]$", line) for line in lines)
