"""Dates and clock times in running text, in English and Welsh.

Only forms that cannot be anything else count: a day beside the name of a month, three numbers between slashes, a time
with ``am``, ``pm``, ``yh``, ``yb`` or a colon. In other languages nothing is found, so that rules stay silent.
"""

import re
from datetime import date
from functools import lru_cache
from typing import NamedTuple

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
_WEEKDAYS = {language: {name: day for day, name in enumerate(names.split("|"))} for language, names in WEEKDAYS.items()}
_GLUE = frozenset("0123456789.:£")
ORDINALS = {"en": "st|nd|rd|th", "cy": "af|il|ydd|ed|eg|fed|ain|ydd"}
YEARS = r"(?:1\d|20)\d\d"


class DateMention(NamedTuple):
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


class TimeMention(NamedTuple):
    """A clock time as a text names it."""

    text: str
    start: int
    end: int
    has_zone: bool


ZONE = re.compile(
    r"\(?\s*(?:UK|GMT|BST|UTC|CET|CEST|EST|EDT|ET|PST|PDT|PT|IST|Z)\b"
    r"|\(?\s*(?:UK|London|Welsh|local|British|Irish|Greenwich|Eastern|Pacific|Central European)\b"
    r"[^.,;)\n]{0,14}\btime\b"
    r"|\(?\s*amser\b|[+-]\d\d:?\d\d"
)
_CLOCK = {
    "en": re.compile(
        r"\d{1,2}(?:[.:][0-5]\d)?\s*[AaPp]\.?[Mm]\b\.?|\d{1,2}[.:][0-5]\d(?!\d|[.:/]\d)"
        r"|(?:12\s+)?(?:[Nn]oon|[Mm]idday|[Mm]idnight)\b"
    ),
    "cy": re.compile(
        r"\d{1,2}(?:[.:][0-5]\d)?\s*[Yy]\.?[HhBbPp]\b\.?|\d{1,2}[.:][0-5]\d(?!\d|[.:/]\d)"
        r"|(?:[Hh]anner\s+(?:dydd|nos)|[Gg]anol\s+dydd)\b"
    ),
}
_NOT_A_TIME = re.compile(r"(?:[\w.:/£$€]|\b(?:ratio|score|won|lost)\s+)$", re.IGNORECASE)
_STREET = re.compile(
    r"\s+(?:Streets?|St|Roads?|Rd|Terrace|Lane|Cottages?|House|Close|Avenue|Drive|Place|Crescent|Way|Gardens|Court|Day)\b"
)
_NUMBERED = frozenset(
    {"chapter", "part", "section", "page", "room", "platform", "unit", "bus", "grade", "year", "level", "phase", "step"}
    | {"act", "scene", "figure", "table", "question", "lane", "plot", "gate", "stage"}
)
"""Words that make a number after them one of theirs."""
_AT = re.compile(r"\b(?:at|from|until|till|to|by|am|o|tan|i)\s+$")
_DIGIT = re.compile(r"\d")
_NUMERIC = re.compile(rf"\d{{1,2}}([/.\-])\d{{1,2}}\1(?:{YEARS}|\d\d)(?![\d/\-]|\.\d)")


def dates_in(text: str, language: str) -> list[DateMention]:
    """The dates that a text names, in order; empty for languages other than English and Welsh."""
    if language not in MONTHS or not _DIGIT.search(text):
        return []
    found = [_day_first(match, text, language) for match in _day_first_pattern(language).finditer(text)]
    found += [_numeric(match, text) for match in _NUMERIC.finditer(text)]
    if language == "en":
        found += [_month_first(match, text) for match in _month_first_pattern().finditer(text)]
    return sorted((mention for mention in found if mention), key=lambda mention: mention.start)


def times_in(text: str, language: str) -> list[TimeMention]:
    """The clock times that a text names, and whether a zone stands after each."""
    if language not in _CLOCK:
        return []
    return [
        TimeMention(match.group().strip(), match.start(), match.end(), _zone_follows(text, match.end()))
        for match in _CLOCK[language].finditer(text)
        if _is_time(text, match)
    ]


def month_number(name: str, language: str) -> int:
    """1 to 12 for the name of a month, long, short or mutated; 0 for other words."""
    if name in MUTATED:
        return MUTATED[name]
    names = MONTHS[language].split("|")
    return next((number for number, month in enumerate(names, 1) if name and month.startswith(name[:3])), 0)


def _is_time(text: str, match: re.Match[str]) -> bool:
    """Leave out what only looks like a time: versions and sums (``4.50``), ratios, verses."""
    words, before = match.group(), text[max(0, match.start() - 8) : match.start()]
    if _NOT_A_TIME.search(before) or int(re.match(r"\d*", words).group() or 0) > 23:  # type: ignore[union-attr]  # matches
        return False
    return bool(re.search(r"[a-z:]", words, re.IGNORECASE)) or bool(_AT.search(before))


def _zone_follows(text: str, end: int) -> bool:
    """A zone may stand after the whole range: ``10am to 11.30am (UK time)``."""
    sentence = re.match(r"(?:[^.;!?\n]|\.\d)*", text[end : end + 60])
    return bool(sentence and ZONE.search(sentence.group()))


@lru_cache(maxsize=8)
def _day_first_pattern(language: str) -> re.Pattern[str]:
    months = "|".join(filter(None, [MONTHS[language], SHORT_MONTHS.get(language), *_mutations(language)]))
    day = rf"(?P<day>\d{{1,2}})(?:{ORDINALS[language]})?"
    return re.compile(rf"{day}\s+(?:of\s+|o\s+)?(?P<month>{months})\b\.?(?:,?\s+(?P<year>{YEARS}))?(?!\d)")


@lru_cache(maxsize=1)
def _month_first_pattern() -> re.Pattern[str]:
    """``December 4``: with a year, or where a sentence could end or go on, so that "In May 10 people came" is none."""
    months = f"{MONTHS['en']}|{SHORT_MONTHS['en']}"
    certain = r"(?=\s*(?:[,.;)!?]|$|at\b|from\b|to\b|and\b|until\b|by\b|–|-))"
    day = rf"(?P<day>\d{{1,2}})(?:{ORDINALS['en']})?\b"
    return re.compile(rf"(?P<month>{months})\.?\s+{day}(?:,?\s+(?P<year>{YEARS})(?!\d)|(?![\d:]){certain})")


def _weekday_before(text: str, start: int, language: str) -> tuple[int | None, int]:
    """The weekday named right before a date, and where the two together begin."""
    words = text[max(0, start - 18) : start].split()
    if words and words[-1] in {"the", "y"}:
        words.pop()
    name = words[-1].rstrip(",").lstrip("(“\"'") if words else ""
    if name not in _WEEKDAYS[language]:
        return None, start
    return _WEEKDAYS[language][name], text.rindex(name, 0, start)


def _mutations(language: str) -> list[str]:
    return list(MUTATED) if language == "cy" else []


def _day_first(match: re.Match[str], text: str, language: str) -> DateMention | None:
    if text[match.start() - 1 : match.start()] in _GLUE or _STREET.match(text, match.end()):
        return None
    before = text[max(0, match.start() - 12) : match.start()].split()
    return None if before and before[-1].lower() in _NUMBERED else _worded(match, text, language)


def _month_first(match: re.Match[str], text: str) -> DateMention | None:
    return None if text[: match.start()][-1:].isalnum() else _worded(match, text, "en")


def _worded(match: re.Match[str], text: str, language: str) -> DateMention | None:
    day, month = int(match["day"]), month_number(match["month"], language)
    if not 1 <= day <= 31 or not month:
        return None
    weekday, start = _weekday_before(text, match.start(), language)
    year = int(match["year"]) if match["year"] else None
    end = match.end() - (match.group().endswith(".") and match["month"] in MONTHS[language].split("|"))
    return DateMention(text[start:end].strip(), start, end, day, month, year, weekday)


def _numeric(match: re.Match[str], text: str) -> DateMention | None:
    if re.search(r"[\d/.\-]$", text[: match.start()][-1:]):
        return None
    first, second, year = (int(part) for part in re.split(r"[/.\-]", match.group()))
    day, month = (first, second) if second <= 12 else (second, first)
    if not (1 <= day <= 31 and 1 <= month <= 12):
        return None
    full = year if year > 99 else 2000 + year
    return DateMention(match.group(), match.start(), match.end(), day, month, full, numeric=True)
