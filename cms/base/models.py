"""The models of this app, by subject."""

from cms.base.daily import DailyRun
from cms.base.page import BasePage
from cms.base.people import Organisation, Person

__all__ = ["BasePage", "DailyRun", "Organisation", "Person"]
