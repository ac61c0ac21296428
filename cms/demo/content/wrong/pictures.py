"""Wrong pictures: alternative texts that help nobody."""

from cms.demo.write import (
    heading,
    image,
    paragraph,
)

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
    image(
        "kitchen",
        "A large pan that steams on the worktop of a bright kitchen, between a board of vegetables and a stack of plates, below two shelves with jars, three lamps and a window.",
    ),
    heading("A large pan steams in the kitchen", level=3),
    image("kitchen", "A large pan steams in the kitchen"),
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
    image("IMG_3001", "IMG_3001"),
    image("tide-loop", "Animated waves in blue and white"),
    paragraph("<p>Photo: Ada Example</p>"),
)
