"""The languages in which a passage of a page may be written."""

from django.conf import settings

DEFAULT_LANGUAGES = [
    ("en", "English"),
    ("cy", "Welsh"),
    ("ar", "Arabic"),
    ("bn", "Bengali"),
    ("fr", "French"),
    ("de", "German"),
    ("pl", "Polish"),
    ("so", "Somali"),
    ("es", "Spanish"),
    ("uk", "Ukrainian"),
    ("ur", "Urdu"),
]
"""Offered unless the setting ``PASSAGE_LANGUAGES`` names others: BCP 47 codes with their names."""


def passage_languages() -> list[tuple[str, str]]:
    """The languages on offer: those of the site's content first, then the setting's (or the default) list."""
    content = list(settings.WAGTAIL_CONTENT_LANGUAGES)
    known = {code for code, _ in content}
    offered = getattr(settings, "PASSAGE_LANGUAGES", DEFAULT_LANGUAGES)
    return content + [(code, name) for code, name in offered if code not in known]
