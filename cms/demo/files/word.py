"""A small writer of Word documents (ECMA-376) with headings, lists, a title and a language."""

from io import BytesIO
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from cms.demo.files.paper import Paper, Role

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
STYLES: dict[Role, str] = {"H1": "Heading1", "H2": "Heading2", "P": "Normal", "LI": "ListBullet"}


def _style(identifier: str, name: str, size: int, *, level: int | None = None) -> str:
    outline = f'<w:outlineLvl w:val="{level}"/>' if level is not None else ""
    bold = "<w:b/>" if level is not None else ""
    bullets = '<w:numPr><w:numId w:val="1"/></w:numPr>' if identifier == "ListBullet" else ""
    return (
        f'<w:style w:type="paragraph" w:styleId="{identifier}"><w:name w:val="{name}"/>'
        f'<w:pPr>{bullets}<w:spacing w:after="120"/>{outline}</w:pPr><w:rPr>{bold}<w:sz w:val="{size}"/></w:rPr></w:style>'
    )


def _parts(paper: Paper) -> dict[str, str]:
    body = "".join(
        f'<w:p><w:pPr><w:pStyle w:val="{STYLES[role]}"/></w:pPr><w:r><w:t>{escape(text)}</w:t></w:r></w:p>'
        for role, text in paper.lines
    )
    styles = (
        _style("Normal", "Normal", 22)
        + _style("Heading1", "heading 1", 40, level=0)
        + _style("Heading2", "heading 2", 28, level=1)
        + _style("ListBullet", "List Bullet", 22)
    )
    language = (
        f'<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="{paper.language}"/></w:rPr></w:rPrDefault></w:docDefaults>'
    )
    bullet = '<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="\u2022"/></w:lvl>'
    return {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{KIND}.document.main+xml"/>'
        f'<Override PartName="/word/styles.xml" ContentType="{KIND}.styles+xml"/>'
        f'<Override PartName="/word/numbering.xml" ContentType="{KIND}.numbering+xml"/>'
        '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1" Type="{OFFICE}/officeDocument" Target="word/document.xml"/>'
        f'<Relationship Id="r2" Type="{PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1" Type="{OFFICE}/styles" Target="styles.xml"/>'
        f'<Relationship Id="r2" Type="{OFFICE}/numbering" Target="numbering.xml"/></Relationships>',
        "word/document.xml": f'<w:document xmlns:w="{MAIN}"><w:body>{body}</w:body></w:document>',
        "word/styles.xml": f'<w:styles xmlns:w="{MAIN}">{language}{styles}</w:styles>',
        "word/numbering.xml": f'<w:numbering xmlns:w="{MAIN}"><w:abstractNum w:abstractNumId="0">{bullet}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>',
        "docProps/core.xml": f'<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{escape(paper.title)}</dc:title><dc:language>{paper.language}</dc:language></cp:coreProperties>",
    }


def docx(paper: Paper) -> bytes:
    """A paper as a Word document; equal papers give equal bytes."""
    output = BytesIO()
    with ZipFile(output, "w", ZIP_DEFLATED) as archive:
        for name, content in _parts(paper).items():
            archive.writestr(ZipInfo(name, (2020, 1, 1, 0, 0, 0)), HEAD + content)
    return output.getvalue()
