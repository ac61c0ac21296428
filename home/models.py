"""The models of this app, by subject."""

from home.navigation import Navigation
from home.pages import HomePage, StandardPage
from home.settings import SiteSettings, SiteWording
from home.statement import AccessibilityStatementPage

__all__ = [
    "AccessibilityStatementPage",
    "HomePage",
    "Navigation",
    "SiteSettings",
    "SiteWording",
    "StandardPage",
]
