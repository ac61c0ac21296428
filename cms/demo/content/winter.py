"""Posts of December, January and February."""

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

DECEMBER = Post(
    name="lantern-walk",
    title="Four hundred lanterns on the harbour wall",
    summary="How the lantern walk grew from one street to half the town, and what it took to keep it step-free.",
    intro="<p>The first time, forty of us walked. This time the line of lanterns reached from the lock gates to the lighthouse steps, and nobody had to climb a single stair to join it.</p>",
    image=picture(
        "lanterns",
        "Eight people carry glowing paper lanterns, some round and some like stars, along the harbour at night.",
        caption="The front of the walk, just after the lock gates.",
    ),
    topics=("people",),
    related=("winter-table", "street-party"),
    month=12,
    day=9,
    body=(
        key_points(
            "<p>More than <b>four hundred people</b> walked, the youngest eleven weeks old.</p>",
            "<p>The whole route was level, lit and stewarded.</p>",
            "<p>We used no candles: every lantern had a small lamp that we lend out and collect again.</p>",
            title="In short",
        ),
        heading("Making the lanterns"),
        activity(
            '<p>Three Saturdays of willow, tissue paper and glue. <a page="who-we-are">Our artist in residence</a> showed us a fold that even very young children can manage, and by the third week they were teaching it to their grandparents.</p>',
            people=("oluchi", "sian"),
            partners=("signal", "school"),
            funder="bridge",
            place="The long room, Harbour Lane",
            start=Day(-24),
            end=Day(-10),
        ),
        quote("I held the star and everyone could see me.", "Efa, aged six", "Walker"),
        heading("The walk"),
        paragraph(
            '<p>We left when the street lamps came on. Ropewalk School’s choir sang in Welsh and in English: <span lang="cy">Ar hyd y nos</span> first, as always.</p>'
            "<p>Because the wall is narrow, people walked two by two. Stewards stood wherever the surface changes, with spare blankets for those who use wheelchairs.</p>"
        ),
        video(
            "https://www.youtube.com/watch?v=HarbourLane",
            "The lantern walk in three minutes",
            "yes",
            "<p>Music: a children’s choir sings. Lanterns move along a dark wall above the water.</p>"
            "<p>Oluchi Eze says: “Every one of these was somebody’s first try. Look at them now.”</p>"
            "<p>The line of lights reaches the lighthouse. People cheer.</p>",
        ),
        call_to_action(
            link("Write to hello@harbourlane.example about lamps", email="hello@harbourlane.example"),
            title="Borrow the lamps",
            html="<p>The four hundred lamps are there for any street that wants to walk. They cost nothing to borrow.</p>",
        ),
    ),
)

JANUARY = Post(
    name="winter-table",
    title="A warm room, a long table",
    summary="The winter table is open on three days a week: hot food, company, and no questions at the door.",
    intro="<p>When it is cold outside, the kitchen windows steam up and the benches fill. Our winter table has room for sixty, and there is always one more bowl.</p>",
    image=picture(
        "snow",
        "An adult and a child walk through falling snow towards three brick houses with every window lit.",
        caption="On the way to lunch in the first snow of the year.",
    ),
    topics=("kitchen", "people"),
    related=("lantern-walk",),
    month=1,
    day=14,
    body=(
        heading("What is on the table"),
        paragraph(
            "<p>Kwame plans the week on Sunday evening from whatever the growers and the bakery have left:</p>"
            "<ul><li>a soup that anybody can eat, with no nuts, milk or gluten;</li>"
            "<li>something with beans or lentils;</li>"
            "<li>bread from the <i>Loaf and Ladle</i>;</li>"
            "<li>fruit, and cake on Fridays.</li></ul>"
            "<p>Everybody pays what they like, and nobody sees how much.</p>"
        ),
        image("table", role="described_in_text", caption="Thursday at half past twelve."),
        heading("When we are open"),
        table(
            "Opening times of the winter table",
            "both",
            ("Day", "Doors open", "Last bowl"),
            ("Tuesday", "11:30", "14:00"),
            ("Thursday", "11:30", "14:00"),
            ("Friday", "17:00", "19:30"),
        ),
        spotlight(
            "kwame",
            "<p>Kwame trained in a hotel and left because he never met the people who ate his food. Here he eats with them. He says that salt is a kindness and that soup should be stirred by somebody in a good mood.</p>",
            "Has cooked on a lightship",
            "Keeps eleven kinds of dried chilli in a filing cabinet",
            "Sings while he chops, flat but cheerful",
        ),
        heading("Help in the kitchen"),
        paragraph(
            '<p>We need two pairs of hands on each shift. You can sit, stand, or come only to talk. Tell us what suits you on the page about <a page="volunteer">giving an hour</a>.</p>'
        ),
        contact(
            "Ask the kitchen",
            "<p>Kwame reads messages in the afternoon, when the pots are clean.</p>",
            person="kwame",
            email="kitchen@harbourlane.example",
            phone="+44 29 2018 0142",
        ),
    ),
)

FEBRUARY = Post(
    name="seed-swap",
    title="Seeds change hands",
    summary="Two hundred packets of seed went home with somebody new at this year's swap, and the library has a new home.",
    intro="<p>A seed swap is a party at which nobody minds if you leave early with something in your pocket.</p>",
    image=picture(
        "seedlings",
        "Three clay pots on a ledge hold seedlings with two, four and six leaves.",
        caption="Purple podded peas, sown on the day of the swap.",
    ),
    topics=("garden",),
    related=("beds-open",),
    month=2,
    day=18,
    body=(
        activity(
            "<p>Neighbours brought what they had saved, in envelopes, jam jars and one matchbox. The <b>Old Oak Seed Library</b> brought the rest, and a patient woman with a microscope.</p>",
            people=("nerys", "gethin"),
            partners=("oak",),
            place="The glasshouse, Harbour Lane",
            start=Day(-4),
            links=(
                link("Old Oak’s list of varieties", url="https://oldoakseeds.example/varieties"),
                link("When to visit the garden", page="visit"),
            ),
            image=picture("seeds", role="decorative"),
        ),
        heading("What went quickest"),
        table(
            "Packets taken home at the swap",
            "row",
            ("Vegetable", "Packets brought", "Packets taken"),
            ("Beans", "46", "46"),
            ("Tomatoes", "38", "35"),
            ("Squashes", "21", "14"),
            ("Leeks", "17", "4"),
        ),
        quote("My grandmother’s beans have now reached nine streets. She would have counted.", "Dilip Chaudhari"),
        heading("Sow something this week"),
        paragraph(
            "<ol><li>Fill a pot with damp compost.</li><li>Push a broad bean in as deep as your first knuckle.</li><li>Put it where you will see it, and wait ten days.</li></ol>"
        ),
        heading("If nothing comes up", level=3),
        paragraph(
            "<p>Bring the pot to the glasshouse on any open day. Nerys will look, laugh kindly, and give you another bean.</p>"
        ),
        documents("seed-list", "garden-guide", title="To take home"),
        events(
            event(
                "Saving seed: an evening with Old Oak",
                Day(20),
                "18:30",
                "20:00",
                place="The glasshouse, Harbour Lane; level entrance from Quay Street",
                notes="<p>Tea, and a British Sign Language interpreter.</p>",
            ),
        ),
    ),
)

POSTS = (DECEMBER, JANUARY, FEBRUARY)
