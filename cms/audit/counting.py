"""Numbers in sentences."""


def counted(number: int, one: str, many: str = "") -> str:
    """A number with its noun: ``1 page``, ``2 pages``.

    Args:
        number: how many.
        one: the noun for one.
        many: the noun for any other number; ``one`` with an s, unless you say otherwise.
    """
    return f"{number} {one if number == 1 else many or f'{one}s'}"
