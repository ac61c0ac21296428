"""What editors may do to running text. Nothing else survives the presenter's allow-list."""

INLINE_FEATURES = ["bold", "italic", "link", "document-link", "language", "abbreviation"]
"""Within a paragraph."""

PASSAGE_FEATURES = [*INLINE_FEATURES, "ul", "ol"]
"""Paragraphs and lists. Headings are blocks of their own, so that the outline of a page is data."""
