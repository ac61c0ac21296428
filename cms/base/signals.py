"""What other apps may listen to."""

from django.dispatch import Signal

page_saved = Signal()
"""A page was saved with all its child objects, in the transaction that saved it. Arguments: ``instance``, and
``update_fields`` (None when all were saved).

Django's ``post_save`` comes too early (before the child objects are written), and Wagtail's ``page_published`` does not
come at all for a page that is created live, for an alias, or for a copy that is kept live.
"""
