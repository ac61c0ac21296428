"""Compare texts as a reader would: by their words, not by their punctuation."""

import re
from functools import lru_cache

from cms.accessibility.engine.words import words_for

_LETTER = re.compile(r"[^\W_]")
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


@lru_cache(maxsize=4096)
def normal(text: str) -> str:
    """The words of a text in lower case, single-spaced, without punctuation."""
    return " ".join(_WORD.findall(text.casefold().replace("’", "'")))


@lru_cache(maxsize=4096)
def content_words(text: str, language: str) -> frozenset[str]:
    """The words that carry meaning: without articles, prepositions and "photo of"."""
    words = words_for(language)
    return frozenset(normal(text).split()) - (words.articles if words else frozenset())


def alike(one: str, other: str, language: str) -> float:
    """How much two texts share: 1 when all meaningful words are the same, 0 when none are (Jaccard index)."""
    first, second = content_words(one, language), content_words(other, language)
    return len(first & second) / len(first | second) if first and second else 0.0


def contains(longer: str, shorter: str, language: str) -> bool:
    """Whether all meaningful words of one text are among another's."""
    wanted = content_words(shorter, language)
    return bool(wanted) and wanted <= content_words(longer, language)


def is_words(text: str) -> bool:
    """Whether a text holds any letter or digit at all."""
    return _LETTER.search(text) is not None
