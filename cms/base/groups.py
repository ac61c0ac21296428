"""Makes the groups of :mod:`cms.base.roles` and the workflow that publishers moderate, on the first migration."""

from typing import Any

from django.apps import apps
from django.contrib.auth.management import create_permissions
from django.contrib.auth.models import Group, Permission
from django.db import DEFAULT_DB_ALIAS, connection, transaction
from django.db.models.signals import post_migrate
from wagtail.models import (
    Collection,
    GroupApprovalTask,
    GroupCollectionPermission,
    GroupPagePermission,
    Page,
    Workflow,
    WorkflowPage,
    WorkflowTask,
)

from cms.base.roles import ROLES, Role

MARK = "Publishers"
"""The group whose presence says that all of this has been done."""
WAGTAILS_GROUP = "Moderators"
WAGTAILS_WORKFLOW = "Moderators approval"
WORKFLOW = "Publishers"
"""Wagtail puts it behind “Submit to”."""


def permission(name: str) -> Permission:
    """The permission called ``app_label.codename``."""
    app_label, codename = name.split(".")
    return Permission.objects.get(content_type__app_label=app_label, codename=codename)


def make_permissions() -> None:
    """Have Django create the permissions now: it does so app by app, and some of ours come later in that order."""
    names = {name for role in ROLES.values() for name in (*role.models, *role.collections)}
    for label in {name.split(".")[0] for name in names} | {"wagtailcore"}:
        create_permissions(apps.get_app_config(label), verbosity=0)


def give(group: Group, role: Role, root: Page, collection: Collection) -> None:
    """Give a group exactly what its role says."""
    group.permissions.set([permission(name) for name in role.models])
    GroupPagePermission.objects.filter(group=group).delete()
    GroupCollectionPermission.objects.filter(group=group).delete()
    for name in role.pages:
        GroupPagePermission.objects.create(group=group, page=root, permission=permission(f"wagtailcore.{name}_page"))
    for name in role.collections:
        GroupCollectionPermission.objects.create(group=group, collection=collection, permission=permission(name))


def make_workflow(root: Page, publishers: Group) -> None:
    """The workflow of the whole tree: publishers approve. Wagtail's own first workflow gives way to it."""
    task, _ = GroupApprovalTask.objects.get_or_create(name=WORKFLOW)
    task.groups.set([publishers])
    workflow, _ = Workflow.objects.get_or_create(name=WORKFLOW)
    WorkflowTask.objects.get_or_create(workflow=workflow, task=task.task_ptr)
    WorkflowPage.objects.update_or_create(page=root, defaults={"workflow": workflow})
    Workflow.objects.filter(name=WAGTAILS_WORKFLOW).update(active=False)
    GroupApprovalTask.objects.filter(name=WAGTAILS_WORKFLOW).update(active=False)


@transaction.atomic
def make_groups() -> None:
    """Make groups and workflow, unless they have been made before."""
    root, collection = Page.get_first_root_node(), Collection.get_first_root_node()
    if root is None or collection is None or Group.objects.filter(name=MARK).exists():
        return  # a database without a tree is one that a test has just emptied
    make_permissions()
    groups = {name: Group.objects.get_or_create(name=name)[0] for name in ROLES}
    for name, role in ROLES.items():
        give(groups[name], role, root, collection)
    make_workflow(root, groups[MARK])
    Group.objects.filter(name=WAGTAILS_GROUP, user__isnull=True).delete()


def after_migration(using: str, **_: Any) -> None:
    """Make the groups once everything that they refer to has its table."""
    needed = {model._meta.db_table for model in (Group, Permission, GroupPagePermission, GroupApprovalTask)}
    needed |= {apps.get_model(f"{name}.{model}")._meta.db_table for name, model in LAST_TABLES}
    if using == DEFAULT_DB_ALIAS and needed <= set(connection.introspection.table_names()):
        make_groups()


LAST_TABLES = (("home", "SiteSettings"), ("posts", "Topic"), ("base", "Person"), ("wagtailredirects", "Redirect"))
"""Models that the roles speak of; while one has no table, only a part of the apps has been migrated."""


def connect() -> None:
    """Listen to the last of our apps being migrated."""
    post_migrate.connect(after_migration, sender=apps.get_app_config("posts"), dispatch_uid="cms.base.groups")
