"""The admin screens of people and organisations."""

from django.db.models import QuerySet
from wagtail.admin.ui.tables import BooleanColumn, UpdatedAtColumn
from wagtail.snippets.views.chooser import ChooseResultsView, ChooseView, SnippetChooserViewSet
from wagtail.snippets.views.snippets import SnippetViewSetGroup

from cms.base.live_snippets import LiveSnippetViewSet
from cms.base.people import Organisation, Person


class ActiveOnly:
    """Leaves out whoever has left: a page would show nothing of them."""

    def get_object_list(self) -> QuerySet[Person]:
        """The people on offer."""
        return Person.objects.filter(active=True)


class ChoosePersonView(ActiveOnly, ChooseView):
    """The window in which editors choose a person."""


class ChoosePersonResultsView(ActiveOnly, ChooseResultsView):
    """The list in that window."""


class PersonChooserViewSet(SnippetChooserViewSet):
    """How editors choose a person."""

    choose_view_class = ChoosePersonView
    choose_results_view_class = ChoosePersonResultsView


class PersonViewSet(LiveSnippetViewSet):
    """People; where each one is mentioned is one click away."""

    model = Person
    icon = "user"
    menu_label = "People"
    chooser_viewset_class = PersonChooserViewSet
    list_display = ["name", "role", BooleanColumn("active"), UpdatedAtColumn()]
    list_filter = ["active"]
    ordering = ["name"]
    inspect_view_enabled = True
    inspect_view_fields = ["name", "role", "pronouns", "photo", "bio", "active"]
    list_export = ["name", "role", "pronouns", "active"]


class OrganisationViewSet(LiveSnippetViewSet):
    """Organisations; where each one is mentioned is one click away."""

    model = Organisation
    icon = "group"
    menu_label = "Organisations"
    list_display = ["name", "link", UpdatedAtColumn()]
    ordering = ["name"]
    inspect_view_enabled = True
    inspect_view_fields = ["name", "link", "logo"]
    list_export = ["name", "link"]


class PeopleAndOrganisations(SnippetViewSetGroup):
    """Both together in the menu."""

    items = (PersonViewSet, OrganisationViewSet)
    menu_label = "Who"
    menu_icon = "group"
    menu_order = 300
