"""Defects in how a page is built: landmarks, roles, names, forms, the window."""

from tests.browser.audit.mutation.planting import Mutant, inner, put, rename, swap

GUIDE = ".block--documents a"
LIST = ".block--documents ul"
MORE = ".kit-more"

STRUCTURE = (
    Mutant(
        "skip link broken",
        ("axe-skip-link", "link-broken-anchor", "axe-region"),
        ".skip-link",
        put(".skip-link", href="#contents"),
    ),
    Mutant("main landmark lost", ("axe-landmark-one-main", "axe-region"), "html", rename("main", "main", "div")),
    Mutant(
        "second main landmark",
        ("axe-landmark-no-duplicate-main", "axe-landmark-main-is-top-level", "axe-landmark-unique"),
        "main",
        swap(".posts--related", "<div role='main'>{outer}</div>"),
    ),
    Mutant(
        "two landmarks of one name",
        ("axe-landmark-unique",),
        ".site-header__languages",
        put(".site-header__languages", aria_label="Main"),
    ),
    Mutant(
        "zoom blocked",
        ("axe-meta-viewport",),
        "html",
        put("meta[name=viewport]", content="width=device-width, initial-scale=1, user-scalable=no"),
    ),
    Mutant(
        "page reloads itself",
        ("axe-meta-refresh",),
        "html",
        swap("title", '{outer}<meta http-equiv="refresh" content="600">'),
    ),
    Mutant("tabindex positive", ("axe-tabindex", "focus-order"), GUIDE, put(GUIDE, tabindex="3")),
    Mutant(
        "hidden from screen readers yet a stop",
        ("axe-aria-hidden-focus", "focus-invisible-stop"),
        LIST,
        put(LIST, aria_hidden="true"),
    ),
    Mutant("role misspelt", ("axe-aria-roles",), LIST, put(LIST, role="lst")),
    Mutant("aria attribute misspelt", ("axe-aria-valid-attr",), GUIDE, put(GUIDE, aria_lable="The guide")),
    Mutant("aria value wrong", ("axe-aria-valid-attr-value",), MORE, put(MORE, aria_expanded="closed"), "disclosure"),
    Mutant("aria attribute not allowed", ("axe-aria-allowed-attr",), GUIDE, put(GUIDE, aria_checked="true")),
    Mutant("button without name", ("axe-button-name",), MORE, inner(MORE, ""), "disclosure"),
    Mutant(
        "name without the visible words",
        ("axe-label-content-name-mismatch",),
        MORE,
        put(MORE, aria_label="Expand"),
        "disclosure",
    ),
    Mutant(
        "label lost",
        ("axe-label",),
        "#kit-name",
        rename("label[for=kit-name]", "label", "span"),
        "form",
    ),
    Mutant(
        "label only a placeholder",
        ("form-placeholder-label", "contrast"),
        "#kit-name",
        swap(
            "p:has(#kit-name)", '<p><input id="kit-name" name="name" autocomplete="name" placeholder="Your name"></p>'
        ),
        "form",
    ),
    Mutant("choice without name", ("axe-select-name",), "#kit-day", swap("label[for=kit-day]", ""), "form"),
    Mutant("question of choices lost", ("form-group-unnamed",), "fieldset", swap("legend", ""), "form"),
    Mutant(
        "autocomplete wrong", ("axe-autocomplete-valid",), "#kit-name", put("#kit-name", autocomplete="nombre"), "form"
    ),
    Mutant(
        "error not tied to its field",
        ("form-error-apart",),
        "#kit-email",
        put("#kit-email", aria_describedby=None),
        "form",
    ),
    Mutant("error not explained", ("form-error-unexplained",), "#kit-email", inner("#kit-error", ""), "form"),
)
