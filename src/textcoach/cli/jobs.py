"""`textcoach jobs`: work that waits, runs or failed."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import TYPE_CHECKING, Any

import click

from textcoach.cli.app import as_json, in_line, print_json, quiet_logs
from textcoach.domain.job import Work, WorkState

if TYPE_CHECKING:
    from textcoach.services.work_rows import Detail
    from textcoach.services.worklist import Worklist


@click.group()
def jobs() -> None:
    """Jobs: list, show, retry."""


@jobs.command("list")
@click.option("--limit", type=click.IntRange(1, 10_000), default=50, show_default=True, help="The most rows to list.")
@as_json
def list_all(limit: int, as_json: bool) -> None:
    """List what failed, runs or waits: morning texts, athletes' texts, texts to send."""
    with in_line() as app:
        found = app.textcoach.jobs.all(limit + 1)
        names = {athlete.id: athlete.name for athlete in app.textcoach.roster.all()}
    if as_json:
        print_json([_facts(work) for work in found[:limit]])
        return
    if not found:
        click.echo("Nothing waits and nothing failed.")
    for work in found[:limit]:
        click.echo(_line(work, names.get(work.athlete_id) if work.athlete_id else None))
    if len(found) > limit:
        click.echo(f"There is more: textcoach jobs list --limit {limit * 10}")


@jobs.command()
@click.argument("job")
@as_json
def show(job: str, as_json: bool) -> None:
    """Show JOB (the id that `jobs list` shows) with its attempts, never the words of a text."""
    with in_line() as app:
        found = app.textcoach.jobs.shown(job)
    facts = _all_facts(found)
    if as_json:
        print_json(facts)
        return
    for name, value in facts.items():
        if not isinstance(value, list) and value is not None:
            click.echo(f"{name.replace('_', ' '):<16}{value}")
    for one in facts["attempts"]:
        code = f", code {one['code']}" if one["code"] else ""
        looks = f", looked for {one['looks']} times" if one["looks"] else ""
        click.echo(f"attempt {one['number']:<8}{one['started_at']}  {one['outcome']}{code}{looks}")


@jobs.command()
@click.argument("job")
def retry(job: str) -> None:
    """Make JOB (the id that `jobs list` shows) due now. A text that may have gone out is refused."""
    with _ringing() as worklist:
        work = worklist.retry(job)
    click.echo(f"Due now: {work.what}. A running `textcoach serve` or worker takes it up within a minute.")


@contextmanager
def _ringing() -> "Iterator[Worklist]":
    """The list with the running service's own doorbell: whether or not the ring is heard, the sweep finds the row."""
    from textcoach.bootstrap import build
    from textcoach.config import load_settings
    from textcoach.engine.dbos_doorbell import DbosDoorbell
    from textcoach.engine.system_database import system_database_url

    quiet_logs("error")
    settings = load_settings()
    doorbell = DbosDoorbell(system_database_url(settings.database_url))
    textcoach = build(settings, doorbell)
    try:
        yield textcoach.jobs
    finally:
        doorbell.close()
        textcoach.database.dispose()


def _line(work: Work, name: str | None) -> str:
    words = [str(work.id)[-8:], f"{work.state.value:<7}", f"{work.job:<7}", f"since {_minute(work.since)}"]
    said = f"{name}: {work.what}" if name else work.what
    if work.tries:
        said += f", {work.tries} {'try' if work.tries == 1 else 'tries'}"
    if work.next_at is not None and work.state is not WorkState.RUNNING:
        said += f", next {_minute(work.next_at)}"
    if work.error:
        said += f", {work.error}"
    return "  ".join([*words, said])


def _minute(instant: datetime) -> str:
    return f"{instant:%Y-%m-%d %H:%M} UTC"


def _facts(work: Work) -> dict[str, Any]:
    return {
        "id": str(work.id),
        "job": str(work.job),
        "what": work.what,
        "state": work.state.value,
        "tries": work.tries,
        "since": work.since.isoformat(),
        "next_at": _iso(work.next_at),
        "athlete_id": str(work.athlete_id) if work.athlete_id else None,
        "error": work.error,
    }


def _all_facts(found: "Detail") -> dict[str, Any]:
    facts, failure = _facts(found.work), found.work.failure
    if failure is not None:
        facts |= {
            "failed_times": failure.times,
            "failed_first": failure.first_at.isoformat(),
            "failed_last": failure.last_at.isoformat(),
            "failed_at": failure.place,
        }
    if found.slot is not None:
        facts |= {"day": found.slot.day.isoformat(), "outcome": found.slot.outcome.value}
        facts |= {"not_before": _iso(found.slot.not_before), "lease_until": _iso(found.slot.lease_until)}
    if found.message is not None:
        message = found.message
        facts |= {"kind": message.kind.value, "text_state": message.state.value, "segments": message.segments}
        facts |= {"not_before": _iso(message.not_before), "deliver_by": _iso(message.deliver_by)}
        facts |= {"lease_until": _iso(message.lease_until), "provider_id": message.provider_id}
    facts["attempts"] = [
        {
            "number": one.number,
            "started_at": one.started_at.isoformat(),
            "ended_at": _iso(one.ended_at),
            "outcome": one.outcome.value,
            "code": one.code,
            "looks": one.looks,
        }
        for one in found.attempts
    ]
    return facts


def _iso(instant: datetime | None) -> str | None:
    return instant.isoformat() if instant else None
