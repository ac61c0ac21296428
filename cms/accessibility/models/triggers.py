"""The last line of the gate: PostgreSQL itself refuses a live page without a verdict, even to SQL.

django-pgtrigger builds the statements. They are run by a migration of ours because the table is Wagtail's: the package
would want a proxy model, and Wagtail offers every proxy of ``Page`` to editors as a page type.
"""

from typing import Any

import pgtrigger
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from wagtail.models import Page

LIVE_PAGE_HAS_VERDICT = pgtrigger.Trigger(
    name="live_page_has_verdict",
    level=pgtrigger.Row,
    when=pgtrigger.After,
    operation=pgtrigger.Insert | pgtrigger.UpdateOf("live"),
    timing=pgtrigger.Deferred,
    func="""
        IF NEW.live AND NEW.depth > 1 AND NOT EXISTS (
            SELECT 1 FROM accessibility_verdict WHERE page_id = NEW.id
        ) AND EXISTS (
            SELECT 1 FROM wagtailcore_page WHERE id = NEW.id AND live
        ) AND EXISTS (
            SELECT 1 FROM django_content_type
            WHERE id = NEW.content_type_id AND (app_label, model) <> ('wagtailcore', 'page')
        ) THEN
            RAISE EXCEPTION 'page % cannot be live without an accessibility verdict', NEW.id
                USING ERRCODE = 'check_violation',
                      HINT = 'Publish through the CMS, which checks the page first.';
        END IF;
        RETURN NULL;
    """,
)
"""Runs at the end of the transaction, so that page and verdict may be written in either order. The page is read once
more because it may have been unpublished or deleted later in the same transaction. Wagtail's own bare pages (the root
and its sample) hold no content and are left alone."""


VERDICT_OF_LIVE_PAGE_STAYS = pgtrigger.Trigger(
    name="verdict_of_live_page_stays",
    level=pgtrigger.Row,
    when=pgtrigger.After,
    operation=pgtrigger.Delete | pgtrigger.UpdateOf("page_id"),
    timing=pgtrigger.Deferred,
    func="""
        IF EXISTS (
            SELECT 1 FROM wagtailcore_page WHERE id = OLD.page_id AND live AND depth > 1
        ) AND NOT EXISTS (
            SELECT 1 FROM accessibility_verdict WHERE page_id = OLD.page_id
        ) THEN
            RAISE EXCEPTION 'page % is live and cannot lose its accessibility verdict', OLD.page_id
                USING ERRCODE = 'check_violation',
                      HINT = 'Unpublish the page: its verdict goes with that.';
        END IF;
        RETURN NULL;
    """,
)
"""The same from the other side: somebody who unpublishes a page while another publishes it again takes nothing away."""


def install(apps: Any, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Create the trigger on pages; nothing to do elsewhere than on PostgreSQL."""
    _execute(schema_editor, LIVE_PAGE_HAS_VERDICT.compile(Page).install_sql)


def uninstall(apps: Any, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Drop the trigger on pages; nothing to do elsewhere than on PostgreSQL."""
    _execute(schema_editor, LIVE_PAGE_HAS_VERDICT.compile(Page).uninstall_sql)


def install_on_verdicts(apps: Any, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Create the trigger on verdicts; nothing to do elsewhere than on PostgreSQL."""
    verdict = apps.get_model("accessibility", "Verdict")
    _execute(schema_editor, VERDICT_OF_LIVE_PAGE_STAYS.compile(verdict).install_sql)


def uninstall_on_verdicts(apps: Any, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Drop the trigger on verdicts; nothing to do elsewhere than on PostgreSQL."""
    verdict = apps.get_model("accessibility", "Verdict")
    _execute(schema_editor, VERDICT_OF_LIVE_PAGE_STAYS.compile(verdict).uninstall_sql)


def _execute(schema_editor: BaseDatabaseSchemaEditor, statement: str) -> None:
    if schema_editor.connection.vendor == "postgresql":
        # No parameters: the statement holds percent signs of its own.
        schema_editor.execute(statement, params=None)
