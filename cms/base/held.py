"""Content that is not a page and yet goes live with pages: held to the same rules, the moment it is saved."""

from typing import Any

from django.conf import settings
from django.db import models

from cms.accessibility.fragments import require_fragment
from cms.blocks.contract import Presenting
from cms.document.pages import Block


class HeldToTheRules(models.Model):
    """For snippets and settings: refuses to be saved with what some readers cannot read.

    In a form the refusal is an error like any other, with every word kept; elsewhere ``save()`` raises before anything
    is written.
    """

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save, unless an error refuses.

        Raises:
            PublishingRefused: before anything is written.
        """
        if self.is_shown:
            require_fragment(self)
        super().save(*args, **kwargs)

    def clean(self) -> None:
        """Show the refusal in the form.

        Raises:
            PublishingRefused: naming every error.
        """
        super().clean()
        if self.is_shown:
            require_fragment(self)

    @property
    def is_shown(self) -> bool:
        """Whether readers see it: what is hidden is not held to anything, so that hiding is never refused."""
        return True

    @property
    def language(self) -> str:
        """BCP 47 code of the content's language; the installation's first for what has none of its own."""
        locale = getattr(self, "locale", None)
        return locale.language_code if locale else settings.WAGTAIL_CONTENT_LANGUAGES[0][0]

    def to_blocks(self, presenting: Presenting) -> list[Block]:
        """What readers get to see of this, as blocks that the rules know."""
        raise NotImplementedError(f"{type(self).__name__} must say what readers see of it")
