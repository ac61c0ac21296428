"""Looking at drafts and live pages in a real browser, and keeping what was seen."""
