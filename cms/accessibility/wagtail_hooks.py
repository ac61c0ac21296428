"""What the accessibility app adds to Wagtail's admin."""

from wagtail import hooks

from cms.accessibility.bulk import CheckedPublishBulkAction

AFTER_WAGTAILS_OWN = 100
"""Wagtail keeps the last action registered under a name."""

hooks.register("register_bulk_action", CheckedPublishBulkAction, order=AFTER_WAGTAILS_OWN)
