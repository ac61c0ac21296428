"""Dialogs that treat the keyboard well, and dialogs that do not."""

from tests.browser.keyboard.case import Case

D, E, R = "dialog-focus", "dialog-escape", "keyboard-unreachable"
ATTRIBUTES = 'type="button" id="o" aria-haspopup="dialog"'
BUTTON = f"<button {ATTRIBUTES}>Open</button>"
AFTER = '<p><a href="#after">After it</a></p>'


def handmade(
    *, enter: str = "c.focus()", leave: str = "o.focus()", escape: bool = True, hold: bool = True, more: str = ""
) -> str:
    """A dialog of divs and scripts; each argument leaves out or changes one thing."""
    closing = f"d.hidden = true; {leave};"
    keys = f"if (e.key === 'Escape') {{ {closing} }}" if escape else ""
    held = (
        "if (e.key === 'Tab') { e.preventDefault(); (document.activeElement === c ? c2 : c).focus(); }" if hold else ""
    )
    return f"""{BUTTON}{AFTER}<div id="d" role="dialog" aria-modal="true" aria-label="Hello" hidden
        style="position: fixed; inset: 100px; background: #fff; border: 2px solid"><p>Hello</p>
        <button type="button" id="c">Close</button> <button type="button" id="c2">Help</button>{more}</div><script>
        o.onclick = () => {{ d.hidden = false; {enter}; }};
        d.addEventListener("keydown", (e) => {{ {keys} {held} }});
        c.onclick = () => {{ {closing} }};</script>"""


def native(attributes: str, script: str = "", more: str = "") -> str:
    """A <dialog> and the button that opens it."""
    return f"""<button {attributes}>Open</button>{AFTER}<dialog id="d" aria-label="Hello"><p>Hello</p>
        <button type="button" onclick="d.close()">Close</button>{more}</dialog><script>{script}</script>"""


DIALOGS_GOOD = [
    Case(D, "native", native(ATTRIBUTES, "o.onclick = () => d.showModal()"), alone=True),
    Case(D, "native by command", native('type="button" commandfor="d" command="show-modal"'), alone=True),
    Case(D, "made by hand", handmade(), alone=True),
    Case(
        D,
        "popover",
        f'<button type="button" popovertarget="p">Hint</button><div id="p" popover>A hint</div>{AFTER}',
        alone=True,
    ),
    Case(
        D,
        "takes its time",
        handmade(enter="setTimeout(() => c.focus(), 150)", leave="setTimeout(() => o.focus(), 150)"),
        alone=True,
    ),
    Case(
        D,
        "focus on the heading",
        native(ATTRIBUTES, "o.onclick = () => { d.showModal(); t.focus(); }", '<h2 id="t" tabindex="-1">Title</h2>'),
        alone=True,
    ),
    Case(
        D,
        "button that sends is left alone",
        '<form action="/x"><button aria-haspopup="dialog">Send</button></form>' + AFTER,
        alone=True,
    ),
]
DIALOGS_BAD = [
    Case(D, "focus does not go in", handmade(enter="0", hold=False), "failed", alone=True),
    Case(D, "Tab leads out", handmade(hold=False), "failed", alone=True),
    Case(
        D,
        "Tab leads out, without a button of its own",
        handmade(hold=False, enter="d.tabIndex = -1; d.focus()"),
        "failed",
        alone=True,
    ),
    Case(
        D,
        "focus is lost afterwards",
        handmade(
            leave="o.replaceWith(o.cloneNode(true)); document.querySelector('h1').tabIndex = -1; "
            "document.querySelector('h1').focus(); document.querySelector('h1').blur()"
        ),
        "failed",
        alone=True,
    ),
    Case(E, "Escape does nothing", handmade(escape=False), "failed", alone=True),
    Case(
        E,
        "native that refuses Escape",
        native(
            ATTRIBUTES,
            "o.onclick = () => d.showModal(); d.oncancel = (e) => e.preventDefault(); "
            "d.onkeydown = (e) => { if (e.key === 'Escape') e.preventDefault(); }",
        ),
        "failed",
        alone=True,
    ),
    Case(
        "keyboard-trap",
        "no control and no Escape",
        f"""{BUTTON}{AFTER}<div id="d" role="dialog" aria-modal="true" aria-label="Wait" tabindex="-1"
        hidden style="position: fixed; inset: 0; background: #fff">Wait</div><script>o.onclick = () => {{ d.hidden = false; d.focus(); }};
        d.onkeydown = (e) => e.preventDefault();</script>""",
        "failed",
        alone=True,
    ),
    Case(D, "focus comes back elsewhere", handmade(leave="document.querySelector('a').focus()"), "review", alone=True),
    Case(D, "focus falls to nobody", handmade(leave="0"), "review", alone=True),
    Case(
        R,
        "opens only by a click",
        f"""<div {ATTRIBUTES} role="button" tabindex="0" onkeydown="0">Open</div>{AFTER}
        <dialog id="d" aria-label="Hello"><button type="button" onclick="d.close()">Close</button></dialog>
        <script>o.addEventListener("click", () => d.showModal())</script>""",
        "failed",
        alone=True,
    ),
]
