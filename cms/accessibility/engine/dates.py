"""Dates and clock times in running text, in English and Welsh.

Only forms that cannot be anything else count: a day beside the name of a month, three numbers between slashes, a time
with ``am``, ``pm``, ``yh``, ``yb`` or a colon. In other languages nothing is found, so that rules stay silent.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

MONTHS = {
    "en": "January|February|March|April|May|June|July|August|September|October|November|December",
    "cy": "Ionawr|Chwefror|Mawrth|Ebrill|Mai|Mehefin|Gorffennaf|Awst|Medi|Hydref|Tachwedd|Rhagfyr",
}
SHORT_MONTHS = {"en": "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"}
MUTATED = {"Fawrth": 3, "Fai": 5, "Fehefin": 6, "Orffennaf": 7, "Fedi": 9, "Dachwedd": 11, "Ragfyr": 12}
"""Welsh months as they stand after ``o``: ``3 o Fawrth``."""
WEEKDAYS = {
    "en": "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday",
    "cy": "Llun|Mawrth|Mercher|Iau|Gwener|Sadwrn|Sul",
}
ORDINALS = {"en": "st|nd|rd|th", "cy": "af|il|ydd|ed|eg|fed|ain|ydd"}
YEARS = r"(?:19|20)\d\d"


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date as a text names it."""

    text: str
    start: int
    end: int
    day: int
    month: int
    year: int | None = None
    weekday: int | None = None
    """0 is Monday; None when none is named."""
    numeric: bool = False
    """Written as numbers between slashes, dots or dashes."""

    def in_year(self, year: int) -> date | None:
        """The calendar day, or None when that year has no such day."""
        try:
            return date(year, self.month, self.day)
        except ValueError:
            return None


@dataclass(frozen=True, slots=True)
class TimeMention:
    """A clock time as a text names it."""

    text: str
    start: int
    end: int
    has_zone: bool


ZONE = (
    r"(?:\(?\s*(?:UK|GMT|BST|UTC|CET|CEST|EST|EDT|ET|PST|PDT|PT|IST|Z)\b"
    r"|\(?\s*(?:UK|London|Welsh|local|British|Irish|Greenwich|Eastern|Pacific|Central European)\b"
    r"[^.,;)\n]{0,14}\btime\b"
    r"|\(?\s*amser\b|[+-]\d\d:?\d\d)"
)
_TIME_FORMS = {
    "en": r"(?<![\d.:])(?:(?:[01]?\d|2[0-3])[.:][0-5]\d\s*(?:[ap]\.?m\b\.?)?|(?:1[0-2]|[1-9])\s*[ap]\.?m\b\.?"
    r"|12\s+(?:noon|midday|midnight)\b|\b(?:noon|midday|midnight)\b)(?![\d:])",
    "cy": r"(?<![\d.:])(?:(?:[01]?\d|2[0-3])[.:][0-5]\d\s*(?:y\.?[hbp]\b\.?)?|(?:1[0-2]|[1-9])\s*y\.?[hbp]\b\.?"
    r"|\b(?:hanner dydd|hanner nos|ganol dydd)\b)(?![\d:])",
}
_NUMERIC = re.compile(rf"(?<![\d/.\-])(\d{{1,2}})([/.\-])(\d{{1,2}})\2({YEARS}|\d\d)(?![\d/\-]|\.\d)")


def dates_in(text: str, language: str) -> list[DateMention]:
    """The dates that a text names, in order; empty for languages other than English and Welsh."""
    if language not in MONTHS or not any(character.isdigit() for character in text):
        return []
    worded = [mention for mention in map(_worded(language), _pattern(language).finditer(text)) if mention]
    found = worded + [mention for mention in map(_numeric, _NUMERIC.finditer(text)) if mention]
    return sorted(found, key=lambda mention: mention.start)


def times_in(text: str, language: str) -> list[TimeMention]:
    """The clock times that a text names, and whether a zone stands right after each."""
    if language not in _TIME_FORMS:
        return []
    return [
        TimeMention(match.group().strip(), match.start(), match.end(), _zone_follows(text, match.end()))
        for match in _times(language).finditer(text)
        if _is_time(text, match)
    ]


def _is_time(text: str, match: re.Match[str]) -> bool:
    """Leave out what only looks like a time: versions and sums (``4.50``), ratios, verses."""
    words = match.group()
    if "." not in words or re.search(r"[a-z]", words, re.IGNORECASE):
        return not re.search(r"[£$€]\s*$|\b(?:ratio|score|won|lost)\s+$", text[: match.start()][-12:])
    return bool(re.search(r"\b(?:at|from|until|till|to|by|am|o|tan|i)\s+$", text[: match.start()][-8:]))


def _zone_follows(text: str, end: int) -> bool:
    """A zone may stand after the whole range: ``10am to 11.30am (UK time)``."""
    return bool(re.match(rf"[^.;!?\n]{{0,30}}?\s*{ZONE}", text[end : end + 60]))


@lru_cache(maxsize=8)
def _times(language: str) -> re.Pattern[str]:
    return re.compile(_TIME_FORMS[language], re.IGNORECASE)


@lru_cache(maxsize=8)
def _pattern(language: str) -> re.Pattern[str]:
    months = "|".join(filter(None, [MONTHS[language], SHORT_MONTHS.get(language), *_mutations(language)]))
    weekday = rf"(?P<weekday>{WEEKDAYS[language]})"
    day = rf"(?P<day>\d{{1,2}})(?:{ORDINALS[language]})?"
    year = rf"(?:,?\s+(?P<year>{YEARS}))?(?!\d)"
    joined = r"\s+(?:of\s+|o\s+)?"
    ahead = rf"(?:\b{weekday},?\s+(?:the\s+|y\s+)?)?(?<![\d.:£])\b{day}{joined}(?P<month>{months})\b\.?{year}"
    if language == "cy":
        return re.compile(ahead)
    named = weekday.replace("weekday", "weekday2")
    american = rf"(?:\b{named},?\s+)?\b(?P<month2>{months})\.?\s+{day.replace('day>', 'day2>')}\b"
    certain = r"(?=\s*(?:[,.;)!?]|$|at\b|from\b|to\b|and\b|until\b|by\b|–|-))"
    return re.compile(rf"{ahead}|{american}(?:,?\s+(?P<year2>{YEARS})(?!\d)|(?![\d:]){certain})")


def _mutations(language: str) -> list[str]:
    return list(MUTATED) if language == "cy" else []


def _worded(language: str) -> Callable[[re.Match[str]], DateMention | None]:
    def read(match: re.Match[str]) -> DateMention | None:
        groups = match.groupdict()
        day = int(groups["day"] or groups.get("day2") or 0)
        month = month_number(groups["month"] or groups.get("month2") or "", language)
        if not 1 <= day <= 31 or not month:
            return None
        year = groups["year"] or groups.get("year2")
        named = groups["weekday"] or groups.get("weekday2")
        weekday = WEEKDAYS[language].split("|").index(named) if named else None
        words = match.group().strip()
        return DateMention(words, match.start(), match.end(), day, month, int(year) if year else None, weekday)

    return read


def _numeric(match: re.Match[str]) -> DateMention | None:
    first, _, second, year = match.groups()
    day, month = int(first), int(second)
    if not (1 <= day <= 31 and 1 <= month <= 12):
        day, month = month, day
    if not (1 <= day <= 31 and 1 <= month <= 12):
        return None
    full = int(year) if len(year) == 4 else 2000 + int(year)
    return DateMention(match.group(), match.start(), match.end(), day, month, full, numeric=True)


def month_number(name: str, language: str) -> int:
    """1 to 12 for the name of a month, long, short or mutated; 0 for other words."""
    if name in MUTATED:
        return MUTATED[name]
    names = MONTHS[language].split("|")
    return next((number for number, month in enumerate(names, 1) if month.startswith(name[:3])), 0) if name else 0
