"""Fields that keep whatever an editor typed in a draft and insist on its form only when it is to be published."""

import re
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator, URLValidator
from wagtail.blocks import CharBlock, ChoiceBlock, EmailBlock, RichTextBlock, URLBlock
from wagtail.rich_text import RichText

from cms.base.languages import passage_languages
from cms.base.rich_text import INLINE_FEATURES, PASSAGE_FEATURES
from cms.blocks.contract import Presenting

NO_TEXT = re.compile(r"<[^>]*>|&nbsp;|\s")


class WebAddressBlock(URLBlock):
    """An address that starts with https: or http:."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(validators=[URLValidator(["https", "http"])], **kwargs)

    def clean(self, value: Any) -> Any:
        """Validate; a draft keeps an address that is not finished."""
        return value if self.is_deferred_validation else super().clean(value)


class EmailAddressBlock(EmailBlock):
    """An email address."""

    def clean(self, value: Any) -> Any:
        """Validate; a draft keeps an address that is not finished."""
        return value if self.is_deferred_validation else super().clean(value)


class PhoneBlock(CharBlock):
    """A telephone number as people write it."""

    looks_like_a_number = RegexValidator(
        r"^\+?[\d\s().-]{3,}(?:\s*(?:x|ext\.?)\s*\d+)?$",
        "This does not look like a telephone number, so a phone could not dial it. Write it like +44 29 2018 0000.",
    )

    def clean(self, value: Any) -> Any:
        """Validate; a draft keeps a number that is not finished."""
        if value and not self.is_deferred_validation:
            self.looks_like_a_number(value)
        return super().clean(value)


class PassageBlock(RichTextBlock):
    """Paragraphs and lists."""

    def __init__(self, features: list[str] | None = None, **kwargs: Any) -> None:
        super().__init__(features=features or PASSAGE_FEATURES, **kwargs)

    def value_from_form(self, value: Any) -> RichText:
        """What was typed; an editor left empty sends empty paragraphs, which are no text."""
        return RichText(value if NO_TEXT.sub("", value or "") else "")

    def clean(self, value: Any) -> RichText:
        """Validate; empty paragraphs do not count as text."""
        return super().clean(self.value_from_form(value.source if value else ""))


class InlineTextBlock(PassageBlock):
    """One line of text with links and emphasis."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(features=INLINE_FEATURES, **kwargs)


def language_block(help_text: str) -> ChoiceBlock:
    """A choice of the language of a passage or a file; empty means the page's own."""
    return ChoiceBlock(choices=passage_languages, required=False, help_text=help_text, search_index=False)


def passage_html(value: Any, presenting: Presenting) -> str:
    """Clean HTML of a passage; empty when nothing was written."""
    source = getattr(value, "source", value) or ""
    return presenting.rich_text(value) if NO_TEXT.sub("", source) else ""


def inline_html(value: Any, presenting: Presenting) -> str:
    """Clean HTML of one line: paragraphs become line breaks."""
    html = passage_html(value, presenting)
    return re.sub(r"</p>\s*<p>", "<br>", html.strip()).removeprefix("<p>").removesuffix("</p>")


def text(value: Any, name: str) -> str:
    """A plain text part of a struct, whether it is there or not."""
    return str(value.get(name) or "").strip()


def missing(message: str) -> ValidationError:
    """The error of a part that has to be filled in before publishing."""
    return ValidationError(message, code="required")
