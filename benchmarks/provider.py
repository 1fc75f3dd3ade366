"""A provider in a process of its own that takes every text after a fixed time: ``python -m benchmarks.provider 0.1``.

Nothing but sockets, so that it costs the machine as little as can be. Prints its port.
"""

import asyncio
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from subprocess import PIPE, Popen

from benchmarks.load import length_of

ACCOUNT, TOKEN = "AC" + "0" * 32, "token"
_numbers = count(1)


async def _serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, latency: float) -> None:
    try:
        while True:
            head = await reader.readuntil(b"\r\n\r\n")
            await reader.readexactly(length_of(head))
            await asyncio.sleep(latency)
            body = b'{"sid": "SM%032d", "num_segments": "3"}' % next(_numbers)
            length = b"Content-Length: %d" % len(body)
            writer.write(b"HTTP/1.1 201 Created\r\nContent-Type: application/json\r\n" + length + b"\r\n\r\n" + body)
            await writer.drain()
    except (asyncio.IncompleteReadError, ConnectionError):
        writer.close()


async def _main(latency: float) -> None:
    server = await asyncio.start_server(lambda r, w: _serve(r, w, latency), "127.0.0.1", 0, backlog=256)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


@contextmanager
def provider(latency: float) -> Iterator[str]:
    """Its URL, while the block runs."""
    with Popen([sys.executable, "-m", "benchmarks.provider", str(latency)], stdout=PIPE, text=True) as process:
        try:
            assert process.stdout
            yield f"http://127.0.0.1:{int(process.stdout.readline())}"
        finally:
            process.terminate()


if __name__ == "__main__":
    asyncio.run(_main(float(sys.argv[1])))
