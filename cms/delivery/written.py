"""What other apps may listen to."""

from django.dispatch import Signal

document_written = Signal()
"""A page's Document was stored, and it differs from the one before. Sent in the transaction that stores it, for
whatever reason it was made anew: because the page was saved, or because something that it shows has changed.
Arguments: ``page``, of its specific class, and ``document``.
"""
