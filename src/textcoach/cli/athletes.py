"""`textcoach athletes`: who trains."""

from dataclasses import replace
from typing import Any

import click

from textcoach.cli.app import as_json, in_line, print_json
from textcoach.cli.athlete_changes import activate, archive, change, clear_pain, clear_safety, deactivate
from textcoach.cli.athlete_options import wall_time
from textcoach.cli.athlete_page import athlete_json, evening_words, local_next, profile_lines
from textcoach.cli.comparing import adherence
from textcoach.cli.option_groups import GroupedCommand, option
from textcoach.cli.profile_options import known_of, profile_options
from textcoach.cli.sign_ups import approve, joining_words
from textcoach.cli.training_load import load
from textcoach.domain.profile import Profile

_TEXTS = "Texts"


@click.group()
def athletes() -> None:
    """Athletes: add, list, show, set."""


@athletes.command(cls=GroupedCommand)
@click.argument("name")
@click.argument("number")
@option(_TEXTS, "--zone", required=True, help="IANA time zone, such as America/New_York.")
@option(_TEXTS, "--consent", required=True, help="How they agreed to be texted, such as 'signed form, 3 May'.")
@option(_TEXTS, "--send-at", default="08:00", show_default=True, help="Local time of the morning text.")
@option(_TEXTS, "--early-request", help="How the athlete asked for texts before 08:00.")
@option(_TEXTS, "--load-unit", type=click.Choice(["kg", "lb"]), help="Without one: kg.")
@option(_TEXTS, "--distance-unit", type=click.Choice(["km", "mi"]), help="Without one: km.")
@profile_options
@as_json
def add(name: str, number: str, as_json: bool, **given: Any) -> None:
    """Add an athlete: NAME and NUMBER (with + and country code)."""
    from textcoach.services.roster import NewAthlete

    known = known_of(given, Profile(), "kg", "km")
    profile = replace(Profile(), **known.fields)
    for injury in known.injuries:
        profile = profile.hurting(injury)
    new = NewAthlete(
        name=name,
        number=number,
        zone=given["zone"],
        send_at=wall_time(given["send_at"]),
        load_unit=known.load_unit or "kg",
        distance_unit=known.distance_unit or "km",
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
        since = app.textcoach.safety.since(found)
        joining = app.textcoach.sign_ups.of(str(found.id))
    held = since.isoformat() if since else None
    if as_json:
        print_json({**athlete_json(found), "safety_hold": held})
        return
    rows = [
        *([("on hold", f"for safety since {held}")] if held else []),
        *([("joining", joining_words(joining))] if joining else []),
        ("id", str(found.id)),
        ("texts", f"{found.send_at:%H:%M} {found.zone}; next {local_next(found)}"),
        ("evenings", evening_words(found)),
        *profile_lines(found),
    ]
    click.echo(f"{found.name}  {found.number}  {found.state.value}")
    for label, words in rows:
        click.echo(f"  {label:10} {words}")


for command in (adherence, approve, change, activate, deactivate, archive, clear_pain, clear_safety, load):
    athletes.add_command(command)
