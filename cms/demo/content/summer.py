"""Posts of June, July and August."""

from cms.demo.write import (
    Day,
    activity,
    call_to_action,
    contact,
    deadline,
    documents,
    event,
    events,
    heading,
    image,
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

JUNE = Post(
    name="street-party",
    title="We closed the road and opened the doors",
    summary="Ropewalk Street had its first party in eleven years. A short report, and how your street can do the same.",
    intro="<p>You need a form, nine weeks and a neighbour with a very long table. Everything else turns up.</p>",
    image=picture(
        "party",
        "Two lines of bunting hang over a street of tall houses, with a long table laid across the road.",
        caption="Half an hour before the music.",
    ),
    topics=("people", "kitchen"),
    related=("lantern-walk", "community-table"),
    month=6,
    day=17,
    body=(
        heading("What happened"),
        activity(
            "<p>Three hundred people ate at one table, which ran past fourteen front doors. The pottery lent the bowls; <i>every one</i> came back.</p>",
            people=("maeve", "kwame", "sian"),
            partners=("kiln", "loaf"),
            place="Ropewalk Street",
            start=Day(-5),
            links=(link("The council’s page on closing a road", url="https://council.example/street-parties"),),
        ),
        quote("I have lived here for forty years and met the people at number nine today."),
        heading("How to close your road"),
        paragraph(
            '<p>Ask the council at least nine weeks before. Our <a document="party-kit">street party kit (Word document, {{size:party-kit}})</a> has the letters to send, and a plan for keeping the pavements clear for wheelchairs and prams.</p>'
        ),
        documents("party-kit"),
        call_to_action(
            link("Call the office on 029 2018 0142", phone="+44 29 2018 0142"),
            html="<p>We lend bunting, benches and courage.</p>",
        ),
    ),
)

JULY = Post(
    name="community-table",
    title="Six hundred and ninety meals in a month",
    summary="The community table has never been busier. Who comes, what it costs, and what we would like to change.",
    intro="<p>July was the busiest month that our kitchen has had. Farida has talked to the people who eat with us, and this is what they told her.</p>",
    image=picture(
        "kitchen",
        "A large pan steams on a kitchen worktop between vegetables and a stack of plates; jars line the shelves.",
        caption="The big pan holds eighty litres.",
    ),
    topics=("kitchen", "research"),
    related=("winter-table",),
    month=7,
    day=22,
    body=(
        key_points(
            "<p>The number of meals rose from 410 in March to 690 in July.</p>",
            "<p>Four guests in ten come <b>for company</b> first and for food second.</p>",
            "<p>A meal costs us £1.85.</p>",
            title="In three lines",
        ),
        heading("The months in numbers"),
        image(
            "meals-chart",
            "Bar chart: meals rise from 410 in March to 690 in July, then fall to 575 in August.",
            caption="August is our forecast, from last year’s pattern.",
        ),
        table(
            "Meals and what they cost, by month",
            "both",
            ("Month", "Meals", "Cost of a meal"),
            ("March", "410", "£2.10"),
            ("April", "455", "£2.05"),
            ("May", "520", "£1.96"),
            ("June", "610", "£1.90"),
            ("July", "690", "£1.85"),
        ),
        heading("What people told us"),
        paragraph(
            '<p>Farida and two volunteers talked with <b>ninety-four guests</b>, in English, Welsh, Polish and Bengali. Every interview was paid. The method is described in <a document="table-report">the report on the community table (PDF, {{size:table-report}})</a>.</p>'
        ),
        quote(
            "Here nobody asks why I came. They ask whether I would like more.",
            "A guest on Fridays",
            "Interviewed for the report",
        ),
        spotlight(
            "farida",
            "<p>Farida came to write one report and stayed for four. She believes that a number is only as good as the afternoon somebody spent finding it.</p>",
            "Counts stairs",
            "Learnt Welsh on the number 6 tram",
            image=picture(
                "portrait-farida",
                "Farida wears a purple headscarf and a blue jacket.",
                caption="Farida, drawn from life.",
            ),
        ),
        documents("table-report", title="The report"),
        contact("Talk to us about research", person="farida", email="research@harbourlane.example"),
    ),
)

AUGUST = Post(
    name="sunflower-wall",
    title="The sunflower wall, and the heron who looks at it",
    summary="Oluchi Eze's residency ends with a mural eleven metres wide. The children of the Thursday club grew it a garden.",
    intro="<p>For a year a grey gable looked at a grey wall. Now a heron looks at sunflowers.</p>",
    image=picture(
        "mural",
        "A mural on a gable end: a purple heron wades in blue water under a yellow sun. Three people look up.",
        caption="The heron, finished on a day without wind.",
    ),
    topics=("people", "garden"),
    related=("lantern-walk",),
    month=8,
    day=19,
    body=(
        activity(
            "<p>Oluchi drew the heron with the Thursday club, from one that fishes at the lock every morning. The scaffolding was up for six weeks.</p>",
            people=("oluchi", "sian"),
            partners=("signal",),
            funder="bridge",
            place="The gable of the old sail loft, Quay Street",
            start=Day(-48),
            end=Day(-3),
            links=(
                link("Oluchi’s drawings for the heron", url="https://oluchi-eze.example/heron"),
                link("Write to oluchi@harbourlane.example", email="oluchi@harbourlane.example"),
                link("Book a guided visit on 029 2018 0142", phone="+44 29 2018 0142"),
                link("Notes for teachers (PDF, {{size:mural-notes}})", document="mural-notes"),
            ),
        ),
        image(
            "sunflowers",
            "Nine sunflowers in full bloom stand at different heights against a wall of blue bricks.",
            caption="The tallest belongs to Efa, who measures it daily.",
        ),
        heading("Touch it, hear it"),
        paragraph(
            '<p>The lower metre of the mural is a relief in clay, made with Kiln Street Pottery, for exploring with your hands. An audio description can be played from the post beside it, or read on our page about <a page="visit">visiting</a>.</p>'
        ),
        spotlight(
            "oluchi",
            "<p>Oluchi paints where people wait: at bus stops, in corridors, on the walls of car parks. She says that a mural is finished when somebody gives directions by it.</p>",
            "Afraid of ladders until the third rung",
        ),
        opportunity(
            "Artist in residence, next year",
            "<p>Twelve months, two days a week, a studio with a north light, and a wall of your choice.</p>",
            organisations=("commons", "signal"),
            audience="Artists in any medium who like to work with neighbours",
            pay="£14,400, and up to £3,000 for materials",
            closes=deadline(Day(45, "now"), "12:00:00"),
            apply={"text": "Apply for the residency", "url": "https://signalbox.example/residency"},
            contact=("Maeve Gallagher", "maeve@harbourlane.example", ""),
        ),
        events(
            event(
                "Unveiling, with cake",
                Day(4),
                "16:00",
                "18:00",
                place="Quay Street, outside the old sail loft; the street is level and closed to cars",
            ),
        ),
    ),
)

POSTS = (JUNE, JULY, AUGUST)
