"""Traps, and what happens on focus."""

from tests.browser.keyboard.case import Case

T, C = "keyboard-trap", "focus-context"
AFTER = '<p><a href="#after">After it</a></p>'

TRAP_GOOD = [
    Case(T, "plain page", f'<a href="#1">One</a> <input aria-label="Two">{AFTER}', alone=True),
    Case(
        T,
        "date and player",
        f'<label>Day <input type="date"></label><label>At <input type="time"></label>{AFTER}',
        alone=True,
    ),
    Case(
        T,
        "frame that lets go",
        f"""<iframe title="F" srcdoc="<html lang=en><title>F</title><a href='#1'>In</a>
        <a href='#2'>And in</a>"></iframe>{AFTER}""",
        alone=True,
    ),
    Case(
        T,
        "open dialog with a button",
        f"""<dialog id="d" aria-label="Hello"><button type="button" onclick="d.close()">Close</button>
        </dialog><script>d.showModal()</script>{AFTER}""",
        alone=True,
    ),
    Case(
        T,
        "editor that releases at once",
        f'<div contenteditable="true" aria-label="Text" role="textbox">Text</div>{AFTER}',
        alone=True,
    ),
    Case(
        T,
        "page that goes round",
        """<a href="#1" id="a">One</a> <a href="#2" id="b">Two</a><script>
        b.addEventListener("keydown", (e) => { if (e.key === "Tab" && !e.shiftKey) { e.preventDefault(); a.focus(); } })
        </script>""",
        alone=True,
    ),
]
HOLD = "if (event.key === 'Tab') { event.preventDefault(); }"
TRAP_BAD = [
    Case(
        T,
        "field that swallows Tab",
        f'<label>Code <textarea onkeydown="{HOLD}"></textarea></label>{AFTER}',
        "failed",
        alone=True,
    ),
    Case(
        T,
        "focus given back on blur",
        f"""<label>Number <input id="n" onblur="setTimeout(() => n.focus(), 0)"></label>{AFTER}""",
        "failed",
        alone=True,
    ),
    Case(
        T,
        "two fields round and round",
        f"""<input aria-label="One" id="a"><input aria-label="Two" id="b"><script>
        const to = (one) => (e) => {{ if (e.key === "Tab") {{ e.preventDefault(); one.focus(); }} }};
        a.onkeydown = to(b); b.onkeydown = to(a);</script>{AFTER}""",
        "failed",
        alone=True,
    ),
    Case(
        T,
        "in a frame",
        f"""<iframe title="F" srcdoc="<html lang=en><title>F</title><input aria-label=In
        onkeydown=&quot;if (event.key === 'Tab') event.preventDefault()&quot;>"></iframe>{AFTER}""",
        "failed",
        alone=True,
    ),
    Case(
        T,
        "in a shadow root",
        f"""<x-t></x-t><script>const root = document.querySelector("x-t").attachShadow({{mode: "open"}});
        root.innerHTML = "<input aria-label=In>"; root.firstChild.onkeydown = (e) => {{ if (e.key === "Tab") e.preventDefault(); }}
        </script>{AFTER}""",
        "failed",
        alone=True,
    ),
    Case(
        T,
        "Escape releases",
        f"""<label>Code <textarea id="t"></textarea></label><script>let on = true;
        t.onkeydown = (e) => {{ if (e.key === "Escape") on = false; if (e.key === "Tab" && on) e.preventDefault(); }}</script>{AFTER}""",
        "review",
        alone=True,
    ),
    Case(
        T,
        "says how to leave",
        f"""<p id="how">Press Ctrl+M to leave the field.</p><textarea aria-label="Code" aria-describedby="how"
        onkeydown="{HOLD}"></textarea>{AFTER}""",
        "review",
        alone=True,
    ),
    Case(
        T,
        "round at the page's beginning with a way back",
        f"""<a href="#1" id="a">One</a> <a href="#2">Two</a> <a href="#3">Three</a> <a href="#4" id="b">Four</a><script>
        b.addEventListener("keydown", (e) => {{ if (e.key === "Tab" && !e.shiftKey) {{ e.preventDefault(); a.focus(); }} }})
        </script>{AFTER}""",
        "review",
        alone=True,
    ),
]
CONTEXT_GOOD = [
    Case(
        C,
        "hint that appears",
        """<label>Name <input onfocus="hint.hidden = false" onblur="hint.hidden = true"></label>
        <span id="hint" hidden>Your whole name</span>""",
    ),
    Case(
        C,
        "address on choice",
        '<label>Go <select onchange="location.href = this.value"><option value="#1">1<option value="#2">2</select></label>',
    ),
    Case(C, "window on a click", '<button type="button" onclick="open(\'/x\')">Open</button>'),
    Case(C, "text chosen", '<label>Link <input value="Text" onfocus="this.select()"></label>'),
    Case(C, "fragment", "<button type=\"button\" onfocus=\"history.replaceState(null, '', '#x')\">Noted</button>"),
    Case(C, "form that waits", '<form action="/x"><label>Find <input name="q"></label><button>Find</button></form>'),
]
CONTEXT_BAD = [
    Case(
        C,
        "leads away",
        '<button type="button" onfocus="location.href = \'/x\'">Go</button>' + AFTER,
        "failed",
        alone=True,
    ),
    Case(
        C,
        "leads away a little later",
        """<button type="button" onfocus="setTimeout(() => location.assign('/x'), 5)">Go</button>""" + AFTER,
        "failed",
        alone=True,
    ),
    Case(
        C,
        "sends a form",
        '<form action="/x"><label>Find <input name="q" onfocus="this.form.submit()"></label></form>' + AFTER,
        "failed",
        alone=True,
    ),
    Case(
        C,
        "sends a form as a button does",
        """<form action="/x" onsubmit="return false"><label>Find <input name="q"
        onfocus="this.form.requestSubmit()"></label></form>"""
        + AFTER,
        "failed",
        alone=True,
    ),
    Case(
        C, "opens a window", "<label>Help <input onfocus=\"window.open('/x')\"></label>" + AFTER, "failed", alone=True
    ),
    Case(C, "throws the focus out", '<a href="#x" onfocus="this.blur()">Link</a>' + AFTER, "failed", alone=True),
    Case(
        C,
        "frame that leads away",
        """<iframe title="F" srcdoc="<html lang=en><title>F</title>
        <button onfocus=&quot;location.href = '/x'&quot;>In</button>"></iframe>"""
        + AFTER,
        "failed",
        alone=True,
    ),
]
