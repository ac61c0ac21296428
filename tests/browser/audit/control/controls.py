"""Clean pages of forms, dialogs, menus and other things that react."""

from tests.browser.audit.control.sheet import Sheet

MORE = (
    '<p><button type="button" aria-expanded="false" aria-controls="more" onclick="const more = document.getElementById('
    "'more'); more.hidden = !more.hidden; this.setAttribute('aria-expanded', !more.hidden)\">Show the way</button></p>"
    '<p id="more" hidden>From the station, follow the canal.</p>'
)
TABS = (
    "const tabs = [...document.querySelectorAll('[role=tab]')]; const choose = (tab) => { for (const one of tabs) {"
    " one.setAttribute('aria-selected', one === tab); one.tabIndex = one === tab ? 0 : -1;"
    " document.getElementById(one.getAttribute('aria-controls')).hidden = one !== tab; } };"
    " for (const tab of tabs) { tab.onclick = () => choose(tab); tab.onkeydown = (event) => {"
    " const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]; if (!step) return;"
    " const next = tabs[(tabs.indexOf(tab) + step + tabs.length) % tabs.length]; choose(next); next.focus(); }; }"
)

CONTROLS = (
    Sheet(
        "short form",
        "Write to us",
        '<form action="/sent" method="post"><p><label for="name">Your name</label><input id="name" name="name" autocomplete="name">'
        '</p><p><label for="mail">Email address</label><input id="mail" type="email" name="mail" autocomplete="email"></p>'
        '<p><label for="say">Message</label><textarea id="say" name="say" rows="4"></textarea></p><p><button>Send</button></p></form>',
    ),
    Sheet(
        "form with errors",
        "Please check the form",
        '<div role="alert"><h2>One thing is missing</h2><ul><li><a href="#mail">Write your email address</a></li></ul></div>'
        '<form action="/sent" method="post"><p><label for="mail">Email address</label><input id="mail" type="email" name="mail"'
        ' autocomplete="email" aria-invalid="true" aria-describedby="wrong"> <span id="wrong">Error: write your email address.'
        "</span></p><p><button>Send</button></p></form>",
    ),
    Sheet(
        "choices",
        "Choose a walk",
        '<form action="/walk"><fieldset><legend>Which day suits you?</legend><p><input type="radio" name="day" id="sat">'
        '<label for="sat">Saturday</label></p><p><input type="radio" name="day" id="sun"><label for="sun">Sunday</label></p>'
        '</fieldset><p><input type="checkbox" id="dog" name="dog"><label for="dog">I bring a dog</label></p>'
        '<p><label for="from">Starting place</label><select id="from" name="from"><option>The lock<option>The station</select>'
        "</p><p><button>Take part</button></p></form>",
        css="input + label { display: inline-block; padding-inline-start: 0.5rem }",
    ),
    Sheet(
        "hints at fields",
        "Book a boat",
        '<form action="/book"><p><label for="when">Date</label><span id="hint">For example 3 May.</span><br><input id="when"'
        ' name="when" aria-describedby="hint"></p><p><button>Book</button></p></form>',
    ),
    Sheet(
        "required fields",
        "Join the walkers",
        '<p>All fields are required.</p><form action="/join"><p><label for="given">First name</label><input id="given" required'
        ' name="given" autocomplete="given-name"></p><p><label for="phone">Telephone</label><input id="phone" type="tel" required'
        ' name="phone" autocomplete="tel"></p><p><button>Join</button></p></form>',
    ),
    Sheet(
        "search",
        "Find an update",
        '<form role="search" action="/search"><label for="q">Search the updates</label><input id="q" type="search" name="q">'
        " <button>Search</button></form>",
    ),
    Sheet("disclosure", "Getting there", MORE),
    Sheet(
        "details",
        "Questions that people ask",
        "<details><summary>May I bring a dog?</summary><p>Yes, on a lead.</p></details>"
        "<details open><summary>What if it rains?</summary><p>We walk, and tea is free.</p></details>",
        css="summary { padding-block: 0.5rem }",
    ),
    Sheet(
        "dialog",
        "Before you walk",
        '<p><button type="button" aria-haspopup="dialog" onclick="tides.showModal()">Show the tide table</button></p>'
        '<dialog id="tides" aria-labelledby="title"><h2 id="title">Tides today</h2><p>High water at nine.</p>'
        '<button type="button" onclick="tides.close()">Close the table</button></dialog>',
    ),
    Sheet(
        "popover",
        "Boats in the harbour",
        '<p><button type="button" popovertarget="boats">What lies here today</button></p>'
        '<div id="boats" popover><p>Two ketches and a pilot cutter.</p></div>',
    ),
    Sheet(
        "tabs",
        "Walks by season",
        '<div role="tablist" aria-label="Seasons"><button role="tab" id="t1" aria-controls="p1" aria-selected="true">Summer</button>'
        '<button role="tab" id="t2" aria-controls="p2" aria-selected="false" tabindex="-1">Winter</button></div>'
        '<div role="tabpanel" id="p1" aria-labelledby="t1" tabindex="0"><p>Every Saturday at nine.</p></div>'
        f'<div role="tabpanel" id="p2" aria-labelledby="t2" tabindex="0" hidden><p>Once a month.</p></div><script>{TABS}</script>',
    ),
    Sheet(
        "carousel that stands still",
        "Pictures of the month",
        '<section aria-roledescription="carousel" aria-label="Pictures"><p><button type="button" onclick="turn(-1)">Previous picture'
        '</button> <button type="button" onclick="turn(1)">Next picture</button></p><div aria-live="polite" id="slides">'
        "<p>A heron on the wall.</p><p hidden>Ice on the lock.</p><p hidden>The first swallows.</p></div></section>"
        "<script>let at = 0; function turn(step) { const all = [...document.querySelectorAll('#slides p')];"
        " at = (at + step + all.length) % all.length; all.forEach((one, number) => { one.hidden = number !== at; }); }</script>",
    ),
    Sheet(
        "switch",
        "Your settings",
        '<p><button type="button" role="switch" aria-checked="false" onclick="this.setAttribute(\'aria-checked\','
        " this.getAttribute('aria-checked') === 'false')\">Send me the news by post</button></p>",
        css='[role=switch][aria-checked=true]::after { content: " (on)" } [role=switch][aria-checked=false]::after { content: " (off)" }',
    ),
    Sheet(
        "progress and meter",
        "How far we are",
        '<p><label for="done">Path repaired</label><progress id="done" value="60" max="100">60 %</progress></p>'
        '<p><label for="full">Places taken</label><meter id="full" value="12" max="20">12 of 20</meter></p>',
    ),
    Sheet(
        "status messages",
        "Sign the list",
        "<p><button type=\"button\" onclick=\"document.getElementById('said').textContent = 'You are on the list.'\">Sign</button></p>"
        '<p role="status" id="said"></p>',
    ),
)
