"""A page or a post of the demo, before it is in the database."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Literal, Self

from cms.demo.write import Data


@dataclass(frozen=True)
class Page:
    """A page of the demo. ``name`` is how other content refers to it, and its slug unless it has one of its own."""

    name: str
    title: str
    summary: str
    intro: str = ""
    body: tuple[Data, ...] = ()
    image: Data | None = None
    slug: str = ""
    in_menu: bool = False

    def as_translation_of(self, source: "Page") -> Self:
        """This page, completed with what a translation shares with its source; plain pages share nothing."""
        return self


@dataclass(frozen=True)
class Statement(Page):
    """An accessibility statement. ``fields`` are those of its model that are plain values; days count from loading."""

    fields: Mapping[str, Any] = field(default_factory=dict)
    gaps: tuple[Data, ...] = ()


@dataclass(frozen=True)
class Post(Page):
    """A post. Its date is a day of the latest such month, or a number of days or months before now."""

    topics: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    month: int = 0
    """1 to 12: dated in the latest such month that has begun."""
    day: int = 12
    months_ago: int = 0
    """Dated that many months before now, when ``month`` is 0."""
    days_ago: int | None = None
    state: Literal["live", "draft", "scheduled"] = "live"

    def as_translation_of(self, source: Page) -> Self:
        """This post with the topics, related posts and date of the post that it translates."""
        if not isinstance(source, Post):
            return self
        return replace(
            self,
            topics=source.topics,
            related=source.related,
            month=source.month,
            day=source.day,
            months_ago=source.months_ago,
            days_ago=source.days_ago,
        )
