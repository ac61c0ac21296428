"""One address of every kind of page that the site has."""

PAGES = {
    "home": "/",
    "index": "/updates/",
    "topic": "/updates/?topic=harbour",
    "last page": "/updates/?page=2",
    "post with every block": "/updates/update-1/",
    "post with little": "/updates/bare/",
    "post with long words": "/updates/long-words/",
    "post from right to left": "/updates/right-to-left/",
    "standard": "/about/",
    "statement": "/accessibility/",
    "Welsh home": "/cy/",
    "Welsh post": "/cy/newyddion/sanau/",
    "not found": "/nothing/",
    "gone": "/gone/",
    "preview": "/preview?token={token}",
    "preview that has ended": "/preview?token=wrong",
}
