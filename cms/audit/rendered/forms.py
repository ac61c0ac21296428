"""Fields of forms: can a reader tell what to type, and what was wrong with what they typed?"""

from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

from cms.accessibility.engine.finding import Finding, Outcome, Severity
from cms.accessibility.engine.rule import shorten
from cms.audit.checks import Rule, check, found
from cms.audit.page import PageSession
from cms.audit.variants import Variant

SCRIPT = Path(__file__).parents[1] / "js" / "forms.js"
UNDERSTANDING = "https://www.w3.org/WAI/WCAG22/Understanding/"

PLACEHOLDER = Rule(
    "form-placeholder-label",
    ("3.3.2",),
    "A field's label stays when something is typed",
    reference=f"{UNDERSTANDING}labels-or-instructions.html",
)
UNEXPLAINED = Rule(
    "form-error-unexplained",
    ("3.3.1",),
    "A field that is marked as wrong says what is wrong",
    reference=f"{UNDERSTANDING}error-identification.html",
)
APART = Rule(
    "form-error-apart",
    ("1.3.1", "3.3.1"),
    "The message about a field belongs to the field",
    reference=f"{UNDERSTANDING}error-identification.html",
)
HINT = Rule(
    "form-hint-apart",
    ("1.3.1", "3.3.2"),
    "The hint beside a field belongs to the field",
    Severity.WARNING,
    f"{UNDERSTANDING}labels-or-instructions.html",
)
QUESTION = Rule(
    "form-group-unnamed",
    ("1.3.1", "3.3.2"),
    "Choices that belong together say what is asked",
    Severity.WARNING,
    f"{UNDERSTANDING}info-and-relationships.html",
)


@cache
def _script() -> str:
    return SCRIPT.read_text().strip()


@check("forms", rules=(PLACEHOLDER, UNEXPLAINED, APART, HINT, QUESTION), variants=("1280",), any_browser=True)
def forms(page: PageSession, variant: Variant) -> Iterable[Finding]:
    """Labels that vanish, errors and hints that only stand nearby, choices without a question.

    Whether a field has a name at all is axe's to say (``axe-label``, ``axe-select-name``).
    """
    facts = page.evaluate(_script())
    for field in facts["fields"]:
        yield from _about(page, field)
    for element in facts["groups"]:
        yield found(
            page,
            QUESTION,
            element,
            inspected=element["html"],
            message="These choices belong together, and nothing that assistive technology reads says what is asked. "
            "Whoever comes to one of them hears the answer without the question.",
            help="Put them into a fieldset with a legend, or a group with an accessible name.",
        )


def _about(page: PageSession, field: dict[str, Any]) -> Iterable[Finding]:
    element = field["element"]
    if field["placeholder"] and not field["named"]:
        yield found(
            page,
            PLACEHOLDER,
            element,
            inspected=field["placeholder"],
            message=f"The only label of this field is the text inside it, “{shorten(field['placeholder'])}”. It goes "
            "when somebody types, and they can no longer check what was asked.",
            help="Give the field a label that is always to be seen.",
        )
    if field["invalid"] and not field["explained"] and not field["errors"]:
        yield found(
            page,
            UNEXPLAINED,
            element,
            inspected=element["html"],
            message="This field is marked as wrong, and no message says what is wrong. Readers cannot put it right.",
            help="Say in words what is wrong, beside the field, and tie the message to it with aria-describedby.",
        )
    for words in field["errors"][:1]:
        yield found(
            page,
            APART,
            element,
            inspected=words,
            message=f"The message “{shorten(words)}” stands beside this field but does not belong to it. Readers of a "
            "screen reader come to the field and do not hear it.",
            help="Name the message's id in the field's aria-describedby.",
            outcome=Outcome.FAILED if field["invalid"] else Outcome.REVIEW,
            severity=None if field["invalid"] else Severity.WARNING,
        )
    for words in field["hints"][:1]:
        yield found(
            page,
            HINT,
            element,
            inspected=words,
            message=f"The hint “{shorten(words)}” stands beside this field but does not belong to it. Readers of a "
            "screen reader come to the field and do not hear it.",
            help="Name the hint's id in the field's aria-describedby.",
            outcome=Outcome.REVIEW,
        )
