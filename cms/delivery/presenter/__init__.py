"""From a page, live or unsaved, to its Document. The only place that decides what is public."""

from cms.delivery.presenter.present import Presented, present
from cms.delivery.presenter.presenter import Presenter
from cms.delivery.presenter.surroundings import Surroundings

__all__ = ["Presented", "Presenter", "Surroundings", "present"]
