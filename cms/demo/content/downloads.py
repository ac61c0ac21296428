"""What the files that readers can download say."""

from dataclasses import dataclass

from cms.demo.files.paper import Paper


@dataclass(frozen=True)
class Download:
    """A file of the library: a paper, or rows of a table."""

    title: str
    filename: str
    content: Paper | tuple[tuple[str, ...], ...]


GARDEN_GUIDE = Paper(
    "The garden guide",
    "en",
    (
        (
            "P",
            "This guide is for everybody who has a bed in the garden at Harbour Lane, and for everybody who would like one.",
        ),
        ("H2", "When you come"),
        (
            "P",
            "The gate opens at eight and closes at dusk. Tools hang in the shed at two heights. Please clean them before you hang them back.",
        ),
        ("LI", "Water in the morning or in the evening."),
        ("LI", "Close the lid of the water butt. Frogs are curious and cannot climb."),
        ("LI", "Leave one plant in ten for whoever comes by."),
        ("H2", "A small rain garden of your own"),
        (
            "P",
            "Find the place where water stands after rain. Dig a bowl two metres across and thirty centimetres deep. Fill the bottom with gravel and the rest with sandy soil. Lead the downpipe to it with a row of stones.",
        ),
        ("P", "Plant what likes both wet feet and dry weeks: iris at the bottom, rosemary and thrift on the edge."),
        ("H2", "When something goes wrong"),
        ("P", "Ask Nerys. She is in the glasshouse on most mornings, and has seen it before."),
    ),
)
BEE_LEAFLET = Paper(
    "What to do about a swarm of bees",
    "en",
    (
        ("P", "A swarm looks alarming and is harmless when left alone. The bees are looking for a home."),
        ("LI", "Keep a few metres away, and keep dogs on a lead."),
        ("LI", "Do not spray water or smoke."),
        ("LI", "Call Harbour Lane Commons on 029 2018 0178."),
    ),
)
BEE_LEAFLET_CY = Paper(
    "Beth i'w wneud am haid o wenyn",
    "cy",
    (
        ("P", "Mae haid yn edrych yn frawychus, ond mae'n ddiniwed os caiff lonydd. Chwilio am gartref mae'r gwenyn."),
        ("LI", "Cadwch ychydig fetrau i ffwrdd, a chadwch eich ci ar dennyn."),
        ("LI", "Peidiwch â chwistrellu dim."),
        ("LI", "Ffoniwch Gomin Lôn yr Harbwr ar 029 2018 0178."),
    ),
)
PARTY_KIT = Paper(
    "Street party kit",
    "en",
    (
        ("H2", "Nine weeks before"),
        (
            "P",
            "Dear council, we would like to close Ropewalk Street to cars for one afternoon. We will keep a way of three metres free for ambulances and pushchairs.",
        ),
        ("H2", "Three weeks before"),
        ("P", "Dear neighbour, there will be a table in front of your door. Please sit at it."),
        ("H2", "On the day"),
        ("LI", "Keep both pavements clear for wheelchairs and prams."),
        ("LI", "Put the music at one end and the quiet corner at the other."),
        ("LI", "Leave gaps between the tables, wide enough for two people side by side."),
    ),
)
TABLE_REPORT = Paper(
    "The community table: who comes, and why",
    "en",
    (
        (
            "P",
            "Farida Rahman and volunteers spoke with ninety-four guests of the community table. This is what they found.",
        ),
        ("H2", "How we asked"),
        (
            "P",
            "We asked everybody who came on nine days, chosen by drawing lots, whether they would like to talk. Ninety-four of one hundred and twenty did. Each received ten pounds. Conversations were held in English, Welsh, Polish and Bengali, and lasted between ten minutes and an hour.",
        ),
        ("H2", "Who comes"),
        (
            "P",
            "Guests are between two and ninety-one years old. A third live alone. One in five came for the first time. Half walked, a third took the tram, and the others were brought by a friend.",
        ),
        ("H2", "Why people come"),
        (
            "P",
            "Four in ten named company as the first reason, three in ten a hot meal, two in ten the walk here. One in ten could not say, and did not see why they should have to.",
        ),
        ("H2", "What people would change"),
        ("LI", "Longer opening on Fridays."),
        ("LI", "Chairs with arms."),
        ("LI", "Less noise from the extractor."),
        ("LI", "The recipe for the lentil soup."),
        ("H2", "What it costs"),
        (
            "P",
            "A meal cost two pounds and ten pence in March and one pound and eighty-five pence in July, because more of the vegetables came from the garden.",
        ),
    ),
)
MURAL_NOTES = Paper(
    "The heron mural: notes for teachers",
    "en",
    (
        (
            "P",
            "A visit takes forty minutes. The street is level and closed to cars. The lower metre of the mural can be touched.",
        ),
        ("H2", "Before you come"),
        ("P", "Ask the class what they think a heron eats, and where it sleeps."),
        ("H2", "At the wall"),
        ("P", "Find three kinds of blue. Find the feather that is shaped like a boat. Listen for water."),
    ),
)
ROLE_PACK = Paper(
    "Working with us",
    "en",
    (
        (
            "P",
            "This pack says how we choose people, what we pay, and what we will ask you. The questions are printed here because an interview is not an exam.",
        ),
        ("H2", "What we will ask"),
        ("LI", "Tell us about something that you looked after."),
        ("LI", "What would make this job easier for you?"),
        ("LI", "What would you change about our kitchen?"),
        ("H2", "What you can ask for"),
        (
            "P",
            "You can apply in writing, by a recording or in person. We pay fares and childcare for interviews, and interpreters when you need them.",
        ),
    ),
)
WALK_GUIDE = Paper(
    "From the lock to the lighthouse, gate by gate",
    "en",
    (
        ("H2", "Lock to slipway"),
        ("P", "Six hundred metres of level tarmac. Benches every hundred metres. No gates."),
        ("H2", "Slipway to point"),
        (
            "P",
            "Eleven hundred metres of rolled gravel. One gate, one hundred and ten centimetres wide, with a latch at both heights.",
        ),
        ("H2", "Point to lighthouse"),
        (
            "P",
            "Eight hundred metres of grass. Steep for the last sixty metres. Two gates, ninety centimetres wide. A volunteer with a winch can be booked.",
        ),
    ),
)
SEEDS = (
    ("Vegetable", "Variety", "Sow from", "Sow until"),
    ("Bean", "Cwm Glas climbing", "April", "June"),
    ("Tomato", "Harbour yellow", "February", "April"),
    ("Squash", "Old Oak button", "April", "May"),
    ("Leek", "Winter mast", "March", "April"),
)
REPAIRS = (
    ("Kind of thing", "Brought", "Mended"),
    ("Lamps and small electrics", "204", "181"),
    ("Clothes and textiles", "131", "122"),
    ("Bicycles", "96", "84"),
    ("Computers and printers", "99", "25"),
)

NOTHING_MUCH = Paper("agm.pdf", "en", (("P", "The annual general meeting was short."),))

DOWNLOADS: dict[str, Download] = {
    "garden-guide": Download("The garden guide", "garden-guide.pdf", GARDEN_GUIDE),
    "bee-leaflet": Download("What to do about a swarm", "swarm.pdf", BEE_LEAFLET),
    "bee-leaflet-cy": Download("Beth i’w wneud am haid o wenyn", "haid.pdf", BEE_LEAFLET_CY),
    "party-kit": Download("Street party kit", "street-party-kit.docx", PARTY_KIT),
    "table-report": Download("Report on the community table", "community-table.pdf", TABLE_REPORT),
    "mural-notes": Download("The heron mural: notes for teachers", "heron-mural.pdf", MURAL_NOTES),
    "role-pack": Download("Working with us", "working-with-us.pdf", ROLE_PACK),
    "walk-guide": Download("The coast path, gate by gate", "coast-path.pdf", WALK_GUIDE),
    "seed-list": Download("Varieties at the seed swap", "seed-list.csv", SEEDS),
    "repair-figures": Download("Repairs in the first year", "repairs.csv", REPAIRS),
    "agm.pdf": Download("agm.pdf", "agm.pdf", NOTHING_MUCH),
    "minutes-1": Download("Minutes", "minutes-1.pdf", NOTHING_MUCH),
    "minutes-2": Download("Minutes", "minutes-2.pdf", NOTHING_MUCH),
}
"""Every file that the demo loads. The last three have the titles that the wrong draft needs."""
