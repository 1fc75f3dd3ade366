"""Where probes and scrapers look: /readyz and /metrics."""

import hmac
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from ipaddress import IPv6Address, ip_address

import structlog
from flask import Blueprint, Response, request

from textcoach.ports.watch import Figures
from textcoach.services.watching import Check
from textcoach.web.errors import plain, where
from textcoach.web.patience import Patient

_log = structlog.get_logger(__name__)
_PATIENCE = 5.0
_SCRAPES_SHARE = 10.0
_HUNG = Check("database", False, f"it did not answer within {_PATIENCE:g} s")
_PROXIED = ("X-Forwarded-For", "X-Real-IP", "Forwarded")


@dataclass(frozen=True, slots=True)
class Watch:
    """``metrics_token`` None: only this machine itself may ask for the metrics."""

    readiness: Callable[[], Sequence[Check]]
    figures: Callable[[], Figures]
    metrics_token: str | None = None


def watch_pages(watch: Watch) -> Blueprint:
    blueprint = Blueprint("watch", __name__)
    readiness = Patient(watch.readiness, _PATIENCE)
    metrics = Patient(lambda: _exposition(watch), _PATIENCE, keep=_SCRAPES_SHARE)

    @blueprint.get("/readyz")
    def readyz() -> Response:
        try:
            checks = readiness()
        except TimeoutError:
            checks = [_HUNG]
        ready = all(check.ok for check in checks)
        lines = ["ready" if ready else "not ready", *(f"{check.name}: {check.words}" for check in checks)]
        return plain(200 if ready else 503, "\n".join(lines))

    @blueprint.get("/metrics")
    def metrics_page() -> Response:
        if not _may_read(watch.metrics_token):
            return plain(404, "Not Found")
        try:
            found = metrics()
        except Exception as error:
            _log.warning("metrics not read", error=type(error).__name__, where=where(error))
            return plain(503, "The rows can't be read now.")
        from textcoach.web.metrics import CONTENT_TYPE

        return Response(found, content_type=CONTENT_TYPE)

    return blueprint


def _exposition(watch: Watch) -> bytes:
    from textcoach.web.metrics import exposition

    return exposition(watch.figures())


def _may_read(token: str | None) -> bool:
    if token is None:
        return _is_this_machine() and not any(name in request.headers for name in _PROXIED)
    scheme, _, given = request.headers.get("Authorization", "").partition(" ")
    same = hmac.compare_digest(given.strip().encode("utf-8", "replace"), token.encode("utf-8", "replace"))
    return scheme.lower() == "bearer" and same


def _is_this_machine() -> bool:
    try:
        peer = ip_address((request.remote_addr or "").partition("%")[0])
    except ValueError:
        return False
    if isinstance(peer, IPv6Address) and peer.ipv4_mapped is not None:
        peer = peer.ipv4_mapped
    return peer.is_loopback
