"""One worker: one browser, used again from page to page, and one page at a time within a hard limit."""

import contextlib
import threading
import time
from collections.abc import Iterator
from dataclasses import replace

from cms.audit import axe
from cms.audit.browser import Browser
from cms.audit.egress import REFUSAL, Egress, refusal
from cms.audit.errors import AuditError, BrowserError
from cms.audit.examine import Known, examine
from cms.audit.firefox import Firefox, FirefoxSession
from cms.audit.page import PageSession
from cms.audit.plan import Plan, RunOptions
from cms.audit.results import PageResult

ATTEMPTS = 2
START_SECONDS = 90.0
"""The most that a browser may take to start: a busy machine takes its time, and that is not the page's fault."""
GRID_ATTEMPTS = 6
GRID_PAUSE_SECONDS = 3.0
"""A hub needs some seconds to learn that a node has gone, and hands out its place until then."""


class Worker:
    """Audits pages one after another. ``stop`` may be called from any thread, and ends the page at hand.

    Args:
        plan: variants, checks and rules.
        options: browser and limits.
        egress: the proxy of this worker alone, so that what it refuses is known to be of the page at hand; None where
            the browser cannot reach a proxy of ours.
    """

    def __init__(self, plan: Plan, options: RunOptions, egress: Egress | None) -> None:
        self.plan = plan
        self.options = options
        self._egress = egress
        proxy = egress.address if egress else None
        self._browser_options = replace(options.browser, proxy=proxy, command_seconds=options.page_seconds + 5)
        self._browser: Browser | None = None
        self._page: PageSession | None = None
        self._pages_seen = 0
        self._stopped = threading.Event()
        self.browser_name = ""

    def audit(self, url: str, known: Known | None = None) -> PageResult:
        """Audit a page, and note which of its requests were refused."""
        self._refused()  # what an earlier page asked for at its end
        result = self._tried(url, known)
        earlier = (note for note in result.notes if not note.startswith(REFUSAL))
        return replace(result, notes=(*earlier, *map(refusal, self._refused())))

    def _refused(self) -> tuple[str, ...]:
        return self._egress.take_recent() if self._egress else ()

    def _tried(self, url: str, known: Known | None) -> PageResult:
        """Audit a page, in a fresh browser again if one is lost (a crash, a Grid node that went away)."""
        started = time.monotonic()
        problem = ""
        for attempt in range(GRID_ATTEMPTS if self.options.browser.grid else ATTEMPTS):
            if attempt and self.options.browser.grid:
                self._stopped.wait(GRID_PAUSE_SECONDS)
            late = threading.Event()
            try:
                with self._limit(late, START_SECONDS):
                    page = self._session()
                page.known_as = self.options.known_as.get(url, "")
                with self._limit(late, self.options.page_seconds):
                    return examine(page, url, self.plan, known=known, crops=self.options.crops)
            except AuditError as error:
                problem = str(error)
            except Exception as error:  # whatever it was, this page was not audited, and the others still can be
                problem = f"{type(error).__name__}: {error}"
            finally:
                self._after_page(lost=bool(problem))
            if late.is_set():
                problem = f"it took longer than {self.options.page_seconds:.0f} seconds"
                break
            if self._stopped.is_set():
                problem = "the run was stopped"
                break
        return PageResult(url, problem=problem, seconds=time.monotonic() - started)

    def stop(self) -> None:
        """End this worker's browser at once."""
        self._stopped.set()
        if browser := self._browser:
            browser.stop()

    def close(self) -> None:
        """End this worker's browser between pages."""
        self._page = None
        if browser := self._browser:
            self._browser = None
            browser.stop()

    @contextlib.contextmanager
    def _limit(self, late: threading.Event, seconds: float) -> Iterator[None]:
        """Kill the browser when the time is up: nothing that a page does can hold it longer."""

        def end() -> None:
            late.set()
            if browser := self._browser:
                browser.stop()

        timer = threading.Timer(seconds, end)
        timer.daemon = True
        timer.start()
        try:
            yield
        finally:
            timer.cancel()

    def _session(self) -> PageSession:
        if self._stopped.is_set():
            raise BrowserError("the run was stopped")
        if self._page is None:
            self._page = self._opened()
            self.browser_name = self._page.browser_version()
            self._pages_seen = 0
        return self._page

    def _opened(self) -> PageSession:
        """A session in a browser that was just started."""
        if self._browser_options.name == "firefox":
            firefox = self._browser = Firefox(self._browser_options)
            return FirefoxSession(firefox.start(), preload=axe.preload())
        self._browser = Browser(self._browser_options)
        return PageSession(self._browser.start(), preload=axe.preload())

    def _after_page(self, *, lost: bool) -> None:
        """Leave nothing for the next page to meet: storage, windows, or a browser that has seen too many."""
        self._pages_seen += 1
        if lost or self._pages_seen >= self.options.pages_per_browser:
            self.close()
        elif self._page is not None:
            try:
                self._page.leave()
            except AuditError:
                self.close()  # it does not answer any more: the next page gets a new one
