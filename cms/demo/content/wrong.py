"""One draft that is wrong in every way the rules know, to see what editors are told. It can never go live.

Each part breaks one rule or a few; the comments name the family, not the rule, since rules come and go.
"""

from typing import Any

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
    table,
    video,
)
from cms.demo.written import Post

ALTERNATIVE_TEXTS = (
    heading("Pictures", level=4),  # deeper than a section, and the first heading
    image("beds", role=""),
    image("hives", "IMG_2047.jpg"),
    image("kitchen", "DSC00412"),
    image("bench", "The repair bench"),
    image("bakery", "image"),
    image("table", "..."),
    image("orchard", "Image of three apple trees in the autumn sun with a ladder and crates"),
    image("coast", "Walkers on a path by the sea. Photo by Kiln Street Studio, © all rights reserved"),
    image("snow", "A person and another person walk through the snow. " * 6),
    image("rain", "Hut"),
    image("harbour", "A row of houses along the quay at sunrise", caption="A row of houses along the quay at sunrise"),
    image(
        "beach", "Three people stand on a wide beach with buckets", caption="Three people stand on a beach with buckets"
    ),
    image("sunflowers", "Described although it says that it is decoration", role="decorative", caption="Sunflowers."),
    image("seedlings", "Seedlings in pots"),
    image("glasshouse", "Seedlings in pots"),
    image("mural", "<b>A heron</b>&nbsp;on a wall"),
    image("party", "Menschen feiern auf der Straße, und es gibt einen langen Tisch mit Kuchen für alle Nachbarn"),
    image("bicycle", "Screenshot of a poster with the text of our invitation to the bicycle day"),
    image("lanterns", "Chart of the number of lanterns for each year since we began"),
)
LINKS = (
    heading("Links"),
    paragraph(
        '<p>For more information <a href="https://council.example/a">click here</a> or <a href="https://council.example/b">click here</a>, or <a href="https://council.example/c">read more</a>.</p>'
        '<p><a href="https://council.example/a/very/long/address/of/a/page/that/nobody/can/read?with=parameters">https://council.example/a/very/long/address/of/a/page/that/nobody/can/read?with=parameters</a></p>'
        '<p><a href="https://council.example/d"> </a><a href="https://council.example/e">→</a></p>'
        '<p><a href="https://council.example/report.pdf">The report</a> <a href="https://council.example/report.pdf">as a file</a> <a href="https://council.example/report.pdf">to keep</a></p>'
        '<p><a href="http://localhost:8000/admin/pages/7/edit/">The page with the form</a> and <a href="#nowhere">the part on prices</a></p>'
        '<p><a page="glasshouse-roof">A page that is not public</a></p>'
        '<p><a href="https://doi.org/10.1234/abcd.5678">https://doi.org/10.1234/abcd.5678</a></p>'
        '<p>Write to hello@harbourlane.example or call 029 2018 0142. <a href="mailto:hello@harbourlane.example">Mail</a></p>'
        '<p><a href="https://council.example/f">This link goes on and on because somebody selected the whole of a long sentence instead of the two or three words in it that say where the link leads to</a></p>'
    ),
    activity(
        "<p>Partners were there.</p>",
        links=(link("here", url="https://council.example/g"), link("", url="https://council.example/h")),
    ),
)
HEADINGS_AND_TEXT = (
    heading(""),
    heading("Results", level=2),
    heading("Results", level=4),
    heading("THIS IS VERY IMPORTANT NEWS FOR EVERYBODY", level=2),
    heading(
        "A heading that does not know when to stop and therefore tells the whole story of the year, month by month, so that nobody needs to read on",
        level=3,
    ),
    paragraph("<p><b>How it began</b></p><p>In the beginning there was a kettle.</p>"),
    paragraph("<p>- one thing</p><p>- another thing</p><p>- a third thing</p>"),
    paragraph("<p>1. first</p><p>2. second</p><p>3. third</p>"),
    paragraph("<p>🌱 beans</p><p>🌱 peas</p><p>🌱 leeks</p><p>🎉🎉🎉🎉</p>"),
    paragraph("<p></p><p>&nbsp;</p><p>Some text.<br><br><br>Some more.</p>"),
    paragraph("<p>𝓦𝓮𝓵𝓬𝓸𝓶𝓮 to our garden</p><p>(づ｡◕‿‿◕｡)づ ╔══╗ ║ ♥ ║ ╚══╝</p>"),
    paragraph(
        "<p><b>" + "Everything in this paragraph is important and therefore all of it is bold. " * 7 + "</b></p>"
    ),
    paragraph("<p><i>" + "Everything in this paragraph is quiet and therefore all of it is slanted. " * 7 + "</i></p>"),
    paragraph(
        "<p>Die Werkstatt ist am ersten Samstag im Monat geöffnet, und jeder kann etwas mitbringen, das kaputt ist.</p>"
    ),
    paragraph("<p>Press the red button on the right, or see the table below. The ones in green are free.</p>"),
    paragraph("<p>The NPPF, the LVIA and the SuDS rules apply, as does the EIA.</p>"),
    paragraph(
        "<p>"
        + "Notwithstanding the aforementioned considerations concerning the implementation of participatory infrastructure and the utilisation of multifunctional environmental resources, the organisation endeavours to facilitate comprehensive stakeholder engagement throughout. "
        * 4
        + "</p>"
    ),
    key_points("<p></p>", title=""),
    quote("Nice.", "", ""),
    heading("The end of it", level=2),
)
TABLES_AND_MEDIA: tuple[dict[str, Any], ...] = (
    {
        "type": "table",
        "value": {"table_caption": "", "table_header_choice": "neither", "data": [["Bread", "12"], ["Soup", ""]]},
    },
    table("One column", "row", ("Only",), ("one",), ("column",)),
    table("Holes", "both", ("", "", "Price"), ("Bread", "", ""), ("", "12", "")),
    table("A layout", "row", ("Text on the left", "Text on the right")),
    video("https://video.harbourlane.example/silent.mp4", "", ""),
    video("https://www.youtube.com/watch?v=HarbourLane&autoplay=1", "Watch this", "no"),
    documents("party-kit", "seed-list", title=""),
    documents(title="Files"),
    contact("Contact", email="not an address", phone="call us"),
    contact(),
    call_to_action(link("Click here", url="https://council.example/i"), title="Act now!!!"),
    call_to_action(link("Learn more", url="https://council.example/j")),
)
OPPORTUNITIES_AND_DATES = (
    opportunity("Job", "<p>Apply soon.</p>", closes=deadline(Day(-3, "now"), "12:00:00")),
    opportunity("", "", audience="", apply={"text": "here", "url": "https://council.example/k"}),
    opportunity(
        "Another job",
        "<p>The deadline is Monday 3 March at noon, or 03/04/2027 at the latest. Write by tomorrow.</p>",
        closes=deadline(Day(20, "now")),
        apply={"text": "Apply", "email": "jobs@harbourlane.example"},
    ),
    events(
        event(
            "Online meeting",
            Day(10, "now"),
            "18:00",
            "17:00",
            online="https://meet.harbourlane.example/x",
            notes="<p>We meet at 6 pm online, next Friday.</p>",
        ),
        event("", Day(12, "now"), "09:00"),
    ),
    paragraph("<p>Join us online at 7 pm next Tuesday, or on 12/11, or this month. The offer ended on 3 March.</p>"),
)

EVERYTHING_WRONG = Post(
    name="everything-wrong",
    title="Everything wrong",
    summary="",
    intro="",
    image=picture("waves", role="decorative"),
    topics=(),
    days_ago=0,
    state="draft",
    body=(*ALTERNATIVE_TEXTS, *LINKS, *HEADINGS_AND_TEXT, *TABLES_AND_MEDIA, *OPPORTUNITIES_AND_DATES),
)
POSTS = (EVERYTHING_WRONG,)
