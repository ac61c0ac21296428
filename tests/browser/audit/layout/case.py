"""A page of a few lines, and what one rule has to say of it."""

from dataclasses import dataclass

from tests.browser.audit.site import page

WORDS = "Every month we write about what the team has been up to, and what comes next for all of us here."
LONG = f"<p>{WORDS}</p>" * 12


@dataclass(frozen=True)
class Case:
    """One page.

    Attributes:
        name: what it is about.
        body: the page's content.
        says: ``failed``, ``review``, or empty where the rule has nothing to say.
        at: a selector that one of the findings has to have, where it says something.
        head: styles.
        variant: the conditions under which the check looks.
        long: whether it belongs to ``make test-long``.
    """

    name: str
    body: str
    says: str = ""
    at: str = ""
    head: str = ""
    variant: str = ""
    long: bool = False

    @property
    def html(self) -> str:
        """The whole page."""
        base = "<style>body { font: 16px/1.5 sans-serif; margin: 8px } </style>"
        return page(self.body, title=self.name, head=base + self.head)


def style(rules: str) -> str:
    """A style sheet for ``head``."""
    return f"<style>{rules}</style>"
