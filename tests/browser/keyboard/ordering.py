"""Orders in which the keyboard goes through a page."""

from tests.browser.keyboard.case import LINES, Case

F = "focus-order"

ORDER_GOOD = [
    Case(
        F,
        "list that scrolls within",
        """<div style="height: 110px; width: 200px; overflow: auto">"""
        + "".join(f'<p style="height: 30px; margin: 0"><a href="#{n}">Entry {n}</a></p>' for n in range(12))
        + "</div>",
    ),
    Case(
        F,
        "two columns",
        """<div style="columns: 2; width: 600px; height: 200px">"""
        + "".join(f'<p style="break-inside: avoid; height: 60px"><a href="#{n}">Item {n}</a></p>' for n in range(6))
        + "</div>",
    ),
    Case(
        F,
        "sidebar after the text",
        """<div style="display: flex; gap: 40px"><div style="width: 600px"><a href="#1">One</a>
        <div style="height: 500px"></div><a href="#2">Two</a></div><div><a href="#3">Aside</a></div></div>""",
    ),
    Case(
        F,
        "from right to left",
        '<div dir="rtl"><a href="#1">אחת</a> <a href="#2">שתיים</a> <a href="#3">שלוש</a> <a href="#4">ארבע</a></div>',
    ),
    Case(
        F,
        "grid of cards",
        """<div style="display: grid; grid-template-columns: 1fr 1fr 1fr; width: 600px">"""
        + "".join(f'<p style="height: {60 + 30 * (n % 3)}px"><a href="#{n}">Card {n}</a></p>' for n in range(9))
        + "</div>",
    ),
    Case(
        F,
        "menu that opens upwards",
        """<div style="position: relative; margin-top: 120px"><button type="button">Menu</button>
        <div style="position: absolute; bottom: 100%; left: 0"><a href="#1">First</a><br><a href="#2">Second</a></div></div>""",
    ),
    Case(
        F,
        "table",
        "<table>"
        + "".join(f'<tr><td><a href="#{n}a">{n}a</a></td><td><a href="#{n}b">{n}b</a></td></tr>' for n in range(3))
        + "</table>",
    ),
    Case(
        F,
        "button held in a corner",
        f"""{LINES * 2}<button type="button" style="position: fixed; right: 0; top: 0">Up</button>
        <a href="#x">On</a>""",
    ),
]
FORM = '<form onsubmit="return false"><p><label>A <input tabindex="{}"></label></p><p><label>B <input tabindex="{}"></label></p><p><label>C <input tabindex="{}"></label></p></form>'
ORDER_BAD = [
    Case(F, "form in the order 3 2 1", FORM.format(3, 2, 1), "failed", alone=True),
    Case(F, "form with one field first", FORM.format(0, 0, 5), "failed", alone=True),
    Case(F, "form in the order 1 3 2", FORM.format(1, 3, 2), "failed", alone=True),
    Case(
        F,
        "column in reverse",
        """<div style="display: flex; flex-direction: column-reverse">"""
        + "".join(f'<a href="#{n}">Step {n}</a>' for n in range(1, 5))
        + "</div>",
        "review",
    ),
    Case(
        F,
        "row in reverse",
        """<div style="display: flex; flex-direction: row-reverse; gap: 20px">"""
        + "".join(f'<a href="#{n}">Day {n}</a>' for n in range(1, 6))
        + "</div>",
        "review",
    ),
    Case(
        F,
        "order by style",
        """<div style="display: grid"><a href="#2" style="order: 2">Second</a><a href="#1" style="order: 1">First</a></div>""",
        "review",
    ),
    Case(
        F,
        "header at the end of the code",
        f"""<div style="position: absolute; top: 0; left: 0; right: 0"><a href="#h" tabindex="0">Top</a></div>
        <div style="height: 1500px">{LINES}</div><a href="#1">Low</a><div style="position: absolute; top: 60px; left: 0; right: 0">
        <a href="#2">Late</a></div>""",
        "review",
        alone=True,
    ),
]
