"""Wrong tables, media, files, opportunities and dates."""

from typing import Any

from cms.demo.write import (
    Day,
    call_to_action,
    contact,
    deadline,
    documents,
    event,
    events,
    image,
    link,
    opportunity,
    paragraph,
    table,
    video,
)

TABLES_AND_MEDIA: tuple[dict[str, Any], ...] = (
    {
        "type": "table",
        "value": {"table_caption": "", "table_header_choice": "neither", "data": [["Bread", "12"], ["Soup", ""]]},
    },
    table("One column", "row", ("Only",), ("one",), ("column",)),
    table("Holes", "both", ("", "", "Price"), ("Bread", "", ""), ("", "12", "")),
    table("A layout", "row", ("Text on the left", "Text on the right")),
    image("lanterns", role="described_in_text"),
    table(
        "A table of stories",
        "row",
        ("Day", "Story"),
        ("Monday", "It rained, and then it rained again, and we all went in. " * 7),
    ),
    video("https://video.harbourlane.example/silent.mp4", "", ""),
    video("https://video.harbourlane.example/interview.mp3", "Interview", "not_needed"),
    video("https://public.tableau.com/views/meals", "Meals in numbers", "not_needed"),
    video("https://www.youtube.com/watch?v=HarbourLane&autoplay=1", "Watch this", "no"),
    documents("party-kit", "seed-list", title=""),
    documents("agm.pdf", "minutes-1", "minutes-2"),
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
    opportunity("A chance", "<p>The deadline is 5 May 2031. Nobody says how to apply.</p>"),
    image("party", "Everything about it is on the poster"),
    opportunity("Another chance", "<p>See the poster.</p>"),
    opportunity(
        "One more chance",
        "<p>Applications close on 3 March 2031.</p>",
        closes=deadline(Day(30, "now")),
        apply={"text": "Apply for one more chance", "url": "https://council.example/n"},
    ),
    events(event("Yesterday’s news", Day(-4, "now"), "10:00", "11:00", place="The long room")),
    paragraph("<p>We met on Monday 1 January 2030 and meet again on 31 February 2031.</p>"),
    paragraph("<p>The film has flashing lights.</p>"),
    events(event("Some day", None, "", place="The long room")),
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
