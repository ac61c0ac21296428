"""A clean page: what it is about, and how it is put together."""

from dataclasses import dataclass
from html import escape

BASE = (
    "body { font: 1rem/1.6 sans-serif; margin: 0; padding: 1rem; overflow-wrap: anywhere } img, svg, video { max-width: 100% }"
    " a { display: inline-block } p a, li a, dd a { padding-block: 0.25rem } table { border-collapse: collapse }"
    " th, td { padding: 0.25rem 0.5rem; border: 1px solid; text-align: start }"
    " button, input, select, textarea { font: inherit; min-height: 2.5rem } label { display: block }"
    " input[type=checkbox], input[type=radio] { min-height: 1.5rem; width: 1.5rem } [hidden] { display: none !important }"
)
SHELL = (
    '<!DOCTYPE html><html lang="{lang}" dir="{dir}"><head><meta charset="utf-8"><title>{title}</title>'
    '<meta name="viewport" content="width=device-width, initial-scale=1"><style>{base}{css}</style></head>'
    "<body>{before}{body}{after}</body></html>"
)
MAIN = "<main><h1>{title}</h1>{body}</main>"


@dataclass(frozen=True)
class Sheet:
    """One clean page.

    Attributes:
        name: what is special about it; its path, too.
        title: of the page, in its language.
        body: of ``<main>``, below a heading with the title; the whole body where ``whole`` is set.
        css: its styles, after a plain style sheet.
        before: what stands before ``<main>``.
        after: what stands behind it.
    """

    name: str
    title: str
    body: str
    css: str = ""
    before: str = ""
    after: str = ""
    lang: str = "en"
    dir: str = "ltr"
    whole: bool = False

    @property
    def path(self) -> str:
        """Where it is served."""
        return f"/clean/{self.name.replace(' ', '-')}/"

    @property
    def html(self) -> str:
        """The whole page."""
        title = escape(self.title)
        body = self.body if self.whole else MAIN.format(title=title, body=self.body)
        return SHELL.format(
            lang=self.lang,
            dir=self.dir,
            title=title,
            base=BASE,
            css=self.css,
            before=self.before,
            body=body,
            after=self.after,
        )
