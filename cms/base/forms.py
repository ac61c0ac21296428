"""The form in which editors write a page."""

from cms.accessibility.forms import CheckedPageForm as PageForm

__all__ = ["PageForm"]
"""What page types with a form of their own inherit from."""
