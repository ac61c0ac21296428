"""How far a run is, on standard error: pages, findings and the time left."""

from contextlib import AbstractContextManager
from types import TracebackType
from typing import Self

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from cms.audit.results import PageResult


class Display(AbstractContextManager["Display"]):
    """A progress bar where standard error is a terminal; nothing where it is a file or when asked to be quiet."""

    def __init__(self, total: int, *, quiet: bool) -> None:
        console = Console(stderr=True)
        self._progress = Progress(
            TextColumn("Auditing"),
            BarColumn(),
            MofNCompleteColumn(),
            TextColumn("pages · findings: {task.fields[findings]} · not audited: {task.fields[missed]} ·"),
            TimeRemainingColumn(),
            console=console,
            disable=quiet or not console.is_terminal,
            transient=True,
        )
        self._task = self._progress.add_task("pages", total=total, findings=0, missed=0)
        self._findings = self._missed = 0

    def page(self, result: PageResult) -> None:
        """One more page is done."""
        self._findings += len(result.findings)
        self._missed += not result.audited
        self._progress.update(self._task, advance=1, findings=self._findings, missed=self._missed)

    def __enter__(self) -> Self:
        self._progress.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._progress.stop()
