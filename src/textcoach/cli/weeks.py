"""`textcoach weeks`: how a plan's weeks go, and making the next one."""

from pathlib import Path

import click

from textcoach.cli.app import as_json, in_line, print_json, say_progress
from textcoach.cli.week_file import read_week
from textcoach.cli.week_page import count_words, page_json, page_lines, progress_json
from textcoach.domain.audit import OPERATOR
from textcoach.domain.errors import UserError
from textcoach.domain.week_job import WeekJobState
from textcoach.services.weeks import WeekPage

_week = click.option("--week", type=int, help="The plan's week, from 1 on (default: the current one).")
_override = click.option("--override", is_flag=True, help="Do it all the same; that is put on record.")


@click.group()
def weeks() -> None:
    """A plan's weeks: list, show, generate, write by hand."""


@weeks.command("list")
@click.argument("athlete")
@as_json
def list_all(athlete: str, as_json: bool) -> None:
    """List the weeks of ATHLETE's plan: how many workouts are completed and skipped."""
    with in_line() as app:
        found = app.textcoach.weeks.desk.progress(app.textcoach.planning.shown(athlete).id)
    if as_json:
        print_json([progress_json(one) for one in found])
        return
    for one in found:
        click.echo(f"week {one.week:<4}{count_words(one)}")


@weeks.command()
@click.argument("athlete")
@_week
@as_json
def show(athlete: str, week: int | None, as_json: bool) -> None:
    """Show a week of ATHLETE's plan: its days, what is done, and what was changed about it and why."""
    with in_line() as app:
        page = app.textcoach.weeks.desk.page(app.textcoach.planning.shown(athlete).id, week)
    _print(page, as_json=as_json)


@weeks.command()
@click.argument("athlete")
@click.option("--week", type=int, help="The plan's week (default: the one after the current one).")
@_override
@as_json
def generate(athlete: str, week: int | None, override: bool, as_json: bool) -> None:
    """Have the next week of ATHLETE's plan revised from what was done.

    It is granted when each workout of the week before is completed or skipped. The texts never wait for it: a week that
    nobody revised stands as it was laid out, and each one is looked at by itself the night before it begins.
    """
    with in_line() as app:
        plan_id = app.textcoach.planning.shown(athlete).id
        number = week or app.textcoach.weeks.desk.page(plan_id).current + 1
        job = app.textcoach.weeks.jobs.request(plan_id, number, OPERATOR, override=override)
        say_progress("Making the week...")
        app.work()
        page = app.textcoach.weeks.desk.page(plan_id, number)
        job = app.textcoach.weeks.jobs.shown(job.id)
    _print(page, as_json=as_json)
    if job.state is WeekJobState.FAILED:
        raise UserError(f"The week was not made: {job.error}")


@weeks.command()
@click.argument("athlete")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--week", type=int, required=True, help="The plan's week, from 1 on.")
@click.option("--reason", required=True, help="Why it is written by hand; kept with it.")
@_override
@as_json
def write(athlete: str, file: Path, week: int, reason: str, override: bool, as_json: bool) -> None:
    """Put a week of ATHLETE's plan in place from FILE: JSON with seven days, as `weeks show --json` prints it.

    Days whose workout is written or was sent stay as they are.
    """
    written = read_week(file, reason)
    with in_line() as app:
        plan_id = app.textcoach.planning.shown(athlete).id
        app.textcoach.weeks.desk.write(plan_id, week, written, OPERATOR, override=override)
        page = app.textcoach.weeks.desk.page(plan_id, week)
    _print(page, as_json=as_json)


def _print(page: WeekPage, *, as_json: bool) -> None:
    if as_json:
        print_json(page_json(page))
        return
    for line in page_lines(page):
        click.echo(line)
