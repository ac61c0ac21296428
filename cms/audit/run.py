"""Audit many pages with several workers, and always end with a result that says what was and was not looked at."""

import contextlib
import queue
import threading
import time
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC, datetime
from urllib.parse import urlsplit

from cms.audit.checks import all_rules
from cms.audit.egress import Egress
from cms.audit.plan import Plan, RunOptions, longest_first
from cms.audit.results import NOT_AUDITED, PageResult, RunResult
from cms.audit.state import State
from cms.audit.worker import Worker

OnPage = Callable[[PageResult], None]
LOOPBACK = {"localhost", "127.0.0.1", "::1"}
WAIT_SECONDS = 0.2


class Run:
    """One audit of many pages.

    Workers take pages from one queue, so that none is idle while another has a pile. ``go`` gives the whole result;
    ``on_page`` is called in the calling thread with each page as it comes.
    """

    def __init__(self, urls: Iterable[str], plan: Plan, options: RunOptions, state: State | None = None) -> None:
        self.plan = plan
        self.options = options
        self.state = state
        self.urls = longest_first(urls, state.seconds() if state else {})
        self._done: dict[str, PageResult] = {}
        self._results: queue.SimpleQueue[PageResult | None] = queue.SimpleQueue()
        self._waiting: queue.SimpleQueue[str] = queue.SimpleQueue()
        self._stopping = threading.Event()
        self._workers: list[Worker] = []
        self._egresses: list[Egress] = []
        self._pins: dict[str, tuple[str, ...]] = {}

    def go(self, on_page: OnPage = lambda page: None) -> RunResult:
        """Audit every page. Ctrl-C ends it early: the pages left are "not audited", and no browser stays behind."""
        started, clock = datetime.now(UTC), time.monotonic()
        interrupted = False
        with contextlib.ExitStack() as proxies:
            try:
                self._start(proxies, on_page)
                self._collect(on_page)
            except KeyboardInterrupt:
                interrupted = True
            finally:
                self._end()
        if self.state and not interrupted:
            self.state.finish()
        return RunResult(
            pages=tuple(self._done.get(url) or PageResult(url, problem="the run was stopped") for url in self.urls),
            variants=tuple(variant.name for variant in self.plan.variants),
            started=started,
            seconds=time.monotonic() - clock,
            browser=next((worker.browser_name for worker in self._workers if worker.browser_name), ""),
            interrupted=interrupted,
            blocked=tuple(dict.fromkeys(place for one in self._egresses for place in one.blocked)),
            rules=all_rules() | {NOT_AUDITED.id: NOT_AUDITED},
        )

    def _own_egress(self, proxies: contextlib.ExitStack) -> Egress | None:
        """A worker's proxy. Browsers on this machine go through one; the nodes of a Grid elsewhere cannot reach it."""
        grid = self.options.browser.grid
        if grid and urlsplit(grid).hostname not in LOOPBACK:
            return None
        open_to = (*(url for url in self.urls if url not in self.options.foreign), *self.options.allowed)
        self._egresses.append(proxies.enter_context(Egress.for_sites(open_to, self._pins)))
        return self._egresses[-1]

    def _start(self, proxies: contextlib.ExitStack, on_page: OnPage) -> None:
        if self.state and not self.options.resume:
            self.state.begin()
        for url in self.urls:
            earlier = self.state.of_unfinished_run(url) if self.state and self.options.resume else None
            if earlier:
                self._take(earlier, on_page)
            else:
                self._waiting.put(url)
        for _ in range(max(1, min(self.options.jobs, self._waiting.qsize()))):
            worker = Worker(self.plan, self.options, self._own_egress(proxies))
            self._workers.append(worker)
            threading.Thread(target=self._work, args=(worker,), daemon=True).start()

    def _work(self, worker: Worker) -> None:
        try:
            while not self._stopping.is_set():
                url = self._waiting.get_nowait()
                self._results.put(worker.audit(url, self._known(url)))
        except queue.Empty:
            pass  # nothing is left to do
        finally:
            worker.close()
            self._results.put(None)

    def _known(self, url: str) -> Callable[[str], PageResult | None] | None:
        """For ``--changed-only``: the page's last result, if its content hash is still the same."""
        if not (self.state and self.options.changed_only) or (last := self.state.last(url)) is None:
            return None
        again = replace(last, reused=True)
        return lambda content: again if content and content == last.content_hash else None

    def _collect(self, on_page: OnPage) -> None:
        at_work = len(self._workers)
        while at_work:
            with contextlib.suppress(queue.Empty):
                result = self._results.get(timeout=WAIT_SECONDS)  # short waits, so that Ctrl-C is heard
                if result is None:
                    at_work -= 1
                else:
                    self._take(result, on_page)

    def _take(self, result: PageResult, on_page: OnPage) -> None:
        of_draft = result.url in self.options.known_as  # its address holds a token, which is not for the disk
        if self.state and result.audited and not of_draft and (problem := self.state.keep(result)):
            result = replace(result, notes=(*result.notes, problem))
        self._done[result.url] = result
        on_page(result)

    def _end(self) -> None:
        """Stop whatever is still at work, and wait until no browser is left."""
        self._stopping.set()
        stoppers = [threading.Thread(target=worker.stop) for worker in self._workers]
        for thread in stoppers:
            thread.start()
        for thread in stoppers:
            thread.join()


def audit(
    urls: Iterable[str],
    plan: Plan,
    options: RunOptions | None = None,
    *,
    state: State | None = None,
    on_page: OnPage = lambda page: None,
) -> RunResult:
    """Audit pages in real browsers.

    Args:
        urls: the pages; each is audited once.
        plan: variants, checks and rules: ``make_plan()`` for the usual ones.
        options: browser, jobs and limits.
        state: durations and earlier results; None keeps nothing.
        on_page: called with each page's result as it comes.

    Returns:
        every page's result, also of those that could not be audited.
    """
    return Run(urls, plan, options or RunOptions(), state).go(on_page)
