"""Drafts on the frontend: for the editor who asked, for some minutes, and for nobody else."""
