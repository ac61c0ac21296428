"""Content that is not a page and yet goes live with pages: held to the same rules, the moment it is saved."""

from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.db import models
from wagtail.models import Site

from cms.accessibility.fragments import require_fragment
from cms.blocks.contract import Presenting
from cms.document.pages import Block

NOT_CONTENT = {"latest_revision"}
"""Fields that readers see nothing of: Wagtail saves these when it keeps a version."""


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
        held = self._as_it_will_be(kwargs.get("update_fields"))
        if held is not None and held.is_shown:
            require_fragment(held)
        super().save(*args, **kwargs)

    def _as_it_will_be(self, update_fields: Iterable[str] | None) -> "HeldToTheRules | None":
        """What the database will hold after this save; None when readers see nothing of the fields that are saved."""
        if update_fields is None or self._state.adding:
            return self
        names = set(update_fields) - NOT_CONTENT
        if not names:
            return None
        stored = type(self)._default_manager.get(pk=self.pk)
        for name in names:
            setattr(stored, name, getattr(self, name))
        return stored

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

    @property
    def only_site(self) -> Site | None:
        """The site that alone shows it, whose policy then holds; None for what any site may show."""
        return getattr(self, "site", None)

    def to_blocks(self, presenting: Presenting) -> list[Block]:
        """What readers get to see of this, as blocks that the rules know."""
        raise NotImplementedError(f"{type(self).__name__} must say what readers see of it")


def name_block(name: str) -> Block:
    """A name as readers meet it: at the head of a card, or as the words of a link."""
    return Block(type="heading", id="name", value={"text": name, "level": 2})
