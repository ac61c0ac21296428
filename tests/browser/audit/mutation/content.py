"""Defects in what a page says: alternatives, titles, headings, links, tables, lists, languages."""

from tests.browser.audit.mutation.planting import Mutant, after, inner, put, rename, swap

PICTURE = ".headline-image img"
GUIDE = ".block--documents a"
HEADING = ".block--heading h2"
INLINE = ".kit-words a"
WORDS = ".block--paragraph p"
WELSH = (
    "Dros bum dydd Sul bu grŵp o gerddwyr, dau ohonyn nhw ar olwynion, yn nodi popeth a wnaeth iddyn nhw aros. "
    "Ers hynny mae’r cyngor wedi lledu dwy giât ac wedi symud bin."
)

CONTENT = (
    Mutant("alt removed", ("axe-image-alt",), PICTURE, put(PICTURE, alt=None)),
    Mutant("alt is the file name", ("alt-filename",), PICTURE, put(PICTURE, alt="coast-1280.jpg")),
    Mutant("alt is a placeholder", ("alt-placeholder",), PICTURE, put(PICTURE, alt="image")),
    Mutant(
        "alt empty in a link",
        ("axe-link-name",),
        ".block--paragraph a",
        after(
            WORDS,
            '<p><a href="/visit/" style="display: inline-block"><img src="/icon.svg" alt="" width="60" height="60"></a></p>',
        ),
    ),
    Mutant("picture said to be decorative", ("alt-missing",), PICTURE, put(PICTURE, alt="")),
    Mutant("title emptied", ("axe-document-title",), "html", inner("title", "")),
    Mutant("language of the page removed", ("axe-html-has-lang",), "html", put("html", lang=None)),
    Mutant("language of the page unknown", ("axe-html-lang-valid",), "html", put("html", lang="engl")),
    Mutant("language of the page wrong", ("language-of-part", "alt-language"), WORDS, put("html", lang="de")),
    Mutant("language of a part lost", ("language-of-part",), WORDS, inner(WORDS, WELSH)),
    Mutant("heading skipped", ("axe-heading-order",), ".block--heading h4", rename(HEADING, "h2", "h4")),
    Mutant("heading emptied", ("axe-empty-heading",), HEADING, inner(HEADING, "")),
    Mutant(
        "heading only bold",
        ("heading-bold",),
        ".block--heading p",
        swap(HEADING, "<p><strong>{inner}</strong></p>"),
    ),
    Mutant("first heading removed", ("axe-page-has-heading-one",), "html", rename("h1", "h1", "p")),
    Mutant("link emptied", ("axe-link-name",), GUIDE, inner(GUIDE, "")),
    Mutant(
        "link says click here", ("link-click-word", "link-generic"), INLINE, inner(INLINE, "click here"), "sentence"
    ),
    Mutant("link is a bare address", ("link-bare-url",), GUIDE, inner(GUIDE, "https://harbourlane.example/coast.pdf")),
    Mutant(
        "table headers made cells",
        ("table-no-header", "axe-scope-attr-valid"),
        ".block--table table",
        rename("table", "th", "td"),
    ),
    Mutant(
        "list markup broken",
        ("axe-list", "axe-listitem", "axe-aria-required-children", "axe-aria-required-parent"),
        ".block--documents ul",
        swap(".block--documents ul > li", "<div>{inner}</div>"),
    ),
    Mutant(
        "list only typed",
        ("fake-list",),
        WORDS,
        inner(WORDS, "- Gates that were too narrow<br>- Puddles that never dry<br>- Benches without a back"),
    ),
    Mutant("frame without title", ("axe-frame-title",), "iframe", put("iframe", title=None), "frame"),
    Mutant("captions removed", ("axe-video-caption",), "video", swap("track", ""), "video"),
)
