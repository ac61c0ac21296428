"""Which images the public may see."""

from django.db.models import Q
from wagtail.models import Collection, CollectionViewRestriction


def private_collection_ids() -> set[int]:
    """Collections that are restricted themselves or lie in one that is. Two queries, however many there are."""
    paths = CollectionViewRestriction.objects.values_list("collection__path", flat=True)
    within = Q()
    for path in set(paths):
        within |= Q(path__startswith=path)
    return set(Collection.objects.filter(within).values_list("pk", flat=True)) if within else set()
