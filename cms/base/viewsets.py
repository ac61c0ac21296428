"""The admin screens of people and organisations."""

from wagtail.admin.ui.tables import BooleanColumn, UpdatedAtColumn
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from cms.base.people import Organisation, Person


class PersonViewSet(SnippetViewSet):
    """People; where each one is mentioned is one click away."""

    model = Person
    icon = "user"
    menu_label = "People"
    list_display = ["name", "role", BooleanColumn("active"), UpdatedAtColumn()]
    list_filter = ["active"]
    search_fields = ["name", "role"]
    ordering = ["name"]
    list_per_page = 50
    inspect_view_enabled = True
    inspect_view_fields = ["name", "role", "pronouns", "photo", "bio", "active"]
    list_export = ["name", "role", "pronouns", "active"]


class OrganisationViewSet(SnippetViewSet):
    """Organisations; where each one is mentioned is one click away."""

    model = Organisation
    icon = "group"
    menu_label = "Organisations"
    list_display = ["name", "link", UpdatedAtColumn()]
    search_fields = ["name"]
    ordering = ["name"]
    list_per_page = 50
    inspect_view_enabled = True
    inspect_view_fields = ["name", "link", "logo"]
    list_export = ["name", "link"]


class PeopleAndOrganisations(SnippetViewSetGroup):
    """Both together in the menu."""

    items = (PersonViewSet, OrganisationViewSet)
    menu_label = "Who"
    menu_icon = "group"
    menu_order = 300
