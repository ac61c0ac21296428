"""Conventions of this project as Django system checks; each hint names what puts it right."""
