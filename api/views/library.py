"""Images and documents of the library, as far as their collections are public."""

from typing import Any, ClassVar

from django.conf import settings
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from wagtail.documents import get_document_model
from wagtail.images import get_image_model

from api.caching import as_answer
from api.errors import not_found
from api.fields import Fields
from api.page_parameters import DEFAULT_LIMIT, FIELDS, LIMIT, MOST_WORDS, OFFSET, OPERATOR, SEARCH, most_items
from api.parameters import Parameter, words, words_schema
from api.views.base import PublicView
from cms.delivery.presenter.files import document_card
from cms.delivery.presenter.images import image_document
from cms.document.library import LibraryDocument, LibraryImage
from cms.images.privacy import private_collection_ids

ORDERS = ("id", "title", "created_at")
META = ("type", "detail_url", "tags", "download_url")


def _meta(item: Any, kind: str, download_url: str) -> dict[str, Any]:
    """Wagtail v2's ``meta``."""
    return {
        "type": item._meta.label,
        "detail_url": f"{settings.CMS_URL}/api/v2/{kind}/{item.pk}/",
        "tags": sorted(tag.name for tag in item.tags.all()),
        "download_url": download_url,
    }


def library_image(image: Any) -> LibraryImage:
    """An image on its own. What it says depends on where it is used, so no text alternative is given."""
    shown = image_document(image, alt="", alt_role="unanswered", caption="", credit_text="", credit_url="")
    return LibraryImage(**shown, meta=_meta(image, "images", shown["src"]))


def library_document(document: Any) -> LibraryDocument:
    """A file on its own."""
    card = document_card(document)
    return LibraryDocument(**card, meta=_meta(document, "documents", card["url"]))


class Library(PublicView):
    """What the lists and details of both kinds share."""

    shape: ClassVar[type]

    def model(self) -> Any:
        """The model of the items."""
        raise NotImplementedError(f"{type(self).__name__} must say what it lists")

    def show(self, item: Any) -> Any:
        """An item as JSON."""
        raise NotImplementedError(f"{type(self).__name__} must say how it shows an item")

    def public(self) -> QuerySet[Any]:
        """The items that anybody may see."""
        items = self.model()._default_manager.exclude(collection_id__in=private_collection_ids())
        public: QuerySet[Any] = items.prefetch_related("tags")
        return public

    def fields(self) -> Fields:
        """The fields that may be chosen; all of them, unless told."""
        names = set(self.shape.__annotations__)
        return Fields(names, META, names | set(META))

    def shown(self, item: Any, given: dict[str, Any]) -> dict[str, Any]:
        """An item as JSON, as far as its fields were asked for."""
        document: dict[str, Any] = self.show(item)
        return self.fields().read("fields", given["fields"]).of(document) if "fields" in given else document


class LibraryList(Library):
    """A list of items."""

    parameters = (
        FIELDS,
        Parameter(
            "order",
            words(ORDERS, most=len(ORDERS), signed=True),
            f"One or more of {', '.join(ORDERS)}.",
            words_schema(ORDERS, signed=True),
        ),
        SEARCH,
        OPERATOR,
        LIMIT,
        OFFSET,
    )

    def get(self, request: HttpRequest) -> HttpResponse:
        """Items that anybody may see, a part at a time."""
        given = self.given(request)
        found = self._searched(self.public(), given).order_by(*given.get("order", []), "pk")
        total = found.count()
        offset, limit = given.get("offset", 0), given.get("limit", min(DEFAULT_LIMIT, most_items()))
        items = [self.shown(item, given) for item in found[offset : offset + limit]]
        return as_answer(
            request, {"meta": {"total_count": total}, "items": items}, tags=[self.model()._meta.model_name]
        )

    def _searched(self, items: QuerySet[Any], given: dict[str, Any]) -> QuerySet[Any]:
        found = Q()
        for word in given.get("search", "").split()[:MOST_WORDS]:
            one = Q(title__icontains=word)
            found = found | one if given.get("search_operator") == "or" else found & one
        return items.filter(found)


class LibraryDetail(Library):
    """One item."""

    parameters = (FIELDS,)

    def get(self, request: HttpRequest, item_id: int) -> HttpResponse:
        """An item that anybody may see."""
        given = self.given(request)
        item = self.public().filter(pk=item_id).first()
        if item is None:
            raise not_found()
        return as_answer(request, self.shown(item, given), tags=[f"{self.model()._meta.model_name}-{item_id}"])


class Images(Library):
    """Images."""

    shape = LibraryImage

    def model(self) -> Any:
        """The project's image model."""
        return get_image_model()

    def show(self, item: Any) -> LibraryImage:
        """An image's JSON."""
        return library_image(item)


class Files(Library):
    """Documents."""

    shape = LibraryDocument

    def model(self) -> Any:
        """The project's document model."""
        return get_document_model()

    def show(self, item: Any) -> LibraryDocument:
        """A file's JSON."""
        return library_document(item)


class ImageList(Images, LibraryList):
    """The list of images."""

    operation = "listImages"
    answer = ("ImageList",)


class ImageDetail(Images, LibraryDetail):
    """One image."""

    operation = "getImage"
    answer = ("LibraryImage", "LibraryImagePart")


class DocumentList(Files, LibraryList):
    """The list of documents."""

    operation = "listDocuments"
    answer = ("DocumentList",)


class DocumentDetail(Files, LibraryDetail):
    """One document."""

    operation = "getDocument"
    answer = ("LibraryDocument", "LibraryDocumentPart")
