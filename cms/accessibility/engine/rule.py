"""What a rule is: data first, and one small function that looks at one node."""

import dataclasses
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from cms.accessibility.engine.examples import Known
from cms.accessibility.engine.finding import Outcome, Severity
from cms.accessibility.engine.nodes import Node, Place
from cms.accessibility.engine.tree import ContentTree


@dataclass(frozen=True, slots=True)
class Message:
    """What a rule says to an editor, in this order: what is wrong, why it matters to a reader, how to put it right.

    Words in braces are filled in from the :class:`Hit`.
    """

    what: str
    why: str
    how: str

    def fill(self, words: Mapping[str, Any]) -> tuple[str, str]:
        """The message (what and why) and the help (how)."""
        short = {name: shorten(value) if isinstance(value, str) else value for name, value in words.items()}
        return f"{self.what} {self.why}".format(**short), self.how.format(**short)


@dataclass(frozen=True, slots=True)
class Hit:
    """One defect that a rule saw."""

    inspected: str
    """The value that the rule looked at: editing it makes a new finding."""
    words: Mapping[str, Any] = dataclasses.field(default_factory=dict)
    """Fills the message's braces."""
    field: str = ""
    """The field of the node that is at fault, for example ``alt``."""
    say: str = ""
    """Which of the rule's messages; its first when empty."""
    place: Place | None = None
    """When another place than the node's is at fault."""
    severity: Severity | None = None
    """When this case weighs less than the rule's usual severity."""
    outcome: Outcome | None = None
    evidence: Mapping[str, Any] = dataclasses.field(default_factory=dict)
    """What a quick fix or a report needs to know."""


Examine = Callable[[Any, ContentTree], Iterable[Hit]]
Example = Mapping[str, Any] | Sequence[Mapping[str, Any]] | Known
"""A block, several blocks, or a whole Document, with facts or without: see :mod:`.examples`."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing that readers need, and how to tell that it is missing."""

    id: str
    wcag: tuple[str, ...]
    """Success criteria by number; empty for what only readers ask for."""
    over: type[Node]
    """The kind of node that it looks at, one at a time."""
    applies: str
    """Applicability in words, as ACT has it."""
    expects: str
    """Expectation in words."""
    severity: Severity
    outcome: Outcome
    messages: Mapping[str, Message]
    good: Sequence[Example]
    bad: Sequence[Example]
    examine: Examine
    among: Callable[[Any], bool] | None = None
    """Which nodes of that kind are worth a look; all when None. See :mod:`.traits`."""


def shorten(text: str, longest: int = 70) -> str:
    """A text for a message: on one line, cut at a word."""
    line = " ".join(text.split())
    return line if len(line) <= longest else line[:longest].rsplit(" ", 1)[0].rstrip(",.;:") + "…"
