"""`textcoach athletes set`, `clear-pain`, `deactivate` and `activate`: changes, and what becomes of the texts."""

from typing import TYPE_CHECKING, Any

import click

from textcoach.cli.app import as_json, in_line, print_json
from textcoach.cli.athlete_options import wall_time
from textcoach.cli.athlete_page import athlete_json, local_next
from textcoach.cli.option_groups import GroupedCommand, option
from textcoach.cli.profile_options import known_of, profile_options
from textcoach.domain.profile_facts import area_of

if TYPE_CHECKING:
    from textcoach.services.activity import Rescheduled

_TEXTS = "Texts"


@click.command("set", cls=GroupedCommand)
@click.argument("athlete")
@option(_TEXTS, "--name")
@option(_TEXTS, "--zone", help="IANA time zone, such as America/New_York.")
@option(_TEXTS, "--send-at", help="Local time of the morning text.")
@option(_TEXTS, "--early-request", help="How the athlete asked for texts before 08:00.")
@option(_TEXTS, "--evening", help="Local time of the evening text, if one is due: from 12:00 to 20:59.")
@option(_TEXTS, "--nudges/--no-nudges", default=None, help="Ask in the evening about a workout without an answer.")
@option(_TEXTS, "--recaps/--no-recaps", default=None, help="Recount the week on Sunday evening.")
@option(_TEXTS, "--load-unit", type=click.Choice(["kg", "lb"]))
@option(_TEXTS, "--distance-unit", type=click.Choice(["km", "mi"]))
@profile_options
@option("Person", "--cleared", multiple=True, help="A painful area that is well again, such as knee.")
@as_json
def change(athlete: str, as_json: bool, **given: Any) -> None:
    """Change what is known of ATHLETE (name, number or id).

    A list that is given (kit, places, lifts, races, likes, minutes of weekdays) takes the place of the one that was
    known, and "none" takes it back; pains are added and cleared one by one. A new zone or hour never doubles a day's
    text.
    """
    from textcoach.services.rescheduling import Changes

    with in_line() as app:
        found = app.textcoach.roster.find(athlete)
        known = known_of(given, found.profile, found.load_unit, found.distance_unit)
        changes = Changes(
            name=given["name"],
            zone=given["zone"],
            send_at=wall_time(given["send_at"]) if given["send_at"] is not None else None,
            early_request=given["early_request"],
            load_unit=known.load_unit,
            distance_unit=known.distance_unit,
            profile=known.fields or None,
            evening_at=wall_time(given["evening"]) if given["evening"] is not None else None,
            nudges=given["nudges"],
            recaps=given["recaps"],
            injuries=known.injuries or None,
            cleared=known.cleared or None,
        )
        done = app.textcoach.rescheduling.change(str(found.id), changes)
    _print(done, "is changed", as_json=as_json)


@click.command("clear-pain")
@click.argument("athlete")
@click.argument("area")
def clear_pain(athlete: str, area: str) -> None:
    """Say that ATHLETE's pain in AREA is over, so that workouts may load it again."""
    from textcoach.services.rescheduling import Changes

    area = area_of(area)
    with in_line() as app:
        found = app.textcoach.rescheduling.change(athlete, Changes(cleared=(area,))).athlete
    click.echo(f"{found.name}'s {area} is cleared; workouts may load it from the next one on.")


@click.command("clear-safety")
@click.argument("athlete")
def clear_safety(athlete: str) -> None:
    """Let ATHLETE train again after a symptom; only after you have talked with them."""
    with in_line() as app:
        found, first = app.textcoach.safety.clear(athlete)
    click.echo(f"{found.name} may train again; texts come from {first:%a} {first} on.")


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


@click.command()
@click.argument("athlete")
@as_json
def archive(athlete: str, as_json: bool) -> None:
    """Put ATHLETE away for good: no texts, the plan archived; everything is kept."""
    with in_line() as app:
        found = app.textcoach.desk.archiving.athlete(athlete)
    if as_json:
        print_json(athlete_json(found))
    else:
        click.echo(f"{found.name} is archived: nothing is texted and everything is kept.")


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
