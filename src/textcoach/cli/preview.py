"""`textcoach plan preview`: a season before anybody trains by it."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from textcoach.cli.app import LocalDate, as_json, plain, print_json
from textcoach.cli.charts import bars
from textcoach.domain.duration import session_seconds
from textcoach.domain.errors import UserError
from textcoach.domain.profile import Profile

if TYPE_CHECKING:
    from textcoach.services.previewing import PreviewedDay, PreviewedWeek, Season

_LONGEST = 52


@click.command()
@click.option(
    "--profile",
    "path",
    type=click.Path(path_type=Path),
    required=True,
    help="A TOML file: see docs/profile-example.toml.",
)
@click.option("--weeks", type=int, help=f"1 to {_LONGEST} (default: what suits the program).")
@click.option("--start", type=LocalDate(), help="First day (default: today).")
@click.option("--notes", default="", help="What the plan should take into account.")
@click.option("--seed", type=int, default=1, show_default=True, help="Another one makes other choices of exercises.")
@as_json
def preview(path: Path, weeks: int | None, start: date | None, notes: str, seed: int, as_json: bool) -> None:
    """Print a whole season for a profile: themes, loads, runs and weekly volume.

    Nothing is stored. The rules write it without a model, and each day's workout comes after those before it were
    done.
    """
    from textcoach.bootstrap.coaching import previewing_of
    from textcoach.cli.preview_page import season_lines
    from textcoach.cli.profile_file import read_profile
    from textcoach.coaching_file import rules_of
    from textcoach.config import load_settings
    from textcoach.services.previewing import imagined

    if weeks is not None and not 1 <= weeks <= _LONGEST:
        raise UserError(f"A plan has 1 to {_LONGEST} weeks, not {weeks}.")
    known = read_profile(path)
    profile = replace(Profile(), **known.fields)
    for injury in known.injuries:
        profile = profile.hurting(injury)
    athlete = imagined(profile, known.load_unit or "kg", known.distance_unit or "km")
    previewing = previewing_of(rules_of(load_settings().coaching_file))
    season = previewing.season(athlete, start or datetime.now(UTC).date(), weeks, notes, seed)
    if as_json:
        print_json(season_json(season))
        return
    for line in season_lines(season, bars()):
        click.echo(line)


def season_json(season: "Season") -> dict[str, object]:
    """Distances in metres."""
    plan = season.plan
    return {
        "program": plan.program.value,
        "starts_on": plan.starts_on.isoformat(),
        "weeks": plan.weeks,
        "seed": plan.seed,
        "overview": plan.overview,
        "event": plain(plan.event) if plan.event else None,
        "microcycles": [_week_json(week) for week in season.weeks],
    }


def _week_json(week: "PreviewedWeek") -> dict[str, object]:
    overview = week.mesocycle.overview
    return {
        "week": week.microcycle.week,
        "mesocycle": overview.name,
        "emphasis": overview.emphasis.value,
        "deload": week.microcycle.deload,
        "targets": plain(week.microcycle.targets),
        "hard_sets": {muscle.value: sets for muscle, sets in week.sets.items()},
        "meters": week.meters,
        "shortfalls": [plain(one) for one in week.shortfalls],
        "days": [_day_json(day) for day in week.days],
    }


def _day_json(day: "PreviewedDay") -> dict[str, object]:
    minutes = None if day.content is None else round(session_seconds(day.content) / 60)
    return {
        "day": day.day.isoformat(),
        "plan": plain(day.plan),
        "minutes": minutes,
        "workout": None if day.content is None else plain(day.content),
        "breaches": [breach.words() for breach in day.breaches],
    }
