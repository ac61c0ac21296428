"""What is open and what is on at the moment of loading, and posts that are not public yet."""

from cms.demo.write import (
    Day,
    Ref,
    contact,
    deadline,
    documents,
    event,
    events,
    heading,
    opportunity,
    paragraph,
    picture,
    video,
)
from cms.demo.written import Post

OPEN_NOW = Post(
    name="join-us",
    title="Six ways to join us",
    summary="Paid work, small grants, a study and a steering group: everything that you can apply for at present.",
    intro="<p>Some of these are paid, some come with lunch, and one needs nothing but curiosity. Each says when it closes, on which clock.</p>",
    image=picture(
        "harbour",
        "Nine narrow houses in different colours along a quay at sunrise, with three sailing boats in front.",
        caption="The quay from the ferry steps.",
    ),
    topics=("join-in", "research"),
    related=("whats-on", "repair-cafe"),
    days_ago=3,
    body=(
        heading("Work with us"),
        opportunity(
            "Assistant cook",
            "<p>Twenty hours a week beside Kwame, mostly mornings. You will plan, cook, and eat what you cook. We teach; you need no certificate to start.</p>",
            organisations=("commons",),
            audience="Anybody who likes feeding people; we welcome applicants who have been out of work",
            pay="£13.90 an hour, plus lunch",
            closes=deadline(Day(24, "now"), "17:00:00"),
            apply={"text": "Apply to be assistant cook", "url": "https://jobs.harbourlane.example/assistant-cook"},
            contact=("Kwame Boateng", "kitchen@harbourlane.example", "+44 29 2018 0142"),
        ),
        opportunity(
            "Saturday mechanic",
            "<p>One Saturday in two at the bicycle stand. Greenwheel lends the tools and teaches the brakes.</p>",
            organisations=("commons", "wheel"),
            audience="People over sixteen with steady hands",
            pay="£65 a day",
            closes=deadline(Day(3, "now"), "12:00:00"),
            apply={"text": "Write to workshop@harbourlane.example", "email": "workshop@harbourlane.example"},
        ),
        heading("Shape what we do"),
        opportunity(
            "Garden steering group",
            "<p>Six evenings a year, food included. The group decides what the garden grows, when it opens and how the beds are shared.</p>",
            organisations=("commons",),
            audience="Anybody who lives within a mile of Quay Street",
            pay="£20 an evening, and the cost of getting here or of childcare",
            apply={"text": "Fill in the steering group form", "form": Ref("page", "steering-form")},
            contact=("Tomasz Zieliński", "tomasz@harbourlane.example", ""),
        ),
        opportunity(
            "What makes a street friendly? A study",
            "<p>One conversation of an hour, on the telephone or over tea. Farida will ask about your street, and will listen.</p>",
            organisations=("commons", "kiln"),
            audience="Residents of Ropewalk Street, Quay Street and Station Road",
            pay="A £25 voucher",
            closes=deadline(Day(38, "now"), "23:30:00", "Europe/Dublin"),
            apply={
                "text": "Write to research@harbourlane.example to take part",
                "email": "research@harbourlane.example",
            },
            contact=("Farida Rahman", "", "+44 29 2018 0163"),
        ),
        heading("Funding for neighbours"),
        opportunity(
            "Small grants for small ideas",
            "<p>Up to £300 for something that brings your street together. Earlier grants paid for a bench, a film night and forty metres of bunting.</p>",
            organisations=("bridge",),
            audience="Groups of three or more neighbours",
            closes=deadline(Day(11, "now"), "18:00:00"),
            apply={"text": "Apply for a small grant", "url": "https://swingbridgetrust.example/small-grants"},
        ),
        opportunity(
            "Be a reader",
            "<p>We try our leaflets on real people before we print them. Tell us where you stopped, yawned or frowned.</p>",
            audience="Everybody, and especially people who do not enjoy reading",
            pay="Cake",
            apply={"text": "Write to hello@harbourlane.example to read for us", "email": "hello@harbourlane.example"},
        ),
        documents("role-pack", title="Read more before you apply"),
    ),
)

WHATS_ON = Post(
    name="whats-on",
    title="What is on at the lane",
    summary="Workshops, walks and evenings, in the room and online, with recordings of those that you missed.",
    intro="<p>Everything here is free. Each entry says how to get in and who to ask for what you need.</p>",
    image=picture(
        "coast",
        "Six people walk in single file down a path above the sea, with a striped lighthouse on the far headland.",
        caption="The last walk of the year to the lighthouse.",
    ),
    topics=("join-in",),
    related=("join-us",),
    days_ago=9,
    body=(
        events(
            event(
                "Mend a lamp",
                Day(6, "now"),
                "10:00",
                "12:30",
                place="The workshop, Harbour Lane; level entrance, hearing loop",
                notes="<p>Bring the lamp. We have the fuses.</p>",
            ),
            event(
                "Soup school",
                Day(13, "now"),
                "18:00",
                "20:00",
                place="The kitchen, Harbour Lane; ramp at the side door",
                notes='<p>Six places at a lower worktop. Write to <a href="mailto:kitchen@harbourlane.example">kitchen@harbourlane.example</a> if you would like one.</p>',
            ),
            title="In the room",
            html="<p>Come as you are. Children are welcome with a grown-up.</p>",
        ),
        events(
            event(
                "Gardens on balconies",
                Day(9, "now"),
                "19:00",
                "20:00",
                online="https://meet.harbourlane.example/balconies",
                notes="<p>With live captions.</p>",
            ),
            event(
                "Seed exchange with Cork",
                Day(16, "now"),
                "18:30",
                "19:30",
                zone="Europe/Dublin",
                online="https://meet.harbourlane.example/cork",
            ),
            title="Online",
        ),
        events(
            event(
                "Harbour weekend",
                Day(27, "now"),
                "11:00",
                "16:00",
                last_day=Day(28, "now"),
                place="All along the quay; step-free from Ropewalk Street",
                online="https://video.harbourlane.example/live",
                notes="<p>Talks are interpreted into British Sign Language.</p>",
            ),
        ),
        events(
            event(
                "How to count a street",
                Day(-12, "now"),
                "18:00",
                "19:15",
                place="The long room, Harbour Lane",
                recording="https://video.harbourlane.example/count-a-street",
            ),
            event("Winter pruning", Day(-20, "now"), "14:00", "15:30", place="The old orchard, Station Road"),
            title="What you missed",
        ),
        contact(
            "Something you need?",
            "<p>An interpreter, a quiet corner, a lift from the tram: tell Tomasz a few days before.</p>",
            person="tomasz",
            phone="+44 29 2018 0155",
        ),
    ),
)

DRAFT = Post(
    name="glasshouse-roof",
    title="A new roof for the glasshouse",
    summary="What the storm broke, and what we plan to put in its place.",
    intro="<p>The storm took eleven panes. We are collecting quotations.</p>",
    image=picture("glasshouse", "Benches of potted seedlings line both sides of a path through a bright glasshouse."),
    topics=("garden",),
    days_ago=0,
    state="draft",
    body=(paragraph("<p>Three firms have been to look. We publish this when the trustees have chosen.</p>"),),
)

SCHEDULED = Post(
    name="new-programme",
    title="The new programme is here",
    summary="Courses, clubs and long lunches for the coming season.",
    intro="<p>We have listened, counted and argued, and this is what the new season will be.</p>",
    image=picture(
        "table",
        "Ten bowls of soup and stew in five colours on a long table, seen from above, with shared dishes between them.",
    ),
    topics=("join-in",),
    days_ago=-10,
    state="scheduled",
    body=(
        heading("New in the kitchen"),
        paragraph("<p>Soup school becomes weekly, and there is a breakfast for people who work at night.</p>"),
        video(
            "https://video.harbourlane.example/programme.mp4",
            "The programme, signed",
            "yes",
            "<p>Maeve Gallagher signs the programme in British Sign Language, with a voice-over by Siân Llewellyn.</p>",
        ),
    ),
)

POSTS = (OPEN_NOW, WHATS_ON, DRAFT, SCHEDULED)
