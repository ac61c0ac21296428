"""What this app adds to Wagtail's admin."""

from wagtail.admin.ui.tables import UpdatedAtColumn
from wagtail.snippets.models import register_snippet

from cms.base.live_snippets import LiveSnippetViewSet
from posts.topics import Topic


class TopicViewSet(LiveSnippetViewSet):
    """Topics; where each one is used is one click away."""

    model = Topic
    icon = "tag"
    menu_label = "Topics"
    menu_order = 310
    add_to_admin_menu = True
    list_display = ["title", "slug", UpdatedAtColumn()]
    ordering = ["title"]


register_snippet(TopicViewSet)
