"""Clean pages of layout: headers, menus, grids, colours, motion, print."""

from tests.browser.audit.control.sheet import Sheet
from tests.browser.audit.control.words import WALK

MENU = '<nav aria-label="Main"><ul><li><a href="/a">Walks</a></li><li><a href="/b">Boats</a></li><li><a href="/c">About us</a></li></ul></nav>'
HEADER = f"<header><p>Harbour Walkers</p>{MENU}</header>"
FOOTER = '<footer><p>Harbour Walkers, Quay Street 4</p><p><a href="/privacy">Privacy</a></p></footer>'
SKIP = '<a class="skip" href="#start">Skip to content</a>'
HIDE = ".skip:not(:focus) { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden }"
ROW = "nav ul { display: flex; flex-wrap: wrap; gap: 1rem; list-style: none; padding: 0 } nav a { padding: 0.5rem }"
HALF = f"<p>{WALK}</p>" * 7
LONG = f"{HALF}<h2>And back again</h2>{HALF}"

FRAMES = (
    Sheet("header and footer", "What we do", f"<p>{WALK}</p>", css=ROW, before=HEADER, after=FOOTER),
    Sheet(
        "skip link",
        "Read at once",
        f'<main id="start" tabindex="-1"><h1>Read at once</h1><p>{WALK}</p></main>',
        css=ROW + HIDE,
        before=SKIP + HEADER,
        whole=True,
    ),
    Sheet(
        "sticky header done right",
        "A long way",
        LONG + '<p><a href="/next">On to the next walk</a></p>',
        css=ROW
        + "header { position: sticky; top: 0; background: #fff; border-bottom: 1px solid } html { scroll-padding-top: 12rem }"
        " @media (max-width: 600px) { header { position: static } }",
        before=HEADER,
    ),
    Sheet(
        "grid of cards",
        "Three walks",
        '<ul class="cards">'
        + "".join(
            f'<li><h2>{name}</h2><p>{WALK}</p><p><a href="/{name}">The {name} walk</a></p></li>'
            for name in ("harbour", "river", "moor")
        )
        + "</ul>",
        css=".cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(14rem, 1fr)); gap: 1rem; padding: 0; list-style: none }",
    ),
    Sheet(
        "flex row that wraps",
        "Four shortcuts",
        '<p class="row">'
        + "".join(f'<a href="/{name}">To the {name}</a> ' for name in ("lock", "slipway", "point", "lighthouse"))
        + "</p>",
        css=".row { display: flex; flex-wrap: wrap; gap: 1rem } .row a { padding: 0.5rem }",
    ),
    Sheet(
        "aside",
        "The walk and its weather",
        f"<p>{WALK}</p>",
        css="body { display: grid; grid-template-columns: repeat(auto-fit, minmax(16rem, 1fr)); gap: 2rem }",
        after="<aside aria-labelledby='sky'><h2 id='sky'>Weather</h2><p>Dry until the evening.</p></aside>",
    ),
    Sheet(
        "dark theme",
        "By night",
        f'<p>{WALK}</p><p><a href="/lamps">Borrow a lamp for the walk</a></p>',
        css="html { color-scheme: light dark; background: Canvas; color: CanvasText }"
        " @media (prefers-color-scheme: dark) { html { background: #14121c; color: #f2ecdf } a { color: #9ad7ff } }",
    ),
    Sheet("always dark", "Stars over the bay", f"<p>{WALK}</p>", css="html { background: #10131c; color: #f4efe4 }"),
    Sheet(
        "menu behind a button",
        "On a small screen",
        f"<p>{WALK}</p>",
        css=ROW
        + ".opener { display: none } @media (max-width: 600px) { .opener { display: block } nav:not(.open) { display: none } }",
        before='<header><button class="opener" type="button" aria-expanded="false" aria-controls="menu" onclick="const on ='
        " document.getElementById('menu').classList.toggle('open'); this.setAttribute('aria-expanded', on)\">Menu</button>"
        + MENU.replace("<nav", '<nav id="menu"')
        + "</header>",
    ),
    Sheet(
        "menu with a second level",
        "Where to walk",
        f"<p>{WALK}</p>",
        css=ROW,
        before='<header><nav aria-label="Main"><ul><li><a href="/a">Walks</a><button type="button" aria-expanded="false"'
        ' aria-controls="sub" onclick="sub.hidden = !sub.hidden; this.setAttribute(\'aria-expanded\', !sub.hidden)">More walks</button>'
        '<ul id="sub" hidden><li><a href="/a/1">By the river</a></li><li><a href="/a/2">On the moor</a></li></ul></li></ul></nav></header>',
    ),
    Sheet(
        "breadcrumb and pages",
        "Updates, page two",
        f"<p>{WALK}</p>"
        '<nav aria-label="Pages"><ul><li><a href="/1">Page 1</a></li><li><a href="/2" aria-current="page">Page 2</a></li></ul></nav>',
        css=ROW,
        before='<nav aria-label="Breadcrumb"><ol><li><a href="/">Home</a></li><li><a href="/u">Updates</a></li></ol></nav>',
    ),
    Sheet(
        "motion that ends",
        "A quiet arrival",
        '<p class="in">Welcome to the harbour.</p>',
        css="@keyframes in { from { opacity: 0.9; translate: 0 1rem } } .in { animation: in 1s ease-out }"
        " @media (prefers-reduced-motion: reduce) { .in { animation: none } }",
    ),
    Sheet(
        "own focus style",
        "Buttons of our own",
        '<p><button type="button">Borrow a boat</button> <button type="button">Return a boat</button></p>',
        css="button { padding: 0.5rem 1rem; background: #0a5a53; color: #fff; border: 0 }"
        " button:focus-visible { outline: 3px solid #111; outline-offset: 3px }",
    ),
    Sheet(
        "for print",
        "A page to take along",
        f'<p class="only">Printed from harbour-walkers.example</p><p>{WALK}</p>',
        css=".only { display: none } @media print { .only { display: block } }",
    ),
)
