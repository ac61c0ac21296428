"""Firefox, driven by WebDriver BiDi: axe, in windows of any size.

Firefox cannot pretend colour schemes, contrast, motion or print from outside, and has no way to picture a page as the
pixel checks need it; the plan leaves those checks and variants out and says so.
"""

import json
import tempfile
from base64 import b64decode
from pathlib import Path
from typing import Any, Self

from cms.audit.bidi import Connection, Refused
from cms.audit.browser import Browser, BrowserOptions, find_executable
from cms.audit.driver_process import DriverProcess
from cms.audit.errors import BrowserError, NotAudited, ScriptError
from cms.audit.frames import Frame
from cms.audit.page import DEFAULT_VARIANT, LIBRARY, WORLD, PageSession, Rect
from cms.audit.variants import Variant

NAMES = ("firefox", "firefox-esr")
PREFERENCES: dict[str, str | int | bool] = {
    "app.update.disabledForTesting": True,
    "browser.safebrowsing.downloads.remote.enabled": False,
    "browser.safebrowsing.malware.enabled": False,
    "browser.safebrowsing.phishing.enabled": False,
    "browser.shell.checkDefaultBrowser": False,
    "browser.startup.homepage_override.mstone": "ignore",
    "datareporting.policy.dataSubmissionEnabled": False,
    "dom.disable_open_during_load": True,
    "layout.css.prefers-color-scheme.content-override": 1,
    "media.peerconnection.enabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "network.dns.disablePrefetch": True,
    "network.http.http3.enable": False,
    "network.prefetch-next": False,
    "toolkit.telemetry.enabled": False,
}


def _proxy_preferences(proxy: str) -> dict[str, str | int | bool]:
    """Every request through our proxy, those to this machine too."""
    host, _, port = proxy.rpartition(":")
    places: dict[str, str | int | bool] = {}
    for scheme in ("http", "ssl"):
        places |= {f"network.proxy.{scheme}": host, f"network.proxy.{scheme}_port": int(port)}
    return places | {"network.proxy.type": 1, "network.proxy.allow_hijacking_localhost": True}


class Firefox(Browser):
    """A Firefox of its own with an empty profile; ``connection`` speaks with it."""

    def __init__(self, options: BrowserOptions) -> None:
        super().__init__(options)
        self._connection: Connection | None = None

    @property
    def connection(self) -> Connection:
        """The open session.

        Raises:
            BrowserError: the browser is not running.
        """
        if self._connection is None:
            raise BrowserError("The browser is not running.")
        return self._connection

    def start(self) -> Self:
        """Start Firefox.

        Raises:
            BrowserError: it is missing or does not start; nothing is left running.
        """
        if self.options.grid:
            raise BrowserError("Firefox is driven on this machine only; take Chromium for a Grid.")
        binary = self.options.binary or find_executable(NAMES, "Firefox")
        profile = tempfile.mkdtemp(prefix="altogether-browser-")
        preferences = PREFERENCES | (_proxy_preferences(self.options.proxy) if self.options.proxy else {})
        lines = (f"user_pref({json.dumps(name)}, {json.dumps(value)});" for name, value in preferences.items())
        Path(profile, "user.js").write_text("\n".join(lines))
        command = [binary, "--headless", "--no-remote", "--profile", profile, "--remote-debugging-port=0"]
        try:
            self._process = DriverProcess(command, profile, self.options.memory_mb)
            address = f"ws://127.0.0.1:{self._process.port()}/session"
            self._connection = Connection(address, self.options.command_seconds)
            wanted = {"alwaysMatch": {"unhandledPromptBehavior": {"default": "dismiss"}}}
            self.capabilities = self._connection.send("session.new", capabilities=wanted)["capabilities"]
            self._connection.send("browser.setDownloadBehavior", downloadBehavior={"type": "denied"})
        except BaseException:
            self.stop()
            raise
        return self

    def cdp(self, command: str, **arguments: Any) -> dict[str, Any]:
        """Firefox does not speak the Chrome DevTools Protocol.

        Raises:
            BrowserError: always.
        """
        raise BrowserError(f"{command} needs Chromium")

    def stop(self) -> None:
        """End Firefox, hard: no process and no profile of it is left."""
        connection, self._connection = self._connection, None
        super().stop()
        if connection is not None:
            connection.close()

    kill = stop


class FirefoxSession(PageSession):
    """A :class:`PageSession` in Firefox: evaluating, frames, window sizes and pictures."""

    browser: Firefox

    def __init__(self, browser: Firefox, url: str = "about:blank", *, preload: tuple[str, ...] = ()) -> None:
        self.browser = browser
        self.url = url
        self.variant = DEFAULT_VARIANT
        self.notes: list[str] = []
        self.shared: dict[str, Any] = {}
        self.kept: dict[str, Any] = {}
        for source in (LIBRARY.read_text(), *preload):
            self._send("script.addPreloadScript", functionDeclaration=f"() => {{ {source}\n }}", sandbox=WORLD)
        self._tab()

    @property
    def driver(self) -> Any:
        """There is no WebDriver between us and Firefox."""
        return None

    def _send(self, method: str, **parameters: Any) -> dict[str, Any]:
        return self.browser.connection.send(method, **parameters)

    def _tab(self) -> None:
        """A fresh tab with cookies and storage of its own."""
        self._user = self._send("browser.createUserContext")["userContext"]
        self.main_frame = self._send("browsingContext.create", type="tab", userContext=self._user)["context"]

    def navigate(self, url: str) -> None:
        """Ask for an address, and wait until its document is parsed."""
        self.url, self.notes, self.shared, self.kept = url, [], {}, {}
        try:
            self._send("browsingContext.navigate", context=self.main_frame, url=url, wait="interactive")
        except Refused as error:
            raise NotAudited(f"the page did not load ({error})") from error

    def frames(self) -> list[Frame]:
        """The page's documents, the page itself first; only the page's own ``loader`` is known."""
        tree = self._send("browsingContext.getTree", root=self.main_frame)["contexts"][0]
        loader = str(self.evaluate("() => performance.timeOrigin"))
        found, waiting = [Frame(tree["context"], None, tree["url"], loader)], [tree]
        while waiting:
            parent = waiting.pop(0)
            for child in parent["children"]:
                found.append(Frame(child["context"], parent["context"], child["url"], ""))
                waiting.append(child)
        return found

    def _function(self, declaration: str, arguments: tuple[Any, ...], frame: str | None) -> dict[str, Any]:
        answer = self._send(
            "script.callFunction",
            functionDeclaration=declaration,
            awaitPromise=True,
            target={"context": frame or self.main_frame, "sandbox": WORLD},
            arguments=[{"type": "string", "value": json.dumps(arguments)}],
        )
        if answer["type"] == "exception":
            raise ScriptError(answer["exceptionDetails"]["text"])
        result: dict[str, Any] = answer["result"]
        return result

    def evaluate(self, function: str, *arguments: Any, frame: str | None = None) -> Any:
        """Call a function in a sandbox with globals of its own; see :meth:`PageSession.evaluate`."""
        wrapped = (
            f"async (given) => {{ const value = await ({function}\n)(...JSON.parse(given));"
            " return JSON.stringify(value === undefined ? null : value); }"
        )
        try:
            result = self._function(wrapped, arguments, frame)
        except Refused:
            result = self._function(wrapped, arguments, frame)  # another document has come in between
        return json.loads(result["value"])

    def frame_of(self, function: str, *arguments: Any, frame: str | None = None) -> str | None:
        """The id of the frame whose element this function returns."""
        wrapped = f"async (given) => (await ({function}\n)(...JSON.parse(given)))?.contentWindow ?? null"
        result = self._function(wrapped, arguments, frame)
        return str(result["value"]["context"]) if result["type"] == "window" else None

    def set_variant(self, variant: Variant) -> None:
        """Size the window; the plan keeps away what Firefox cannot pretend."""
        viewport = {"width": variant.width, "height": variant.height}
        self._send(
            "browsingContext.setViewport",
            context=self.main_frame,
            viewport=viewport,
            devicePixelRatio=variant.scale,
        )
        self.variant = variant
        self.shared = {}

    def screenshot(
        self, clip: Rect | None = None, *, scale: float = 1.0, image_format: str = "png", quality: int | None = None
    ) -> bytes:
        """A picture of the page at the window's own scale; ``scale`` and ``quality`` are Chromium's."""
        options: dict[str, Any] = {"format": {"type": f"image/{image_format}"}, "origin": "document"}
        if clip is not None:
            options["clip"] = {"type": "box", **clip}
        return b64decode(self._send("browsingContext.captureScreenshot", context=self.main_frame, **options)["data"])

    def browser_version(self) -> str:
        """The browser's name and version, for the report."""
        return f"Firefox {self.browser.capabilities['browserVersion']}"

    def leave(self) -> None:
        """Go away from the page with all that it stored, into a fresh tab."""
        user = self._user
        self._tab()
        self._send("browser.removeUserContext", userContext=user)
