"""The four groups that a new installation starts with, in Wagtail's own permissions.

Administrators may change them afterwards: they are made once and never touched again.
"""

from dataclasses import dataclass

ADMIN = "wagtailadmin.access_admin"


@dataclass(frozen=True, slots=True)
class Role:
    """What the members of a group may do.

    Args:
        purpose: what the group is for, in a sentence.
        pages: page permissions for the whole tree.
        collections: image and document permissions for all collections.
        models: permissions for snippets, settings and the admin itself.
    """

    purpose: str
    pages: tuple[str, ...] = ()
    collections: tuple[str, ...] = ()
    models: tuple[str, ...] = (ADMIN,)


CHOOSE_FILES = ("wagtailimages.choose_image", "wagtaildocs.choose_document")
ADD_FILES = (*CHOOSE_FILES, "wagtailimages.add_image", "wagtaildocs.add_document")
CHANGE_FILES = (*ADD_FILES, "wagtailimages.change_image", "wagtaildocs.change_document")
DELETE_FILES = (*CHANGE_FILES, "wagtailimages.delete_image", "wagtaildocs.delete_document")

ADD_PEOPLE = (ADMIN, "base.add_person", "base.add_organisation")
CHANGE_SNIPPETS = (
    *ADD_PEOPLE,
    "base.change_person",
    "base.change_organisation",
    "posts.add_topic",
    "posts.change_topic",
    "simple_translation.submit_translation",
)
RUN_SITE = (
    *CHANGE_SNIPPETS,
    "base.delete_person",
    "base.delete_organisation",
    "posts.delete_topic",
    "home.change_sitesettings",
    "theme.change_sitetheme",
    "home.add_navigation",
    "home.change_navigation",
    "home.delete_navigation",
    "wagtailredirects.add_redirect",
    "wagtailredirects.change_redirect",
    "wagtailredirects.delete_redirect",
)
TEST = (
    "accessibility.view_findingrecord",
    "accessibility.answer_reserved",
    "wagtailcore.add_apitoken",
    "wagtailcore.delete_apitoken",
)
"""See every finding, here and by token; answer those that policy leaves to QA."""

ROLES = {
    "Contributors": Role(
        "Write drafts of their own and submit them.", pages=("add",), collections=ADD_FILES, models=ADD_PEOPLE
    ),
    "Editors": Role(
        "Edit every draft and submit it.",
        pages=("add", "change"),
        collections=CHANGE_FILES,
        models=CHANGE_SNIPPETS,
    ),
    "Publishers": Role(
        "Approve, publish, schedule and take down, and run the site's settings.",
        pages=("add", "change", "publish", "lock", "unlock"),
        collections=DELETE_FILES,
        models=RUN_SITE,
    ),
    "QA": Role(
        "Look at everything, lock a page while it is tested, and report; change no content.",
        pages=("lock", "unlock"),
        collections=CHOOSE_FILES,
        models=(ADMIN, "base.view_person", "base.view_organisation", "posts.view_topic", *TEST),
    ),
}
"""Group → what its members may do."""
