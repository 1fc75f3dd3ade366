"""`textcoach staff`: who signs in, and whose athletes are whose."""

import click

from textcoach.cli.app import as_json, in_line, print_json


@click.group()
def staff() -> None:
    """Staff: add, list, assign."""


@staff.command()
@click.argument("name")
@click.option("--role", type=click.Choice(["coach", "admin"]), default="coach", show_default=True)
@as_json
def add(name: str, role: str, as_json: bool) -> None:
    """Add the staff person NAME: a coach sees their own athletes, an admin all."""
    from textcoach.domain.staff import StaffRole

    with in_line() as app:
        made = app.textcoach.desk.staffing.add(name, StaffRole(role))
    if as_json:
        print_json({"id": str(made.id), "name": made.name, "role": made.role.value})
    else:
        click.echo(f"Added {made.name}, {made.role.value}. Next: textcoach tokens create {made.name!r} --name laptop")


@staff.command("list")
@as_json
def list_all(as_json: bool) -> None:
    """List all staff, with how many athletes each looks after."""
    with in_line() as app:
        people = app.textcoach.desk.staffing.all()
        coaches = [athlete.coach_id for athlete in app.textcoach.roster.all()]
    if as_json:
        print_json(
            [
                {"id": str(one.id), "name": one.name, "role": one.role.value, "athletes": coaches.count(one.id)}
                for one in people
            ]
        )
        return
    if not people:
        click.echo("There is no staff yet: see textcoach staff add --help.")
    width = max((len(one.name) for one in people), default=0)
    for one in people:
        count = coaches.count(one.id)
        click.echo(f"{one.name:{width}}  {one.role.value:5}  {count} athlete{'s' if count != 1 else ''}")


@staff.command()
@click.argument("athlete")
@click.argument("coach", required=False)
def assign(athlete: str, coach: str | None) -> None:
    """Give ATHLETE to the staff person COACH; without one, only admins look after them."""
    with in_line() as app:
        found = app.textcoach.desk.staffing.assign(athlete, coach)
    click.echo(f"{found.name} is looked after by {coach or 'the admins'} now.")
