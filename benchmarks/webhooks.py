"""Inbound webhooks: stored and acknowledged, beside a bare Flask app on the same server."""

import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from urllib.parse import urlencode
from uuid import uuid4

from benchmarks.load import Answered, post
from benchmarks.measure import Row, Run, compare
from benchmarks.webhook_server import INBOUND, PUBLIC, TOKEN
from tests.fakes.ports import free_port
from textcoach.persistence.schema import upgrade

CONNECTIONS = 16


@dataclass(frozen=True, slots=True)
class Latency:
    """Of requests at half the rate that the service can take."""

    name: str
    rate: float
    median_ms: float
    p99_ms: float


def measure(databases: dict[str, str], *, requests: int, rounds: int) -> tuple[list[Row], list[Latency]]:
    rows: list[Row] = []
    latencies = []
    for name, url in databases.items():
        upgrade(url)
        with _server("bare", url) as bare, _server("textcoach", url) as ours:
            runs: dict[str, Run] = {
                "baseline: a bare app, one check and one insert": partial(_throughput, bare, requests),
                f"an inbound webhook, on {name}": partial(_throughput, ours, requests),
            }
            compared = compare("webhooks", runs, count=requests, rounds=rounds)
            half = compared[-1].per_second / 2
            at_half = _checked(post(ours, _signed(requests), connections=CONNECTIONS, rate=half))
        rows += compared
        latencies.append(Latency(f"at half load, on {name}", half, at_half.median_ms, at_half.p99_ms))
    return rows, latencies


def _throughput(port: int, requests: int) -> float:
    return _checked(post(port, _signed(requests), connections=CONNECTIONS)).seconds


def _checked(answered: Answered) -> Answered:
    if answered.refused:
        raise RuntimeError(f"{answered.refused} requests were refused: the figure would mean nothing.")
    return answered


def _signed(number: int) -> list[bytes]:
    """Texts from different numbers, as Twilio posts them."""
    from twilio.request_validator import RequestValidator

    validator = RequestValidator(TOKEN)
    requests = []
    for index in range(number):
        form = {
            "ToCountry": "US",
            "SmsMessageSid": "SM" + uuid4().hex,
            "NumMedia": "0",
            "FromCountry": "US",
            "MessageSid": "SM" + uuid4().hex,
            "AccountSid": "AC" + "0" * 32,
            "From": f"+1212556{index % 10_000:04}",
            "To": "+12125550100",
            "Body": "bench 185 8/8/7, knee a bit sore",
            "NumSegments": "1",
            "ApiVersion": "2010-04-01",
        }
        body = urlencode(form).encode()
        signature = validator.compute_signature(PUBLIC + INBOUND, form)
        requests.append(
            f"POST {INBOUND} HTTP/1.1\r\nHost: coach.example.org\r\nX-Twilio-Signature: {signature}\r\n"
            f"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {len(body)}\r\n\r\n".encode()
            + body
        )
    return requests


@contextmanager
def _server(kind: str, url: str) -> Iterator[int]:
    port = free_port()
    process = subprocess.Popen([sys.executable, "-m", "benchmarks.webhook_server", kind, url, str(port)])
    try:
        _await(port)
        yield port
    finally:
        process.terminate()
        process.wait(20)


def _await(port: int) -> None:
    deadline = time.monotonic() + 30
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return
        except OSError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.1)
