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

REFUSED = "d.oncancel = (e) => e.preventDefault();"
OVER = "position: fixed; inset: 100px; background: #fff; border: 2px solid"


def nested(inner_keys: str, outer_keys: str) -> str:
    """A dialog that opens with a second one over it."""
    return f"""{BUTTON}{AFTER}<div id="d" role="dialog" aria-modal="true" aria-label="Outer" hidden style="{OVER}">
        <button type="button" id="c">Close</button></div>
        <div id="n" role="dialog" aria-modal="true" aria-label="Inner" hidden style="{OVER}"><button type="button" id="m">Fine</button></div>
        <script>o.onclick = () => {{ d.hidden = n.hidden = false; m.focus(); }};
        const hold = (e) => {{ if (e.key === "Tab") e.preventDefault(); }};
        n.onkeydown = (e) => {{ hold(e); {inner_keys} }}; d.onkeydown = (e) => {{ hold(e); {outer_keys} }};</script>"""


CLOSE_INNER = "if (e.key === 'Escape') { n.hidden = true; c.focus(); }"
CLOSE_OUTER = "if (e.key === 'Escape') { d.hidden = true; o.focus(); }"

ESCAPE_GOOD = [
    Case(E, "native", native(ATTRIBUTES, "o.onclick = () => d.showModal()"), alone=True),
    Case(E, "by command", native('type="button" commandfor="d" command="show-modal"'), alone=True),
    Case(
        E,
        "alertdialog",
        native(ATTRIBUTES, "d.setAttribute('role', 'alertdialog'); o.onclick = () => d.showModal()"),
        alone=True,
    ),
    Case(
        E,
        "hint that stays, no dialog",
        f"""<button type="button" popovertarget="p">Hint</button><div id="p" popover="manual">A hint</div>{AFTER}""",
        alone=True,
    ),
    Case(E, "one in another", nested(CLOSE_INNER, CLOSE_OUTER), alone=True),
    Case(
        E,
        "asks before it closes",
        native(
            ATTRIBUTES,
            f"o.onclick = () => d.showModal(); {REFUSED} "
            "d.onkeydown = (e) => { if (e.key === 'Escape') { e.preventDefault(); q.showModal(); } }",
            '<dialog id="q" aria-label="Leave?"><button type="button" onclick="q.close(); d.close()">Leave</button></dialog>',
        ),
        alone=True,
    ),
    Case(
        E,
        "asks by a prompt of the browser",
        native(
            ATTRIBUTES,
            f"o.onclick = () => d.showModal(); {REFUSED} d.onkeydown = (e) => "
            "{ if (e.key === 'Escape') { e.preventDefault(); if (confirm('Leave?')) d.close(); } }",
        ),
        alone=True,
    ),
    Case(
        E,
        "list within takes the first Escape",
        native(
            ATTRIBUTES,
            "o.onclick = () => { d.showModal(); f.focus(); }; f.onfocus = () => { l.hidden = false; }; "
            "f.onblur = () => { l.hidden = true; }; f.onkeydown = (e) => "
            "{ if (e.key === 'Escape' && !l.hidden) { e.preventDefault(); l.hidden = true; } }",
            '<input id="f" aria-label="Town"><p id="l" hidden>Town, Village</p>',
        ),
        alone=True,
    ),
    Case(
        E,
        "command of the page's own that is left alone",
        native(
            'type="button" commandfor="d" command="--erase"',
            f"d.addEventListener('command', () => d.showModal()); {REFUSED}",
        ),
        alone=True,
    ),
]
ESCAPE_BAD = [
    Case(E, "Escape does nothing", handmade(escape=False), "failed", alone=True),
    Case(
        E,
        "native that refuses Escape",
        native(
            ATTRIBUTES,
            f"o.onclick = () => d.showModal(); {REFUSED} "
            "d.onkeydown = (e) => { if (e.key === 'Escape') e.preventDefault(); }",
        ),
        "failed",
        alone=True,
    ),
    Case(
        E,
        "native that refuses to be cancelled",
        native(ATTRIBUTES, f"o.onclick = () => d.showModal(); {REFUSED}"),
        "failed",
        alone=True,
    ),
    Case(
        E,
        "closed by nothing",
        native(ATTRIBUTES, "d.setAttribute('closedby', 'none'); o.onclick = () => d.showModal()"),
        "failed",
        alone=True,
    ),
    Case(
        E,
        "alertdialog",
        handmade(escape=False).replace('role="dialog"', 'role="alertdialog"'),
        "failed",
        alone=True,
    ),
    Case(
        E,
        "knows the key by its old name",
        handmade(escape=False, more="<i></i>").replace(
            'd.addEventListener("keydown", (e) => {',
            'd.addEventListener("keydown", (e) => { if (e.key === "Esc") d.hidden = true;',
        ),
        "failed",
        alone=True,
    ),
    Case(
        E,
        "by command",
        native('type="button" commandfor="d" command="show-modal"', REFUSED),
        "failed",
        alone=True,
    ),
    Case(E, "the outer of two stays", nested(CLOSE_INNER, ""), "failed", alone=True),
    Case(
        E,
        "dialog as a popover that stays",
        f"""<button type="button" popovertarget="p">Open</button><div id="p" popover="manual" role="dialog" aria-label="Hello">
        <button type="button" onclick="p.hidePopover()">Close</button></div>{AFTER}""",
        "review",
        alone=True,
    ),
    Case(
        E,
        "beside the page, and stays",
        native(ATTRIBUTES, "o.onclick = () => d.show()"),
        "review",
        alone=True,
    ),
]
