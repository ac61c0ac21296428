"""The brand palette of each site: named colours for light and dark, held to WCAG's contrast wherever they are saved."""
