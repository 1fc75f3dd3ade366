"""Where the texting provider reaches us: inbound texts and the state of texts we sent.

A text is stored by ``receive`` before it is answered for; where that fails the answer is 500, so that the provider
tries again.
"""

from collections.abc import Callable
from uuid import UUID

import structlog
from flask import Blueprint, Response, request

from textcoach.ports.inbound import InboundProvider, InboundText, MalformedInboundError, StatusReport
from textcoach.web.errors import plain, where

_log = structlog.get_logger(__name__)
_NO_ANSWER = '<?xml version="1.0" encoding="UTF-8"?><Response/>'
_NOT_STORED = "The request could not be stored: try again."

Receive = Callable[[InboundText], object]
Report = Callable[[UUID, StatusReport], None]


def webhooks(inbound: InboundProvider | None, receive: Receive, report: Report) -> Blueprint:
    """With no provider configured both addresses are 404 and nothing is stored."""
    blueprint = Blueprint("webhooks", __name__, url_prefix="/webhooks/twilio")

    @blueprint.post("/inbound")
    def receive_text() -> Response:
        if inbound is None:
            return _not_configured()
        form = request.form.to_dict()
        if not _is_the_providers(inbound, form):
            return _forbidden()
        try:
            text = inbound.parse(form)
        except MalformedInboundError:
            return _malformed()
        try:
            receive(text)
        except Exception as error:
            _log.error(
                "inbound text not stored", provider_id=text.provider_id, error=type(error).__name__, where=where(error)
            )
            return plain(500, _NOT_STORED)
        return Response(_NO_ANSWER, mimetype="text/xml")

    @blueprint.post("/status/<uuid:attempt>")
    def receive_status(attempt: UUID) -> Response:
        if inbound is None:
            return _not_configured()
        form = request.form.to_dict()
        if not _is_the_providers(inbound, form):
            return _forbidden()
        try:
            status = inbound.parse_status(form)
        except MalformedInboundError:
            return _malformed()
        try:
            report(attempt, status)
        except Exception as error:
            _log.error("status not stored", attempt=str(attempt), error=type(error).__name__, where=where(error))
            return plain(500, _NOT_STORED)
        return Response(status=204)

    return blueprint


def _is_the_providers(inbound: InboundProvider, form: dict[str, str]) -> bool:
    query = request.query_string.decode("latin-1")
    path = f"{request.path}?{query}" if query else request.path
    return inbound.verify(path, dict(request.headers), form)


def _forbidden() -> Response:
    _log.warning("webhook refused: not signed by the provider", endpoint=request.endpoint)
    return plain(403, "The signature is missing or wrong.")


def _malformed() -> Response:
    _log.warning("webhook refused: malformed", endpoint=request.endpoint)
    return plain(400, "The request lacks what a text or a status must have.")


def _not_configured() -> Response:
    return plain(404, "No texting provider is configured.")
