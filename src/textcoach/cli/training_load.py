"""`textcoach athletes load`: how much an athlete trained, from what was recorded."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from textcoach.cli.app import as_json, in_line, print_json
from textcoach.domain.distance import METERS
from textcoach.domain.training_load import Acwr, band_of

if TYPE_CHECKING:
    from textcoach.services.load_reports import LoadReport, WeekReport

_BAR, _MOST_MISSING = 20, 3


@click.command()
@click.argument("athlete")
@click.option("--weeks", type=click.IntRange(1, 52), default=4, show_default=True, help="With the current one.")
@as_json
def load(athlete: str, weeks: int, as_json: bool) -> None:
    """Show ATHLETE's training load: session RPE x minutes by week, monotony, strain, distance run and ACWR.

    Only what was recorded counts: a session without RPE or minutes is named, never guessed.
    """
    with in_line() as app:
        report = app.textcoach.load_reports.of(athlete, weeks)
    if as_json:
        print_json(_plain(report))
        return
    click.echo(f"{report.athlete.name}, training load up to {report.today}")
    for line in _lines(report):
        click.echo(f"  {line}")


def _lines(report: "LoadReport") -> Iterator[str]:
    unit = report.athlete.distance_unit
    most = max((week.known for week in report.weeks), default=0.0)
    yield f"{'week of':10}  sessions  {'load':>6}  monotony  strain  {'run, ' + unit:>7}"
    for week in report.weeks:
        yield _week_line(week, unit, most)
    for week in report.weeks:
        yield from _missing_lines(week)
    yield f"ACWR of the distance run: {_ratio(report.distance)}"
    yield f"ACWR of the session load: {_ratio(report.load)}"
    if report.divergence is not None:
        band = band_of(report.divergence).value
        yield f"Distance run against what it cost: {report.divergence:+.3f}, {band}"
    if report.caution:
        yield report.caution


def _week_line(week: "WeekReport", unit: str, most: float) -> str:
    monotony = week.load.monotony if week.load else None
    strain = week.load.strain if week.load else None
    bar = "#" * round(week.known / most * _BAR) if most else ""
    return (
        f"{week.monday}  {len(week.sessions):8}  {_figure(week.known):>6}  {_decimal(monotony):>8}  "
        f"{_figure(strain):>6}  {week.meters / METERS[unit]:7.1f}  {bar}"
    ).rstrip()


def _figure(value: float | None) -> str:
    return "-" if value is None else f"{value:.0f}"


def _decimal(value: float | None) -> str:
    return "-" if value is None else f"{value:.2f}"


def _missing_lines(week: "WeekReport") -> Iterator[str]:
    told = [f"{one.day:%a} {one.day.day} {one.day:%b} {one.name} ({one.missing})" for one in week.missing]
    if told:
        more = f" and {len(told) - _MOST_MISSING} more" if len(told) > _MOST_MISSING else ""
        yield f"Not known in the week of {week.monday}: {'; '.join(told[:_MOST_MISSING])}{more}"


def _ratio(found: Acwr | None) -> str:
    if found is None:
        return "not known: that takes four weeks of record without gaps in it"
    return f"{found.coupled:.2f} coupled, {_decimal(found.uncoupled)} uncoupled, {found.weighted:.2f} weighted"


def _plain(report: "LoadReport") -> dict[str, object]:
    return {
        "athlete": str(report.athlete.id),
        "today": report.today.isoformat(),
        "weeks": [_plain_week(week) for week in report.weeks],
        "acwr_distance": _plain_ratio(report.distance),
        "acwr_load": _plain_ratio(report.load),
        "divergence": report.divergence,
        "divergence_band": None if report.divergence is None else band_of(report.divergence).value,
        "caution": report.caution,
    }


def _plain_week(week: "WeekReport") -> dict[str, object]:
    return {
        "monday": week.monday.isoformat(),
        "sessions": len(week.sessions),
        "known_load": week.known,
        "load": week.load.total if week.load else None,
        "monotony": week.load.monotony if week.load else None,
        "strain": week.load.strain if week.load else None,
        "run_meters": week.meters,
        "missing": [{"day": one.day.isoformat(), "session": one.name, "what": one.missing} for one in week.missing],
    }


def _plain_ratio(found: Acwr | None) -> dict[str, float | None] | None:
    if found is None:
        return None
    return {"coupled": found.coupled, "uncoupled": found.uncoupled, "weighted": found.weighted}
