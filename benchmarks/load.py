"""A load of HTTP posts from a process of its own: ``python -m benchmarks.load PORT CONNECTIONS RATE < requests``.

Reads whole requests, each after a line with its length; sends them over a few connections, as fast as they are
answered or (RATE > 0) so many a second in all. Prints seconds, answers that were not 2xx, and the 50th and 99th
percentile in milliseconds.
"""

import asyncio
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Answered:
    seconds: float
    refused: int
    median_ms: float
    p99_ms: float


def post(port: int, requests: Sequence[bytes], *, connections: int, rate: float = 0.0) -> Answered:
    given = b"".join(b"%d\n" % len(request) + request for request in requests)
    command = [sys.executable, "-m", "benchmarks.load", str(port), str(connections), str(rate)]
    done = subprocess.run(command, input=given, capture_output=True, check=True)
    seconds, refused, median, p99 = done.stdout.split()
    return Answered(float(seconds), int(refused), float(median), float(p99))


def length_of(head: bytes) -> int:
    """The body's, of an HTTP head."""
    lines = head.lower().split(b"\r\n")
    return next((int(line.split(b":")[1]) for line in lines if line.startswith(b"content-length")), 0)


async def _ask(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, request: bytes) -> bytes:
    writer.write(request)
    head = await reader.readuntil(b"\r\n\r\n")
    await reader.readexactly(length_of(head))
    return head


async def _work(
    port: int, queue: list[tuple[float, bytes]], begun: float, took: list[float], refused: list[int]
) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    while queue:
        due, request = queue.pop()
        wait = begun + due - time.perf_counter()
        if wait > 0:
            await asyncio.sleep(wait)
        # A request that waits for a free connection has waited: it counts from when it was due.
        sent = begun + due if due else time.perf_counter()
        try:
            head = await _ask(reader, writer, request)
        except (asyncio.IncompleteReadError, ConnectionError):
            # The server closes a connection that was quiet for long.
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
            head = await _ask(reader, writer, request)
        took.append(time.perf_counter() - sent)
        refused[0] += not head.startswith(b"HTTP/1.1 2")
    writer.close()


async def _main(port: int, connections: int, rate: float) -> None:
    requests = []
    while line := sys.stdin.buffer.readline():
        requests.append(sys.stdin.buffer.read(int(line)))
    queue = [(index / rate if rate else 0.0, request) for index, request in enumerate(requests)][::-1]
    took: list[float] = []
    refused = [0]
    begun = time.perf_counter()
    await asyncio.gather(*(_work(port, queue, begun, took, refused) for _ in range(connections)))
    seconds = time.perf_counter() - begun
    took.sort()
    print(seconds, refused[0], took[len(took) // 2] * 1000, took[int(len(took) * 0.99)] * 1000)


if __name__ == "__main__":
    asyncio.run(_main(int(sys.argv[1]), int(sys.argv[2]), float(sys.argv[3])))
