"""What a caller sees of a failure: a status and one short line of plain text, or a problem document from the API."""

import traceback
from pathlib import PurePath

from flask import Flask, Response, request
from structlog.typing import FilteringBoundLogger
from werkzeug.exceptions import HTTPException

from textcoach.web.problems import PREFIX, problem


def plain(status: int, text: str) -> Response:
    return Response(f"{text}\n", status=status, mimetype="text/plain")


def where(error: BaseException) -> str:
    """The innermost frame that an exception came from, for a log that must not hold its message."""
    frames = traceback.extract_tb(error.__traceback__)
    return f"{PurePath(frames[-1].filename).name}:{frames[-1].lineno} {frames[-1].name}" if frames else ""


def register_errors(app: Flask, log: FilteringBoundLogger) -> None:
    """Nothing that an exception says reaches a caller or the log: it can hold a text or a number."""

    def refused(error: HTTPException) -> Response:
        code = error.code or 500
        response = problem(code) if _is_of_the_api() else plain(code, error.name)
        if code == 405 and (allowed := error.get_response().headers.get("Allow")):
            response.headers["Allow"] = allowed
        return response

    def failed(error: Exception) -> Response:
        log.error("request failed", endpoint=request.endpoint, error=type(error).__name__, where=where(error))
        return problem(500) if _is_of_the_api() else plain(500, "Internal Server Error")

    app.register_error_handler(HTTPException, refused)
    app.register_error_handler(Exception, failed)


def _is_of_the_api() -> bool:
    return request.path.startswith(PREFIX)
