"""Posts of March, April and May."""

from cms.demo.write import (
    Day,
    activity,
    call_to_action,
    contact,
    documents,
    event,
    events,
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

MARCH = Post(
    name="repair-cafe",
    title="Nothing is broken for ever",
    summary="In its first year the repair workshop mended 412 things out of 530. Here is what we learnt.",
    intro="<p>A radio, a rocking horse, a wedding dress with a torn sleeve. People carry in what they cannot bear to throw away, and most of it goes home working.</p>",
    image=picture(
        "bench",
        "A radio with its back off stands on a workbench under a lamp, with tools hanging on a board behind it.",
        caption="This one played again after a new fuse and a good dusting.",
    ),
    topics=("workshop", "research"),
    related=("bicycle-day",),
    month=3,
    day=11,
    body=(
        key_points(
            "<p>We mended <b>412 of 530</b> things that people brought.</p>",
            "<p>Lamps do best. Printers do worst.</p>",
            "<p>Nine of our fixers first came with something broken.</p>",
        ),
        heading("What people brought"),
        table(
            "Things brought to the workshop in its first year, and how many left working",
            "both",
            ("Kind of thing", "Brought", "Mended"),
            ("Lamps and small electrics", "204", "181"),
            ("Clothes and textiles", "131", "122"),
            ("Bicycles", "96", "84"),
            ("Computers and printers", "99", "25"),
        ),
        paragraph(
            '<p>Farida wrote down every repair: what it was, how long it took, and what stopped us. When we fail it is mostly because a part cannot be bought. The full figures are in <a document="repair-figures">our table of repairs (CSV table, {{size:repair-figures}})</a>.</p>'
        ),
        heading("Three rules of the bench"),
        heading("Sit together", level=3),
        paragraph("<p>You stay with your thing while it is mended. Half of the joy is seeing inside.</p>"),
        heading("Say what you do not know", level=3),
        paragraph("<p>Nobody here knows everything. Asking the next bench is how we learn.</p>"),
        heading("Mains wiring", level=4),
        paragraph(
            "<p>Only people with a certificate work on anything that plugs into the wall, and everything is tested before it leaves.</p>"
        ),
        heading("Leave the bench tidy", level=3),
        paragraph("<p>The next person’s screw is very small.</p>"),
        spotlight(
            "iolo",
            "<p>Iolo spent thirty years on ships’ radios. He retired for a fortnight, did not care for it, and built us a workshop.</p>",
            "Can tell a valve by its hum",
            "Owns one pair of shoes, resoled six times",
            image=picture(
                "portrait-iolo",
                "Iolo is bald, with a white beard and a blue jumper.",
                caption="Iolo, drawn at his bench.",
            ),
        ),
        call_to_action(
            link("How to bring something", page="visit"),
            title="Bring us your broken things",
            html="<p>First Saturday of the month. You need no ticket and no money.</p>",
        ),
    ),
)

APRIL = Post(
    name="beds-open",
    title="Twenty-four new beds, and who digs them",
    summary="The second half of the garden is open. Each raised bed has a height, a width and a story.",
    intro="<p>The new beds stand at three heights, so that you can garden on your knees, from a chair or standing up with a bad back.</p>",
    image=picture(
        "beds",
        "Six wooden raised beds with green and red lettuces and climbing beans, and low hills behind.",
        caption="The first six beds, eight weeks after sowing.",
        credit="Illustration: Oluchi Eze, for the garden calendar",
        credit_url="https://oluchi-eze.example/calendar",
    ),
    topics=("garden", "join-in"),
    related=("seed-swap", "bees"),
    month=4,
    day=15,
    body=(
        heading("How the beds were built"),
        activity(
            "<p>Sixty people, two lorries of soil and one broken wheelbarrow. Greenwheel Cycles mended the wheelbarrow.</p>",
            people=("nerys", "tomasz", "yuki"),
            partners=("wheel", "school"),
            funder="bridge",
            place="The upper garden, Quay Street",
            start=Day(-16),
            end=Day(-2),
            image=picture(
                "glasshouse",
                "Benches of potted seedlings line both sides of a path through a bright glasshouse.",
                caption="Everything in the new beds began here.",
            ),
        ),
        heading("Choosing a bed"),
        table(
            "The three kinds of bed",
            "column",
            ("Low beds", "30 centimetres high, for kneeling"),
            ("Chair beds", "60 centimetres high, with room for knees or wheels"),
            ("Standing beds", "90 centimetres high, with a rail to lean on"),
        ),
        paragraph(
            "<p>A bed costs nothing. We ask that you come about once a week and that you share what you cannot eat. Mae croeso i chi ysgrifennu atom yn Gymraeg hefyd.</p>".replace(
                "Mae croeso i chi ysgrifennu atom yn Gymraeg hefyd.",
                '<span lang="cy">Mae croeso i chi ysgrifennu atom yn Gymraeg hefyd.</span>',
            )
        ),
        heading("Getting there"),
        image(
            "way-map",
            "Map of the level way from the station along Ropewalk Street to the garden, about 600 metres.",
            caption="You can also ask the tram driver for Ropewalk Street.",
        ),
        contact("Questions about beds?", person="nerys", email="garden@harbourlane.example"),
    ),
)

MAY = Post(
    name="bees",
    title="A swarm, and what to do about it",
    summary="In May ten thousand bees moved house over Quay Street. Gethin explains why that is good news.",
    intro="<p>At noon on a warm Tuesday the air over the tram stop hummed. By two o’clock ten thousand bees had a new home, and a small crowd had learnt a great deal.</p>",
    image=picture(
        "hives",
        "A blue, a yellow and a pink beehive in a meadow of flowers, with bees all around them.",
        caption="The pink hive is the new one.",
    ),
    topics=("garden",),
    related=("beds-open",),
    month=5,
    day=20,
    body=(
        paragraph(
            "<p>A swarm is a colony that has grown too big and sends half of itself away. The bees have eaten well, have nothing to guard and are as gentle as they will ever be.</p>"
        ),
        quote(
            "Stand still, breathe, and enjoy it. You may never be ignored by so many at once.",
            "Gethin Moss",
            "Beekeeper",
        ),
        heading("If you see a swarm"),
        paragraph(
            '<ol><li>Keep a few metres away, and keep dogs on a lead.</li><li>Do not spray water or smoke.</li><li>Telephone us on <a href="tel:+442920180178">029 2018 0178</a>, and say what the nearest house number is.</li></ol>'
        ),
        video(
            "https://vimeo.com/harbourlanecommons/swarm",
            "Ten thousand bees walk into a box",
            "not_needed",
            "<p>There is no speech. A white sheet leads up to a wooden box. Over four minutes a brown mass of bees walks up the sheet and through the entrance, until the sheet is white again.</p>",
        ),
        spotlight(
            "gethin",
            "<p>Gethin keeps eleven hives on roofs and in meadows from here to the lighthouse. He has been stung, he reckons, on every finger, and bears no grudge.</p>",
        ),
        documents("bee-leaflet", ("bee-leaflet-cy", "cy"), title="Leaflet for your noticeboard"),
        events(
            event(
                "Open hive day",
                Day(11),
                "10:30",
                "15:00",
                place="The meadow behind the glasshouse; level grass paths",
                notes="<p>We have twelve veils, six of them for children.</p>",
            ),
            event(
                "Bees in towns: a talk",
                Day(18),
                "19:00",
                "20:15",
                online="https://meet.harbourlane.example/bees",
                recording="https://video.harbourlane.example/bees-in-towns",
                notes="<p>The recording has captions.</p>",
            ),
            title="Meet the bees",
        ),
    ),
)

POSTS = (MARCH, APRIL, MAY)
