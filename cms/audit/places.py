"""Hosts, ports and addresses: which are on the open internet, and which are inside this network."""

import ipaddress
import socket
from typing import Any
from urllib.parse import urlsplit

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
NAT64 = ipaddress.ip_network("64:ff9b::/96")
NEVER_PUBLIC = (ipaddress.ip_network("::/96"), ipaddress.ip_network("64:ff9b:1::/48"))
"""IPv4-compatible addresses (RFC 4291, section 2.5.5.1, given up) and a network's own NAT64 (RFC 8215)."""
DEFAULT_PORTS = {"http": 80, "https": 443}
LOOPBACK = ("127.0.0.1", "::1")


def origin(url: str) -> tuple[str, int]:
    """An address's host and port."""
    parts = urlsplit(url)
    return plain(parts.hostname or ""), parts.port or DEFAULT_PORTS.get(parts.scheme, 0)


def plain(host: str) -> str:
    """A host's name as it is compared."""
    return host.lower().rstrip(".")


def is_localhost(host: str) -> bool:
    """Whether a name is this machine by definition, whatever a resolver says (RFC 6761, section 6.3)."""
    return plain(host) == "localhost" or plain(host).endswith(".localhost")


def is_public(address: Address) -> bool:
    """Whether this address is on the open internet; addresses that wrap another are judged by what they wrap."""
    if isinstance(address, ipaddress.IPv6Address):
        wrapped = address.ipv4_mapped or address.sixtofour
        if address.teredo:
            wrapped = address.teredo[1]
        if address in NAT64:
            wrapped = ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
        if wrapped is not None:
            return is_public(wrapped)
        if address.is_site_local or any(address in network for network in NEVER_PUBLIC):
            return False
    return address.is_global and not address.is_multicast


def public(address: str) -> bool:
    """Whether this address, as a resolver writes it, is on the open internet."""
    return is_public(ipaddress.ip_address(address.partition("%")[0]))


def addresses(infos: list[Any]) -> list[str]:
    """The addresses in a resolver's answer, in its order, each once."""
    return list(dict.fromkeys(str(info[4][0]) for info in infos))


def leads_inside(host: str) -> bool:
    """Whether any of a host's addresses is inside this network; a name that is not found leads nowhere."""
    if is_localhost(host):
        return True
    try:
        infos = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        return False
    return not all(map(public, addresses(infos)))
