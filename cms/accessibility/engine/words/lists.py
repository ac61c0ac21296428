"""What a word list holds."""

import re
from dataclasses import dataclass

from cms.accessibility.engine.nodes import Passage

Pattern = re.Pattern[str]


@dataclass(frozen=True)
class Cued:
    """A pattern that can only match where one of some words stands; most passages hold none of them."""

    cues: frozenset[str]
    pattern: Pattern

    def search(self, passage: Passage) -> re.Match[str] | None:
        """The first match in a passage."""
        return None if self.cues.isdisjoint(passage.vocabulary) else self.pattern.search(passage.text)


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
    relative_date: Cued
    deadline: Pattern
    closed: Pattern
    remote: Cued
    """Words that say readers may join from elsewhere."""
    recurring: Pattern
    """Words before a date that make it one of every year."""
    sensory: Cued
    flashing: Cued
    title_placeholder: Pattern
    abbreviations: frozenset[str]
    """Abbreviations that need no explanation."""
    vowels: str
    articles: frozenset[str]
    """Small words left out when two texts are compared."""


def regex(source: str) -> Pattern:
    """A pattern that ignores case and blanks in its own source."""
    return re.compile(source, re.IGNORECASE | re.VERBOSE)


def cued(cues: str, source: str) -> Cued:
    """A pattern as :func:`regex` makes it, with its cues between blanks."""
    return Cued(frozenset(cues.split()), regex(source))


def phrases(text: str) -> frozenset[str]:
    """Phrases from lines, several a line between bars."""
    return frozenset(phrase.strip() for line in text.splitlines() for phrase in line.split("|") if phrase.strip())
