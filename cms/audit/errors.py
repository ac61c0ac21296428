"""What can keep a page from being audited. None of these is ever a pass."""


class AuditError(Exception):
    """Base of everything that stops an audit; its text says what happened, for a person to read."""


class BrowserError(AuditError):
    """The browser is missing, does not start, crashed, or was stopped because its time was up."""


class NotAudited(AuditError):
    """This page could not be audited: it did not load, is a login, is blank, crashed, or took too long."""


class ScriptError(AuditError):
    """A function that we ran in the page threw; the text is the exception's."""
