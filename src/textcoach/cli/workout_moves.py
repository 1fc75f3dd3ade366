"""`textcoach workout start|skip|cancel|move|copy|list`: what becomes of a workout."""

from datetime import date

import click

from textcoach.cli.app import LocalDate, as_json, in_line, plain, print_json
from textcoach.cli.workout_choice import acting, actor, chosen, one_workout, told
from textcoach.domain.errors import NotFoundError
from textcoach.domain.states import WorkoutState


@click.command("list")
@click.argument("athlete")
@click.option("--plan", "plan_id", help="The plan's id or its beginning (default: the active plan, else the newest).")
@click.option("--week", type=click.IntRange(1, 60), help="Of the plan.")
@click.option("--status", type=click.Choice([one.value for one in WorkoutState]))
@as_json
def list_workouts(athlete: str, plan_id: str | None, week: int | None, status: str | None, as_json: bool) -> None:
    """List ATHLETE's workouts."""
    with in_line() as app:
        found = app.textcoach.roster.find(athlete)
        if plan_id is None:
            plan = app.textcoach.planning.shown(athlete).id
        else:
            with app.textcoach.unit_of_work() as uow:
                plans = [one.id for one in uow.plans.of(found.id) if str(one.id).startswith(plan_id)]
            if len(plans) != 1:
                raise NotFoundError(f"{found.name} has no plan '{plan_id}': see `textcoach plan show`.")
            plan = plans[0]
        state = WorkoutState(status) if status else None
        workouts = app.textcoach.workouts.lists.of_plan(plan, week, state)
    if as_json:
        print_json([plain(one) for one in workouts])
        return
    for one in workouts:
        copy = f" copy {one.copy}" if one.copy else ""
        changed = ", modified" if one.modified_at is not None else ""
        click.echo(f"week {one.week}, session {one.session}{copy}  {told(one)}{changed}  {one.id}")


@click.command()
@one_workout
@acting
def start(athlete: str, day: date | None, part: str | None, by: str) -> None:
    """Begin ATHLETE's workout."""
    with in_line() as app:
        sheet = app.textcoach.workouts.log.start(chosen(app, athlete, day, part), actor(by))
    click.echo(told(sheet.workout))


@click.command()
@one_workout
@click.option("--reason", required=True, help="Why, in a few words.")
@acting
def skip(athlete: str, day: date | None, part: str | None, reason: str, by: str) -> None:
    """Skip ATHLETE's workout: it was due and was not done."""
    with in_line() as app:
        sheet = app.textcoach.workouts.log.skip(chosen(app, athlete, day, part), reason, actor(by))
    click.echo(f"{told(sheet.workout)}, {sheet.workout.reason}")


@click.command()
@one_workout
@click.option("--reason", required=True, help="Why, in a few words.")
@acting
def cancel(athlete: str, day: date | None, part: str | None, reason: str, by: str) -> None:
    """Call ATHLETE's workout off: nobody has to do it. Who had its text already is told."""
    with in_line() as app:
        sheet = app.textcoach.workouts.log.cancel(chosen(app, athlete, day, part), reason, actor(by))
        app.work()
    click.echo(f"{told(sheet.workout)}, {sheet.workout.reason}")


@click.command()
@one_workout
@click.argument("to", type=LocalDate())
@acting
def move(athlete: str, day: date | None, part: str | None, to: date, by: str) -> None:
    """Move ATHLETE's workout to the day TO; what is there gives way within its week."""
    with in_line() as app:
        done = app.textcoach.workouts.dates.move(chosen(app, athlete, day, part), to, actor(by))
        app.work()
    click.echo(told(done.workout))
    if done.other is not None:
        click.echo(f"It gave way: {told(done.other)}")


@click.command("copy")
@one_workout
@click.option("--to", type=LocalDate(), help="The day of the copy (default: the next free one).")
@acting
def copy_workout(athlete: str, day: date | None, part: str | None, to: date | None, by: str) -> None:
    """Run ATHLETE's workout once more, as a copy."""
    with in_line() as app:
        done = app.textcoach.workouts.dates.copy(chosen(app, athlete, day, part), to, actor(by))
        app.work()
    click.echo(f"{told(done.workout)}, copy {done.workout.copy}")
