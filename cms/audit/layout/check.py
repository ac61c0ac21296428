"""Registers the checks of a page's layout, gentle ones first."""

from cms.audit.layout import links, motion, pointing, spacing, zoom

__all__ = ["links", "motion", "pointing", "spacing", "zoom"]
