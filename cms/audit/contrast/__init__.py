"""Contrast decided by pixels: what a reader sees, where style sheets alone cannot tell."""
