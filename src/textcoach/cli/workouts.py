"""`textcoach workout`: what is prescribed and what was done."""

from datetime import date
from typing import TYPE_CHECKING

import click

from textcoach.cli.app import LocalDate, as_json, in_line, plain, print_json
from textcoach.cli.comparing import compare
from textcoach.cli.workout_content import edit
from textcoach.cli.workout_forms import complete, draft, revise
from textcoach.cli.workout_moves import cancel, copy_workout, list_workouts, move, skip, start

if TYPE_CHECKING:
    from textcoach.domain.athlete import Athlete
    from textcoach.domain.workout import Performance


@click.group()
def workout() -> None:
    """Workouts."""


@workout.command()
@click.argument("athlete")
@click.option("--date", "day", type=LocalDate(), help="The athlete's local date (default: today).")
@as_json
def show(athlete: str, day: date | None, as_json: bool) -> None:
    """Show ATHLETE's workout of a day, and what was done."""
    from textcoach.services.item_text import item_words
    from textcoach.services.workout_text import day_words, is_free_choice

    with in_line() as app:
        page = app.textcoach.diary.page(athlete, day)
    found = page.workout
    if as_json:
        print_json({"workout": plain(found), "performance": plain(page.performance)})
        return
    click.echo(f"{page.athlete.name}, {day_words(page.day)}: {found.theme.theme} - {found.state.value}")
    click.echo(f"  week {found.week}, session {found.session}" + (f", {found.reason}" if found.reason else ""))
    if found.modified_at is not None:
        click.echo(f"  changed by {found.modified_by}: --json shows what it was before")
    if found.content is None:
        click.echo("  It is written on its day: preview it with textcoach send-now --dry-run.")
        return
    for block in found.content.blocks:
        click.echo(f"  {block.name}" + (f", {block.rounds} rounds" if block.rounds > 1 else ""))
        for item in block.items:
            click.echo(f"    {item_words(item, page.athlete)}")
    for change in found.content.changes:
        if is_free_choice(change):
            continue
        click.echo(f"  {change.exercise}: {change.direction}. {change.why}")
    if page.performance is not None:
        click.echo("  Done:")
        _print_record(page.athlete, page.performance)


@workout.command()
@click.argument("athlete")
@click.argument("text")
@click.option("--date", "day", type=LocalDate(), help="The athlete's local date (default: today).")
def correct(athlete: str, text: str, day: date | None) -> None:
    """Correct what is on record for ATHLETE's day.

    TEXT is written as athletes write it, such as "bench 185 8/8/7" or "skipped the rows"; each exercise it names is
    replaced, the others stay. Nothing is overwritten: see textcoach workout ledger.
    """
    with in_line() as app:
        found, stored = app.textcoach.staff_edits.correct(athlete, day, text)
    click.echo(f"{found.name}, {stored.day}: revision {stored.revision} is on record.")
    _print_record(found, stored)


@workout.command()
@click.argument("athlete")
@click.option("--date", "day", type=LocalDate(), help="The athlete's local date (default: today).")
@as_json
def ledger(athlete: str, day: date | None, as_json: bool) -> None:
    """Show every revision of the record of ATHLETE's day."""
    with in_line() as app:
        found, revisions = app.textcoach.staff_edits.ledger(athlete, day)
    if as_json:
        print_json([plain(one) for one in revisions])
        return
    for one in revisions:
        by = f" ({one.by})" if one.by else ""
        click.echo(f"revision {one.revision}, {one.recorded_at:%Y-%m-%d %H:%M} UTC, by {one.source.value}{by}:")
        _print_record(found, one)


for command in (list_workouts, start, draft, complete, revise, skip, cancel, move, copy_workout, edit, compare):
    workout.add_command(command)


def _print_record(athlete: "Athlete", done: "Performance") -> None:
    from textcoach.services.answering import entry_words

    for entry in done.entries:
        click.echo(f"    {'skipped ' + entry.exercise if entry.skipped else entry_words(entry, athlete)}")
    if done.session.completed:
        click.echo(f"    session: {done.session.completed}")
    details = done.details
    for one in details.exercises:
        if one.notes:
            click.echo(f"    {one.exercise}: {one.notes}")
    for label in ("notes", "observations", "warm_up", "cool_down", "modifications"):
        if words := getattr(details, label):
            click.echo(f"    {label.replace('_', ' ')}: {words}")
