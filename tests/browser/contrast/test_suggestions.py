"""A suggested colour or scrim, put into the page and measured again, passes."""

from collections.abc import Sequence

import pytest

from cms.audit.contrast.decide import TextVerdict, decide
from cms.audit.contrast.verdict import Decision
from cms.audit.page import PageSession
from tests.browser.contrast.case import Case, page
from tests.browser.contrast.cases import corpus
from tests.browser.contrast.run import by_case, open_page, served

pytestmark = pytest.mark.browser

FAILING = [case for case in corpus() if case.truth == "fail"]
CHANGE = """(changes) => { for (const [path, colour, scrim] of changes) {
  const element = altogether.find(path);
  const set = (name, value) => element.style.setProperty(name, value, "important");
  if (colour) { set("color", colour); set("fill", colour); set("-webkit-text-fill-color", colour); }
  if (scrim) {
    const images = getComputedStyle(element).backgroundImage;
    set("background-image", `linear-gradient(${scrim}, ${scrim})${images === "none" ? "" : ", " + images}`);
  }
} }"""


def applied(session: PageSession, verdicts: Sequence[TextVerdict]) -> None:
    """Put the suggestions into the page."""
    changes = []
    for verdict in verdicts:
        one = verdict.suggestion
        veil = ""
        if one.scrim:
            veil = f"rgb({'0 0 0' if one.scrim == '#000000' else '255 255 255'} / {one.opacity})"
        changes.append([verdict.target.element["selector"], one.colour, veil])
    session.evaluate(CHANGE, changes)


def changeable(case: Case, verdict: TextVerdict) -> bool:
    """Whether a suggestion can be tried by a declaration on the element itself."""
    return bool(
        verdict.decision is Decision.FAIL
        and verdict.suggestion
        and not verdict.suggestion.unfade
        and verdict.target.kind in ("text", "value")
        and case.family not in ("stroke", "shadow")
    )


def tried_and_measured(session: PageSession, cases: Sequence[Case]) -> tuple[int, list[str]]:
    """Try every suggestion for these cases: how many there were, and those that did not pass."""
    with served({"/": page(cases)}) as address:
        open_page(session, f"{address}/")
        before = by_case(decide(session, evidence=False))
        tried = [verdict for place, found in before.items() for verdict in found if changeable(cases[place], verdict)]
        applied(session, tried)
        again = {one.target.element["selector"]: one for one in decide(session, evidence=False)}
    return len(tried), [
        f"{one.target.element['selector']} {one.suggestion}: {again[one.target.element['selector']].measured}"
        for one in tried
        if again[one.target.element["selector"]].decision is not Decision.PASS
    ]


def test_suggestions_pass_when_they_are_tried(session: PageSession) -> None:
    number, still = tried_and_measured(session, FAILING[::5])
    assert number > 20
    assert still == [], "\n".join(still)


@pytest.mark.long
def test_every_suggestion_passes_when_it_is_tried(session: PageSession) -> None:
    number, still = tried_and_measured(session, FAILING)
    assert number > 100
    assert still == [], "\n".join(still)


def test_most_failing_text_gets_a_colour_or_a_scrim(session: PageSession) -> None:
    with served({"/": page(FAILING[2::5])}) as address:
        open_page(session, f"{address}/")
        failed = [one for one in decide(session, evidence=False) if one.decision is Decision.FAIL]
    assert sum(bool(one.suggestion and one.suggestion.in_words()) for one in failed) >= 0.75 * len(failed)
