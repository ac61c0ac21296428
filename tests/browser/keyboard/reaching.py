"""What the keyboard reaches, and what only a mouse does."""

from tests.browser.keyboard.case import Case

R = "keyboard-unreachable"
KEYS = "onkeydown=\"if (event.key === 'Enter' || event.key === ' ') this.click()\""

TABS = """<div role="tablist"><button type="button" role="tab" aria-selected="true" id="t1">One</button>
    <button type="button" role="tab" tabindex="-1" id="t2">Two</button></div>"""
ARROWS = """<script>for (const [from, to] of [[t1, t2], [t2, t1]])
    from.addEventListener("keydown", (e) => { if (e.key === "ArrowRight") to.focus(); });</script>"""
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
