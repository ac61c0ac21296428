"""Policy: how much each rule matters here. Pure; who chose what, for which site and group, is the CMS's business."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from cms.accessibility.engine.finding import Severity


class Level(StrEnum):
    """What a policy may make of a rule."""

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"
    OFF = "off"


LEGAL_MUSTS = frozenset({"alt-missing", "link-empty", "linked-image-empty", "palette-contrast", "table-no-header"})
"""Rules that nobody can lower below error: the law asks for what they check, and stored data makes them certain."""


@dataclass(frozen=True)
class Policy:
    """Rule id → level. Rules that it does not name keep their own severity.

    What it says of :data:`LEGAL_MUSTS` is disregarded, however it got there.
    """

    levels: Mapping[str, str] = field(default_factory=dict)

    def severity(self, rule: str, usual: Severity) -> Severity | None:
        """How much a finding of a rule matters here.

        Args:
            rule: the rule's id.
            usual: what the rule itself says of this finding.

        Returns:
            The severity, or None when the rule is off.
        """
        if rule in LEGAL_MUSTS:
            return Severity.ERROR
        level = self.levels.get(rule)
        if level is None:
            return usual
        return None if level == Level.OFF else Severity(level)

    def is_off(self, rule: str) -> bool:
        """Whether a rule is not applied at all."""
        return rule not in LEGAL_MUSTS and self.levels.get(rule) == Level.OFF

    def refused(self) -> dict[str, str]:
        """The lines that this policy may not have: legal musts below error, and levels that do not exist."""
        allowed = {level.value for level in Level}
        return {
            rule: level
            for rule, level in self.levels.items()
            if level not in allowed or (rule in LEGAL_MUSTS and level != Level.ERROR)
        }

    def over(self, below: "Policy") -> "Policy":
        """This policy laid over another: its lines win."""
        return Policy({**below.levels, **self.levels})


DEFAULT_POLICY = Policy()
"""Every rule at its own severity."""
