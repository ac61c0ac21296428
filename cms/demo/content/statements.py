"""The accessibility statements: of the first site in both languages, and of the second one."""

from typing import Any

from cms.demo.write import Day, heading, paragraph
from cms.demo.written import Statement

FEEDBACK: dict[str, Any] = {
    "contact_email": "access@harbourlane.example",
    "contact_phone": "+44 29 2018 0142",
    "contact_address": "Harbour Lane 4\nPorth Helyg",
    "response_days": 2,
}
DATES: dict[str, Any] = {
    "prepared_on": Day(-400, "now"),
    "reviewed_on": Day(-20, "now"),
    "audit_on": Day(-45, "now"),
    "method": "self",
}


def gap(reason: str, text: str, criteria: str = "", fix_by: Day | None = None) -> dict[str, Any]:
    """Something that does not work yet."""
    return {"type": "gap", "value": {"reason": reason, "text": text, "criteria": criteria, "fix_by": fix_by}}


ENGLISH = Statement(
    name="accessibility",
    title="Accessibility of this site",
    summary="What we do so that everybody can use this site, what does not work yet, and how to tell us.",
    intro="<p>We want everybody to be able to use this site. Where you cannot, the fault is ours, and we want to know.</p>",
    fields={
        "scope": "The website of Harbour Lane Commons, in English and Welsh.",
        "law": "none",
        "audit_by": "the Thursday club, with the screen readers and switches that its members use every day",
        "tested_with": "Firefox with NVDA on Windows\nSafari with VoiceOver on a telephone\nChromium with a keyboard alone, enlarged to four times its size",
        "enforcement_name": "Equality Advisory and Support Service",
        **DATES,
        **FEEDBACK,
    },
    gaps=(
        gap(
            "non_compliance",
            "<p>Documents from before we moved to this site may not be tagged for screen readers. Ask us, and we will send you the text.</p>",
            "1.3.1, 1.3.2",
            Day(150, "now"),
        ),
        gap(
            "disproportionate_burden",
            "<p>The sail loft’s log books are photographs of handwriting. Typing them out would cost more than a year’s workshop; anyone may ask for a page, and somebody will read it to them.</p>",
            "1.1.1, 1.4.5",
        ),
    ),
    body=(
        heading("What you can expect"),
        paragraph(
            "<ul><li>Every picture that tells you something has a description.</li><li>Videos have captions, and a transcript beside them.</li><li>You can use the whole site with a keyboard.</li><li>You can enlarge everything to four times its size without losing any of it.</li></ul>"
        ),
    ),
)

WELSH = Statement(
    name="accessibility",
    title="Hygyrchedd y wefan hon",
    slug="hygyrchedd",
    summary="Beth rydyn ni’n ei wneud i bawb allu defnyddio’r wefan, beth sydd heb weithio eto, a sut i ddweud wrthym.",
    intro="<p>Rydyn ni am i bawb allu defnyddio’r wefan hon. Os na allwch chi, arnom ni mae’r bai, ac rydyn ni am wybod.</p>",
    fields={
        "scope": "Gwefan Comin Lôn yr Harbwr, yn Gymraeg ac yn Saesneg.",
        "law": "none",
        "audit_by": "clwb dydd Iau, gyda’r darllenwyr sgrin a’r switshis y mae’r aelodau’n eu defnyddio bob dydd",
        "enforcement_name": "Gwasanaeth Cynghori a Chymorth ar Gydraddoldeb",
        **DATES,
        **FEEDBACK,
    },
    gaps=(
        gap(
            "non_compliance",
            "<p>Efallai na fydd dogfennau hŷn yn addas i ddarllenwyr sgrin. Gofynnwch, ac fe anfonwn y testun atoch.</p>",
            "1.3.1, 1.3.2",
            Day(150, "now"),
        ),
    ),
    body=(
        heading("Beth allwch chi ei ddisgwyl"),
        paragraph(
            "<ul><li>Mae disgrifiad i bob llun sy’n dweud rhywbeth.</li><li>Mae capsiynau a thrawsgrifiad i bob fideo.</li><li>Gallwch ddefnyddio’r wefan gyfan gyda bysellfwrdd.</li></ul>"
        ),
    ),
)

KILN = Statement(
    name="kiln-accessibility",
    title="Accessibility",
    slug="accessibility",
    summary="What works for everybody on our site, and whom to tell what does not.",
    intro="<p>We make pots, and a small website. Both should be easy to hold.</p>",
    fields={
        "scope": "The website of Kiln Street Pottery.",
        "law": "none",
        "prepared_on": Day(-60, "now"),
        "contact_email": "studio@kilnstreet.example",
        "response_days": 5,
    },
)
