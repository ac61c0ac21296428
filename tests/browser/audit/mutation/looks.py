"""Defects in how a page looks: contrast, size, space, motion."""

from tests.browser.audit.mutation.planting import Mutant, style, swap

WORDS = ".block--paragraph p"
CREDIT = ".headline-image figcaption"
STOPS = ".site-footer nav a"

LOOKS = (
    Mutant("contrast lowered", ("contrast", "axe-color-contrast"), WORDS, style(f"{WORDS} {{ color: #9a9a9a }}")),
    Mutant(
        "contrast lowered in the dark",
        ("contrast", "axe-color-contrast"),
        ".quote p",
        style("@media (prefers-color-scheme: dark) { .quote p { color: #51485c } }"),
    ),
    Mutant(
        "words on a picture",
        ("contrast", "axe-color-contrast"),
        CREDIT,
        style(
            f".headline-image figure {{ position: relative }} {CREDIT} {{ position: absolute; inset: auto 0 1rem;"
            f" padding: 1rem }} {CREDIT} * {{ color: #fff }}"
        ),
    ),
    Mutant(
        "words invisible",
        ("invisible-text", "contrast", "axe-color-contrast"),
        WORDS,
        style(f"{WORDS} {{ color: #fdf9f2 !important }}"),
    ),
    Mutant("fixed width", ("reflow",), WORDS, style(f"{WORDS} {{ width: 45rem }}")),
    Mutant(
        "words cut off in a box of fixed height",
        ("reflow", "text-resize", "text-spacing"),
        WORDS,
        style(f"{WORDS} {{ height: 5.75rem; overflow: hidden }}"),
    ),
    Mutant(
        "words cut off when spaced out",
        ("text-spacing", "text-resize", "reflow"),
        ".kit-badge",
        style(".kit-badge { width: 5.5rem; overflow: hidden; white-space: nowrap; padding-inline: 0 }"),
        "badge",
    ),
    Mutant(
        "spacing that readers cannot change",
        ("axe-avoid-inline-spacing",),
        WORDS,
        swap(WORDS, '<p style="letter-spacing: 0.01em !important">{inner}</p>'),
    ),
    Mutant(
        "gone in a narrow window",
        ("content-hidden-at-zoom",),
        ".block--documents",
        style("@media (max-width: 40rem) { .block--documents { display: none } }"),
    ),
    Mutant(
        "targets too small",
        ("target-size",),
        ".site-footer nav",
        style(
            f"{STOPS} {{ display: block; font-size: 0.7rem; line-height: 1; padding: 0 }} .site-footer nav li {{ margin: 0 }}"
        ),
    ),
    Mutant(
        "link told by colour alone",
        ("link-colour-alone",),
        ".kit-words a",
        style(".kit-words a { text-decoration: none }"),
        "sentence",
    ),
    Mutant(
        "motion without end",
        ("motion",),
        ".kit-badge",
        style("@keyframes go { to { translate: 12rem } } .kit-badge { animation: go 2s linear infinite alternate }"),
        "badge",
    ),
    Mutant(
        "flashing",
        ("flashes", "motion", "axe-color-contrast"),
        ".block--quote",
        style("@keyframes on { 50% { background: #000 } } .block--quote { animation: on 0.2s step-end infinite }"),
    ),
)
