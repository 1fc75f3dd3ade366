"""`textcoach calc`: the formulas that the coach goes by, for one figure at a time."""

import re
from math import isfinite

import click

from textcoach.cli.app import as_json, print_json
from textcoach.domain.distance import time_words
from textcoach.domain.errors import UserError
from textcoach.domain.profile import Sex

_SET = re.compile(r"(\d+(?:\.\d+)?) *x *(\d{1,2})(?: *@ *(\d{1,2}(?:\.\d+)?))?")
_LEAST_RPE, _MOST_RPE, _MOST_LOAD, _MOST_REPS = 5.0, 10.0, 2_000.0, 36
_WEEK = 7


@click.group()
def calc() -> None:
    """Work a figure out: paces, a 1RM, training load."""


@calc.command()
@click.argument("distance")
@click.argument("time")
@as_json
def pace(distance: str, time: str, as_json: bool) -> None:
    """VDOT of a race, such as 5k 20:00: training paces and what it is worth over other distances."""
    from textcoach.cli.race_options import race
    from textcoach.domain.running.paces import EVENTS, paces_of
    from textcoach.domain.running.vdot import LONGEST_METERS, SHORTEST_METERS, race_seconds, vdot

    ran = race(distance, time, None)
    if not SHORTEST_METERS <= ran.meters <= LONGEST_METERS:
        raise UserError(f"'{distance}' says too little about other distances: use a race of 800 m to 50 km.")
    fitness = vdot(ran.meters, ran.seconds)
    paces = paces_of(fitness)
    named = {
        "easy": paces.easy,
        "marathon": paces.marathon,
        "threshold": paces.threshold,
        "interval": paces.interval,
        "repetition": paces.repetition,
    }
    worth = {name: race_seconds(fitness, meters) for name, meters in EVENTS}
    if as_json:
        each = {name: {"fast": one.fast, "slow": one.slow} for name, one in named.items()}
        print_json({"vdot": fitness, "seconds_per_km": each, "race_seconds": worth})
        return
    click.echo(f"VDOT {fitness:.1f} (Daniels & Gilbert)")
    for name, one in named.items():
        click.echo(f"  {name:13} {one.words('km'):>15}  {one.words('mi'):>15}")
    click.echo("Worth the same:")
    for name, seconds in worth.items():
        click.echo(f"  {name:13} {time_words(seconds):>15}")


@calc.command("1rm")
@click.argument("done")
@as_json
def one_rep_maximum(done: str, as_json: bool) -> None:
    """1RM of a set, such as 225x5@8: load x reps, @ RPE (10 where none is said)."""
    from textcoach.domain.strength import brzycki, e1rm, epley

    load, reps, rpe = _set_of(done)
    left = 10 - rpe
    found = {"rts": e1rm(load, reps, left), "epley": epley(load, reps + left)}
    if reps + left < _MOST_REPS + 1:
        found["brzycki"] = brzycki(load, reps + left)
    if as_json:
        print_json({"load": load, "reps": reps, "rpe": rpe, "one_rep_maximum": found})
        return
    click.echo(f"{load:g} x {reps} at RPE {rpe:g} ({left:g} in reserve): 1RM")
    for name, value in found.items():
        words = {"rts": "RTS chart, Epley beyond it", "epley": "Epley", "brzycki": "Brzycki"}[name]
        click.echo(f"  {value:7.1f}  {words}")


def _set_of(text: str) -> tuple[float, int, float]:
    found = _SET.fullmatch(text.strip().lower())
    load, reps, rpe = (float(found[1]), int(found[2]), float(found[3] or _MOST_RPE)) if found else (0.0, 0, 0.0)
    if not (0 < load <= _MOST_LOAD and 1 <= reps <= _MOST_REPS and _LEAST_RPE <= rpe <= _MOST_RPE):
        raise UserError(f"'{text}' is no set: write it as 225x5 or 225x5@8, at RPE 5 to 10.")
    return load, reps, rpe


@calc.command()
@click.argument("minutes")
@click.argument("heart_rate")
@click.argument("resting")
@click.argument("maximum")
@click.option("--sex", type=click.Choice([one.value for one in Sex]), required=True, help="Banister weighs by it.")
@as_json
def trimp(minutes: str, heart_rate: str, resting: str, maximum: str, sex: str, as_json: bool) -> None:
    """TRIMP (Banister) of MINUTES at a mean HEART_RATE, between RESTING and MAXIMUM heart rate."""
    from textcoach.domain.training_load import trimp as trimp_of

    took, mean, low, high = (_number(text) for text in (minutes, heart_rate, resting, maximum))
    try:
        found = trimp_of(took, mean, low, high, Sex(sex))
    except ValueError:
        raise UserError(
            f"{mean:g} does not lie between a resting heart rate of {low:g} and a maximum of {high:g}: "
            "give minutes, then the heart rate, resting and maximum, such as 60 150 60 190."
        ) from None
    if as_json:
        print_json({"trimp": found})
    else:
        click.echo(f"TRIMP {found:.1f} (Banister)")


@calc.command()
@click.argument("daily")
@as_json
def load(daily: str, as_json: bool) -> None:
    """Load of a week or more from daily loads (RPE x minutes, days off as 0), oldest first: 420,0,525,0,630,300,0."""
    from textcoach.domain.training_load import MONTH_DAYS, acwr, week_load

    loads = [_number(part) for part in daily.split(",") if part.strip()]
    if len(loads) < _WEEK:
        raise UserError(f"{len(loads)} days are no week: give at least 7 with commas, days off as 0.")
    week, ratio = week_load(loads[-_WEEK:]), acwr(loads)
    if as_json:
        ratios = ratio and {"coupled": ratio.coupled, "uncoupled": ratio.uncoupled, "weighted": ratio.weighted}
        print_json({"load": week.total, "monotony": week.monotony, "strain": week.strain, "acwr": ratios})
        return
    click.echo(f"The last 7 days: load {week.total:g}")
    if week.monotony is None or week.strain is None:
        click.echo("  monotony and strain are not defined: every day was the same")
    else:
        click.echo(f"  monotony {week.monotony:.2f} (mean over the population's standard deviation)")
        click.echo(f"  strain {week.strain:.0f} (load x monotony)")
    if ratio is not None:
        uncoupled = "not defined" if ratio.uncoupled is None else f"{ratio.uncoupled:.2f}"
        click.echo(f"  ACWR {ratio.coupled:.2f} coupled, {uncoupled} uncoupled, {ratio.weighted:.3f} weighted")
        click.echo("  (a caution at most, no diagnosis)")
    elif len(loads) < MONTH_DAYS:
        click.echo(f"  ACWR takes {MONTH_DAYS} days")


@calc.command("divergence")
@click.argument("external")
@click.argument("internal")
@as_json
def divergence(external: str, internal: str, as_json: bool) -> None:
    """What was done (EXTERNAL) against what it cost (INTERNAL), each as a ratio to what is usual: 1.10 1.25."""
    from textcoach.domain.training_load import band_of
    from textcoach.domain.training_load import divergence as divergence_of

    found = divergence_of(_number(external), _number(internal))
    band = band_of(found).value
    if as_json:
        print_json({"divergence": found, "band": band})
    else:
        click.echo(f"Divergence {found:+.3f}: {band}")


def _number(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = -1.0
    if not isfinite(value) or not 0 <= value <= 1_000_000:
        raise UserError(f"'{text.strip()}' is no number that fits here: use figures from 0 up, such as 420.")
    return value
