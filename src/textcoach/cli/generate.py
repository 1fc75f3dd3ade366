"""`textcoach generate`: a day's workouts written ahead."""

import sys
from datetime import date

import click

from textcoach.cli.app import LocalDate, as_json, in_line, print_json
from textcoach.domain.errors import UserError
from textcoach.services.nights import Generated

_SHOWN = 10


@click.command()
@click.argument("athletes", nargs=-1)
@click.option("--date", "day", type=LocalDate(), help="The local date (default: each athlete's training date).")
@click.option("--all", "everybody", is_flag=True, help="Every active athlete.")
@as_json
def generate(athletes: tuple[str, ...], day: date | None, everybody: bool, as_json: bool) -> None:
    """Write the workouts of a day now, of ATHLETES or with --all of everybody. Nothing is sent.

    What is written already stays, unless a reply, a change or an edit has come since.
    """
    if bool(athletes) == everybody:
        raise UserError("Name the athletes to write for, or say --all.")
    with in_line() as app:
        made = app.textcoach.nights.generate_now(list(athletes), day, _progress)
    if as_json:
        without = [{"athlete_id": str(one.id), "reason": reason} for one, reason in made.without]
        print_json({"written": made.written, "fresh": made.fresh, "without": without})
        return
    _print(made)


def _progress(done: int, total: int) -> None:
    """One line that grows, for somebody who watches."""
    if sys.stderr.isatty():
        click.echo(f"\r{done} of {total}" + ("\n" if done == total else ""), err=True, nl=False)


def _print(made: Generated) -> None:
    click.echo(f"{made.written} written, {made.fresh} up to date, {len(made.without)} without a workout that day.")
    for athlete, reason in made.without[:_SHOWN]:
        click.echo(f"  {athlete.name}: {reason}")
    if len(made.without) > _SHOWN:
        click.echo(f"  and {len(made.without) - _SHOWN} more")
