"""Every page type and its shape."""

from cms.document.pages import HomePageDocument, PostIndexPageDocument, PostPageDocument, StandardPageDocument
from cms.document.statement import StatementPageDocument

PAGE_TYPES: dict[str, type] = {
    "home.AccessibilityStatementPage": StatementPageDocument,
    "home.HomePage": HomePageDocument,
    "home.StandardPage": StandardPageDocument,
    "posts.PostIndexPage": PostIndexPageDocument,
    "posts.PostPage": PostPageDocument,
}
"""``meta.type`` → shape."""
