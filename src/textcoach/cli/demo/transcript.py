"""The demo's conversation, as a person enjoys reading it."""

import textwrap
from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

import click

from textcoach.domain.athlete import Athlete
from textcoach.domain.message import Direction, Message
from textcoach.domain.workout import LoadChange, Performance
from textcoach.services.answering import entry_words

_WIDTH = 78
_COLOURS = {"raised": "green", "held": "yellow", "lowered": "red", "first": "cyan"}


def heading(text: str) -> None:
    click.echo()
    click.secho(f"{text} ".ljust(_WIDTH, "-"), bold=True)


def _local(athlete: Athlete, at: datetime) -> str:
    place = athlete.zone.rpartition("/")[2].replace("_", " ")
    return f"{at.astimezone(ZoneInfo(athlete.zone)):%H:%M} {place}"


def message(athlete: Athlete, one: Message) -> None:
    inbound = one.direction is Direction.IN
    who = athlete.name if inbound else f"coach to {athlete.name}"
    extra = "" if inbound else f", {one.segments} segment{'s' if one.segments != 1 else ''}, {one.state.value}"
    click.secho(f"\n  {who}, {_local(athlete, one.created_at)}{extra}", dim=True)
    indent = "      > " if inbound else "    "
    for line in one.body.splitlines():
        for piece in textwrap.wrap(line, _WIDTH - len(indent)) or [""]:
            click.echo(indent + piece)


def rest(athlete: Athlete, at: datetime) -> None:
    click.secho(f"\n  {athlete.name}, {_local(athlete, at)}: rest day, so the phone stays silent", dim=True)


def skipped(athlete: Athlete, at: datetime, reason: str | None) -> None:
    click.secho(f"\n  {athlete.name}, {_local(athlete, at)}: no text, {reason}", dim=True)


def record(athlete: Athlete, performance: Performance | None, state: str) -> None:
    """What the reply became."""
    if performance is None:
        click.secho(f"    on record: {state}", fg="magenta")
        return
    words = "; ".join(
        f"skipped {entry.exercise}" if entry.skipped else entry_words(entry, athlete) for entry in performance.entries
    )
    for piece in textwrap.wrap(f"on record: {words or state}", _WIDTH - 4, subsequent_indent="  "):
        click.secho(f"    {piece}", fg="magenta")


def changes(found: Sequence[LoadChange]) -> None:
    """What the record changed in the next workout, and why."""
    for change in found:
        if change.direction == "first":
            continue
        moved = change.after if change.before in {None, change.after} else f"{change.before} -> {change.after}"
        line = f"{change.direction:7} {change.exercise}: {moved}. {change.why}"
        for piece in textwrap.wrap(line, _WIDTH - 4, subsequent_indent=" " * 8):
            click.secho(f"    {piece}", fg=_COLOURS[change.direction])
