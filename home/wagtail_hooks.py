"""What this app adds to Wagtail's admin."""

from wagtail.admin.ui.tables import UpdatedAtColumn
from wagtail.snippets.models import register_snippet

from cms.base.live_snippets import LiveSnippetViewSet
from home.navigation import Navigation


class NavigationViewSet(LiveSnippetViewSet):
    """The menus of each site in each language."""

    model = Navigation
    icon = "list-ul"
    menu_label = "Navigation"
    menu_order = 90
    add_to_settings_menu = True
    list_display = ["site", "locale", UpdatedAtColumn()]
    list_filter = ["site"]


register_snippet(NavigationViewSet)
