"""Which rules speak of the same defect: one defect is said once, by whoever knows most about it."""

from collections.abc import Collection

SAME_DEFECT: dict[str, frozenset[str]] = {
    "axe-audio-caption": frozenset({"audio-transcript"}),
    "axe-document-title": frozenset({"page-title-missing"}),
    "axe-empty-heading": frozenset({"heading-empty"}),
    "axe-empty-table-header": frozenset({"table-empty-header"}),
    "axe-frame-title": frozenset({"embed-title-missing"}),
    "axe-heading-order": frozenset({"heading-skip", "heading-first"}),
    "axe-html-has-lang": frozenset({"page-lang"}),
    "axe-html-lang-valid": frozenset({"page-lang"}),
    "axe-image-alt": frozenset({"alt-missing", "linked-image-empty"}),
    "axe-image-redundant-alt": frozenset({"linked-image-alt-plus-text"}),
    "axe-link-name": frozenset({"link-empty", "linked-image-empty"}),
    "axe-no-autoplay-audio": frozenset({"autoplay"}),
    "axe-valid-lang": frozenset({"part-language-invalid"}),
    "axe-video-caption": frozenset({"video-captions-unconfirmed"}),
}
"""A rule of axe → the rules of the content engine that find the same defect in what was written."""


def said_already(rule: str, said: Collection[str]) -> bool:
    """Whether what a rule of axe found in a block is among what the engine's rules said of that block.

    Args:
        rule: of the finding from a browser: axe's, or the engine's own.
        said: rules of the engine that found something there.
    """
    return rule in said or not SAME_DEFECT.get(rule, frozenset()).isdisjoint(said)
