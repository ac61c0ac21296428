"""What a file says, before it becomes a PDF or a Word document."""

from dataclasses import dataclass
from typing import Literal

Role = Literal["H1", "H2", "P", "LI"]


@dataclass(frozen=True)
class Paper:
    """A document of a few pages: its title is its first heading."""

    title: str
    language: str
    parts: tuple[tuple[Role, str], ...]

    @property
    def lines(self) -> tuple[tuple[Role, str], ...]:
        """Everything in reading order, the title first."""
        return (("H1", self.title), *self.parts)
