"""Clean pages of pictures, media and tables."""

from tests.browser.audit.control.sheet import Sheet

SEA = (
    "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='320' height='180'%3E%3Crect width='320' height='90'"
    " fill='%23bcd'/%3E%3Crect y='90' width='320' height='90' fill='%23135'/%3E%3C/svg%3E"
)
BOAT = '<svg viewBox="0 0 24 24" width="24" height="24" {more}><path d="M2 16h20l-4 5H6zM11 2v12H3z" fill="currentColor"/></svg>'

PICTURES = (
    Sheet(
        "picture with alternative",
        "The sea today",
        f'<img src="{SEA}" alt="Pale sky over a flat, dark blue sea." width="320" height="180">',
    ),
    Sheet(
        "decorative picture",
        "Opening hours",
        f'<img src="{SEA}" alt="" width="320" height="180"><p>Open from nine to five, every day.</p>',
    ),
    Sheet(
        "figure with caption",
        "View from the point",
        f'<figure><img src="{SEA}" alt="Pale sky over a flat, dark blue sea." width="320" height="180">'
        "<figcaption>The bay on a still morning in March.</figcaption></figure>",
    ),
    Sheet(
        "linked picture",
        "Our boats",
        f'<p><a href="/boats"><img src="{SEA}" alt="Boats that can be borrowed" width="320" height="180"></a></p>',
    ),
    Sheet(
        "drawn icons",
        "Ways across the water",
        f"<p>{BOAT.format(more='aria-hidden=true focusable=false')} By ferry, twice an hour.</p>"
        f"<p>{BOAT.format(more='role=img aria-label=Sailing')} is taught on Sundays.</p>"
        f'<p><button type="button" aria-label="Call a boat">{BOAT.format(more="aria-hidden=true")}</button></p>',
        css="p svg { vertical-align: middle }",
    ),
    Sheet(
        "words on a picture with a scrim",
        "The bay at dusk",
        '<div class="hero"><p>Evening walks start at seven.</p></div>',
        css=f'.hero {{ background: linear-gradient(rgb(0 0 0 / 75%), rgb(0 0 0 / 75%)), url("{SEA}") center / cover;'
        " padding: 4rem 1rem } .hero p { color: #fff; font-size: 1.5rem }",
    ),
    Sheet(
        "words on a gradient",
        "Spring programme",
        '<div class="band"><p>Six walks, two talks and a boat trip.</p></div>',
        css=".band { background: linear-gradient(90deg, #123a5c, #5c1240); padding: 2rem 1rem } .band p { color: #fff }",
    ),
    Sheet(
        "video with captions",
        "The walk in four minutes",
        '<video controls preload="none" width="320" height="180" src="/walk.webm">'
        '<track kind="captions" src="/walk.vtt" srclang="en" label="English" default>'
        '<track kind="descriptions" src="/seen.vtt" srclang="en" label="What is seen"></video>'
        '<p><a href="/walk-text">Read what is said and shown on the walk</a></p>',
    ),
    Sheet(
        "sound with transcript",
        "The foghorn",
        '<audio controls preload="none" src="/horn.mp3"></audio><h2>Transcript</h2><p>Three long blasts, then the sea.</p>',
    ),
    Sheet(
        "frame with title",
        "How to find us",
        '<iframe src="/framed/" title="Map of the harbour" width="300" height="150"></iframe>',
    ),
    Sheet(
        "table of data",
        "Tides this week",
        "<table><caption>High water at the lock</caption><thead><tr><th scope=col>Day<th scope=col>Morning<th scope=col>Evening"
        "<tbody><tr><th scope=row>Monday<td>09:12<td>21:40<tr><th scope=row>Tuesday<td>10:01<td>22:28</table>",
    ),
    Sheet(
        "table with groups",
        "Boats in use",
        "<table><caption>Trips by boat and season</caption><thead><tr><td></td><th scope=colgroup colspan=2>Summer</th>"
        "<th scope=colgroup colspan=2>Winter</th></tr><tr><th scope=col>Boat</th><th scope=col>Day</th><th scope=col>Night</th>"
        "<th scope=col>Day, cold</th><th scope=col>Night, cold</th></tr></thead><tbody><tr><th scope=row>Heron</th><td>40</td>"
        "<td>4</td><td>12</td><td>0</td></tr></tbody></table>",
    ),
    Sheet(
        "wide table that scrolls",
        "Rainfall",
        '<div class="wide" role="region" aria-labelledby="rain" tabindex="0"><table><caption id="rain">Rain in millimetres'
        "</caption><thead><tr><th scope=col>Year"
        + "".join(
            f"<th scope=col>{month}" for month in ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct")
        )
        + "<tbody><tr><th scope=row>Last year"
        + "".join(f"<td>{number}" for number in range(61, 71))
        + "</table></div>",
        css=".wide { overflow-x: auto } .wide th, .wide td { white-space: nowrap } .wide:focus-visible { outline: 3px solid }",
    ),
    Sheet(
        "chart with its table",
        "Walkers each month",
        '<svg role="img" aria-label="Walkers rose from 12 in March to 31 in May." viewBox="0 0 90 60" width="180" height="120">'
        '<rect x="5" y="36" width="20" height="24" fill="#135"/><rect x="35" y="22" width="20" height="38" fill="#135"/>'
        '<rect x="65" y="0" width="20" height="60" fill="#135"/></svg>'
        "<table><caption>Walkers</caption><thead><tr><th scope=col>Month<th scope=col>Walkers<tbody><tr><th scope=row>March<td>12"
        "<tr><th scope=row>April<td>19<tr><th scope=row>May<td>31</table>",
    ),
    Sheet(
        "pictures by window size",
        "The lock in two sizes",
        f'<picture><source media="(min-width: 40rem)" srcset="{SEA}"><img src="{SEA}" alt="Water on both sides of a gate."'
        ' width="320" height="180"></picture>',
    ),
)
