"""A small writer of tagged PDFs (ISO 32000-1, 14.8): structure, language and title, so that they can be read aloud."""

from dataclasses import dataclass, field

from cms.demo.files.paper import Paper, Role

PAGE = (595, 842)
MARGIN = 64
SIZES: dict[Role, tuple[str, int, int]] = {
    "H1": ("B", 24, 34),
    "H2": ("B", 15, 28),
    "P": ("R", 11, 17),
    "LI": ("R", 11, 17),
}
"""Role → font, size and line height in points."""
NARROW = dict.fromkeys("ijl'|,.:;!ft r()[]I/-", 0.33) | dict.fromkeys("mwMW@%", 0.9)
BOLD_IS_WIDER = 1.08


def width(text: str, size: int, font: str) -> float:
    """About how wide a text is in Helvetica; never less than it is, by much."""
    units = sum(NARROW.get(letter, 0.72 if letter.isupper() else 0.57) for letter in text)
    return units * size * (BOLD_IS_WIDER if font == "B" else 1)


def wrap(text: str, role: Role) -> list[str]:
    """A text in lines that fit the page."""
    font, size, _ = SIZES[role]
    room = PAGE[0] - 2 * MARGIN - (18 if role == "LI" else 0)
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and width(longer, size, font) > room:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def text_string(text: str) -> str:
    """A PDF string of any characters (UTF-16 with a byte order mark, in hexadecimal)."""
    return f"<FEFF{text.encode('utf-16-be').hex().upper()}>"


def shown(text: str) -> str:
    """A PDF string for a font with WinAnsi encoding."""
    escaped = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return f"({escaped})"


@dataclass
class Sheet:
    """One page: what is drawn on it, and the structure elements that its marked content belongs to."""

    drawing: list[str] = field(default_factory=list)
    elements: list[int] = field(default_factory=list)


def lay_out(paper: Paper) -> tuple[list[Sheet], list[tuple[Role, list[tuple[int, int]]]]]:
    """Put a paper on pages.

    Returns:
        The pages, and for each part its role and the pages and marks where it stands.
    """
    sheets, structure, y = [Sheet()], list[tuple[Role, list[tuple[int, int]]]](), PAGE[1] - MARGIN
    for place, (role, text) in enumerate(paper.lines):
        font, size, leading = SIZES[role]
        lines, marks = wrap(text, role), list[tuple[int, int]]()
        below = 60 if role.startswith("H") else 0  # a heading stays with what it heads
        if y - leading * len(lines) - below < MARGIN:
            sheets.append(Sheet())
            y = PAGE[1] - MARGIN
        sheet = sheets[-1]
        y -= leading if role.startswith("H") else 6
        marks.append((len(sheets) - 1, len(sheet.elements)))
        sheet.drawing.append(f"/{role} <</MCID {len(sheet.elements)}>> BDC BT /{font} {size} Tf")
        indent = MARGIN + (18 if role == "LI" else 0)
        for number, line in enumerate(lines):
            bullet = "\u2022  " if role == "LI" and number == 0 else ""
            left = indent - (12 if bullet else 0)
            sheet.drawing.append(f"1 0 0 1 {left} {y:.1f} Tm {shown(bullet + line)} Tj")
            y -= leading
        sheet.drawing.append("ET EMC")
        sheet.elements.append(place)
        structure.append((role, marks))
    return sheets, structure


class Objects:
    """The numbered objects of a file."""

    def __init__(self) -> None:
        self.bodies: list[bytes] = []

    def reserve(self) -> int:
        """A number for an object that is written later."""
        self.bodies.append(b"")
        return len(self.bodies)

    def put(self, body: str | bytes, number: int = 0) -> int:
        """Write an object and return its number."""
        number = number or self.reserve()
        self.bodies[number - 1] = body.encode("ascii") if isinstance(body, str) else body
        return number

    def stream(self, content: bytes, more: str = "") -> int:
        """Write a stream and return its number."""
        return self.put(f"<<{more}/Length {len(content)}>>\nstream\n".encode() + content + b"\nendstream")

    def file(self, root: int, info: int) -> bytes:
        """The whole file, with its table of where each object begins."""
        output, starts = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"), []
        for number, body in enumerate(self.bodies, 1):
            starts.append(len(output))
            output += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
        table = "".join(f"{start:010} 00000 n \n" for start in starts)
        count = len(starts) + 1
        end = (
            f"xref\n0 {count}\n0000000000 65535 f \n{table}trailer\n<</Size {count}/Root {root} 0 R/Info {info} 0 R>>\n"
        )
        return bytes(output + f"{end}startxref\n{len(output)}\n%%EOF\n".encode())


def pdf(paper: Paper) -> bytes:
    """A paper as a tagged PDF."""
    sheets, structure = lay_out(paper)
    objects = Objects()
    tree, pages, document = objects.reserve(), objects.reserve(), objects.reserve()
    fonts = "".join(
        f"/{key} {objects.put(f'<</Type/Font/Subtype/Type1/BaseFont/{name}/Encoding/WinAnsiEncoding>>')} 0 R"
        for key, name in (("R", "Helvetica"), ("B", "Helvetica-Bold"))
    )
    page_numbers = [objects.reserve() for _ in sheets]
    elements = []
    for role, marks in structure:
        page, mark = page_numbers[marks[0][0]], marks[0][1]
        elements.append(objects.put(f"<</Type/StructElem/S/{role}/P {document} 0 R/Pg {page} 0 R/K {mark}>>"))
    for place, sheet in enumerate(sheets):
        drawing = objects.stream("\n".join(sheet.drawing).encode("cp1252", errors="replace"))
        objects.put(
            f"<</Type/Page/Parent {pages} 0 R/MediaBox[0 0 {PAGE[0]} {PAGE[1]}]/Contents {drawing} 0 R"
            f"/Resources<</Font<<{fonts}>>>>/StructParents {place}/Tabs/S>>",
            page_numbers[place],
        )
    kids = " ".join(f"{number} 0 R" for number in elements)
    parents = " ".join(
        f"{place} [{' '.join(f'{elements[part]} 0 R' for part in sheet.elements)}]"
        for place, sheet in enumerate(sheets)
    )
    objects.put(f"<</Type/StructElem/S/Document/P {tree} 0 R/K[{kids}]>>", document)
    objects.put(f"<</Type/StructTreeRoot/K {document} 0 R/ParentTree<</Nums[{parents}]>>>>", tree)
    objects.put(f"<</Type/Pages/Count {len(sheets)}/Kids[{' '.join(f'{n} 0 R' for n in page_numbers)}]>>", pages)
    info = objects.put(f"<</Title {text_string(paper.title)}/Producer {text_string('Altogether demo')}>>")
    root = objects.put(
        f"<</Type/Catalog/Pages {pages} 0 R/Lang({paper.language})/MarkInfo<</Marked true>>"
        f"/StructTreeRoot {tree} 0 R/ViewerPreferences<</DisplayDocTitle true>>>>"
    )
    return objects.file(root, info)
