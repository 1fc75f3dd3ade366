"""Ports for processes that are told theirs."""

import secrets
import socket
from contextlib import suppress

_FIRST, _LAST = 20_000, 32_000


def free_port() -> int:
    """One that no outgoing connection takes before the process listens, as it may with those that the system gives
    out: Linux gives them from 32,768 on, macOS from 49,152. By chance, because other tests choose at the same time."""
    while True:
        port = _FIRST + secrets.randbelow(_LAST - _FIRST)
        with suppress(OSError), socket.create_server(("127.0.0.1", port)):
            return port
