"""The image library: every picture with its credit, its terms, and what it shows."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PIL import Image

from cms.demo.drawing import charts, indoors, outdoors, patterns, seasons
from cms.demo.drawing.logos import LOGOS, logo
from cms.demo.drawing.portraits import LOOKS, portrait

OLUCHI = "Illustration: Oluchi Eze"
STUDIO = "Illustration: Kiln Street Studio"
HOUSE = "Illustration: Harbour Lane Commons"


@dataclass(frozen=True)
class Picture:
    """One image of the library."""

    draw: Callable[[], Image.Image]
    title: str
    alt: str
    credit: str = HOUSE
    credit_url: str = ""
    licence: str = "CC BY 4.0"
    long_description: str = ""
    focus: tuple[float, float] | None = None
    """What matters most in it, as shares of width and height."""
    format: str = "jpg"


MEALS_IN_WORDS = """A bar chart of the meals that we served at the community table in six months.

March: 410 meals.
April: 455 meals.
May: 520 meals.
June: 610 meals.
July: 690 meals, the most of all.
August: 575 meals.

The numbers rise every month until July and fall by about a sixth in August, when the schools are closed."""

WAY_IN_WORDS = """A map of the step-free way from the railway station to the garden.

Leave the station by the front entrance and turn left into Ropewalk Street.
Pass the tram stop, which is half way. The pavement is level and the kerbs are dropped.
At the second corner turn left, go 150 metres towards the harbour, and the garden gate is across the road.

The way is about 600 metres long. There are two benches, both on Ropewalk Street."""

WAY_IN_WELSH_WORDS = """Map o’r ffordd ddi-risiau o’r orsaf drenau i’r ardd.

Ewch allan drwy brif fynedfa’r orsaf a throi i’r chwith i Stryd Ropewalk.
Ewch heibio i’r arhosfan tram, sydd hanner ffordd. Mae’r palmant yn wastad a’r cyrbau wedi’u gostwng.
Ar yr ail gornel trowch i’r chwith, ewch 150 metr tua’r harbwr, ac mae giât yr ardd dros y ffordd.

Mae’r ffordd tua 600 metr o hyd. Mae dwy fainc, y ddwy ar Stryd Ropewalk."""

SCENES: dict[str, Picture] = {
    "harbour": Picture(
        outdoors.harbour,
        "Harbour Lane at sunrise",
        "Nine narrow houses in different colours along a quay at sunrise, with three sailing boats in front.",
        focus=(0.5, 0.55),
    ),
    "beds": Picture(
        outdoors.raised_beds,
        "Raised beds in June",
        "Six wooden raised beds with green and red lettuces and climbing beans, and low hills behind.",
        credit=OLUCHI,
        credit_url="https://oluchi-eze.example/",
    ),
    "orchard": Picture(
        outdoors.orchard,
        "The orchard in October",
        "Three apple trees in red autumn leaf, a ladder leaning on the largest, and four crates full of apples.",
        focus=(0.55, 0.5),
    ),
    "coast": Picture(
        outdoors.coast_path,
        "The coast path walk",
        "Six people walk in single file down a path above the sea, with a striped lighthouse on the far headland.",
        credit=STUDIO,
        credit_url="https://kilnstreet.example/studio",
    ),
    "hives": Picture(
        outdoors.beehives,
        "Hives in the meadow",
        "A blue, a yellow and a pink beehive in a meadow of flowers, with bees all around them.",
        credit=OLUCHI,
    ),
    "beach": Picture(
        outdoors.tide_line,
        "Beach clean",
        "Three people in bright jumpers stand on a wide beach at low tide, each with a green bucket.",
    ),
    "kitchen": Picture(
        indoors.kitchen,
        "The community kitchen",
        "A large pan steams on a kitchen worktop between vegetables and a stack of plates; jars line the shelves.",
        focus=(0.5, 0.6),
    ),
    "bench": Picture(
        indoors.repair_bench,
        "The repair bench",
        "A radio with its back off stands on a workbench under a lamp, with tools hanging on a board behind it.",
        focus=(0.45, 0.6),
    ),
    "bakery": Picture(
        indoors.bakery,
        "Bread day",
        "Two long loaves on a wooden board beside a jar of flour, with herbs drying over the table.",
        credit=STUDIO,
    ),
    "table": Picture(
        indoors.long_table,
        "The community table from above",
        "Ten bowls of soup and stew in five colours on a long table, seen from above, with shared dishes between them.",
        credit=OLUCHI,
    ),
    "glasshouse": Picture(
        indoors.glasshouse,
        "Inside the glasshouse",
        "Benches of potted seedlings line both sides of a path through a bright glasshouse.",
    ),
    "bicycle": Picture(
        indoors.bicycle,
        "Bicycle on the stand",
        "A green bicycle is clamped to a repair stand, and a mechanic in a red jumper stands by its front wheel.",
        focus=(0.5, 0.55),
    ),
    "snow": Picture(
        seasons.winter_courtyard,
        "Snow in the courtyard",
        "An adult and a child walk through falling snow towards three brick houses with every window lit.",
        credit=OLUCHI,
    ),
    "lanterns": Picture(
        seasons.lantern_walk,
        "Lantern walk",
        "Eight people carry glowing paper lanterns, some round and some like stars, along the harbour at night.",
        focus=(0.5, 0.65),
    ),
    "rain": Picture(
        seasons.rain_garden,
        "The rain garden",
        "Somebody under a yellow umbrella stands by flowers in heavy rain, near a shed with a large water butt.",
        credit=STUDIO,
    ),
    "seedlings": Picture(
        seasons.spring_seedlings,
        "Three seedlings",
        "Three clay pots on a ledge hold seedlings with two, four and six leaves.",
    ),
    "sunflowers": Picture(
        seasons.sunflowers,
        "Sunflower wall",
        "Nine sunflowers in full bloom stand at different heights against a wall of blue bricks.",
        credit=OLUCHI,
    ),
    "mural": Picture(
        patterns.mural,
        "The heron mural",
        "A mural on a gable end: a purple heron wades in blue water under a yellow sun. Three passers-by look up at it.",
        credit="Mural and photo: Oluchi Eze",
        credit_url="https://oluchi-eze.example/heron",
        licence="Used with permission",
        focus=(0.47, 0.45),
    ),
    "party": Picture(
        patterns.banner,
        "Street party",
        "Two lines of bunting hang over a street of tall houses, with a long table laid across the road.",
    ),
    "waves": Picture(patterns.waves, "Wave ornament", "", licence="CC0 1.0"),
    "seeds": Picture(patterns.seeds, "Seed ornament", "", licence="CC0 1.0"),
    "sprig": Picture(
        patterns.sprig,
        "Rosemary",
        "A sprig of rosemary with a few small purple flowers.",
        credit=OLUCHI,
        licence="CC0 1.0",
        format="png",
    ),
    "meals-chart": Picture(
        charts.meals_chart,
        "Meals by month",
        "Bar chart: meals rise from 410 in March to 690 in July, then fall to 575 in August.",
        long_description=MEALS_IN_WORDS,
        licence="CC0 1.0",
        format="png",
    ),
    "way-map": Picture(
        charts.garden_map,
        "The step-free way",
        "Map of the level way from the station along Ropewalk Street to the garden, about 600 metres.",
        long_description=WAY_IN_WORDS,
        licence="CC0 1.0",
        format="png",
    ),
}

IN_WELSH: dict[str, Picture] = {
    "way-map-cy": Picture(
        charts.garden_map,
        "Y ffordd ddi-risiau",
        "Map o’r ffordd wastad o’r orsaf ar hyd Stryd Ropewalk i’r ardd, tua 600 metr.",
        long_description=WAY_IN_WELSH_WORDS,
        licence="CC0 1.0",
        format="png",
    ),
}
"""Scenes again, described for readers of Welsh."""

FOR_THE_WRONG_DRAFT: dict[str, Picture] = {
    "IMG_3001": Picture(patterns.seeds, "IMG_3001", "", credit="", licence=""),
    "tide-loop": Picture(patterns.waves, "Waves that move", "", format="gif"),
}

PICTURES: dict[str, Picture] = {
    **SCENES,
    **IN_WELSH,
    **FOR_THE_WRONG_DRAFT,
    **{
        f"portrait-{name}": Picture(partial(portrait, name), f"Portrait of {name.capitalize()}", "", credit=STUDIO)
        for name in LOOKS
    },
    **{f"logo-{name}": Picture(partial(logo, name), f"Sign with a {name}", "", format="png") for name in LOGOS},
}
"""Every image that the demo loads, by the name that content uses."""
