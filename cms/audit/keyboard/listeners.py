"""Which elements listen for clicks and keys: the browser knows, whoever has asked for them."""

from collections.abc import Iterator
from typing import Any

from cms.audit.errors import BrowserError
from cms.audit.keyboard.hands import Hands, script
from cms.audit.page import WORLD, PageSession

LISTENED = frozenset({"click", "mousedown", "mouseup", "pointerdown", "pointerup", "keydown", "keyup", "keypress"})
GROUP = "altogether-keyboard"
MAX_NODES = 200
MAX_ROOTS = 60
"""Shadow roots of a frame that are asked; each takes a few commands."""


def listen(hands: Hands) -> None:
    """Learn what listens in every frame, in its window and in its open shadow roots, for the functions of reach.js."""
    page = hands.page
    for frame in hands.frames:
        try:
            page.evaluate(script("reach.js"), frame=frame)
            page.evaluate("() => altogetherReach.forget()", frame=frame)
            context = page.cdp("Page.createIsolatedWorld", frameId=frame, worldName=WORLD)["executionContextId"]
            _listen(page, context)
        except BrowserError:
            if frame == page.main_frame:
                raise
        finally:
            page.cdp("Runtime.releaseObjectGroup", objectGroup=GROUP)


def _listen(page: PageSession, context: int) -> None:
    # Asked of the page's own world, where its listeners are; without pierce: with it Chromium 156 crashes later, when
    # a page is left in which a dialog was opened. So each shadow root is asked by itself.
    document = _evaluated(page, context, "document")
    for ours in (document, *_roots(page, context)):
        theirs = _theirs(page, ours)
        _mark(page, context, _heard(page, theirs, depth=-1))
        if ours == document:
            view = {"functionDeclaration": "function () { return this.defaultView; }", "objectGroup": GROUP}
            window = page.cdp("Runtime.callFunctionOn", objectId=theirs, **view)["result"]["objectId"]
            types = {kind for heard in _heard(page, window, depth=1).values() for kind in heard}
            if types:
                _say(page, context, [sorted(types)], [_evaluated(page, context, "window")])


def _evaluated(page: PageSession, context: int, expression: str) -> str:
    answer = page.cdp("Runtime.evaluate", expression=expression, contextId=context, objectGroup=GROUP)
    return str(answer["result"]["objectId"])


def _roots(page: PageSession, context: int) -> Iterator[str]:
    """Open shadow roots, as objects of our world."""
    listed = page.cdp(
        "Runtime.evaluate",
        expression=f"altogetherReach.roots({MAX_ROOTS})",
        contextId=context,
        objectGroup=GROUP,
    )["result"]
    if listed.get("subtype") == "null":
        return
    for one in page.cdp("Runtime.getProperties", objectId=listed["objectId"], ownProperties=True)["result"]:
        if one["name"].isdigit():
            yield one["value"]["objectId"]


def _theirs(page: PageSession, ours: str) -> str:
    """A node of our world as the page's own scripts have it."""
    number = page.cdp("DOM.describeNode", objectId=ours)["node"]["backendNodeId"]
    return str(page.cdp("DOM.resolveNode", backendNodeId=number, objectGroup=GROUP)["object"]["objectId"])


def _heard(page: PageSession, handle: str, *, depth: int) -> dict[int | None, set[str]]:
    """What listens at a node and below it: the number of the node, and the kinds of event."""
    types: dict[int | None, set[str]] = {}
    for one in page.cdp("DOMDebugger.getEventListeners", objectId=handle, depth=depth)["listeners"]:
        if one["type"] in LISTENED:
            types.setdefault(one.get("backendNodeId"), set()).add(one["type"])
    return types


def _mark(page: PageSession, context: int, types: dict[int | None, set[str]]) -> None:
    handles, kinds = [], []
    for node, heard in list(types.items())[:MAX_NODES]:
        try:
            answer = page.cdp("DOM.resolveNode", backendNodeId=node, executionContextId=context, objectGroup=GROUP)
        except BrowserError:
            continue  # it belongs to another frame, or has gone
        handles.append(answer["object"]["objectId"])
        kinds.append(sorted(heard))
    _say(page, context, kinds, handles)


def _say(page: PageSession, context: int, kinds: list[list[str]], handles: list[Any]) -> None:
    if handles:
        page.cdp(
            "Runtime.callFunctionOn",
            functionDeclaration="(types, ...elements) => altogetherReach.mark(types, ...elements)",
            arguments=[{"value": kinds}, *({"objectId": one} for one in handles)],
            executionContextId=context,
        )
