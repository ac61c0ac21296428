"""A small page with one thing right or wrong."""

from dataclasses import dataclass

LINES = "<p>Line after line of text that anybody can read.</p>"


@dataclass(frozen=True)
class Case:
    """A page.

    Attributes:
        rule: the rule that it is about.
        name: what is special about it.
        body: its content.
        verdict: ``""`` (nothing may be found by any rule), ``failed`` or ``review``.
        alone: whether it needs a page to itself; others may share one.
        variant: the conditions under which it is looked at.
    """

    rule: str
    name: str
    body: str
    verdict: str = ""
    alone: bool = False
    variant: str = "1280"

    @property
    def id(self) -> str:
        """For test names, and for the part of a shared page."""
        return f"{self.rule}-{self.verdict or 'good'}-{self.name}".replace(" ", "-").replace("'", "")


def shared(cases: list[Case]) -> str:
    """Several cases on one page, each in a part of its own."""
    return "".join(f'<section id="{case.id}"><h2>{case.name}</h2>{case.body}</section>' for case in cases)
