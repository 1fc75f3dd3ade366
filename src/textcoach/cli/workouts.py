"""`textcoach workout`: what is prescribed and what was done."""

from datetime import date

import click

from textcoach.cli.app import LocalDate, as_json, in_line, plain, print_json


@click.group()
def workout() -> None:
    """Workouts."""


@workout.command()
@click.argument("athlete")
@click.option("--date", "day", type=LocalDate(), help="The athlete's local date (default: today).")
@as_json
def show(athlete: str, day: date | None, as_json: bool) -> None:
    """Show ATHLETE's workout of a day, and what was done."""
    from textcoach.services.answering import entry_words
    from textcoach.services.workout_text import day_words, is_free_choice, item_words

    with in_line() as app:
        page = app.textcoach.diary.page(athlete, day)
    found = page.workout
    if as_json:
        print_json({"workout": plain(found), "performance": plain(page.performance)})
        return
    click.echo(f"{page.athlete.name}, {day_words(page.day)}: {found.theme.theme} - {found.state.value}")
    click.echo(f"  week {found.week}, session {found.session}" + (f", {found.reason}" if found.reason else ""))
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
        for entry in page.performance.entries:
            click.echo(f"    {'skipped ' + entry.exercise if entry.skipped else entry_words(entry, page.athlete)}")
        if page.performance.session.completed:
            click.echo(f"    session: {page.performance.session.completed}")
