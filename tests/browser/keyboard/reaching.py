"""What the keyboard reaches, and what only a mouse does."""

from tests.browser.keyboard.case import Case

R = "keyboard-unreachable"
KEYS = "onkeydown=\"if (event.key === 'Enter' || event.key === ' ') this.click()\""

TABS = """<div role="tablist"><button type="button" role="tab" aria-selected="true" id="t1">One</button>
    <button type="button" role="tab" tabindex="-1" id="t2">Two</button></div>"""
ARROWS = """<script>for (const [from, to] of [[t1, t2], [t2, t1]])
    from.addEventListener("keydown", (e) => { if (e.key === "ArrowRight") to.focus(); });</script>"""


def shadow(name: str, inner: str, script: str) -> str:
    """An element with an open shadow root that has one thing in it, ``only``, and a script."""
    return f"""<x-{name}></x-{name}><script>{{
        const root = document.querySelector("x-{name}").attachShadow({{mode: "open"}}); root.innerHTML = "{inner}";
        const only = root.firstChild; {script}; }}</script>"""


REACH_GOOD = [
    Case(
        R,
        "real controls",
        """<button type="button" onclick="this.dataset.x = 1">Do</button> <a href="#x">Go</a>
        <details><summary>More</summary>Text</details>""",
    ),
    Case(R, "role with keys", f'<div role="button" tabindex="0" onclick="this.dataset.x = 1" {KEYS}>Do</div>'),
    Case(
        R,
        "radio buttons",
        """<fieldset><legend>Size</legend><label><input type="radio" name="s" checked>S</label>
        <label><input type="radio" name="s">M</label></fieldset>""",
    ),
    Case(R, "tabs with arrow keys", TABS + ARROWS, alone=True),
    Case(
        R,
        "comes when Tab is past its place",
        """<p id="late"></p><a href="#1">One</a> <a href="#2" onfocus="late.innerHTML = '<button type=button>Late</button>'">Two</a>""",
        alone=True,
    ),
    Case(
        R,
        "card that clicks its own link",
        """<div style="cursor: pointer" onclick="this.querySelector('a').click()"><p>A card</p>
        <a href="#x">Its link</a></div>""",
    ),
    Case(
        R,
        "picture of a link that is there twice",
        """<a href="#same" tabindex="-1"><svg width="40" height="40"><rect width="40" height="40"/>
        </svg></a> <a href="#same">The same</a>""",
    ),
    Case(
        R,
        "button of a field",
        """<div><input role="combobox" aria-label="Town" aria-expanded="false" aria-controls="no">
        <button type="button" tabindex="-1">▾</button></div>""",
    ),
    Case(R, "off", '<div role="button" aria-disabled="true">Off</div> <button type="button" disabled>Off</button>'),
    Case(
        R,
        "clicks heard above",
        """<ul onclick="this.dataset.x = 1"><li><button type="button">One</button></li>
        <li><button type="button">Two</button></li></ul>""",
    ),
    Case(
        R,
        "keys heard by the shadow root",
        shadow(
            "g1",
            "<div role=button tabindex=0>Do</div>",
            'only.onclick = () => 1; root.addEventListener("keydown", () => 1)',
        ),
    ),
    Case(
        R,
        "keys heard within a shadow root",
        shadow("g2", "<div role=button tabindex=0>Do</div>", "only.onclick = () => 1; only.onkeydown = () => 1"),
    ),
    Case(
        R,
        "card in a shadow root that clicks its own link",
        shadow("g3", "<div style='cursor: pointer'><a href=#x>Its link</a></div>", "only.onclick = () => 1"),
    ),
    Case(R, "anchor as a target", '<a id="here"></a><a name="there">A heading of old</a>'),
]
REACH_BAD = [
    Case(R, "role without tabindex", '<div role="button" onclick="1">Open</div>', "failed"),
    Case(R, "link without address", '<a onclick="1" style="cursor: pointer">More</a>', "failed"),
    Case(R, "role link", '<span role="link" onclick="1">Elsewhere</span>', "failed"),
    Case(
        R,
        "box that is not displayed",
        '<label style="border: 1px solid"><input type="checkbox" style="display: none">Menu</label>',
        "failed",
    ),
    Case(
        R,
        "takes focus, hears no key",
        '<div role="button" tabindex="0" id="deaf">Buy</div><script>deaf.addEventListener("click", () => 1)</script>',
        "failed",
        alone=True,
    ),
    Case(R, "tabs without arrow keys", TABS, "failed", alone=True),
    Case(
        R,
        "in a shadow root",
        """<x-r></x-r><script>document.querySelector("x-r").attachShadow({mode: "open"})
        .innerHTML = "<span role=button>Shadow</span>"</script>""",
        "failed",
    ),
    Case(
        R,
        "takes focus in a shadow root and hears no key",
        shadow("b1", "<div role=button tabindex=0>Buy</div>", "only.onclick = () => 1"),
        "failed",
    ),
    Case(
        R,
        "link without address in a shadow root",
        shadow("b2", "<a style='cursor: pointer'>More</a>", "only.onclick = () => 1"),
        "failed",
    ),
    Case(
        R,
        "listener in a root within a root",
        """<x-outer></x-outer><script>{ const outer = document.querySelector("x-outer").attachShadow({mode: "open"});
        outer.innerHTML = "<x-inner></x-inner>"; const root = outer.firstChild.attachShadow({mode: "open"});
        root.innerHTML = "<span style='cursor: pointer'>Fold</span>"; root.firstChild.addEventListener("click", () => 1); }</script>""",
        "review",
    ),
    Case(R, "switch", '<span role="switch" aria-checked="false" onclick="1">Dark</span>', "failed"),
    Case(R, "clickable text", '<span style="cursor: pointer" onclick="1">Show all</span>', "review"),
    Case(
        R,
        "listener by script",
        """<div class="by" style="cursor: pointer">Fold</div><script>document.querySelector(".by").addEventListener("click", () => 1)</script>""",
        "review",
    ),
    Case(R, "button taken out", '<p><button type="button" tabindex="-1" onclick="1">Print</button></p>', "review"),
]
