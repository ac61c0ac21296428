"""A connection that speaks WebDriver BiDi, the W3C's protocol, as Firefox does without any driver beside it."""

import json
from itertools import count
from typing import Any

import websocket

from cms.audit.errors import BrowserError

GONE = (websocket.WebSocketException, OSError, ValueError)


class Refused(BrowserError):
    """The browser understood the command and could not do it."""


class Connection:
    """One session with a browser. Commands go one at a time; events are not asked for."""

    def __init__(self, address: str, seconds: float) -> None:
        """Open a session.

        Args:
            address: the browser's WebSocket address.
            seconds: how long one command may take.

        Raises:
            BrowserError: it does not answer.
        """
        self._numbers = count(1)
        try:
            self._socket = websocket.create_connection(address, timeout=seconds, suppress_origin=True)
        except GONE as error:
            raise BrowserError(f"The browser did not answer: {error}") from error

    def send(self, method: str, **parameters: Any) -> dict[str, Any]:
        """Send a command and wait for its answer.

        Raises:
            Refused: the browser could not do it.
            BrowserError: the browser is gone.
        """
        number = next(self._numbers)
        try:
            self._socket.send(json.dumps({"id": number, "method": method, "params": parameters}))
            while (answer := json.loads(self._socket.recv())).get("id") != number:
                pass  # what belongs to a command that was given up
        except GONE as error:
            raise BrowserError(f"{method}: {error or 'the browser is gone'}") from error
        if answer.get("type") == "error":
            raise Refused(f"{method}: {answer.get('message') or answer['error']}".splitlines()[0])
        result: dict[str, Any] = answer["result"]
        return result

    def close(self) -> None:
        """Close the connection, without a word: the browser is killed anyway."""
        self._socket.shutdown()  # type: ignore[no-untyped-call]  # the package leaves it out of its annotations
