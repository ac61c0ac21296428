"""A page open in a browser, as the checks see it.

Everything that a check asks of the page runs in an *isolated world*: the same document, but JavaScript globals and
prototypes of our own, which the page's scripts can neither see nor patch.
"""

import base64
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypedDict

from cms.audit.browser import Browser
from cms.audit.errors import BrowserError, NotAudited, ScriptError
from cms.audit.frames import Frame, frames_in
from cms.audit.keys import key_events
from cms.audit.variants import Variant, parse

WORLD = "altogether"
LIBRARY = Path(__file__).with_name("js") / "library.js"
LOST_CONTEXT = (
    "Cannot find context",
    "Cannot find default execution context",
    "uniqueContextId not found",
    "navigated or closed",
    "Message: timeout",  # what ChromeDriver makes of a document that was replaced while we asked it something
)
DEFAULT_VARIANT = parse("1280")


class Rect(TypedDict):
    """A box in CSS pixels from the top left corner of the page (not of the window)."""

    x: float
    y: float
    width: float
    height: float


class Element(TypedDict):
    """What ``altogether.describe(element)`` answers in the page.

    ``selector`` crosses shadow roots with ``>>>``; ``block_id`` is the nearest ``data-block-id`` at or above it.
    """

    selector: str
    block_id: str | None
    html: str
    rect: Rect


class PageSession:
    """One page in one browser.

    Attributes:
        browser: the browser; its Selenium driver is ``page.driver``.
        url: the address that was asked for (``current_url()`` is where it led); findings name ``known_as``, if given.
        variant: the conditions in force; change them with ``set_variant`` or ``emulating``.
        notes: what settling or loading has to say about the page, for the report.
        shared: what one check leaves for a later one (``"axe"``: axe's results); emptied with every navigation and
            every change of variant.
        kept: the same for as long as the page is looked at: ``"document"``, its loader; ``"checks"``, their names.

    In-page functions find a small library under the global ``altogether``: ``describe(element)`` gives an
    :class:`Element`, ``find(selector)`` the element again, ``elements()`` every element with open shadow roots,
    ``blockId(element)``, ``rect(element)``, ``shown(element)``, ``closest(element, test)``.
    """

    known_as: str = ""

    def __init__(self, browser: Browser, url: str = "about:blank", *, preload: tuple[str, ...] = ()) -> None:
        """Prepare the browser's tab.

        Args:
            browser: a started browser.
            url: the address that will be audited.
            preload: more JavaScript (axe) that every document's isolated world gets before the page's own scripts run.
        """
        self.browser = browser
        self.url = url
        self.variant = DEFAULT_VARIANT
        self.notes: list[str] = []
        self.shared: dict[str, Any] = {}
        self.kept: dict[str, Any] = {}
        self._contexts: dict[str, int] = {}
        self.cdp("Page.enable")
        for source in (LIBRARY.read_text(), *preload):
            self.cdp("Page.addScriptToEvaluateOnNewDocument", source=source, worldName=WORLD)
        self.main_frame = self.frames()[0].id

    @property
    def driver(self) -> Any:
        """Selenium's WebDriver, for what this class does not offer."""
        return self.browser.driver

    def cdp(self, command: str, **arguments: Any) -> dict[str, Any]:
        """Send a command of the Chrome DevTools Protocol: ``page.cdp("Page.captureScreenshot", format="png")``.

        Raises:
            BrowserError: the browser is gone, or refuses the command.
        """
        return self.browser.cdp(command, **arguments)

    def navigate(self, url: str) -> None:
        """Ask for an address and return at once; ``cms.audit.load`` waits and judges what came.

        Raises:
            NotAudited: the browser could not reach it; the text has the browser's reason.
            BrowserError: the browser is gone.
        """
        self.url = url
        self.notes, self.shared, self.kept = [], {}, {}
        self._contexts.clear()
        answer = self.cdp("Page.navigate", url=url)
        if reason := answer.get("errorText"):
            raise NotAudited(f"the page did not load ({reason})")

    def frames(self) -> list[Frame]:
        """The page's documents, the page itself first."""
        return list(frames_in(self.cdp("Page.getFrameTree")["frameTree"]))

    def current_url(self) -> str:
        """Where the page is now, without its fragment."""
        return self.frames()[0].url

    def evaluate(self, function: str, *arguments: Any, frame: str | None = None) -> Any:
        """Call a JavaScript function in the isolated world, and await it where it returns a promise.

        Args:
            function: a function as text: ``"(selector) => document.querySelectorAll(selector).length"``.
            arguments: anything that JSON can carry.
            frame: a :class:`Frame`'s id; None for the page itself.

        Returns:
            what the function returned, by value.

        Raises:
            ScriptError: the function threw.
            BrowserError: the browser is gone.
        """
        call = {"function": function, "arguments": arguments}
        try:
            answer = self._call(frame or self.main_frame, call)
        except BrowserError as error:
            if not any(text in str(error) for text in LOST_CONTEXT):
                raise
            self._contexts.clear()  # another document has come; its world is a new one
            answer = self._call(frame or self.main_frame, call)
        if thrown := answer.get("exceptionDetails"):
            raise ScriptError(thrown.get("exception", {}).get("description") or thrown.get("text", "unknown"))
        return answer["result"].get("value")

    def frame_of(self, function: str, *arguments: Any, frame: str | None = None) -> str | None:
        """The id of the frame whose element (``<iframe>``) this function returns; None where there is none."""
        answer = self._call(frame or self.main_frame, {"function": function, "arguments": arguments}, by_value=False)
        if (handle := answer.get("result", {}).get("objectId")) is None:
            return None
        try:
            node = self.cdp("DOM.describeNode", objectId=handle)["node"]
            return str(node["frameId"]) if node.get("frameId") and "contentDocument" in node else None
        finally:
            self.cdp("Runtime.releaseObject", objectId=handle)

    def _call(self, frame: str, call: dict[str, Any], *, by_value: bool = True) -> dict[str, Any]:
        if frame not in self._contexts:
            world = self.cdp("Page.createIsolatedWorld", frameId=frame, worldName=WORLD)  # the same one each time
            self._contexts[frame] = world["executionContextId"]
        return self.cdp(
            "Runtime.callFunctionOn",
            functionDeclaration=call["function"],
            arguments=[{"value": value} for value in call["arguments"]],
            executionContextId=self._contexts[frame],
            returnByValue=by_value,
            awaitPromise=True,
        )

    def set_variant(self, variant: Variant) -> None:
        """Put other conditions in force, in place: the page is not loaded again."""
        self.cdp(
            "Emulation.setDeviceMetricsOverride",
            width=variant.width,
            height=variant.height,
            deviceScaleFactor=variant.scale,
            mobile=False,
        )
        media = "print" if variant.print else "screen"
        self.cdp("Emulation.setEmulatedMedia", media=media, features=variant.media_features)
        self.variant = variant
        self.shared = {}

    @contextmanager
    def emulating(self, variant: Variant) -> Iterator[None]:
        """Other conditions for the length of a ``with``; then those that were in force before."""
        before = self.variant
        self.set_variant(variant)
        try:
            yield
        finally:
            self.set_variant(before)

    def screenshot(
        self, clip: Rect | None = None, *, scale: float = 1.0, image_format: str = "png", quality: int | None = None
    ) -> bytes:
        """A picture of the page.

        Args:
            clip: the part to show, in CSS pixels of the page; None shows the window.
            scale: picture pixels for one CSS pixel, on top of the variant's own scale.
            image_format: ``png``, ``webp`` or ``jpeg``.
            quality: 0 to 100, for webp and jpeg.
        """
        options: dict[str, Any] = {"format": image_format, "optimizeForSpeed": image_format == "png"}
        if quality is not None:
            options["quality"] = quality
        if clip is not None:
            options |= {"clip": {**clip, "scale": scale}, "captureBeyondViewport": True}
        return base64.b64decode(self.cdp("Page.captureScreenshot", **options)["data"])

    def press(self, key: str, *, code: int = 0, text: str = "", shift: bool = False) -> None:
        """Press and release a key, as trusted as a person's.

        Args:
            key: the key's name (``Tab``, ``Escape``, ``Enter``, ``ArrowDown``).
            code: its Windows virtual key code; the common ones are known.
            text: what the key types, where it types something.
            shift: whether Shift is held.
        """
        for event in key_events(key, code=code, text=text, shift=shift):
            self.cdp("Input.dispatchKeyEvent", **event)

    def browser_version(self) -> str:
        """The browser's name and version, for the report."""
        product = str(self.cdp("Browser.getVersion").get("product", ""))
        return product.replace("/", " ").replace("HeadlessChrome", "Chrome")

    def leave(self) -> None:
        """Go away from the page, and leave none of its storage, windows or prompts for the next one.

        Raises:
            BrowserError: the browser does not answer any more.
        """
        origin = "/".join(self.url.split("/")[:3])
        self.cdp("Page.navigate", url="about:blank")
        self.cdp("Network.clearBrowserCookies")
        if origin.startswith("http"):
            self.cdp("Storage.clearDataForOrigin", origin=origin, storageTypes="all")
        for target in self.cdp("Target.getTargets").get("targetInfos", []):
            if target["type"] == "page" and target["targetId"] != self.main_frame:
                self.cdp("Target.closeTarget", targetId=target["targetId"])
        self._contexts.clear()
