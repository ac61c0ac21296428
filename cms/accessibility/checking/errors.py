"""What keeps ``altogether check`` from running."""


class CheckError(Exception):
    """The command cannot run, or not all of it; the text says what was tried and what came."""
