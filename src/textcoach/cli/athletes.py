"""`textcoach athletes`: who trains."""

from typing import Any

import click

from textcoach.cli.app import as_json, in_line, print_json
from textcoach.cli.athlete_changes import activate, change, deactivate
from textcoach.cli.athlete_options import (
    WEEKDAYS,
    athlete_json,
    evening_words,
    kit_of,
    lift_of,
    local_next,
    meters,
    training_days,
    wall_time,
    words,
)
from textcoach.domain.catalogue.exercise import Kit
from textcoach.domain.profile import Experience, Profile, ProgramType


@click.group()
def athletes() -> None:
    """Athletes: add, list, show, set."""


@athletes.command()
@click.argument("name")
@click.argument("number")
@click.option("--zone", required=True, help="IANA time zone, such as America/New_York.")
@click.option("--consent", required=True, help="How the athlete agreed to be texted, such as 'signed form, 3 May'.")
@click.option("--send-at", default="08:00", show_default=True, help="Local time of the morning text.")
@click.option("--early-request", help="How the athlete asked for texts before 08:00.")
@click.option("--load-unit", type=click.Choice(["kg", "lb"]), default="kg", show_default=True)
@click.option("--distance-unit", type=click.Choice(["km", "mi"]), default="km", show_default=True)
@click.option("--program", type=click.Choice([one.value for one in ProgramType]), default="strength", show_default=True)
@click.option("--experience", type=click.Choice([one.value for one in Experience]), default="beginner")
@click.option("--goal", default="", help="In the athlete's own words.")
@click.option("--days", default="mon,wed,fri", show_default=True, help="Training days.")
@click.option("--minutes", type=click.IntRange(15, 240), default=60, show_default=True, help="Minutes a session.")
@click.option("--kit", default="", help="Comma-separated: " + ", ".join(one.value for one in Kit) + ".")
@click.option("--lift", "lifts", multiple=True, help="What they can lift, such as 'Barbell Bench Press=185x5'.")
@click.option("--weekly-distance", type=click.FloatRange(0, 500), help="What a runner covers in a week now.")
@as_json
def add(name: str, number: str, as_json: bool, **given: Any) -> None:
    """Add an athlete: NAME and NUMBER (with + and country code)."""
    from textcoach.services.roster import NewAthlete

    profile = Profile(
        goal=given["goal"],
        program=ProgramType(given["program"]),
        experience=Experience(given["experience"]),
        kit=frozenset(kit_of(word) for word in words(given["kit"])),
        weekdays=training_days(given["days"]),
        minutes=given["minutes"],
        lifts=tuple(lift_of(text, given["load_unit"]) for text in given["lifts"]),
        weekly_meters=meters(given["weekly_distance"], given["distance_unit"]),
    )
    new = NewAthlete(
        name=name,
        number=number,
        zone=given["zone"],
        send_at=wall_time(given["send_at"]),
        load_unit=given["load_unit"],
        distance_unit=given["distance_unit"],
        profile=profile,
        consent=given["consent"],
        early_request=given["early_request"],
    )
    with in_line() as app:
        athlete = app.textcoach.roster.add(new)
    if as_json:
        print_json(athlete_json(athlete))
    else:
        click.echo(f"Added {athlete.name}. Next: textcoach plan create {athlete.number}")


@athletes.command("list")
@as_json
def list_all(as_json: bool) -> None:
    """List all athletes."""
    with in_line() as app:
        everyone = app.textcoach.roster.all()
    if as_json:
        print_json([athlete_json(athlete) for athlete in everyone])
        return
    if not everyone:
        click.echo("There are no athletes yet: see textcoach athletes add --help.")
    width = max((len(athlete.name) for athlete in everyone), default=0)
    for athlete in everyone:
        click.echo(f"{athlete.name:{width}}  {athlete.number:16} {athlete.state.value:9} {athlete.zone}")


@athletes.command()
@click.argument("athlete")
@as_json
def show(athlete: str, as_json: bool) -> None:
    """Show ATHLETE (name, number or id)."""
    with in_line() as app:
        found = app.textcoach.roster.find(athlete)
    if as_json:
        print_json(athlete_json(found))
        return
    profile = found.profile
    days = ", ".join(WEEKDAYS[day] for day in profile.weekdays)
    click.echo(f"{found.name}  {found.number}  {found.state.value}")
    click.echo(f"  id         {found.id}")
    click.echo(f"  texts      {found.send_at:%H:%M} {found.zone}; next {local_next(found)}")
    click.echo(f"  evenings   {evening_words(found)}")
    click.echo(f"  trains     {profile.program.value}, {profile.experience.value}; {days}; {profile.minutes} min")
    click.echo(f"  goal       {profile.goal or '-'}")
    click.echo(f"  kit        {', '.join(sorted(profile.kit)) or 'none'}")
    for lift in profile.lifts:
        click.echo(f"  can lift   {lift.exercise} {lift.load.words()} x {lift.reps}")
    for injury in profile.injuries:
        state = f"cleared {injury.cleared}" if injury.cleared else "open"
        click.echo(f"  pain       {' '.join(filter(None, (injury.side, injury.area)))}, since {injury.since}, {state}")


@athletes.command("clear-pain")
@click.argument("athlete")
@click.argument("area")
def clear_pain(athlete: str, area: str) -> None:
    """Say that ATHLETE's pain in AREA is over, so that workouts may load it again."""
    with in_line() as app:
        found = app.textcoach.roster.clear_pain(athlete, area.strip().lower())
    click.echo(f"{found.name}'s {area.strip().lower()} is cleared; workouts may load it from the next one on.")


for command in (change, activate, deactivate):
    athletes.add_command(command)
