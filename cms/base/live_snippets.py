"""Snippets without drafts: what is saved is public at once, so nothing is saved but on purpose.

Wagtail saves every snippet that keeps its revisions by itself, half a second after each key, whether it has drafts or
not (``CreateEditViewOptionalFeaturesMixin.setup``): readers would see a name while it is being typed.
"""

from typing import Any

from django.http import HttpRequest
from wagtail.snippets.views.snippets import CreateView, EditView, SnippetViewSet


class SavedOnPurpose:
    """Turns the saving of unfinished work off."""

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        """Prepare the view."""
        super().setup(request, *args, **kwargs)  # type: ignore[misc]  # the view that this is mixed into has it
        self.autosave_enabled = False


class CreateLiveView(SavedOnPurpose, CreateView):
    """The form of a new snippet."""


class EditLiveView(SavedOnPurpose, EditView):
    """The form of a snippet."""


class LiveSnippetViewSet(SnippetViewSet):
    """The screens of a snippet that is public as soon as it is saved."""

    add_view_class = CreateLiveView
    edit_view_class = EditLiveView
    list_per_page = 50
