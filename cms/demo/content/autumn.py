"""Posts of September, October and November."""

from cms.demo.write import (
    Day,
    activity,
    call_to_action,
    contact,
    heading,
    image,
    key_points,
    link,
    paragraph,
    picture,
    quote,
    spotlight,
    table,
    video,
)
from cms.demo.written import Post

SEPTEMBER = Post(
    name="beach-clean",
    title="What the tide brought",
    summary="Forty people, ninety buckets and one message in a bottle: the September beach clean in numbers.",
    intro="<p>Twice a year we walk the beach from the slipway to the point and pick up what does not belong there.</p>",
    image=picture(
        "beach",
        "Three people in bright jumpers stand on a wide beach at low tide, each with a green bucket.",
        caption="Low water was at ten, and so were we.",
    ),
    topics=("people", "research"),
    related=("coast-walk",),
    month=9,
    day=16,
    body=(
        heading("The count"),
        table(
            "What we collected, in buckets",
            "row",
            ("Rope and net", "Plastic", "Glass", "Everything else"),
            ("31", "38", "9", "12"),
        ),
        paragraph(
            "<p>Most of the rope is blue and comes from pots. The harbour master has offered a bin for worn gear on the quay, so that it never reaches the water.</p>"
        ),
        activity(
            "<p>We sort on tarpaulins in the boat shed, where there are chairs, gloves in all sizes and tea. You can take part without setting foot on the sand.</p>",
            people=("tomasz", "yuki"),
            partners=("school",),
            place="The slipway and the boat shed",
            start=Day(-2),
            image=picture("waves", role="decorative"),
        ),
        heading("The bottle"),
        paragraph("<p>It held a drawing of a whale and an address in Brittany. We have written back, in French:</p>"),
        paragraph(
            "<p>Votre baleine est bien arrivée. Elle a fait un long voyage et elle se repose chez nous, au mur de la cuisine.</p>",
            language="fr",
        ),
        call_to_action(link("See when the next clean is", page="whats-on"), title="Come along"),
    ),
)

OCTOBER = Post(
    name="apple-day",
    title="Eleven kinds of apple and one very long ladder",
    summary="Apple day in the old orchard: juice, a ladder that reaches, and a tree that nobody could name until now.",
    intro="<p>The orchard behind the station was planted before the railway came. This harvest was a ton and a half of apples, and a mystery.</p>",
    image=picture(
        "orchard",
        "Three apple trees in red autumn leaf, a ladder leaning on the largest, and four crates full of apples.",
        caption="The large tree is the one that had no name.",
    ),
    topics=("garden", "kitchen"),
    related=("community-table", "bread-day"),
    month=10,
    day=14,
    body=(
        key_points(
            "<p>We pressed <b>nine hundred litres</b> of juice.</p>",
            "<p>One tree turned out to be a <i>Pig’s Nose Pippin</i>.</p>",
        ),
        heading("From tree to bottle"),
        activity(
            "<p>Picking took a morning, washing an afternoon and pressing until after dark. Children turned the handle. Grown-ups carried.</p>",
            people=("nerys", "kwame", "dilip"),
            partners=("oak", "loaf"),
            place="The old orchard, Station Road",
            start=Day(-6),
        ),
        video(
            "https://video.harbourlane.example/apple-day.mp4",
            "Pressing apples, from crate to cup",
            "yes",
            "<p>Nerys says: “Tip them in, twigs and all. Now turn, slowly.” A child turns a handle; pulp falls into a cloth.</p>"
            "<p>Kwame tastes the juice and says: “That is the whole summer in a cup.”</p>",
        ),
        heading("The tree with no name"),
        paragraph(
            '<p>We sent five apples to the <abbr title="National Orchard Register">NOR</abbr>. The answer came in a week: a Pig’s Nose Pippin, last recorded in this county a century ago. The Old Oak Seed Library has taken twenty cuttings.</p>'
        ),
        quote("We thought that it was just the sour one.", "Nerys Pritchard", "Garden coordinator"),
        contact(
            email="garden@harbourlane.example",
            html="<p>If you would like a cutting, write to us before the end of winter.</p>",
        ),
    ),
)

NOVEMBER = Post(
    name="rain-garden",
    title="A garden that likes the rain",
    summary="Three dry ponds and a large water butt keep Quay Street's cellars dry. How they work, and how to build one.",
    intro="<p>It rained for nineteen days, and for the first time nobody on Quay Street had to carry anything up from the cellar.</p>",
    image=picture(
        "rain",
        "Somebody under a yellow umbrella stands by flowers in heavy rain, near a shed with a large water butt.",
        caption="Testing day. Nobody complained about the weather.",
    ),
    topics=("garden", "research"),
    related=("beds-open",),
    month=11,
    day=6,
    body=(
        heading("How it works"),
        paragraph(
            "<p>A rain garden is a shallow bowl of gravel and sandy soil. Water from the roofs runs in, waits among the roots, and sinks away within a day.</p>"
            "<ul><li>The water butt takes the first thousand litres.</li><li>The bowls take the next nine thousand.</li><li>Only then does anything reach the drain.</li></ul>"
        ),
        image(
            "sprig",
            "A sprig of rosemary with a few small purple flowers.",
            caption="Rosemary likes the dry edge of the bowl.",
        ),
        heading("Who built it"),
        activity(
            "<p>Volunteers dug the bowls in four weekends. The Swing Bridge Trust paid for the gravel, and a retired drainage engineer called Maud checked every level twice.</p>",
            people=("nerys", "tomasz"),
            funder="bridge",
            place="Quay Street",
            start=Day(-30),
            end=Day(-6),
        ),
        spotlight(
            "nerys",
            "<p>Nerys came to the garden to recover from an operation. Nine years later she runs it. She thinks that weeds are plants with good timing.</p>",
            "Talks to slugs, firmly",
            "Has grown a leek as long as her arm",
        ),
        call_to_action(
            link("Read the garden guide (PDF, {{size:garden-guide}})", document="garden-guide"),
            title="Build your own",
            html="<p>Two people can dig a small rain garden in a day.</p>",
        ),
    ),
)

POSTS = (SEPTEMBER, OCTOBER, NOVEMBER)
