"""`textcoach plan`: the programme."""

from datetime import date

import click

from textcoach.cli.app import LocalDate, as_json, in_line, print_json, say_progress
from textcoach.cli.plan_page import plan_json, plan_lines
from textcoach.cli.preview import preview
from textcoach.cli.race_options import event_of
from textcoach.domain.plan import FitnessPlan
from textcoach.domain.reading import DistanceUnit

_which = click.option("--plan", "plan_id", help="The plan's id or its beginning (default: the newest draft).")


@click.group()
def plan() -> None:
    """Plans: create, show, approve, activate."""


@plan.command()
@click.argument("athlete")
@click.option("--start", type=LocalDate(), help="First day, the athlete's local date (default: today).")
@click.option("--weeks", type=int, help="1 to 52 (default: up to the event, or what suits the program).")
@click.option(
    "--notes",
    default="",
    help="Days off, as in 'away 12-19 May; weeks 5 and 6 only two days', and whatever else matters.",
)
@click.option("--event", help="What it leads up to: 'City Marathon=2027-04-11@42.2km' (default: the profile's event).")
@as_json
def create(athlete: str, start: date | None, weeks: int | None, notes: str, event: str | None, as_json: bool) -> None:
    """Write a draft plan for ATHLETE, down to the first mesocycle's day themes."""
    aim = None if event is None else event_of(event)
    with in_line() as app:
        say_progress("Writing the plan...")
        made = app.textcoach.planning.create(athlete, start, weeks, notes, aim)
        unit = app.textcoach.roster.find(athlete).distance_unit
    if as_json:
        print_json(plan_json(made))
        return
    print_plan(made, unit)
    click.echo(f"\nNext: textcoach plan activate {athlete!r}")


@plan.command()
@click.argument("athlete")
@as_json
def show(athlete: str, as_json: bool) -> None:
    """Show ATHLETE's active plan, else the newest."""
    with in_line() as app:
        shown = app.textcoach.planning.shown(athlete)
        unit = app.textcoach.roster.find(athlete).distance_unit
    if as_json:
        print_json(plan_json(shown))
    else:
        print_plan(shown, unit)


@plan.command()
@click.argument("athlete")
@_which
@as_json
def approve(athlete: str, plan_id: str | None, as_json: bool) -> None:
    """Say that ATHLETE's draft plan is good: it waits until it is activated."""
    with in_line() as app:
        approved = app.textcoach.desk.approving.plan(athlete, plan_id)
        found = app.textcoach.roster.find(str(approved.athlete_id))
    if as_json:
        print_json(plan_json(approved))
    else:
        click.echo(f"{found.name}'s plan is approved. Next: textcoach plan activate {found.number}")


@plan.command()
@click.argument("athlete")
@_which
def activate(athlete: str, plan_id: str | None) -> None:
    """Put ATHLETE's draft plan into force: texts go out from the next morning on."""
    with in_line() as app:
        made = app.textcoach.planning.activate(athlete, plan_id)
        found = app.textcoach.roster.find(str(made.athlete_id))
    click.echo(f"{found.name}'s plan is active. The next text is due {found.next_send_at:%Y-%m-%d %H:%M} UTC.")


plan.add_command(preview)


def print_plan(shown: FitnessPlan, unit: DistanceUnit) -> None:
    for line in plan_lines(shown, unit):
        click.echo(line)
