"""What a word list holds."""

import re
from dataclasses import dataclass

Pattern = re.Pattern[str]


@dataclass(frozen=True)
class Words:
    """What rules about wording know of one language."""

    language: str
    vague_links: frozenset[str]
    """Link texts that say nothing of the target, lower case, without punctuation."""
    vague_nouns: Pattern
    """Link texts that name a kind of page but not which one: "our latest blog"."""
    new_tab: Pattern
    """Words in a link's name that announce a new tab or window."""
    click: Pattern
    image_prefix: Pattern
    """"Photo of" and the like at the start of an alternative text; group ``rest``: what follows."""
    image_suffix: Pattern
    credit: Pattern
    """A credit inside an alternative text or a caption; groups ``credit`` (who) and all of it."""
    credit_line: Pattern
    """A paragraph that is nothing but an image credit."""
    placeholders: frozenset[str]
    """Alternative texts that stand for one still to be written."""
    complex_image: Pattern
    text_image: Pattern
    """Images that hold words: posters, flyers, screenshots."""
    moving_image: Pattern
    relative_date: Pattern
    deadline: Pattern
    closed: Pattern
    remote: Pattern
    """Words that say readers may join from elsewhere."""
    recurring: Pattern
    """Words before a date that make it one of every year."""
    sensory: Pattern
    flashing: Pattern
    title_placeholder: Pattern
    abbreviations: frozenset[str]
    """Abbreviations that need no explanation."""
    vowels: str
    articles: frozenset[str]
    """Small words left out when two texts are compared."""


def regex(source: str) -> Pattern:
    """A pattern that ignores case and blanks in its own source."""
    return re.compile(source, re.IGNORECASE | re.VERBOSE)


def phrases(text: str) -> frozenset[str]:
    """Phrases from lines, several a line between bars."""
    return frozenset(phrase.strip() for line in text.splitlines() for phrase in line.split("|") if phrase.strip())
