"""Files to download."""

import re
from collections.abc import Iterator

from cms.accessibility.engine.examples import documents, file
from cms.accessibility.engine.finding import Outcome, Severity
from cms.accessibility.engine.nodes import File
from cms.accessibility.engine.registry import rule
from cms.accessibility.engine.rule import Hit, Message
from cms.accessibility.engine.tree import ContentTree

OFFICE = re.compile(r"^(?:docx?|xlsx?|pptx?|word|excel|powerpoint|rtf|pages|numbers|keynote)\b", re.IGNORECASE)
FILE_NAME = re.compile(
    r"\.(?:pdf|docx?|xlsx?|pptx?|odt|ods|csv|zip|txt)$|^\w+(?:_\w+)+$"
    r"|^(?:scan|doc|img)[_ -]?\d+$|%20|^[\w-]*(?:final|v)\d+$",
    re.IGNORECASE,
)
PDF = {"file_type": "PDF", "url": "https://cms.example.org/documents/3/report.pdf"}


@rule(
    id="doc-pdf-untagged",
    wcag=("1.3.1",),
    over=File,
    applies="PDF files whose structure was looked at.",
    expects="They are tagged.",
    severity=Severity.WARNING,
    message=Message(
        "The PDF “{title}” has no structure tags.",
        "A screen reader cannot tell its headings, lists and tables, or even the order of its columns.",
        "Export it anew with “tagged PDF” or “document structure tags for accessibility” switched on.",
    ),
    good=(documents(file(**PDF, tagged=True)), documents(file(**PDF)), documents(file(tagged=False))),
    bad=(documents(file(**PDF, tagged=False)), documents(file(), file("Minutes of May", **PDF, tagged=False))),
)
def doc_pdf_untagged(file: File, tree: ContentTree) -> Iterator[Hit]:
    """Silent where it is not known."""
    if file.tagged is False and _is_pdf(file):
        yield Hit(f"{file.url}|{file.title}", {"title": file.title})


@rule(
    id="doc-no-html-alternative",
    wcag=(),
    over=File,
    applies="PDF files.",
    expects="Their content stands on a page as well.",
    severity=Severity.ADVICE,
    outcome=Outcome.REVIEW,
    message=Message(
        "“{title}” is a PDF.",
        "A PDF does not fit itself to a small screen, to large text or to a reader's own colours.",
        "Put the content on a page, and keep the PDF for printing.",
    ),
    good=(
        documents(file()),
        documents(file("Plot list", file_type="CSV", url="https://cms.example.org/documents/9/plots.csv")),
    ),
    bad=(documents(file(**PDF)), documents(file("Minutes of May", **PDF, pages=40))),
)
def doc_no_html_alternative(file: File, tree: ContentTree) -> Iterator[Hit]:
    """Told for the first PDF of a block."""
    first = next(
        (node for node in tree.in_block(file.place.block_id) if isinstance(node, File) and _is_pdf(node)), None
    )
    if first is file:
        yield Hit(file.url, {"title": file.title})


@rule(
    id="doc-office",
    wcag=(),
    over=File,
    applies="Files of office programs.",
    expects="They can be opened without that program.",
    severity=Severity.ADVICE,
    message=Message(
        "“{title}” is a {kind} file.",
        "Not everybody has the program that opens it, least of all on a telephone.",
        "Put the content on a page, or offer an open format as well.",
    ),
    good=(documents(file()), documents(file(**PDF))),
    bad=(documents(file("Booking form", file_type="DOCX")), documents(file("Budget", file_type="Excel"))),
)
def doc_office(file: File, tree: ContentTree) -> Iterator[Hit]:
    """By the type that the library names."""
    if OFFICE.match(file.file_type):
        yield Hit(file.url, {"title": file.title, "kind": file.file_type})


@rule(
    id="doc-title-filename",
    wcag=("2.4.4",),
    over=File,
    applies="Files to download.",
    expects="Their title is not the name of the file.",
    severity=Severity.WARNING,
    message=Message(
        "The title of a file, “{title}”, is its file name.",
        "It is what readers hear as the link, and it does not say what is in the file.",
        "Give it a title in words, in the library of documents.",
    ),
    good=(documents(file("Minutes of the May meeting")), documents(file("COVID-19 guidance, version 2"))),
    bad=(documents(file("minutes_may_final2")), documents(file("Report2026.pdf")), documents(file("scan0042"))),
)
def doc_title_filename(file: File, tree: ContentTree) -> Iterator[Hit]:
    """An ending, underscores, or the number of a scan."""
    if FILE_NAME.search(file.title.strip()):
        yield Hit(f"{file.url}|{file.title}", {"title": file.title}, "title")


@rule(
    id="doc-title-missing",
    wcag=("2.4.4",),
    over=File,
    applies="Files to download.",
    expects="They have a title.",
    severity=Severity.ERROR,
    message=Message(
        "A file to download has no title.",
        "Its link has no words but its kind and size, and nobody knows what it is.",
        "Give it a title in the library of documents.",
    ),
    good=(documents(file("Minutes of the May meeting")), documents(file("2026"))),
    bad=(documents(file("")), documents(file(" – "))),
)
def doc_title_missing(file: File, tree: ContentTree) -> Iterator[Hit]:
    """Neither letter nor digit."""
    if not any(character.isalnum() for character in file.title):
        yield Hit(file.url, field="title")


@rule(
    id="doc-titles-alike",
    wcag=("2.4.4",),
    over=File,
    applies="Files of one page.",
    expects="Different files have different titles.",
    severity=Severity.WARNING,
    message=Message(
        "Two files of this page are called “{title}”.",
        "Readers cannot tell which is which.",
        "Say in each title what is particular to it: a date, a language, a part.",
    ),
    good=(
        documents(file("Minutes of May", id=1, url="/d/1.odt"), file("Minutes of June", id=2, url="/d/2.odt")),
        documents(file("Plan", url="/d/1.pdf", file_type="PDF"), file("Plan", url="/d/1.odt", file_type="ODT")),
    ),
    bad=(
        documents(file("Minutes", url="/d/1.odt"), file("Minutes", url="/d/2.odt")),
        (documents(file("Plan", url="/d/1.odt")), documents(file("plan", url="/d/2.odt"))),
    ),
)
def doc_titles_alike(file: File, tree: ContentTree) -> Iterator[Hit]:
    """The same file in two formats or two languages is told apart by what stands beside the title."""
    seen: dict[tuple[str, str, str], str] = tree.memory.setdefault("files by title", {})
    key = (file.title.casefold(), file.file_type, file.language)
    if file.title and seen.setdefault(key, file.url) != file.url:
        yield Hit(f"{file.url}|{file.title}", {"title": file.title}, "title")


def _is_pdf(file: File) -> bool:
    return file.file_type.upper() == "PDF" or file.url.split("?")[0].lower().endswith(".pdf")
