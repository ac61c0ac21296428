"""Describing the images of the library, one after another."""
