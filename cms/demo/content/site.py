"""The menus, settings and redirects of the first site."""

SETTINGS = {
    "organisation": "Harbour Lane Commons",
    "contact_email": "hello@harbourlane.example",
    "contact_phone": "+44 29 2018 0142",
    "contact_address": "Harbour Lane 4\nPorth Helyg",
    "social_links": [
        {"type": "link", "value": {"name": "Mastodon", "url": "https://social.example/@harbourlane"}},
        {"type": "link", "value": {"name": "Video channel", "url": "https://video.harbourlane.example/"}},
    ],
}
WORDINGS = {
    "en": (
        "Harbour Lane Commons",
        "Grow, cook and mend together",
        "<p>Harbour Lane Commons is an invented charity: this is a demonstration of <b>Altogether</b>.</p>",
    ),
    "cy": (
        "Comin Lôn yr Harbwr",
        "Tyfu, coginio a thrwsio gyda’n gilydd",
        "<p>Elusen ddychmygol yw Comin Lôn yr Harbwr: arddangosiad o <b>Altogether</b> yw’r wefan hon.</p>",
    ),
}
"""Locale → name, tagline, footer text."""

MAIN_MENU: tuple[tuple[str, str, str, tuple[tuple[str, str, str], ...]], ...] = (
    ("updates", "Updates", "Newyddion", ()),
    ("who-we-are", "Who we are", "Pwy ydym ni", ()),
    ("visit", "Visit us", "Ymweld", ()),
    (
        "volunteer",
        "Give an hour",
        "Rhoi awr",
        (("steering-form", "Join the garden steering group", "Ymuno â grŵp yr ardd"),),
    ),
)
"""Page name, words in English, words in Welsh, entries below it."""
FOOTER_MENU = (
    ("accessibility", "Accessibility", "Hygyrchedd"),
    ("privacy", "Privacy", "Preifatrwydd"),
)

REDIRECTS = (
    ("/news", "updates"),
    ("/find-us", "visit"),
    ("/2019/beds", "beds-open"),
    ("/shop", "https://loafandladle.example/"),
)
"""Old path → page name or address elsewhere."""
