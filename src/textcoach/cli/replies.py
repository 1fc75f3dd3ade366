"""`textcoach replies`: reading replies offline."""

from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING, TextIO

import click

from textcoach.cli.app import LocalDate, in_line

if TYPE_CHECKING:
    from textcoach.services.replaying import Reread


@click.group()
def replies() -> None:
    """What athletes' texts say."""


@replies.command()
@click.argument("file", type=click.File(encoding="utf-8", errors="replace"), default="-")
def read(file: TextIO) -> None:
    """Read one JSON object a line from FILE (default: standard input), print one reading a line.

    The grammar alone reads, with no language model; the format is in docs/reading-contract.md.
    """
    from messaging.reading.wire.batch import read_lines

    for line in read_lines(file):
        click.echo(line)


@replies.command()
@click.argument("text")
@click.option("--athlete", help="Read it as a text of theirs: their units, today's workout and what is on record.")
@click.option("--date", "day", type=LocalDate(), help="The training date, without --athlete (default: today, UTC).")
def explain(text: str, athlete: str | None, day: date | None) -> None:
    """Show how TEXT is read, stage by stage, with the words behind each value and how sure the grammar is."""
    from messaging.reading.doubt.confidence import SURE
    from messaging.reading.trace import trace
    from textcoach.cli.explaining import explanation
    from textcoach.domain.reading import ReadingContext

    if athlete is not None:
        with in_line() as app:
            context = app.textcoach.replaying.context(athlete)
    else:
        context = ReadingContext("kg", "km", day or datetime.now(UTC).date())
    for line in explanation(trace(text, context), SURE):
        click.echo(line)


@replies.command()
@click.option("--since", type=LocalDate(), required=True, help="The first day (UTC) whose texts are read again.")
@click.option("--all", "unchanged", is_flag=True, help="List the texts that are read as before too.")
def replay(since: date, unchanged: bool) -> None:
    """Read stored texts again with today's grammar and show what would change. Nothing is stored."""
    start = datetime.combine(since, time(), UTC)
    total = changed = 0
    with in_line() as app:
        for one in app.textcoach.replaying.since(start):
            total += 1
            changed += one.changed
            if one.changed or unchanged:
                _print_reread(one)
    click.echo(f"{changed} of {total} texts would be read otherwise.")


def _print_reread(one: "Reread") -> None:
    from messaging.reading.wire.comparing import differences

    click.echo(f"{one.message.created_at:%Y-%m-%d %H:%M} {one.athlete.name}: {one.message.body!r}")
    for name, before, after in differences(one.before, one.after):
        click.echo(f"  {name}")
        click.echo(click.style(f"    - {before}", fg="red"))
        click.echo(click.style(f"    + {after}", fg="green"))
