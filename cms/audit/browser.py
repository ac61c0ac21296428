"""A real browser under our control: started in a process group of its own, and never left behind."""

import contextlib
import shutil
import tempfile
import threading
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Self

from selenium.common.exceptions import UnexpectedAlertPresentException, WebDriverException
from selenium.webdriver import ChromeOptions, Remote
from selenium.webdriver.chromium.remote_connection import ChromiumRemoteConnection
from selenium.webdriver.remote.client_config import ClientConfig
from urllib3.exceptions import HTTPError

from cms.audit.driver_process import QUIT_SECONDS, START_SECONDS, DriverProcess
from cms.audit.errors import BrowserError

CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
FLAGS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-extensions",
    "--disable-sync",
    "--disable-breakpad",
    "--disable-dev-shm-usage",
    "--disable-lcd-text",
    "--hide-scrollbars",
    "--mute-audio",
    "--metrics-recording-only",
    "--deny-permission-prompts",
    "--block-new-web-contents",
    "--force-color-profile=srgb",
    "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
    # Frames of other sites stay in one process, so that one session reaches every frame. The profile is empty: there
    # is nothing in it to isolate.
    "--disable-site-isolation-trials",
    "--disable-features=IsolateOrigins,site-per-process,Translate,OptimizationHints,MediaRouter",
    "--window-size=1280,900",
)
MAX_PROMPTS = 50
GONE = (WebDriverException, HTTPError, OSError)


@dataclass(frozen=True)
class BrowserOptions:
    """Which browser to start, and within which bounds.

    Args:
        name: ``chromium`` or ``firefox``.
        grid: address of a Selenium Grid hub; None starts a browser on this machine.
        proxy: ``host:port`` that every request goes through, loopback too; None for a direct connection.
        command_seconds: how long one command to the browser may take.
        memory_mb: the fattest process is killed when all of the browser's together pass this; 0 for no limit.
        binary: the browser's executable; None looks on the path.
        driver: the driver's executable; None looks on the path.
    """

    name: str = "chromium"
    grid: str | None = None
    proxy: str | None = None
    command_seconds: float = 60.0
    memory_mb: int = 3072
    binary: str | None = None
    driver: str | None = None


def find_executable(names: tuple[str, ...], what: str) -> str:
    """The first of these names on the path.

    Raises:
        BrowserError: none is installed; the text says what to install.
    """
    for name in names:
        if path := shutil.which(name):
            return path
    raise BrowserError(f"{what} was not found on the path (looked for {', '.join(names)}): install it, and try again.")


def chromium_options(options: BrowserOptions, profile: str | None) -> ChromeOptions:
    """Selenium's options: our flags, an empty profile, no pop-ups, prompts dismissed, loading awaited by us."""
    chosen = ChromeOptions()
    for flag in FLAGS:
        chosen.add_argument(flag)
    if options.proxy:
        chosen.add_argument(f"--proxy-server=http://{options.proxy}")
        chosen.add_argument("--proxy-bypass-list=<-loopback>")
    if profile:
        chosen.add_argument(f"--user-data-dir={profile}")
        chosen.binary_location = options.binary or find_executable(CHROMIUM_NAMES, "Chromium or Chrome")
    chosen.add_experimental_option("excludeSwitches", ["disable-popup-blocking", "enable-automation"])
    chosen.add_experimental_option("prefs", {"download_restrictions": 3, "profile.default_content_settings.popups": 2})
    chosen.page_load_strategy = "none"
    chosen.unhandled_prompt_behavior = "dismiss"
    return chosen


class Browser:
    """One running browser with one WebDriver session. Use as a context manager, or ``start()`` and ``stop()``.

    ``driver`` is Selenium's; :class:`cms.audit.page.PageSession` wraps it for the checks.
    """

    def __init__(self, options: BrowserOptions | None = None) -> None:
        self.options = options or BrowserOptions()
        self._process: DriverProcess | None = None
        self._driver: Remote | None = None
        self.prompts = 0  # of the page (alert, confirm), dismissed so far

    @property
    def driver(self) -> Remote:
        """Selenium's driver.

        Raises:
            BrowserError: the browser is not running.
        """
        if self._driver is None:
            raise BrowserError("The browser is not running.")
        return self._driver

    @property
    def pid(self) -> int | None:
        """The process group of a local browser (its warden's id); None on a Grid or when stopped."""
        return self._process.process.pid if self._process else None

    def start(self) -> Self:
        """Start the browser.

        Raises:
            BrowserError: it is missing or does not start; nothing is left running.
        """
        profile = None if self.options.grid else tempfile.mkdtemp(prefix="altogether-browser-")
        try:
            address = self.options.grid or self._start_driver(str(profile))
            self._driver = self._connect(address, chromium_options(self.options, profile))
        except GONE as error:
            self.stop()
            raise BrowserError(f"The browser did not start: {str(error).strip().splitlines()[0]}") from error
        except BaseException:
            self.stop()
            raise
        finally:
            if profile and self._process is None:
                shutil.rmtree(profile, ignore_errors=True)
        return self

    def _start_driver(self, profile: str) -> str:
        driver = self.options.driver or find_executable(("chromedriver",), "ChromeDriver")
        command = [driver, "--port=0", "--log-level=SEVERE"]
        self._process = DriverProcess(command, profile, self.options.memory_mb)
        return f"http://127.0.0.1:{self._process.port()}"

    def _connect(self, address: str, options: ChromeOptions) -> Remote:
        config = ClientConfig(
            remote_server_addr=address, keep_alive=True, timeout=int(max(self.options.command_seconds, START_SECONDS))
        )
        connection = ChromiumRemoteConnection(
            remote_server_addr=address,
            vendor_prefix="goog",
            browser_name="chrome",
            ignore_proxy=not self.options.grid,
            client_config=config,
        )
        driver = Remote(command_executor=connection, options=options)
        driver.set_script_timeout(self.options.command_seconds)
        return driver

    def cdp(self, command: str, **arguments: Any) -> dict[str, Any]:
        """Send a command of the Chrome DevTools Protocol, locally or through a Grid.

        Raises:
            BrowserError: the browser is gone, or refuses the command.
        """
        for _ in range(MAX_PROMPTS):
            try:
                answer = self.driver.execute("executeCdpCommand", {"cmd": command, "params": arguments})
            except UnexpectedAlertPresentException:
                self.prompts += 1
                continue
            except GONE as error:
                raise BrowserError(f"{command}: {str(error).strip().splitlines()[0]}") from error
            if isinstance(value := answer.get("value"), dict):
                return value
            # An alert, or nothing instead of an answer: the driver has only closed a prompt that stood in the way.
            self.prompts += 1
        raise BrowserError("the page asks and asks: no end to its prompts")

    def alive(self) -> bool:
        """Whether the driver's process still runs (always true on a Grid: ask it a question to know)."""
        return self._process is None or self._process.process.poll() is None

    def stop(self) -> None:
        """End the browser, hard where need be: afterwards no process and no profile of it is left."""
        driver, self._driver = self._driver, None
        if driver is not None and self._process is None:
            quitter = threading.Thread(target=_quit, args=(driver,), daemon=True)
            quitter.start()
            quitter.join(QUIT_SECONDS)
        if self._process is not None:
            self._process.end()
            self._process = None

    kill = stop
    """The same: stopping is always hard, so that a page which hangs cannot hold the browser open."""

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()


def _quit(driver: Remote) -> None:
    with contextlib.suppress(*GONE):
        driver.quit()
