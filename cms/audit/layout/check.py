"""Registers the checks of a page's layout, gentle ones first."""

from cms.audit.layout import links, pointing, spacing, zoom

__all__ = ["links", "pointing", "spacing", "zoom"]
