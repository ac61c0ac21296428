"""The kinds of value that environment variables hold, each checked by one small function."""

from collections.abc import Callable
from urllib.parse import urlsplit

from pydantic import SecretStr


def split_list(value: object) -> object:
    """A text separated by commas as a tuple; anything else unchanged."""
    if not isinstance(value, str):
        return value
    return tuple(word.strip() for word in value.split(",") if word.strip())


def origin(value: str) -> str:
    """An address of scheme, host and optional port, without the slash at its end.

    Raises:
        ValueError: it is not such an address.
    """
    address = urlsplit(value.strip().rstrip("/"))
    if address.scheme not in {"http", "https"} or not address.hostname or address.path or address.query:
        raise ValueError("should be http:// or https://, a host and perhaps a port, without a path")
    try:
        _ = address.port
    except ValueError:
        raise ValueError("the port should be a number from 1 to 65535") from None
    return address.geturl()


def is_encrypted_or_local(address: str) -> bool:
    """Whether what is sent to an origin cannot be read on the way: it is encrypted, or never leaves this machine."""
    parts = urlsplit(address)
    return parts.scheme == "https" or parts.hostname in {"localhost", "127.0.0.1", "::1"}


def service_url(*schemes: str) -> Callable[[SecretStr], SecretStr]:
    """A check that an address, which may hold a password, begins with one of the schemes."""

    def check(value: SecretStr) -> SecretStr:
        if urlsplit(value.get_secret_value()).scheme not in schemes:
            raise ValueError(f"should begin with {' or '.join(f'{scheme}://' for scheme in schemes)}")
        return value

    return check
