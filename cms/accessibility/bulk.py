"""Publishing many pages at once: each on its own merits, with a report for each that was refused."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.contrib import messages
from wagtail.admin.views.pages.bulk_actions.publish import PublishBulkAction
from wagtail.models import Page

from cms.accessibility.middleware import refusal_message
from cms.accessibility.refused import PublishingRefused


class CheckedPublishBulkAction(PublishBulkAction):
    """Wagtail's bulk publishing, in which one refused page does not keep the others."""

    def get_execution_context(self) -> dict[str, Any]:
        """What :meth:`execute_action` receives, with a list for it to put refusals into."""
        self.refused: list[PublishingRefused] = []
        return {**super().get_execution_context(), "refused": self.refused}

    @classmethod
    def execute_action(
        cls,
        objects: Iterable[Page],
        include_descendants: bool = False,
        user: Any = None,
        refused: list[PublishingRefused] | None = None,
        **kwargs: Any,
    ) -> tuple[int, int]:
        """Publish what passes.

        Returns:
            How many of the chosen pages and how many below them were published.
        """
        refusals = [] if refused is None else refused
        chosen = list(objects)
        below = _drafts_below(chosen, user) if include_descendants else iter(())
        published = [sum(cls._publish(page, user, refusals) for page in pages) for pages in (chosen, below)]
        return published[0], published[1]

    @classmethod
    def _publish(cls, page: Page, user: Any, refusals: list[PublishingRefused]) -> bool:
        try:
            super().execute_action([page], user=user)
        except PublishingRefused as refusal:
            refusals.append(refusal)
            return False
        return True

    def get_success_message(self, num_parent_objects: int, num_child_objects: int) -> str | None:
        """Say what was published, after a message for each page that was not."""
        for refusal in self.refused:
            messages.error(self.request, refusal_message(refusal))
        if num_parent_objects or num_child_objects:
            said: str = super().get_success_message(num_parent_objects, num_child_objects)
            return said
        return None


def _drafts_below(pages: Iterable[Page], user: Any) -> Iterator[Page]:
    for page in pages:
        for draft in page.get_descendants().not_live().specific():
            if user is None or draft.permissions_for_user(user).can_publish():
                yield draft
