"""Posts without a season, most of them from more than a year ago."""

from cms.demo.write import (
    Day,
    activity,
    call_to_action,
    deadline,
    documents,
    heading,
    key_points,
    link,
    opportunity,
    paragraph,
    picture,
    quote,
    spotlight,
    table,
)
from cms.demo.written import Post

BREAD = Post(
    name="bread-day",
    title="Bread, slowly",
    summary="The bakery's oven has moved in with us. On Wednesdays anybody can come and shape a loaf.",
    intro="<p>The Loaf and Ladle has run out of room, and we had a wall that needed an oven.</p>",
    image=picture(
        "bakery",
        "Two long loaves on a wooden board beside a jar of flour, with herbs drying over the table.",
        caption="First out of the oven.",
    ),
    topics=("kitchen",),
    related=("community-table",),
    months_ago=4,
    day=26,
    body=(
        activity(
            "<p>Nine people moved the oven on rollers, in the rain, singing.</p>",
            people=("kwame",),
            partners=("loaf",),
            place="Harbour Lane",
        ),
        heading("Wednesday loaves"),
        paragraph(
            "<p>You shape a loaf at nine, leave it to rise, and fetch it at four. If standing is hard, the long table is the right height for stools and for wheelchairs.</p>"
        ),
        key_points(
            "<p>Flour, yeast and salt are ours.</p>",
            "<p>Aprons are on the hook.</p>",
            "<p>The loaf is yours.</p>",
            title="What to bring: nothing",
        ),
        quote("It smells like the inside of a hug.", "Siân Llewellyn", "Youth worker"),
        call_to_action(
            link("Loaf and Ladle’s recipes", url="https://loafandladle.example/recipes"),
            html="<p>The recipe for the Wednesday loaf is on the bakery’s own site.</p>",
        ),
    ),
)

COAST = Post(
    name="coast-walk",
    title="A walk that everybody can finish",
    summary="We measured every bench, gate and puddle between the lock and the lighthouse, and made a guide.",
    intro="<p>Most guides to the coast path tell you about the view. Ours tells you about the gates.</p>",
    image=picture("coast", "Walkers in single file on a path above the sea, heading away from a striped lighthouse."),
    topics=("research", "people"),
    related=("beach-clean",),
    months_ago=12,
    day=19,
    body=(
        paragraph(
            "<p>Over five Sundays a group of walkers, two of them on wheels, wrote down everything that made them stop. The council has since widened two gates and moved a bin.</p>"
        ),
        heading("The path in parts"),
        table(
            "The coast path from the lock to the lighthouse",
            "both",
            ("Part", "Length", "Surface", "Gates"),
            ("Lock to slipway", "0.6 km", "Tarmac", "None"),
            ("Slipway to point", "1.1 km", "Rolled gravel", "One, 110 cm wide"),
            ("Point to lighthouse", "0.8 km", "Grass, steep in one place", "Two, 90 cm wide"),
        ),
        quote("I saw the sea from the point for the first time since my accident.", "Dilip Chaudhari", "Treasurer"),
        documents("walk-guide", title="The guide"),
    ),
)

BICYCLES = Post(
    name="bicycle-day",
    title="Eighty-four bicycles back on the road",
    summary="How a shed full of rust became a shed full of bicycles, and who rides them now.",
    intro="<p>It began with one green bicycle and somebody who said that it could not be saved.</p>",
    image=picture(
        "bicycle",
        "A green bicycle is clamped to a repair stand, and a mechanic in a red jumper stands by its front wheel.",
        caption="The green bicycle, saved.",
        credit="Illustration: Harbour Lane Commons, after a photo by Iolo Bevan",
        credit_url="https://harbourlane.example/people/iolo",
    ),
    topics=("workshop",),
    related=("repair-cafe",),
    months_ago=13,
    day=8,
    body=(
        activity(
            "<p>In twelve Saturdays we mended eighty-four bicycles. Sixty went to people on the council’s waiting list, the rest to whoever had mended them.</p>",
            people=("iolo", "tomasz"),
            partners=("wheel",),
            funder="bridge",
            place="The boat shed",
            start=Day(-90),
            end=Day(-6),
        ),
        spotlight(
            "tomasz",
            "<p>Tomasz finds the right task for everyone. He once matched a retired surgeon with a box of bent spokes, and both were happy.</p>",
            "Rides a bicycle with three bells",
        ),
        opportunity(
            "Ride leader",
            "<p>Lead a gentle ride once a month. This post was filled, and rides now leave from the slipway.</p>",
            organisations=("wheel",),
            audience="Confident cyclists",
            pay="Unpaid, with lunch",
            closes=deadline(Day(30), "17:00:00"),
            apply={"text": "Ask Greenwheel about leading rides", "url": "https://greenwheel.example/rides"},
        ),
        paragraph(
            '<p>The workshop is open on the first Saturday of each month. How to find us is on the page about <a page="visit">visiting</a>.</p>'
        ),
    ),
)

POSTS = (BREAD, COAST, BICYCLES)
