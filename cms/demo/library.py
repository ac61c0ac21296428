"""Everything that pages mention: images, files, people, organisations, topics."""

import csv
from io import BytesIO, StringIO

from django.core.files.base import ContentFile
from django.core.files.images import ImageFile
from PIL import ImageOps
from wagtail.documents import get_document_model
from wagtail.documents.models import AbstractDocument
from wagtail.models import Collection, CollectionViewRestriction, Locale

from cms.base.models import Organisation, Person
from cms.demo.content.downloads import DOWNLOADS, Download
from cms.demo.content.people import ORGANISATIONS, PEOPLE, TOPICS
from cms.demo.content.pictures import PICTURES, Picture
from cms.demo.files.paper import Paper
from cms.demo.files.pdf import pdf
from cms.demo.files.word import docx
from cms.demo.resolve import Names
from cms.images.models import CreditedImage
from posts.models import Topic

PRIVATE = "Board (private)"


def make_library(names: Names, welsh: Locale) -> None:
    """Make all of it, and remember the keys."""
    public, private = make_collections()
    for name, picture in PICTURES.items():
        names.add("image", name, make_image(name, picture, public).pk)
    make_image("board-room", PICTURES["bench"], private)
    for name, download in DOWNLOADS.items():
        file = make_document(download, public)
        names.add("document", name, file.pk)
        names.sizes[name] = file.file_size
    make_people(names, welsh)
    make_organisations(names)
    make_topics(names, welsh)


def make_collections() -> tuple[Collection, Collection]:
    """A collection for everybody, and one that only people who sign in may see."""
    root = Collection.get_first_root_node()
    public, private = root.add_child(name="Harbour Lane"), root.add_child(name=PRIVATE)
    CollectionViewRestriction.objects.create(collection=private, restriction_type=CollectionViewRestriction.LOGIN)
    return public, private


def make_image(name: str, picture: Picture, collection: Collection) -> CreditedImage:
    """Draw a picture and put it into the library."""
    output = BytesIO()
    drawing = picture.draw()
    if picture.format == "gif":
        drawing = drawing.resize((640, round(640 * drawing.height / drawing.width)))
        drawing.save(output, "GIF", save_all=True, append_images=[ImageOps.mirror(drawing)], duration=400, loop=0)
    else:
        drawing.save(output, {"jpg": "JPEG", "png": "PNG"}[picture.format], quality=88)
    output.seek(0)
    image = CreditedImage(
        title=picture.title,
        file=ImageFile(output, name=f"{name}.{picture.format}"),
        alt_suggestion=picture.alt,
        long_description=picture.long_description,
        credit_text=picture.credit,
        credit_url=picture.credit_url,
        licence=picture.licence,
        collection=collection,
    )
    if picture.focus:
        image.focal_point_x = round(picture.focus[0] * drawing.width)
        image.focal_point_y = round(picture.focus[1] * drawing.height)
        image.focal_point_width = image.focal_point_height = drawing.height // 4
    image.save()
    return image


def contents(download: Download) -> bytes:
    """The bytes of a file."""
    if isinstance(download.content, Paper):
        return pdf(download.content) if download.filename.endswith(".pdf") else docx(download.content)
    text = StringIO()
    csv.writer(text).writerows(download.content)
    return text.getvalue().encode()


def make_document(download: Download, collection: Collection) -> AbstractDocument:
    """Make a file and put it into the library."""
    file = ContentFile(contents(download), name=download.filename)
    document = get_document_model()(title=download.title, file=file, collection=collection)
    document._set_document_file_metadata()
    document.save()
    return document


def make_people(names: Names, welsh: Locale) -> None:
    """People, in both languages."""
    for name, somebody in PEOPLE.items():
        photo = names.key("image", somebody.photo) if somebody.photo else None
        person = Person.objects.create(
            name=somebody.name,
            role=somebody.role,
            pronouns=somebody.pronouns,
            bio=somebody.bio,
            photo_id=photo,
            active=somebody.active,
        )
        translation = person.copy_for_translation(welsh)
        translation.role, translation.bio = somebody.role_cy, somebody.bio_cy
        translation.pronouns = ""
        translation.save()
        names.add("person", name, person.pk)
        names.add("person", name, translation.pk, "cy")


def make_organisations(names: Names) -> None:
    """Partners and funders."""
    for name, body in ORGANISATIONS.items():
        logo = names.key("image", body.logo) if body.logo else None
        names.add("organisation", name, Organisation.objects.create(name=body.name, link=body.link, logo_id=logo).pk)


def make_topics(names: Names, welsh: Locale) -> None:
    """Topics, in both languages."""
    for slug, (title, title_cy, slug_cy) in TOPICS.items():
        topic = Topic.objects.create(title=title, slug=slug)
        translation = topic.copy_for_translation(welsh)
        translation.title, translation.slug = title_cy, slug_cy
        translation.save()
        names.add("topic", slug, topic.pk)
        names.add("topic", slug, translation.pk, "cy")
