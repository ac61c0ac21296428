"""Requests, answers and bytes between two connections of the audit's proxy."""

import asyncio
import contextlib

CHUNK = 64 * 1024
HOP_BY_HOP = {"connection", "proxy-connection", "keep-alive", "proxy-authorization", "te", "trailer"}
Pipe = tuple[asyncio.StreamReader, asyncio.StreamWriter]


def _headers(head: str) -> list[str]:
    """The header lines without those that are between two neighbours only."""
    lines = head.removesuffix("\r\n\r\n").split("\r\n")[1:]
    return [line for line in lines if line.partition(":")[0].strip().lower() not in HOP_BY_HOP]


def one_request(head: str, target: str) -> bytes:
    """The request as the site itself gets it, one for a connection."""
    method, _, version = head.partition("\r\n")[0].split(" ", 2)
    return "\r\n".join([f"{method} {target} {version}", *_headers(head), "Connection: close", "", ""]).encode("latin-1")


def closing(head: str) -> bytes:
    """The answer's head, telling the browser to use this connection for nothing else."""
    return "\r\n".join([head.partition("\r\n")[0], *_headers(head), "Connection: close", "", ""]).encode("latin-1")


async def answer(writer: asyncio.StreamWriter, status: str, text: str) -> None:
    """Answer in the proxy's own name."""
    body = f"{text}\n".encode()
    head = f"HTTP/1.1 {status}\r\nContent-Type: text/plain\r\nContent-Length: {len(body)}\r\nConnection: close\r\n\r\n"
    with contextlib.suppress(OSError):
        writer.write(head.encode() + body)
        await writer.drain()


async def answer_head(reader: asyncio.StreamReader) -> str:
    """The head of the answer proper; 100 and 103 come before it."""
    while True:
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
        if not head.split(" ", 2)[1].startswith("1"):
            return head


async def both_ways(there: Pipe, back: Pipe) -> None:
    """Carry bytes both ways until the answering side has said everything."""
    forth = asyncio.create_task(carry(there))
    try:
        await carry(back)
    finally:
        forth.cancel()
        there[1].close()


async def carry(pipe: Pipe) -> None:
    """Carry bytes one way until there are no more."""
    reader, writer = pipe
    with contextlib.suppress(OSError):
        while data := await reader.read(CHUNK):
            writer.write(data)
            await writer.drain()
