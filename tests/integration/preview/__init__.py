"""Previews of drafts on the frontend."""
