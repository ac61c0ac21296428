"""Pages for ``link-colour-alone`` (1.4.1)."""

# ruff: noqa: E501 - pages are easier to read whole

from tests.browser.audit.layout.case import WORDS, Case, style

TEXT = f'<p>{WORDS} <a id="bad" href="/x">the annual report</a> {WORDS}</p>'
BARE = "a { text-decoration: none; color: #06c } p { color: #333 }"


def with_rules(rules: str, body: str = TEXT) -> tuple[str, str]:
    return body, style(BARE + rules)


def case(name: str, rules: str, says: str = "", body: str = TEXT) -> Case:
    return Case(name, body, says, "#bad" if says else "", style(BARE + rules))


CASES = [
    case("underlined", "a { text-decoration: underline }"),
    case("a border below", "a { border-bottom: 1px solid }"),
    case("bold", "a { font-weight: 700 }"),
    case("an icon", "a::after { content: '↗' }"),
    case("on a ground of its own", "a { background: #eef }"),
    case("a line drawn by a picture", "a { background: linear-gradient(#06c, #06c) 0 100% / 100% 1px no-repeat }"),
    case("light enough against dark", "p { color: #000 } a { color: #06c }".replace("#06c", "#3d8bff")),
    case("alone in its paragraph", "", body='<p><a href="/x">The annual report</a></p>'),
    case("in a list of links", "", body='<ul><li><a href="/x">One</a></li><li><a href="/y">Two</a></li></ul>'),
    case("the colour of the text", "a { color: #333 }"),
    case("underlined from within", "", body=TEXT.replace("the annual report", "<u>the annual report</u>")),
    case("lighter by a filter", "p { color: #000 } a { color: #06c; filter: brightness(1.9) }"),
    case("colour alone", "", "failed"),
    case("a shade lighter", "a { color: #5a5a5a }", "failed"),
    case("an underline that cannot be seen", "a { text-decoration: underline transparent }", "failed"),
    case("a border without width", "a { border-bottom: 0 solid }", "failed"),
    case("a little bolder", "a { font-weight: 500 }", "failed"),
    case("darkened by a filter", "p { color: #000 } a { color: #8bf; filter: brightness(0.2) }", "failed"),
    case("faded together", "p { opacity: 0.9 }", "failed"),
    case("in a new notation", "a { color: oklch(0.5 0.15 255) }", "failed"),
    case("its hidden part is bold", "a b { display: none }", "failed", TEXT.replace("the annual", "<b>x</b> the annual")),
]  # fmt: skip
