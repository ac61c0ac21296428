"""Defects in what a page does under the keyboard: focus, traps, dialogs, order."""

from tests.browser.audit.mutation.planting import Mutant, put, script, style, swap

GUIDE = ".block--documents a"
SWITCH = '<div class="kit-more" style="cursor: pointer">{inner}</div>'
TABS = "if (event.key === 'Tab') event.preventDefault();"
FALSE_DIALOG = (
    'const open = document.querySelector(".kit-open").cloneNode(true); document.querySelector(".kit-open").replaceWith(open);'
    'open.addEventListener("click", () => { dialog.setAttribute("aria-modal", "true"); dialog.show();'
    " document.activeElement.blur(); });"
)

BEHAVIOUR = (
    Mutant(
        "focus outline off",
        ("focus-visible",),
        GUIDE,
        style(f"{GUIDE}:focus-visible {{ outline: none; box-shadow: none }}"),
    ),
    Mutant(
        "focus under a sticky bar",
        ("focus-obscured",),
        ".site-footer nav",
        style(".site-footer__small { position: fixed; inset: auto 0 0; height: 45vh; background: var(--band) }"),
    ),
    Mutant(
        "stop out of the window",
        ("focus-invisible-stop",),
        GUIDE,
        style(f"{GUIDE} {{ position: absolute; left: -9999px }}"),
    ),
    Mutant(
        "trap",
        ("keyboard-trap",),
        GUIDE,
        script(f'document.querySelector("{GUIDE}").addEventListener("keydown", (event) => {{ {TABS} }});'),
    ),
    Mutant(
        "switch for the mouse only", ("keyboard-unreachable",), ".kit-more", swap(".kit-more", SWITCH), "disclosure"
    ),
    Mutant(
        "switch taken out of the order",
        ("keyboard-unreachable",),
        ".kit-more",
        put(".kit-more", tabindex="-1"),
        "disclosure",
    ),
    Mutant(
        "order against the eye",
        ("focus-order",),
        ".site-header__menu",
        style(".site-header__menu ul { flex-direction: row-reverse }"),
    ),
    Mutant(
        "focus leads away",
        ("focus-context",),
        GUIDE,
        script(f'document.querySelector("{GUIDE}").addEventListener("focus", () => {{ location.href = "/visit/"; }});'),
    ),
    Mutant(
        "dialog that takes no focus", ("dialog-focus", "dialog-escape"), ".kit-open", script(FALSE_DIALOG), "dialog"
    ),
    Mutant(
        "dialog that loses the focus",
        ("dialog-focus",),
        ".kit-open",
        script('dialog.addEventListener("close", () => document.querySelector(".site-header__name").focus());'),
        "dialog",
    ),
    Mutant(
        "dialog that ignores Escape",
        ("dialog-escape",),
        ".kit-open",
        script('dialog.addEventListener("keydown", (event) => event.key === "Escape" && event.preventDefault());'),
        "dialog",
    ),
)
