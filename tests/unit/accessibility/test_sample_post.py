"""The real post, as written, draws the findings that a careful checker has; mended, none of them is an error."""

import re
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from cms.accessibility.engine.check import check
from cms.accessibility.engine.examples import (
    activity,
    deadline,
    documents,
    heading,
    image,
    opportunity,
    page,
    paragraph,
    picture,
    spotlight,
)
from cms.accessibility.engine.finding import Finding, Severity

SAMPLE = Path(__file__).parents[4] / "shared" / "samples" / "december-update.txt"
NOW = datetime(2026, 11, 20, tzinfo=UTC)


@pytest.fixture
def text() -> str:
    if not SAMPLE.exists():
        pytest.skip("the sample post is not beside this checkout")
    return SAMPLE.read_text()


def containing(text: str, words: str) -> str:
    """The line of the post that holds some words."""
    return next(line.strip() for line in text.splitlines() if words in line)


def linked(line: str, *words: str) -> str:
    for number, each in enumerate(words):
        line = line.replace(each, f'<a href="https://www.example.org/blog/{number}/">{each}</a>', 1)
    return f"<p>{line}</p>"


def compose(text: str, at: str = "2025-12-05T12:00:00+00:00", mended: bool = False) -> dict[str, Any]:
    """The post as blocks, with its own words; mended: alternative texts repaired."""
    lines = [line.strip() for line in text.splitlines()]
    photo = containing(text, "Photo of Hania a woman")
    portrait = containing(text, "A image of")
    strip = (lambda alt: re.sub(r"^(?:Photo|A image) of ", "", alt)) if mended else str
    lead = lines[4].split(" - ")[0] if mended else lines[4]
    offer = linked(containing(text, "advisory board"), "our blog")
    return page(
        heading("Activities"),
        activity(f"<p>{containing(text, 'Meeting notes will be')}</p>"),
        activity(image=picture(strip(photo), caption=lines[lines.index(photo) + 1])),
        heading("Team"),
        spotlight(image=picture(strip(portrait), caption=lines[lines.index(portrait) + 1])),
        heading("Plans"),
        activity(linked(containing(text, "in our latest blog"), "our latest blog")),
        opportunity(offer, deadline=deadline(at), heading_level=3),
        image(alt_role="informative", alt="People around a table", credit={"text": "A", "url": None, "licence": ""}),
        heading("Thanks"),
        *[paragraph(line) for line in lines if line.startswith(("We would like to end", "Headline"))],
        documents(title="Notes"),
        date="2025-12-05",
        headline_image=picture(lead),
    )


def found(findings: list[Finding], rule: str) -> list[Finding]:
    return [finding for finding in findings if finding.rule == rule]


def test_as_written_it_draws_what_a_careful_checker_says(text: str) -> None:
    findings = check(compose(text), now=NOW)
    assert [finding.path for finding in found(findings, "alt-credit")] == ["headline_image.alt"]
    assert len(found(findings, "alt-redundant-prefix")) == 2
    assert [finding.path for finding in found(findings, "alt-near-caption")] == ["body.2.value.image.caption"]
    assert [finding.severity for finding in found(findings, "opp-deadline-past")] == [Severity.ERROR]
    assert [finding.block_id for finding in found(findings, "date-no-year")] == ["block-7"]
    assert len(found(findings, "link-generic")) == 2
    assert [finding.block_id for finding in found(findings, "empty-block")] == ["block-12"]
    assert found(findings, "credit-in-text")


def test_as_written_it_is_refused_for_the_deadline_alone(text: str) -> None:
    errors = [finding.rule for finding in check(compose(text), now=NOW) if finding.severity is Severity.ERROR]
    assert errors == ["opp-deadline-past"]


def test_with_the_deadline_moved_and_the_images_mended_nothing_refuses_it(text: str) -> None:
    findings = check(compose(text, "2027-12-05T12:00:00+00:00", mended=True), now=NOW)
    assert not [finding for finding in findings if finding.severity is Severity.ERROR]
    assert not {"alt-credit", "alt-redundant-prefix"} & {finding.rule for finding in findings}


def test_its_own_prose_raises_no_false_alarm(text: str) -> None:
    prose = [line.strip() for line in text.splitlines() if len(line.split()) > 12 and "Deadline" not in line]
    findings = check(page(*[paragraph(line) for line in prose]), now=NOW)
    serious = [finding for finding in findings if finding.severity is not Severity.ADVICE]
    assert [(finding.rule, finding.message) for finding in serious] == []
