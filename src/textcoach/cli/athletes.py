"""`textcoach athletes`: who trains."""

from datetime import UTC, datetime, time
from math import isfinite
from typing import TYPE_CHECKING, Any

import click

from textcoach.cli.app import as_json, in_line, print_json
from textcoach.domain.athlete import Athlete, Experience, KnownLift, Profile, ProgramType
from textcoach.domain.catalogue.exercise import Kit
from textcoach.domain.errors import UserError
from textcoach.domain.load import Load

if TYPE_CHECKING:
    from textcoach.domain.reading import LoadUnit

_MOST_LOAD, _MOST_REPS = 2_000, 100
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


@click.group()
def athletes() -> None:
    """Athletes: add, list, show."""


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
        kit=frozenset(_kit(word) for word in _words(given["kit"])),
        weekdays=tuple(sorted({_weekday(word) for word in _words(given["days"])})),
        minutes=given["minutes"],
        lifts=tuple(_lift(text, given["load_unit"]) for text in given["lifts"]),
        weekly_meters=_meters(given["weekly_distance"], given["distance_unit"]),
    )
    if not profile.weekdays:
        raise UserError("An athlete needs at least one training day, such as --days mon,thu.")
    new = NewAthlete(
        name=name,
        number=number,
        zone=given["zone"],
        send_at=_time(given["send_at"]),
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
    click.echo(f"  texts      {found.send_at:%H:%M} {found.zone}; next {_local(found)}")
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


def athlete_json(athlete: Athlete) -> dict[str, object]:
    profile = athlete.profile
    return {
        "id": str(athlete.id),
        "name": athlete.name,
        "number": athlete.number,
        "zone": athlete.zone,
        "send_at": f"{athlete.send_at:%H:%M}",
        "next_send_at": athlete.next_send_at.isoformat() if athlete.next_send_at else None,
        "state": athlete.state.value,
        "units": {"load": athlete.load_unit, "distance": athlete.distance_unit},
        "program": profile.program.value,
        "experience": profile.experience.value,
        "goal": profile.goal,
        "days": [WEEKDAYS[day] for day in profile.weekdays],
        "minutes": profile.minutes,
        "kit": sorted(profile.kit),
        "painful": sorted(profile.painful_areas()),
    }


def _local(athlete: Athlete) -> str:
    if athlete.next_send_at is None:
        return "none (no active plan)"
    from zoneinfo import ZoneInfo

    return f"{athlete.next_send_at.astimezone(ZoneInfo(athlete.zone)):%a %d %b %H:%M}"


def _words(text: str) -> list[str]:
    return [word.strip().lower().replace(" ", "_") for word in text.split(",") if word.strip()]


def _kit(word: str) -> Kit:
    try:
        return Kit(word)
    except ValueError:
        raise UserError(f"'{word}' is no kit we know: use {', '.join(one.value for one in Kit)}.") from None


def _weekday(word: str) -> int:
    if word[:3] not in WEEKDAYS:
        raise UserError(f"'{word}' is not a weekday: use mon, tue, wed, thu, fri, sat or sun.")
    return WEEKDAYS.index(word[:3])


def _time(text: str) -> time:
    try:
        return datetime.strptime(text, "%H:%M").replace(tzinfo=UTC).time()
    except ValueError:
        raise UserError(f"'{text}' is not a time: write it as 07:30.") from None


def _lift(text: str, unit: "LoadUnit") -> KnownLift:
    from textcoach.domain.catalogue import resolve

    name, _, figures = text.partition("=")
    load, _, reps = figures.lower().partition("x")
    exercise = resolve(name.strip())
    if exercise is None:
        raise UserError(f"'{name.strip()}' is no exercise in the catalogue.")
    try:
        lift = KnownLift(exercise.name, Load(float(load), unit, exercise.load_kind), int(reps))
    except ValueError:
        lift = None
    if lift is None or not 0 <= lift.load.value <= _MOST_LOAD or not 1 <= lift.reps <= _MOST_REPS:
        raise UserError(f"'{text}' is no lift: write it as 'Barbell Bench Press=185x5'.")
    return lift


def _meters(distance: float | None, unit: str) -> float | None:
    from textcoach.domain.distance import METERS

    if distance is None:
        return None
    if not isfinite(distance):
        raise UserError("A weekly distance is a number of kilometres or miles, such as --weekly-distance 20.")
    return distance * METERS[unit]
