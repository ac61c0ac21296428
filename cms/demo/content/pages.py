"""The pages of the first site in English."""

from cms.demo.content.statements import ENGLISH as ACCESSIBILITY
from cms.demo.write import (
    call_to_action,
    contact,
    heading,
    image,
    key_points,
    link,
    paragraph,
    picture,
    quote,
    table,
    video,
)
from cms.demo.written import Page

HOME = Page(
    name="home",
    title="Harbour Lane Commons",
    summary="A garden, a kitchen and a workshop in Porth Helyg, run by the people who use them.",
    intro="<p>We grow, cook and mend together, in an old sail loft by the harbour. Come in. The kettle is on and the door is wide.</p>",
    image=picture(
        "harbour",
        "Nine narrow houses in different colours along a quay at sunrise, with three sailing boats in front.",
    ),
    body=(
        heading("Three places, one door"),
        paragraph(
            "<p>There is a <b>garden</b> with beds at three heights, a <b>kitchen</b> that feeds whoever is hungry, and a <b>workshop</b> where things are given a second life. All of it is free, all of it is step-free, and you need not be good at anything.</p>"
        ),
        image(
            "table", role="described_in_text", caption="Thursday lunch, where nobody sits alone unless they want to."
        ),
        quote("I came with a broken toaster and left with a Tuesday.", "Dilip Chaudhari", "Treasurer, once a visitor"),
        call_to_action(
            link("Plan your visit", page="visit"), title="Come and see", html="<p>You need no ticket and no reason.</p>"
        ),
    ),
)

UPDATES = Page(
    name="updates",
    title="Updates",
    summary="What we have been up to, month by month.",
    intro="<p>News from the garden, the kitchen and the workshop, written by whoever was there.</p>",
    in_menu=True,
)

ABOUT = Page(
    name="who-we-are",
    title="Who we are",
    summary="How Harbour Lane Commons began, who runs it, and what it costs.",
    intro="<p>Eleven neighbours, one borrowed kettle and a leaking sail loft: that was the beginning.</p>",
    in_menu=True,
    body=(
        heading("What we believe"),
        key_points(
            "<p>Everybody has something to give and something to ask for.</p>",
            "<p>A place that suits the person who finds it hardest suits everybody.</p>",
            "<p>Nobody should have to explain why they are hungry.</p>",
        ),
        heading("How we are run"),
        paragraph(
            "<p>We are a charity with seven trustees, four of whom must live on one of our three streets. Meetings are open, minuted in plain words, and end by nine.</p>"
        ),
        table(
            "Where last year’s money came from and what it was spent on",
            "both",
            ("Source or use", "Amount"),
            ("Grants", "£86,000"),
            ("Gifts from neighbours", "£31,500"),
            ("Wages", "£72,400"),
            ("Food, seeds and parts", "£28,900"),
            ("The building", "£14,800"),
        ),
        heading("Our artist in residence"),
        paragraph(
            '<p>Oluchi Eze drew many of the pictures on this site. You can read about <a page="sunflower-wall">the heron mural</a> that she painted with the Thursday club.</p>'
        ),
        contact("Write to the director", person="maeve", email="maeve@harbourlane.example"),
    ),
)

VISIT = Page(
    name="visit",
    title="Visit us",
    summary="Where we are, when we are open, and how to get in.",
    intro="<p>Harbour Lane 4, Porth Helyg. The door is blue and opens by itself.</p>",
    in_menu=True,
    body=(
        heading("When we are open"),
        table(
            "Opening times",
            "both",
            ("Place", "Days", "Hours"),
            ("Garden", "Every day", "8:00 to dusk"),
            ("Kitchen", "Tuesday, Thursday and Friday", "11:30 to 14:00"),
            ("Workshop", "First Saturday of the month", "10:00 to 16:00"),
        ),
        heading("Getting here without steps"),
        image(
            "way-map",
            "Map of the level way from the station along Ropewalk Street to the garden, about 600 metres.",
            caption="The same way in words is in the description of the map.",
        ),
        paragraph(
            "<ul><li>Trams stop in Ropewalk Street and kneel at the kerb.</li><li>Two parking spaces for blue badge holders are beside the boat shed.</li><li>There are accessible toilets on the ground floor, one with a hoist.</li></ul>"
        ),
        heading("The mural, described"),
        video(
            "https://video.harbourlane.example/mural-described.mp4",
            "Audio description of the heron mural",
            "yes",
            "<p>A heron as tall as a house stands in blue water. Its feathers are purple, its beak is brick red and points to the right, towards the sea.</p><p>Behind its head is a yellow sun with sixteen rays. Reeds grow at both sides.</p>",
        ),
        contact(
            "Ask before you come",
            "<p>We are glad to meet you at the tram stop.</p>",
            person="tomasz",
            phone="+44 29 2018 0155",
        ),
    ),
)

VOLUNTEER = Page(
    name="volunteer",
    title="Give an hour",
    summary="What you can do with us, and how we look after volunteers.",
    intro="<p>An hour is plenty. Most people stay for two because of the cake.</p>",
    in_menu=True,
    body=(
        heading("Where help is welcome"),
        paragraph(
            '<p>In the garden, in the kitchen, at the workbench, and on the telephone. Tomasz will meet you first and find what suits you. What is open now is listed in <a page="join-us">six ways to join us</a>.</p>'
        ),
        heading("How we look after you"),
        paragraph(
            "<ul><li>We pay your fare.</li><li>Lunch is part of it.</li><li>You can stop at any time, without a reason.</li></ul>"
        ),
        call_to_action(
            link("Write to tomasz@harbourlane.example", email="tomasz@harbourlane.example"), title="Say hello"
        ),
    ),
)

STEERING_FORM = Page(
    name="steering-form",
    title="Join the garden steering group",
    summary="What the group does, and how to put your name down.",
    intro="<p>We would like to know three things: your name, your street, and what you would grow.</p>",
    body=(
        paragraph(
            "<p>You can tell us in writing, by telephone or face to face, in English, Welsh or British Sign Language. Nothing that you say is marked.</p>"
        ),
        contact("Put your name down", person="tomasz", email="tomasz@harbourlane.example", phone="+44 29 2018 0155"),
    ),
)

PRIVACY = Page(
    name="privacy",
    title="Privacy",
    summary="What we know about you, which is little, and what we do with it.",
    intro="<p>This site sets no cookies and does not count you.</p>",
    body=(
        heading("When you write to us"),
        paragraph(
            "<p>We keep your message until your question is answered, and for a year after that. Then it is deleted.</p>"
        ),
        heading("When you take part in research"),
        paragraph(
            "<p>Your name is kept apart from what you say. You can ask for your answers back until the report is printed.</p>"
        ),
    ),
)

PAPERS = Page(
    name="trustees-papers",
    title="Papers for trustees",
    summary="Agenda and papers of the next meeting.",
    intro="<p>These papers are for trustees until the meeting, and for everybody after it.</p>",
    body=(paragraph("<p>The agenda follows a week before the meeting.</p>"),),
)
"""Public to nobody: only people who sign in may read it."""

PAGES = (ABOUT, VISIT, VOLUNTEER, ACCESSIBILITY, PRIVACY, PAPERS)
CHILDREN = {"volunteer": (STEERING_FORM,)}
