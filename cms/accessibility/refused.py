"""The one exception of the gate."""

from collections.abc import Iterable

from django.core.exceptions import ValidationError

from cms.accessibility.engine.finding import Finding


class PublishingRefused(ValidationError):
    """A page may not go live: its errors are in :attr:`findings`. Raised before anything is changed.

    A ``ValidationError``, so that Wagtail's forms show it and its write API answers 422.

    Args:
        title: the page's title, for the message.
        findings: what has to be put right, worst first.
    """

    def __init__(self, title: str, findings: Iterable[Finding]) -> None:
        self.title = title
        self.findings = list(findings)
        super().__init__(self._text(), code="inaccessible")

    def _text(self) -> str:
        count = len(self.findings)
        things = "one thing" if count == 1 else f"{count} things"
        lines = [f"“{self.title}” was not published: {things} would keep some readers out."]
        return "\n".join(lines + [f"- {finding.message} {finding.help}" for finding in self.findings])

    def __str__(self) -> str:
        return self._text()

    def __reduce__(self) -> tuple[type["PublishingRefused"], tuple[str, list[Finding]]]:
        return (type(self), (self.title, self.findings))
