"""The demo's files are real: tagged PDFs and Word documents that programs can open."""

import re
from io import BytesIO
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest

from cms.demo.content.downloads import DOWNLOADS
from cms.demo.files.paper import Paper
from cms.demo.files.pdf import pdf
from cms.demo.files.word import docx

PAPERS = [pytest.param(each.content, id=name) for name, each in DOWNLOADS.items() if isinstance(each.content, Paper)]
LONG = Paper("Long", "cy", (("P", "gair " * 900), ("H2", "Pennawd (byr)"), ("LI", "un"), ("P", "gair " * 400)))


@pytest.mark.parametrize("paper", [*PAPERS, LONG])
def test_a_pdf_says_its_language_its_title_and_that_it_is_tagged(paper: Paper) -> None:
    content = pdf(paper)

    assert f"/Lang({paper.language})".encode() in content
    assert b"/MarkInfo<</Marked true>>" in content
    assert b"/DisplayDocTitle true" in content
    assert paper.title.encode("utf-16-be").hex().upper().encode() in content


@pytest.mark.parametrize("paper", [*PAPERS, LONG])
def test_every_part_of_a_pdf_has_a_structure_element_of_its_kind(paper: Paper) -> None:
    roles = re.findall(rb"/StructElem/S/(\w+)/P", pdf(paper))

    assert roles == [b"Document", *(role.encode() for role, _ in paper.lines)]


@pytest.mark.parametrize("paper", [*PAPERS, LONG])
def test_the_table_of_a_pdf_points_at_its_objects(paper: Paper) -> None:
    content = pdf(paper)
    table = content[int(content.rsplit(b"startxref\n", 1)[1].split()[0]) :]
    starts = [int(start) for start in re.findall(rb"^(\d{10}) 00000 n", table, re.MULTILINE)]

    for number, start in enumerate(starts, 1):
        assert content[start:].startswith(f"{number} 0 obj".encode())


def test_a_long_text_goes_on_on_the_next_page() -> None:
    assert int(re.findall(rb"/Pages/Count (\d+)", pdf(LONG))[0]) >= 2


@pytest.mark.parametrize("paper", [*PAPERS, LONG])
def test_a_word_document_holds_its_words_under_headings(paper: Paper) -> None:
    with ZipFile(BytesIO(docx(paper))) as archive:
        parts = {name: ElementTree.fromstring(archive.read(name)) for name in archive.namelist()}
    word = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    paragraphs = ["".join(each.itertext()) for each in parts["word/document.xml"].iter(f"{word}p")]
    language = next(parts["word/styles.xml"].iter(f"{word}lang"))

    assert paragraphs == [text for _, text in paper.lines]
    assert language.get(f"{word}val") == paper.language
