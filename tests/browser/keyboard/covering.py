"""What stays in place, and what it hides."""

from tests.browser.keyboard.case import LINES, Case

HIDDEN = "focus-obscured"
FIXED = "position: fixed; left: 0; right: 0; background: #fff; z-index: 9"
ENTRIES = "".join(f'<p style="margin: 0; height: 50px"><a href="#e{n}">Entry {n}</a></p>' for n in range(30))

OBSCURED_GOOD = [
    Case(
        HIDDEN,
        "small button at the corner",
        f"""{ENTRIES}<button type="button" style="position: fixed; right: 10px; bottom: 10px">Up</button>""",
        alone=True,
    ),
    Case(
        HIDDEN,
        "header with room",
        f"""<style>html {{ scroll-padding: 90px 0 }}</style><div style="{FIXED}; top: 0; height: 80px">Site</div>
        <div style="height: 90px"></div>{ENTRIES}""",
        alone=True,
    ),
    Case(HIDDEN, "no bars", ENTRIES, alone=True),
    Case(
        HIDDEN,
        "bar at the side",
        f"""<div style="position: fixed; right: 0; top: 0; width: 200px; height: 300px; background: #eee">
        <a href="#s">At the side</a></div>{ENTRIES}""",
        alone=True,
    ),
    Case(
        HIDDEN,
        "bar that clicks go through, transparent",
        f"""<div style="{FIXED}; top: 0; height: 80px; background: none"></div>
        {ENTRIES}""",
        alone=True,
    ),
    Case(
        HIDDEN,
        "sticky header of its own links",
        f"""<style>html {{ scroll-padding-top: 70px }}</style>
        <nav style="position: sticky; top: 0; height: 60px; background: #fff"><a href="#1">One</a> <a href="#2">Two</a></nav>{ENTRIES}""",
        alone=True,
    ),
]
OBSCURED_GOOD.append(
    Case(
        HIDDEN,
        "bar that makes room a moment later",
        f"""<a href="#1" style="position: absolute; top: 700px; left: 20px; width: 300px; height: 100px">Tall</a>
        <div id="bar" style="{FIXED}; top: 740px; bottom: 0; background: #eee">Bar</div><script>
        addEventListener("focusin", () => setTimeout(() => {{ bar.hidden = true; }}, 150))</script>""",
        alone=True,
    )
)
OBSCURED_BAD = [
    Case(
        HIDDEN,
        "fixed header over the first links",
        f"""<div style="{FIXED}; top: 0; height: 160px">Site</div><a href="#1">First</a>{LINES * 3}
        <div style="height: 200px"></div><a href="#2">Second</a>""",
        "failed",
        alone=True,
    ),
    Case(
        HIDDEN,
        "banner over fields",
        f"""<div style="height: 700px"></div><label>Name <input></label> <label>Town <input></label>
        <div style="{FIXED}; bottom: 0; height: 420px; background: #ffc">An offer</div>""",
        "failed",
        alone=True,
    ),
    Case(
        HIDDEN,
        "cookie bar",
        f'{ENTRIES}<div style="{FIXED}; bottom: 0; height: 300px">Cookies <button type="button">Fine</button></div>',
        "failed",
        alone=True,
    ),
    Case(
        HIDDEN,
        "high sticky header, going back",
        f"""<header style="position: sticky; top: 0; height: 420px; background: #fff">Site</header>
        {ENTRIES}""",
        "failed",
        alone=True,
    ),
    Case(
        HIDDEN,
        "chat window",
        f"""<div style="margin-left: 800px">{ENTRIES}</div><div style="position: fixed; right: 0; bottom: 0;
        width: 600px; height: 500px; background: #eef">Chat</div>""",
        "failed",
        alone=True,
    ),
    Case(
        HIDDEN,
        "half hidden",
        f"""<a href="#1" style="position: absolute; top: 700px; left: 20px; width: 300px; height: 100px">Tall</a>
        <div style="{FIXED}; top: 740px; bottom: 0; background: #eee">Bar</div>""",
        "review",
        alone=True,
    ),
]
