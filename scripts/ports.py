"""Which TCP ports are free."""

import os
import socket

from scripts.stop import CannotRun


def is_free(port: int, host: str = "127.0.0.1") -> bool:
    """Whether a server could listen there."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # as servers do: a port in TIME_WAIT is free
        try:
            probe.bind((host, port))
        except OSError:
            return False
    return True


def free_port() -> int:
    """A port that nothing listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def chosen(variable: str, default: int) -> int:
    """The port that an environment variable names, or the default.

    Raises:
        CannotRun: it is not a port number, or something listens there already.
    """
    text = os.environ.get(variable, "").strip() or str(default)
    if not text.isdecimal() or not 0 < int(text) < 65536:
        raise CannotRun(f"{variable} should be a port from 1 to 65535; found {text!r}.")
    port = int(text)
    if not is_free(port):
        raise CannotRun(
            f"port {port} is in use: stop what listens there, or choose another, for example {variable}={port + 1}."
        )
    return port
