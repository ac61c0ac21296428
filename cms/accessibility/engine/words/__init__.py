"""Word lists: what rules about wording know of a language. Without a list for a language, such rules are silent."""

from functools import lru_cache

from cms.accessibility.engine.language import primary
from cms.accessibility.engine.words.cy import WELSH
from cms.accessibility.engine.words.en import ENGLISH
from cms.accessibility.engine.words.lists import Words

_KNOWN = {words.language: words for words in (ENGLISH, WELSH)}


@lru_cache(maxsize=256)
def words_for(tag: str) -> Words | None:
    """The word lists for a language tag; None for languages without lists."""
    return _KNOWN.get(primary(tag))
