"""/api/docs: the description of the API and a page to read it on, with nothing from elsewhere."""

import secrets
from importlib.util import find_spec
from pathlib import Path

from flask import Blueprint, Response, jsonify, render_template, send_from_directory
from flask_openapi3.openapi import OpenAPI

from textcoach.web.api.description import document

_ASSETS = {"swagger-ui.css": "css", "swagger-ui-bundle.js": "js"}
_A_DAY = 86_400


def docs_pages(app: OpenAPI) -> Blueprint:
    blueprint = Blueprint("docs", __name__, url_prefix="/api/docs", template_folder="../templates")
    folder = _folder()

    @blueprint.get("", strict_slashes=False)
    def page() -> Response:
        nonce = secrets.token_urlsafe(16)
        response = Response(render_template("api_docs.html", nonce=nonce))
        # The page of the wheel styles its elements one by one.
        response.headers["Content-Security-Policy"] = (
            f"default-src 'none'; script-src 'self' 'nonce-{nonce}'; style-src 'self' 'unsafe-inline'; "
            "img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
        )
        response.headers["X-Content-Type-Options"] = "nosniff"
        return response

    @blueprint.get("/openapi.json")
    def description() -> Response:
        return jsonify(document(app))

    @blueprint.get("/assets/<any('swagger-ui.css', 'swagger-ui-bundle.js'):name>")
    def asset(name: str) -> Response:
        return send_from_directory(folder / _ASSETS[name], name, max_age=_A_DAY)

    return blueprint


def _folder() -> Path:
    spec = find_spec("flask_openapi3_swagger")
    assert spec is not None  # noqa: S101 - it is a dependency
    assert spec.origin is not None  # noqa: S101
    return Path(spec.origin).parent / "templates" / "swagger"
