"""People, organisations and topics. None of them exists."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Somebody:
    """A person, in English and in Welsh."""

    name: str
    role: str
    role_cy: str
    pronouns: str = ""
    bio: str = ""
    bio_cy: str = ""
    photo: str = ""
    active: bool = True


PEOPLE: dict[str, Somebody] = {
    "nerys": Somebody(
        "Nerys Pritchard",
        "Garden coordinator",
        "Cydlynydd yr ardd",
        "she/her",
        "<p>Nerys has grown vegetables beside the sea for thirty years, and has opinions on slugs.</p>",
        "<p>Mae Nerys wedi tyfu llysiau wrth y môr ers deng mlynedd ar hugain.</p>",
        "portrait-nerys",
    ),
    "kwame": Somebody(
        "Kwame Boateng",
        "Head cook",
        "Prif gogydd",
        "he/him",
        "<p>Kwame cooks for a hundred people as calmly as others make toast.</p>",
        "<p>Mae Kwame yn coginio i gant o bobl heb gynhyrfu dim.</p>",
        "portrait-kwame",
    ),
    "iolo": Somebody(
        "Iolo Bevan",
        "Workshop lead",
        "Arweinydd y gweithdy",
        "he/him",
        "<p>Iolo mended ships' radios for a living. He now mends everything else.</p>",
        "<p>Bu Iolo yn trwsio radios llongau. Erbyn hyn mae’n trwsio popeth arall.</p>",
        "portrait-iolo",
    ),
    "farida": Somebody(
        "Farida Rahman",
        "Community researcher",
        "Ymchwilydd cymunedol",
        "she/her",
        "<p>Farida asks good questions and counts the answers twice.</p>",
        "<p>Mae Farida yn gofyn cwestiynau da ac yn cyfri’r atebion ddwywaith.</p>",
        "portrait-farida",
    ),
    "tomasz": Somebody(
        "Tomasz Zieliński",
        "Volunteer coordinator",
        "Cydlynydd gwirfoddolwyr",
        "he/him",
        "<p>Tomasz answers every message, usually the same day.</p>",
        "<p>Mae Tomasz yn ateb pob neges, fel arfer yr un diwrnod.</p>",
        "portrait-tomasz",
    ),
    "maeve": Somebody(
        "Maeve Gallagher",
        "Director",
        "Cyfarwyddwr",
        "she/her",
        "<p>Maeve started Harbour Lane Commons with eleven neighbours and a borrowed kettle.</p>",
        "<p>Dechreuodd Maeve y fenter gydag un ar ddeg o gymdogion a thegell ar fenthyg.</p>",
        "portrait-maeve",
    ),
    "dilip": Somebody("Dilip Chaudhari", "Treasurer", "Trysorydd", "he/him", photo="portrait-dilip"),
    "sian": Somebody(
        "Siân Llewellyn",
        "Youth worker",
        "Gweithiwr ieuenctid",
        "she/they",
        "<p>Siân runs the Thursday club and knows every card game.</p>",
        "<p>Siân sy’n rhedeg y clwb nos Iau.</p>",
        "portrait-sian",
    ),
    "oluchi": Somebody(
        "Oluchi Eze",
        "Artist in residence",
        "Artist preswyl",
        "she/her",
        "<p>Oluchi paints walls, and drew many of the pictures on this site.</p>",
        "<p>Mae Oluchi yn peintio waliau, a hi dynnodd lawer o luniau’r wefan hon.</p>",
        "portrait-oluchi",
    ),
    "gethin": Somebody("Gethin Moss", "Beekeeper", "Gwenynwr", photo="portrait-gethin"),
    "yuki": Somebody("Yuki Tanaka", "Trustee", "Ymddiriedolwr", "they/them", photo="portrait-yuki"),
    "rowan": Somebody("Rowan Hale", "Former bookkeeper", "Cyn-geidwad cyfrifon", active=False),
}


@dataclass(frozen=True)
class Body:
    """An organisation."""

    name: str
    link: str = ""
    logo: str = ""


ORGANISATIONS: dict[str, Body] = {
    "commons": Body("Harbour Lane Commons", "https://harbourlane.example/", "logo-tide"),
    "kiln": Body("Kiln Street Pottery", "https://kilnstreet.example/", "logo-kiln"),
    "oak": Body("Old Oak Seed Library", "https://oldoakseeds.example/", "logo-oak"),
    "signal": Body("Signal Box Arts", "https://signalbox.example/", "logo-signal"),
    "loaf": Body("Loaf and Ladle Co-operative", "https://loafandladle.example/", "logo-loaf"),
    "bridge": Body("Swing Bridge Trust", "https://swingbridgetrust.example/", "logo-bridge"),
    "wheel": Body("Greenwheel Cycles", "https://greenwheel.example/", "logo-wheel"),
    "school": Body("Ropewalk Primary School"),
}

TOPICS: dict[str, tuple[str, str, str]] = {
    "garden": ("Garden", "Gardd", "gardd"),
    "kitchen": ("Kitchen", "Cegin", "cegin"),
    "workshop": ("Workshop", "Gweithdy", "gweithdy"),
    "research": ("Research", "Ymchwil", "ymchwil"),
    "people": ("People", "Pobl", "pobl"),
    "join-in": ("Join in", "Cymryd rhan", "cymryd-rhan"),
}
"""English slug → English title, Welsh title, Welsh slug."""
