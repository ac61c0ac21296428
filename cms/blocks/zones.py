"""Time zones: which ones editors are offered, and what readers call them."""

from functools import cache
from zoneinfo import ZoneInfo, available_timezones

from django.conf import settings

USUAL = [
    ("Europe/London", "UK time (London)"),
    ("Europe/Dublin", "Irish time (Dublin)"),
    ("Europe/Paris", "Central European time (Paris)"),
    ("Europe/Athens", "Eastern European time (Athens)"),
    ("America/New_York", "US Eastern time (New York)"),
    ("America/Los_Angeles", "US Pacific time (Los Angeles)"),
    ("Asia/Kolkata", "Indian time (Kolkata)"),
    ("Australia/Sydney", "Sydney time"),
    ("UTC", "UTC"),
]
"""Offered first."""

READERS_WORDS = {
    "Europe/London": {"en": "UK time", "cy": "amser y DU"},
    "Europe/Dublin": {"en": "Irish time", "cy": "amser Iwerddon"},
    "UTC": {"en": "UTC", "cy": "UTC"},
}
PATTERN = {"en": "{place} time", "cy": "amser {place}"}


@cache
def zone_choices() -> list[tuple[str, list[tuple[str, str]]]]:
    """All zones by IANA name, the usual ones first."""
    usual = dict(USUAL)
    others = sorted(name for name in available_timezones() if "/" in name and not name.startswith(("Etc/", "posix")))
    return [
        ("Usual", USUAL),
        ("All others", [(name, name.replace("_", " ")) for name in others if name not in usual]),
    ]


def site_zone() -> str:
    """The zone that editors most likely mean: the site's own."""
    return settings.TIME_ZONE


def zone(name: str) -> ZoneInfo:
    """The zone of this name, or the site's own when there is none (a draft may lack it)."""
    return ZoneInfo(name if name in available_zone_names() else site_zone())


@cache
def available_zone_names() -> frozenset[str]:
    """Every zone that this machine knows."""
    return frozenset(available_timezones())


def zone_text(name: str, language: str) -> str:
    """A zone in a reader's words, in the language of the page where we have them and in English elsewhere."""
    key = language.partition("-")[0]
    key = key if key in PATTERN else "en"
    if name in READERS_WORDS:
        return READERS_WORDS[name][key]
    return PATTERN[key].format(place=name.rpartition("/")[2].replace("_", " "))
