"""A small second site with its own address: the ceramics studio next door."""

from cms.demo.content.statements import KILN as ACCESSIBILITY
from cms.demo.write import (
    Day,
    activity,
    call_to_action,
    contact,
    event,
    events,
    heading,
    key_points,
    link,
    paragraph,
    picture,
    quote,
)
from cms.demo.written import Page, Post

HOME = Page(
    name="kiln-home",
    title="Kiln Street Pottery",
    summary="A shared studio with two kilns, nine wheels and a tap that nobody can turn off.",
    intro="<p>We make bowls, mostly. You can learn, rent a shelf, or sit at the window and watch.</p>",
    image=picture("bakery", "Two long loaves on a wooden board beside a glazed white jar with a blue band."),
    body=(
        heading("Use the studio"),
        paragraph(
            "<p>A day at a wheel costs nine pounds and includes clay and firing. Two wheels can be used from a wheelchair.</p>"
        ),
        call_to_action(
            link("Write to studio@kilnstreet.example", email="studio@kilnstreet.example"), title="Get your hands dirty"
        ),
    ),
)
UPDATES = Page(
    name="kiln-updates", title="From the kiln", slug="updates", summary="News from the studio.", in_menu=True
)
ABOUT = Page(
    name="kiln-about",
    title="About the studio",
    slug="about",
    summary="Who we are and how the studio works.",
    intro="<p>Nineteen members, one rota, very little shouting.</p>",
    in_menu=True,
    body=(
        paragraph(
            "<p>The studio belongs to its members. Each looks after one thing: the kilns, the glazes, the biscuits.</p>"
        ),
        contact("Write to the studio", email="studio@kilnstreet.example"),
    ),
)
BOWLS = Post(
    name="three-hundred-bowls",
    title="Three hundred bowls for one table",
    summary="We threw, glazed and fired three hundred bowls for the street party, and got every one of them back.",
    intro="<p>The order came on a napkin: three hundred bowls, all different, by the longest day.</p>",
    image=picture(
        "table",
        "Ten bowls in five colours on a long table, seen from above.",
        caption="Ours are the white ones. And the blue ones.",
    ),
    days_ago=60,
    body=(
        activity(
            "<p>Each member made sixteen bowls. The kiln ran for nine nights.</p>",
            partners=("commons",),
            start=Day(-40),
            end=Day(-8),
        ),
        key_points(
            "<p>Three hundred bowls lent.</p>",
            "<p>Three hundred bowls returned.</p>",
            "<p>Two chipped, both by us.</p>",
        ),
        quote("Nobody washes up like a neighbour who is being watched.", "Yuki Tanaka", "Member"),
    ),
)
FIRING = Post(
    name="open-firing",
    title="Come to the open firing",
    summary="Bring something to glaze and take it home on Sunday.",
    intro="<p>Twice a year the kiln belongs to whoever turns up.</p>",
    image=picture("party", "Bunting hangs over a street of tall houses where a long table is laid."),
    days_ago=5,
    body=(
        events(
            event(
                "Open firing",
                Day(19, "now"),
                "10:00",
                "17:00",
                last_day=Day(20, "now"),
                place="The studio, Kiln Street; level entrance, hearing loop at the counter",
                notes="<p>Aprons in all sizes.</p>",
            )
        ),
        contact(person="yuki", email="studio@kilnstreet.example"),
    ),
)
PAGES = (ABOUT, ACCESSIBILITY)
POSTS = (BOWLS, FIRING)
SETTINGS = {
    "organisation": "Kiln Street Pottery",
    "contact_email": "studio@kilnstreet.example",
    "contact_address": "Kiln Street 11\nPorth Helyg",
}
WORDING = ("Kiln Street Pottery", "Nine wheels and a good draught", "<p>An invented studio.</p>")
