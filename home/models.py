"""The models of this app, by subject."""

from home.navigation import Navigation
from home.pages import HomePage, StandardPage
from home.settings import SiteSettings, SiteWording

__all__ = ["HomePage", "Navigation", "SiteSettings", "SiteWording", "StandardPage"]
