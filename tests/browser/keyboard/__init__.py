"""The keyboard check: pages that are right and pages that are wrong, each written for one thing."""
