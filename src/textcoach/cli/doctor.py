"""`textcoach doctor`: what is configured, what is missing, what to do."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Literal

import click

from textcoach.cli.app import as_json, print_json
from textcoach.domain.errors import UserError

if TYPE_CHECKING:
    from textcoach.config import Settings

_MARK = {"ok": click.style("ok     ", fg="green"), "note": click.style("note   ", fg="yellow")}
_MARK["missing"] = click.style("missing", fg="red")


@dataclass(frozen=True, slots=True)
class Finding:
    subject: str
    state: Literal["ok", "note", "missing"]
    words: str


@click.command()
@as_json
def doctor(as_json: bool) -> None:
    """Say what is configured, what is missing and what to do. Prints no secret.

    Exit code 1 where something is missing.
    """
    from textcoach.config import load_settings

    findings = list(examine(load_settings()))
    if as_json:
        print_json([asdict(finding) for finding in findings])
    else:
        for finding in findings:
            click.echo(f"{_MARK[finding.state]}  {finding.subject}: {finding.words}")
    if any(finding.state == "missing" for finding in findings):
        raise SystemExit(1)


def examine(settings: "Settings") -> Iterator[Finding]:
    yield _database(settings)
    yield _model(settings)
    yield from _texting(settings)
    yield _coaching(settings)
    if settings.support == "your coach":
        yield Finding("support", "note", "HELP names no contact yet: set TEXTCOACH_SUPPORT to a number or an address.")


def _database(settings: "Settings") -> Finding:
    from textcoach.persistence.database import create_database
    from textcoach.persistence.schema import check_ready

    try:
        database = create_database(settings.database_url)
    except UserError as error:
        return Finding("database", "missing", str(error))
    try:
        check_ready(database)
    except UserError as error:
        return Finding("database", "missing", str(error))
    finally:
        database.dispose()
    return Finding("database", "ok", f"{database.place} is up to date.")


def _model(settings: "Settings") -> Finding:
    from agents.model import check_model

    if not settings.model_in_use:
        words = "none, so the understudies coach by plain rules. For a model, set TEXTCOACH_MODEL_API_KEY."
        return Finding("model", "note", words)
    key = settings.model_api_key.get_secret_value() if settings.model_api_key else None
    try:
        check_model(settings.model, api_key=key)
    except ValueError as error:
        return Finding("model", "missing", str(error))
    return Finding("model", "ok", f"{settings.model}, its key is set." if key else f"{settings.model}, without a key.")


def _coaching(settings: "Settings") -> Finding:
    from textcoach.coaching_file import rules_of

    try:
        rules_of(settings.coaching_file)
    except UserError as error:
        return Finding("coaching", "missing", str(error))
    if settings.coaching_file is None:
        words = "the usual rules. For others: `textcoach coaching show > coaching.toml`, TEXTCOACH_COACHING_FILE."
        return Finding("coaching", "ok", words)
    return Finding("coaching", "ok", f"the rules of {settings.coaching_file}.")


def _texting(settings: "Settings") -> Iterator[Finding]:
    if not settings.twilio_in_use:
        words = (
            "the built-in phone: texts are read and answered with `textcoach phone`. "
            "For real texts, set TEXTCOACH_TWILIO_ACCOUNT_SID, _AUTH_TOKEN and _FROM_NUMBER."
        )
        yield Finding("texting", "note", words)
        return
    missing = settings.missing_for_twilio()
    if missing:
        yield Finding("texting", "missing", f"Twilio needs {' and '.join(missing)}.")
    else:
        yield Finding("texting", "ok", "Twilio, account, token and sender are set.")
    if settings.twilio_poll:
        yield Finding("webhooks", "ok", f"not needed: Twilio is asked every {settings.poll_seconds} s.")
        return
    if settings.public_url is None:
        words = (
            "without TEXTCOACH_PUBLIC_URL every webhook is refused, so no reply comes in: set it to your https address."
        )
        yield Finding("webhooks", "missing", words)
    else:
        base = settings.public_url.rstrip("/")
        yield Finding("webhooks", "ok", f"point the number at {base}/webhooks/twilio/inbound#rc=2&rp=all&rt=5000")
