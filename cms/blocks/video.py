"""Videos with their alternatives."""

from typing import Any
from urllib.parse import urlsplit

from django import forms
from django.core.exceptions import ValidationError
from wagtail.blocks import CharBlock, ChoiceBlock

from cms.blocks.contract import BlockContract, Presenting
from cms.blocks.fields import PassageBlock, WebAddressBlock, missing, passage_html, text
from cms.blocks.struct import ContentStruct
from cms.document.blocks import VideoValue

CAPTIONS = [
    ("", "Not answered yet"),
    ("yes", "Yes, checked by a person"),
    ("no", "No, or only the ones made by a machine"),
    ("not_needed", "Not needed: nobody speaks and no sound matters"),
]
PROVIDERS = {
    "youtube.com": "YouTube",
    "youtube-nocookie.com": "YouTube",
    "youtu.be": "YouTube",
    "vimeo.com": "Vimeo",
    "dailymotion.com": "Dailymotion",
}
"""Host name → what readers call the place."""


def provider(url: str) -> str:
    """The name of the place that shows a video; empty for a place that has no name here, such as a file."""
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:  # a draft may hold anything, for example an unfinished IPv6 address
        return ""
    return next((name for suffix, name in PROVIDERS.items() if host == suffix or host.endswith(f".{suffix}")), "")


class VideoBlock(BlockContract, ContentStruct):
    """A video with captions and a transcript."""

    shape = VideoValue

    url = WebAddressBlock(label="Address of the video", help_text="Starts with https://")
    title = CharBlock(help_text="What the video shows.")
    captions = ChoiceBlock(
        choices=CAPTIONS,
        required=False,
        widget=forms.RadioSelect,
        label="Does it have captions?",
        search_index=False,
        help_text="Captions are for people who cannot hear it, and for everybody on a train.",
    )
    transcript = PassageBlock(
        required=False, help_text="Everything that is said and shown, in words. It also lets people search the video."
    )

    class Meta:
        icon = "media"
        group = "Media"
        label = "Video"
        label_format = "{title}"
        description = "A video from elsewhere, with captions and a transcript."
        template = "base/blocks/video.html"
        preview_value = {"title": "A walk through the garden", "url": "https://video.example/walk", "captions": "yes"}

    def publish_errors(self, value: Any) -> dict[str, ValidationError]:
        """The question of captions has an answer."""
        if value.get("captions"):
            return {}
        return {"captions": missing("Say whether the video has captions, so that people who cannot hear it know.")}

    def to_document(self, value: Any, presenting: Presenting) -> VideoValue:
        """See :class:`cms.document.blocks.VideoValue`."""
        url = text(value, "url")
        return {
            "url": url,
            "title": text(value, "title"),
            "heading_level": presenting.heading_level,
            "provider": provider(url),
            "captions": value.get("captions") or "unanswered",
            "transcript": passage_html(value.get("transcript"), presenting),
        }
