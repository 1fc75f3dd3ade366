"""A server for the webhooks' benchmark: ``python -m benchmarks.webhook_server bare|textcoach DATABASE_URL PORT``."""

import sys
from datetime import UTC, datetime
from uuid import uuid4

from flask import Flask, Response, request

from textcoach.web.server import run

TOKEN = "token"
PUBLIC = "https://coach.example.org"
INBOUND = "/webhooks/twilio/inbound"


def bare(url: str) -> Flask:
    """One signed check, one insert of a row with the same columns, one commit."""
    import sqlalchemy as sa
    from twilio.request_validator import RequestValidator

    from textcoach.persistence.database import create_database
    from textcoach.persistence.tables import MessageRow

    engine = create_database(url).engine
    table = MessageRow.__table__
    empty = {column.name: None for column in table.columns}
    insert = sa.insert(table)
    validator = RequestValidator(TOKEN)
    app = Flask("bare")

    @app.post(INBOUND)
    def inbound() -> Response:
        form = request.form.to_dict()
        if not validator.validate(PUBLIC + INBOUND, form, request.headers.get("X-Twilio-Signature", "")):
            return Response(status=403)
        values = {
            **empty,
            "id": uuid4(),
            "direction": "in",
            "kind": "reply",
            "number": form["From"],
            "body": form["Body"],
            "state": "received",
            "created_at": datetime.now(UTC),
            "provider_id": form["MessageSid"],
            "priority": 5,
            "tries": 0,
            "media_count": 0,
            "original": form,
        }
        with engine.begin() as connection:
            connection.execute(insert, values)
        return Response("<Response/>", mimetype="text/xml")

    return app


def ours(url: str) -> Flask:
    """The service's own web part, ringing the real engine; nobody works its queues here."""
    from textcoach.bootstrap import build
    from textcoach.config import Settings
    from textcoach.engine.dbos_doorbell import DbosDoorbell
    from textcoach.engine.dbos_engine import DbosEngine
    from textcoach.engine.system_database import system_database_url
    from textcoach.web.app import create_app

    DbosEngine({}, system_database_url(url), works=False).start()
    settings = Settings.model_validate(
        {
            "database_url": url,
            "twilio_account_sid": "AC" + "0" * 32,
            "twilio_auth_token": TOKEN,
            "twilio_from_number": "+12125550100",
            "public_url": PUBLIC,
        }
    )
    textcoach = build(settings, DbosDoorbell(system_database_url(url)))
    return create_app(inbound=textcoach.inbound, receive=textcoach.inbox.receive, report=textcoach.statuses.report)


if __name__ == "__main__":
    kind, url, port = sys.argv[1:]
    make = bare if kind == "bare" else ours
    run(lambda: make(url), "127.0.0.1", int(port), on_start=lambda: None, on_stop=lambda: None)
