"""`textcoach workout compare` and `textcoach athletes adherence`: prescribed against actual."""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

import click

from textcoach.cli.app import as_json, in_line, plain, print_json
from textcoach.cli.workout_choice import chosen, one_workout, told
from textcoach.domain.adherence import Adherence, Fate
from textcoach.domain.amounts import Amounts
from textcoach.domain.comparison import ExerciseComparison, SessionComparison
from textcoach.domain.distance import distance_words, duration_words
from textcoach.domain.load import from_kg

if TYPE_CHECKING:
    from textcoach.domain.athlete import Athlete
    from textcoach.services.comparing import AdherenceReport

_NOTHING = "-"


@click.command()
@one_workout
@as_json
def compare(athlete: str, day: date | None, part: str | None, as_json: bool) -> None:
    """Set what ATHLETE did against what the workout asked for."""
    with in_line() as app:
        found = app.textcoach.workouts.comparing.workout(chosen(app, athlete, day, part))
    if as_json:
        print_json({"workout_id": str(found.workout.id), **_session_json(found.comparison)})
        return
    changed = f", modified by {found.workout.modified_by}" if found.workout.modified_at is not None else ""
    click.echo(f"{found.athlete.name}, {told(found.workout)}{changed}")
    for line in _session_lines(found.comparison, found.athlete):
        click.echo(f"  {line}")


@click.command()
@click.argument("athlete")
@click.option("--weeks", type=click.IntRange(1, 52), default=4, show_default=True, help="With the current one.")
@as_json
def adherence(athlete: str, weeks: int, as_json: bool) -> None:
    """Show how ATHLETE kept to the plan: sessions done, and how much of what they asked for."""
    with in_line() as app:
        report = app.textcoach.workouts.comparing.adherence(athlete, weeks)
    if as_json:
        print_json(_report_json(report))
        return
    click.echo(f"{report.athlete.name}, adherence up to {report.today}")
    for monday, week in report.weeks:
        click.echo(f"  week of {monday}  {_adherence_words(week)}")
    click.echo(f"  {'in all':18}  {_adherence_words(report.whole)}")
    for one in report.whole.sessions:
        if one.fate in {Fate.SHIFTED, Fate.MISSED, Fate.UNPLANNED}:
            done = f", done on {one.done_on}" if one.fate is Fate.SHIFTED else f", {one.reason}" if one.reason else ""
            click.echo(f"    {one.day}  {one.fate.value}: {one.theme or 'other work'}{done}")


def _session_lines(session: SessionComparison, athlete: "Athlete") -> Iterator[str]:
    for one in session.exercises:
        yield f"{one.exercise}: {_doing(one)}"
        if one.asked is not None:
            yield f"  asked  {_amount_words(one.asked, athlete)}"
        if one.done is not None:
            yield f"  done   {_amount_words(one.done, athlete)}"
    unit = athlete.load_unit
    volumes = [round(from_kg(kilograms, unit)) for kilograms in (session.asked_volume, session.done_volume)]
    yield f"sets {session.done_sets} of {session.asked_sets}, volume {volumes[1]} of {volumes[0]} {unit}"
    yield f"minutes {_figure(session.done_minutes)} of {_figure(session.asked_minutes)}, RIR {_figure(session.rir)}"
    yield f"dose {_percent(session.dose)}"


def _doing(one: ExerciseComparison) -> str:
    share = f" ({_percent(one.share)})" if one.share is not None else ""
    return f"{one.doing.value}{f' by {one.instead}' if one.instead else ''}{share}"


def _amount_words(amounts: Amounts, athlete: "Athlete") -> str:
    unit = athlete.load_unit
    words = [
        f"{amounts.sets} sets",
        f"{amounts.reps} reps" if amounts.reps is not None else "",
        distance_words(amounts.meters, athlete.distance_unit) if amounts.meters is not None else "",
        duration_words(amounts.seconds) if amounts.seconds is not None else "",
        f"@ {amounts.load.words()}" if amounts.load is not None else "",
        f"RIR {amounts.rir:.1f}" if amounts.rir is not None else "",
        f"volume {from_kg(amounts.volume, unit):.0f} {unit}" if amounts.volume is not None else "",
        f"e1RM {from_kg(amounts.maximum, unit):.0f} {unit}" if amounts.maximum is not None else "",
    ]
    return ", ".join(word for word in words if word)


def _adherence_words(found: Adherence) -> str:
    counts = ", ".join(f"{number} {fate.value}" for fate in Fate if (number := found.count(fate)))
    return f"{_percent(found.completion):>5} of sessions, {_percent(found.dose):>5} of the dose  {counts}".rstrip()


def _percent(share: float | None) -> str:
    return _NOTHING if share is None else f"{share:.0%}"


def _figure(value: float | None) -> str:
    return _NOTHING if value is None else f"{value:.0f}"


def _session_json(session: SessionComparison) -> dict[str, object]:
    totals = ("asked_sets", "done_sets", "asked_volume", "done_volume")
    shown = plain(session)
    assert isinstance(shown, dict)  # noqa: S101 - a dataclass becomes one
    return {**shown, **{name: getattr(session, name) for name in totals}}


def _report_json(report: "AdherenceReport") -> dict[str, object]:
    return {
        "today": report.today.isoformat(),
        "whole": _json_of(report.whole),
        "weeks": [{"monday": monday.isoformat(), **_json_of(week)} for monday, week in report.weeks],
        "sessions": [plain(one) for one in report.whole.sessions],
    }


def _json_of(found: Adherence) -> dict[str, object]:
    counts = {fate.name.lower(): found.count(fate) for fate in Fate}
    return {"due": found.due, "completion": found.completion, "dose": found.dose, **counts}
