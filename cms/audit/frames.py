"""The documents of a page: the page itself and its frames."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Frame:
    """A document in the page: the page itself first, then its frames in tree order."""

    id: str
    parent: str | None
    url: str
    loader: str
    """Changes when another document is loaded into the frame."""


def frames_in(tree: dict[str, Any]) -> Iterator[Frame]:
    """The frames of a ``Page.getFrameTree`` answer, the page itself first."""
    frame = tree["frame"]
    yield Frame(frame["id"], frame.get("parentId"), frame["url"], frame.get("loaderId", ""))
    for child in tree.get("childFrames", ()):
        yield from frames_in(child)
