"""The reference frontend in a real browser, with its fixtures in place of the CMS."""
