"""What sets some passages apart: asked once for each passage, so that most rules look at few of them."""

import re

from cms.accessibility.engine.nodes import Passage

_PICTORIAL = re.compile("[\u1d00-\u1dff\u2190-\U0010ffff]")
_CAPITALS = re.compile(r"[A-ZÀ-ÖØ-ÞŴŶ&]{3}")
_LISTED = re.compile(r"\n|^\s*[^\w\s]|^\s*(?:\w{1,4}[.)]|o)\s")
_UNUSUAL = re.compile("[\n\u1d00-\u1dff\u2190-\U0010ffff]|^[\\W_]+$")
_MANY_DIGITS = re.compile(r"(?:\d[\s()-]{0,3}){10}")
_AT = re.compile(r"@|[\[(]\s*at\b", re.IGNORECASE)


def dated(passage: Passage) -> bool:
    """Names a date."""
    return bool(passage.dates)


def pictorial(passage: Passage) -> bool:
    """Holds signs beyond letters and punctuation."""
    return _PICTORIAL.search(passage.text) is not None


def capital(passage: Passage) -> bool:
    """Holds three capitals in a row."""
    return _CAPITALS.search(passage.text) is not None


def listed(passage: Passage) -> bool:
    """Has several lines, or begins as an entry of a typed list may."""
    return _LISTED.search(passage.text) is not None


def unusual(passage: Passage) -> bool:
    """Could be drawn: several lines, pictorial signs, or no word at all."""
    return _UNUSUAL.search(passage.text) is not None


def numbered(passage: Passage) -> bool:
    """Holds enough digits for a telephone number."""
    return ("0" in passage.text or "+" in passage.text) and _MANY_DIGITS.search(passage.text) is not None


def addressed(passage: Passage) -> bool:
    """Holds the sign of an e-mail address, or stands in for it."""
    text = passage.text
    return ("@" in text or "[" in text or "(" in text) and _AT.search(text) is not None


def styled(passage: Passage) -> bool:
    """Holds words that are underlined, crossed out, raised, or marked as an abbreviation."""
    return any(piece.underline or piece.struck or piece.raised or piece.abbreviation for piece in passage.pieces)


def emphatic(passage: Passage) -> bool:
    """Holds bold or italic words."""
    return any(piece.bold or piece.italic for piece in passage.pieces)


def wordy(passage: Passage) -> bool:
    """Holds more than thirty words."""
    return len(passage.words) > 30


def brief(passage: Passage) -> bool:
    """Holds fewer than ten words."""
    return len(passage.words) < 10


def quoted(passage: Passage) -> bool:
    """Is a quotation in HTML."""
    return passage.kind == "quote" or passage.inside == "quote"


def aligned(passage: Passage) -> bool:
    """Has an alignment of its own."""
    return bool(passage.align)
