"""Write the table of rules into ``docs/rules.md``: ``python -m cms.accessibility.engine.reference``."""

import re
from pathlib import Path

from cms.accessibility.engine.registry import all_rules
from cms.accessibility.engine.rule import Rule
from cms.accessibility.policy import LEGAL_MUSTS

PAGE = Path(__file__).parents[3] / "docs" / "rules.md"
BEGIN, END = "<!-- rules: begin -->", "<!-- rules: end -->"


def render(page: str) -> str:
    """The page with its generated part brought up to date."""
    return re.sub(f"{BEGIN}.*{END}", lambda _: f"{BEGIN}\n{tables()}\n{END}", page, flags=re.DOTALL)


def tables() -> str:
    """One table a family."""
    families: dict[str, list[Rule]] = {}
    for rule in all_rules().values():
        families.setdefault(rule.examine.__module__, []).append(rule)
    return "\n".join(_family(module, rules) for module, rules in families.items())


def _family(module: str, rules: list[Rule]) -> str:
    title = (__import__(module, fromlist=["__doc__"]).__doc__ or "").strip().splitlines()[0]
    rows = "\n".join(_row(rule) for rule in rules)
    return f"\n### {title}\n\n| rule | severity | WCAG | applies to | expects |\n|---|---|---|---|---|\n{rows}\n"


def _row(rule: Rule) -> str:
    severity = rule.severity.value + (" (fixed)" if rule.id in LEGAL_MUSTS else "")
    review = ", to review" if rule.outcome.value == "review" else ""
    cells = (f"`{rule.id}`", severity + review, ", ".join(rule.wcag) or "–", rule.applies, rule.expects)
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def main() -> None:
    """Rewrite the page."""
    PAGE.write_text(render(PAGE.read_text()))


if __name__ == "__main__":
    main()
