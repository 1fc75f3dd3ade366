"""`textcoach plan`: the programme."""

from datetime import date

import click

from textcoach.cli.app import LocalDate, as_json, in_line, print_json, say_progress
from textcoach.cli.athlete_options import WEEKDAYS
from textcoach.domain.plan import FitnessPlan


@click.group()
def plan() -> None:
    """Plans: create, show, activate."""


@plan.command()
@click.argument("athlete")
@click.option("--start", type=LocalDate(), help="First day, the athlete's local date (default: today).")
@click.option("--weeks", type=int, help="1 to 52 (default: what suits the program).")
@click.option("--notes", default="", help="What the plan should take into account.")
@as_json
def create(athlete: str, start: date | None, weeks: int | None, notes: str, as_json: bool) -> None:
    """Write a draft plan for ATHLETE, down to the first mesocycle's day themes."""
    with in_line() as app:
        say_progress("Writing the plan...")
        made = app.textcoach.planning.create(athlete, start, weeks, notes)
    if as_json:
        print_json(plan_json(made))
        return
    print_plan(made)
    click.echo(f"\nNext: textcoach plan activate {athlete!r}")


@plan.command()
@click.argument("athlete")
@as_json
def show(athlete: str, as_json: bool) -> None:
    """Show ATHLETE's active plan, else the newest."""
    with in_line() as app:
        shown = app.textcoach.planning.shown(athlete)
    if as_json:
        print_json(plan_json(shown))
    else:
        print_plan(shown)


@plan.command()
@click.argument("athlete")
@click.option("--plan", "plan_id", help="The plan's id or its beginning (default: the newest draft).")
def activate(athlete: str, plan_id: str | None) -> None:
    """Put ATHLETE's draft plan into force: texts go out from the next morning on."""
    with in_line() as app:
        made = app.textcoach.planning.activate(athlete, plan_id)
        found = app.textcoach.roster.find(str(made.athlete_id))
    click.echo(f"{found.name}'s plan is active. The next text is due {found.next_send_at:%Y-%m-%d %H:%M} UTC.")


def print_plan(shown: FitnessPlan) -> None:
    click.echo(f"{shown.program.value} plan, {shown.weeks} weeks from {shown.starts_on}, {shown.state.value}")
    click.echo(f"  id {shown.id}")
    click.echo(f"  {shown.overview}")
    for mesocycle in shown.mesocycles:
        overview = mesocycle.overview
        last = mesocycle.first_week + overview.weeks - 1
        lighter = ", last week lighter" if overview.deload else ""
        click.echo(f"  Weeks {mesocycle.first_week}-{last}: {overview.name} ({overview.focus}){lighter}")
        for week in mesocycle.microcycles:
            days = "; ".join(f"{WEEKDAYS[number]} {day.theme}" for number, day in enumerate(week.days) if day.trains)
            click.echo(f"    week {week.week}: {days}")


def plan_json(shown: FitnessPlan) -> dict[str, object]:
    return {
        "id": str(shown.id),
        "athlete_id": str(shown.athlete_id),
        "program": shown.program.value,
        "goal": shown.goal,
        "state": shown.state.value,
        "starts_on": shown.starts_on.isoformat(),
        "weeks": shown.weeks,
        "overview": shown.overview,
        "mesocycles": [
            {
                "name": mesocycle.overview.name,
                "first_week": mesocycle.first_week,
                "weeks": mesocycle.overview.weeks,
                "focus": mesocycle.overview.focus,
                "deload": mesocycle.overview.deload,
                "microcycles": [
                    {"week": week.week, "days": [day.theme if day.trains else None for day in week.days]}
                    for week in mesocycle.microcycles
                ],
            }
            for mesocycle in shown.mesocycles
        ],
    }
