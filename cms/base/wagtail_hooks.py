"""What this app adds to Wagtail's admin."""

from wagtail import hooks
from wagtail.rich_text.feature_registry import FeatureRegistry
from wagtail.snippets.models import register_snippet

from cms.base import draftail
from cms.base.viewsets import PeopleAndOrganisations

register_snippet(PeopleAndOrganisations)


@hooks.register("register_rich_text_features")
def register_rich_text_features(registry: FeatureRegistry) -> None:
    """Languages and abbreviations in running text."""
    draftail.register_language(registry)
    draftail.register_abbreviation(registry)
