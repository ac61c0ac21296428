"""Commands that work on the store."""
