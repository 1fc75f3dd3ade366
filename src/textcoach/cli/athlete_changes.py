"""`textcoach athletes set`, `deactivate` and `activate`: changes to an athlete, and what becomes of their texts."""

from typing import TYPE_CHECKING, Any

import click

from textcoach.cli.app import as_json, in_line, print_json
from textcoach.cli.athlete_options import (
    athlete_json,
    kit_of,
    lift_of,
    local_next,
    meters,
    training_days,
    wall_time,
    words,
)
from textcoach.domain.athlete import Athlete
from textcoach.domain.catalogue.exercise import Kit
from textcoach.domain.profile import Experience, ProgramType

if TYPE_CHECKING:
    from textcoach.services.activity import Rescheduled


@click.command("set")
@click.argument("athlete")
@click.option("--name")
@click.option("--zone", help="IANA time zone, such as America/New_York.")
@click.option("--send-at", help="Local time of the morning text.")
@click.option("--early-request", help="How the athlete asked for texts before 08:00.")
@click.option("--evening", help="Local time of the evening text, if one is due: from 12:00 to 20:59.")
@click.option("--nudges/--no-nudges", default=None, help="Ask in the evening about a workout without an answer.")
@click.option("--recaps/--no-recaps", default=None, help="Recount the week on Sunday evening.")
@click.option("--load-unit", type=click.Choice(["kg", "lb"]))
@click.option("--distance-unit", type=click.Choice(["km", "mi"]))
@click.option("--experience", type=click.Choice([one.value for one in Experience]))
@click.option("--program", type=click.Choice([one.value for one in ProgramType]), help="Of plans made from now on.")
@click.option("--days", help="Training days, such as mon,wed,fri. A plan with as many workouts a week moves to them.")
@click.option("--goal", help="In the athlete's own words.")
@click.option("--minutes", type=click.IntRange(15, 240), help="Minutes a session.")
@click.option("--kit", help="Comma-separated, instead of what was known: " + ", ".join(one.value for one in Kit) + ".")
@click.option("--lift", "lifts", multiple=True, help="What they can lift, instead of what was known.")
@click.option("--weekly-distance", type=click.FloatRange(0, 500), help="What a runner covers in a week now.")
@as_json
def change(athlete: str, as_json: bool, **given: Any) -> None:
    """Change what is known of ATHLETE (name, number or id). A new zone or hour never doubles a day's text."""
    from textcoach.services.rescheduling import Changes

    with in_line() as app:
        found = app.textcoach.roster.find(athlete)
        changes = Changes(
            name=given["name"],
            zone=given["zone"],
            send_at=wall_time(given["send_at"]) if given["send_at"] is not None else None,
            early_request=given["early_request"],
            load_unit=given["load_unit"],
            distance_unit=given["distance_unit"],
            profile=_profile(found, given),
            evening_at=wall_time(given["evening"]) if given["evening"] is not None else None,
            nudges=given["nudges"],
            recaps=given["recaps"],
        )
        done = app.textcoach.rescheduling.change(str(found.id), changes)
    _print(done, "is changed", as_json=as_json)


@click.command()
@click.argument("athlete")
@as_json
def deactivate(athlete: str, as_json: bool) -> None:
    """Stop ATHLETE's texts until `activate`; the plan waits."""
    with in_line() as app:
        found = app.textcoach.rescheduling.deactivate(athlete)
    if as_json:
        print_json(athlete_json(found))
    else:
        click.echo(f"{found.name} is inactive and gets no texts. Next: textcoach athletes activate {found.number}")


@click.command()
@click.argument("athlete")
@as_json
def activate(athlete: str, as_json: bool) -> None:
    """Take ATHLETE's plan up again where it stopped."""
    with in_line() as app:
        done = app.textcoach.rescheduling.activate(athlete)
    _print(done, "is active again", as_json=as_json)


def _profile(athlete: Athlete, given: dict[str, Any]) -> dict[str, Any] | None:
    load_unit = given["load_unit"] or athlete.load_unit
    distance_unit = given["distance_unit"] or athlete.distance_unit
    changed: dict[str, Any] = {name: given[name] for name in ("goal", "minutes") if given[name] is not None}
    if given["experience"] is not None:
        changed["experience"] = Experience(given["experience"])
    if given["program"] is not None:
        changed["program"] = ProgramType(given["program"])
    if given["days"] is not None:
        changed["weekdays"] = training_days(given["days"])
    if given["kit"] is not None:
        changed["kit"] = frozenset(kit_of(word) for word in words(given["kit"]))
    if given["lifts"]:
        changed["lifts"] = tuple(lift_of(text, load_unit) for text in given["lifts"])
    if given["weekly_distance"] is not None:
        changed["weekly_meters"] = meters(given["weekly_distance"], distance_unit)
    return changed or None


def _print(done: "Rescheduled", what: str, *, as_json: bool) -> None:
    if as_json:
        missed = [{"day": one.day.isoformat(), "reason": one.reason} for one in done.missed]
        redated = done.redated.isoformat() if done.redated is not None else None
        print_json({**athlete_json(done.athlete), "missed": missed, "redated": redated})
        return
    click.echo(f"{done.athlete.name} {what}. Next text: {local_next(done.athlete)} {done.athlete.zone}.")
    if done.redated is not None:
        click.echo(f"  workouts are on the new days from {done.redated} on")
    for one in done.missed:
        click.echo(f"  no text on {one.day}: {one.reason}")
