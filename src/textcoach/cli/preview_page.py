"""A season as text, a hundred columns wide."""

from collections.abc import Iterator, Sequence
from textwrap import wrap
from typing import TYPE_CHECKING

from textcoach.cli.charts import Bars
from textcoach.cli.work_words import is_picked, work_words
from textcoach.domain.distance import METERS, distance_words
from textcoach.domain.duration import session_seconds
from textcoach.domain.periodization.hard_sets import DELOAD
from textcoach.domain.profile_facts import WEEKDAYS
from textcoach.domain.rehearsal import GROWTH

if TYPE_CHECKING:
    from textcoach.domain.athlete import Athlete
    from textcoach.services.previewing import PreviewedDay, PreviewedWeek, Season

WIDTH = 100
_BAR, _SEASON_BAR, _DISTANCE_BAR = 26, 24, 15
_INDENT = 16
_FAST = "\xa0"


def season_lines(season: "Season", bars: Bars) -> Iterator[str]:
    yield from _head(season, bars)
    longest = max((week.meters for week in season.weeks), default=0.0)
    for week in season.weeks:
        yield ""
        yield from _week(season, week, bars, longest)
    yield ""
    yield from _at_a_glance(season, bars, longest)


def _head(season: "Season", bars: Bars) -> Iterator[str]:
    plan, profile = season.plan, season.athlete.profile
    days = ", ".join(WEEKDAYS[day] for day in profile.weekdays)
    begins = f"{plan.starts_on:%a %d %b %Y}"
    yield f"{plan.program.value}, {profile.experience.value}: {_weeks(plan.weeks)} from {begins}, {days}"
    if plan.event is not None:
        yield f"Event: {plan.event.name}, {plan.event.day:%a %d %b %Y}"
    yield from wrap(plan.overview, WIDTH)
    growth = GROWTH[profile.experience] * 100
    assumed = (
        "Written by the plain rules, without a model. Assumed: every workout is done as asked, to the top of its reps "
        f"where there is the strength for it, and the 1RM grows by {growth:g} % a week. Real loads follow real answers."
    )
    yield from wrap(assumed, WIDTH)
    if any(map(is_picked, (item for week in season.weeks for one in week.contents for item in one.items))):
        yield "Where a lift has no load, the athlete picks it: nothing in the profile says what they can lift."
    yield f"Hard sets: {bars.full} prescribed, {bars.room} what is left from MEV to MRV; figures are sets/target."


def _week(season: "Season", week: "PreviewedWeek", bars: Bars, longest: float) -> Iterator[str]:
    overview, micro = week.mesocycle.overview, week.microcycle
    lighter = ", lighter week" if micro.deload else ""
    begins = f"{week.days[0].day:%a %d %b}" if week.days else "-"
    yield f"Week {micro.week} of {season.plan.weeks}, {begins}: {overview.name} ({overview.emphasis.value}){lighter}"
    aims = _aims(season, week)
    if aims:
        yield f"  aim: {aims}"
    for day in week.days:
        yield from _day(season.athlete, day)
    yield from _volume(season, week, bars)
    target = micro.targets.meters
    if week.meters or target:
        unit = season.athlete.distance_unit
        figures = f"{week.meters / METERS[unit]:.1f}" + (f"/{target / METERS[unit]:.1f}" if target else "")
        yield f"  {'distance':8} {figures:>11} {unit} {bars.bar(week.meters, longest, _BAR)}".rstrip()
    for reason, names in _reasons(week).items():
        told = f"less than builds, {reason}: {', '.join(names)}"
        yield from wrap(told, WIDTH, initial_indent="  ", subsequent_indent="    ")
    for short in week.shortfalls:
        yield f"  short: {short.muscle.replace('_', ' ')} {short.sets:g} of {short.target:g}, {short.reason}"


def _reasons(week: "PreviewedWeek") -> dict[str, list[str]]:
    """Why targets are low, each with what it holds back; that a lighter week is lighter is said already."""
    found: dict[str, list[str]] = {}
    for name, reason in week.microcycle.targets.reasons.items():
        if not (week.microcycle.deload and reason == DELOAD):
            found.setdefault(reason, []).append("distance" if name == "meters" else name.replace("_", " "))
    return found


def _aims(season: "Season", week: "PreviewedWeek") -> str:
    targets = week.microcycle.targets
    words = [
        f"{targets.rir:g} in reserve" if targets.rir is not None else "",
        f"about {targets.percent:g} % of 1RM" if targets.percent is not None else "",
        distance_words(targets.meters, season.athlete.distance_unit) if targets.meters else "",
    ]
    return ", ".join(filter(None, words))


def _day(athlete: "Athlete", day: "PreviewedDay") -> Iterator[str]:
    content = day.content
    if content is None:
        if day.plan.notes:
            yield f"  {day.day:%a}  {day.plan.theme}: {day.plan.notes}"
        return
    minutes = f"{session_seconds(content) / 60:3.0f} min"
    lines = _wrapped([f"{content.theme}:", *work_words(content, athlete)], WIDTH - _INDENT)
    yield f"  {day.day:%a} {minutes}  {lines[0]}"
    yield from (f"{'':{_INDENT}}{line}" for line in lines[1:])
    for breach in day.breaches:
        told = f"! the rules' own workout broke a limit ({breach.words()}): the safe session instead"
        yield from (f"{'':{_INDENT}}{line}" for line in wrap(told, WIDTH - _INDENT))


def _wrapped(parts: Sequence[str], width: int) -> list[str]:
    """No part is broken at its spaces."""
    text = " ".join(part.replace(" ", _FAST) for part in parts)
    return [line.replace(_FAST, " ") for line in wrap(text, width, break_on_hyphens=False)]


def _volume(season: "Season", week: "PreviewedWeek", bars: Bars) -> Iterator[str]:
    """Two muscles side by side."""
    marks, sets = season.rules.landmarks, week.sets
    targets = week.microcycle.targets.hard_sets
    scale = max((one.mrv for one in marks.values()), default=0.0)
    cells = []
    for muscle, mark in marks.items():
        done, target = sets.get(muscle, 0.0), targets.get(muscle.value)
        if done or target:
            figures = f"{done:g}" + (f"/{target:g}" if target is not None else "")
            bar = bars.within(done, mark.mev, mark.mrv, scale, _BAR)
            over = "!" if done > mark.mrv else ""
            cells.append(f"{muscle.value.replace('_', ' '):11} {figures:>7}  {bar}{over}")
    for place in range(0, len(cells), 2):
        yield ("  " + f"{cells[place]:{WIDTH // 2 - 2}}" + "".join(cells[place + 1 : place + 2])).rstrip()


def _at_a_glance(season: "Season", bars: Bars, longest: float) -> Iterator[str]:
    """A row a week."""
    yield "The season at a glance"
    sums = [sum(week.sets.values()) for week in season.weeks]
    most = max(sums, default=0.0)
    for week, sets in zip(season.weeks, sums, strict=True):
        row = _row(week, sets, most, bars)
        if longest > 0:
            unit = season.athlete.distance_unit
            row += f"  {week.meters / METERS[unit]:5.1f} {unit} {bars.bar(week.meters, longest, _DISTANCE_BAR)}"
        yield row.rstrip()


def _row(week: "PreviewedWeek", sets: float, most: float, bars: Bars) -> str:
    micro = week.microcycle
    begins = f"{week.days[0].day:%d %b}" if week.days else ""
    name = f"{week.mesocycle.overview.name}{' (lighter)' if micro.deload else ''}"[:22]
    row = f"{micro.week:4}  {begins:6}  {name:22}"
    return row + (f"  {sets:5.1f} sets {bars.bar(sets, most, _SEASON_BAR):{_SEASON_BAR}}" if most > 0 else "")


def _weeks(count: int) -> str:
    return f"{count} weeks" if count != 1 else "1 week"
