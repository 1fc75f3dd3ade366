"""What can be changed about a week that was laid out: each is a step of its own, with its words."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from agents.facts import WEEKDAYS
from textcoach.domain.catalogue.exercise import Muscle
from textcoach.domain.coaching_rules import CoachingRules
from textcoach.domain.distance import METERS
from textcoach.domain.periodization.block import theme_of
from textcoach.domain.periodization.distances import SHORTEST_RUN, planned
from textcoach.domain.periodization.sessions import Session
from textcoach.domain.periodization.target_checks import PERCENT_SLACK
from textcoach.domain.plan import RUNNING, DayLoad, DayPlan, WeekTargets
from textcoach.domain.plan_draft import WeekDraft
from textcoach.domain.reading import DistanceUnit

_GRAIN = 100.0


@dataclass(frozen=True, slots=True)
class Change:
    """``words`` says what it made of the one week in the other."""

    make: Callable[[WeekDraft], WeekDraft]
    words: Callable[[WeekDraft, WeekDraft], str]
    why: str


def no_heavy_days(why: str) -> Change:
    def make(week: WeekDraft) -> WeekDraft:
        return replace(week, days=tuple(_milder(day) for day in week.days))

    def words(before: WeekDraft, after: WeekDraft) -> str:
        days = [WEEKDAYS[at].capitalize() for at, day in enumerate(before.days) if day != after.days[at]]
        return f"{' and '.join(days)} moderate instead of heavy"

    return Change(make, words, why)


def _milder(day: DayPlan) -> DayPlan:
    if day.focus is None or day.event or day.load is not DayLoad.HEAVY:
        return day
    usual = day.theme == theme_of(Session(day.focus, day.load))
    theme = theme_of(Session(day.focus, DayLoad.MODERATE)) if usual else day.theme
    return replace(day, load=DayLoad.MODERATE, theme=theme)


def fewer_sets(share: float, rules: CoachingRules, why: str) -> Change:
    """No muscle under its MEV, or under what it had where that was less."""

    def make(week: WeekDraft) -> WeekDraft:
        sets = {name: _fewer(name, count, share, rules) for name, count in week.targets.hard_sets.items()}
        return _with_targets(week, hard_sets=sets)

    return Change(make, lambda before, after: f"{_total(after)} hard sets instead of {_total(before)}", why)


def _fewer(name: str, count: int, share: float, rules: CoachingRules) -> int:
    marks = rules.landmarks.get(Muscle(name))
    return max(int(count * share), min(count, int(marks.mev) if marks else count))


def one_more(muscle: Muscle, why: str) -> Change:
    def make(week: WeekDraft) -> WeekDraft:
        sets = week.targets.hard_sets
        return _with_targets(week, hard_sets={**sets, muscle.value: sets.get(muscle.value, 0) + 1})

    name = muscle.value.replace("_", " ")
    return Change(make, lambda _before, after: f"{after.targets.hard_sets[muscle.value]} hard sets of {name}", why)


def same_effort(last: WeekTargets, why: str) -> Change:
    """As much in reserve as last week, and no higher a share of the 1RM, as far as the phase has it."""

    def make(week: WeekDraft) -> WeekDraft:
        rir, percent = week.targets.rir, week.targets.percent
        if rir is not None and last.rir is not None:
            rir = max(rir, last.rir)
        if percent is not None and last.percent is not None:
            percent = min(percent, max(last.percent, percent - PERCENT_SLACK))
        return _with_targets(week, rir=rir, percent=percent)

    def words(before: WeekDraft, after: WeekDraft) -> str:
        if after.targets.rir == before.targets.rir:
            return f"{after.targets.percent:g} % of the 1RM instead of {before.targets.percent:g}"
        return f"{after.targets.rir:g} reps in reserve instead of {before.targets.rir:g}"

    return Change(make, words, why)


def shorter_runs(most: float, first: int, unit: DistanceUnit, why: str) -> Change:
    """``most`` metres in the week; ``first``: the weekday from which it counts."""

    def make(week: WeekDraft) -> WeekDraft:
        own = sum(day.meters or 0.0 for day in week.days[first:] if _runs(day))
        if not own or own <= most:
            return week
        days = tuple(_shorter(day, most / own) if _runs(day) else day for day in week.days)
        return _with_targets(replace(week, days=days), meters=planned(days, first))

    def words(before: WeekDraft, after: WeekDraft) -> str:
        now, then = (f"{(one.targets.meters or 0.0) / METERS[unit]:.1f} {unit}" for one in (after, before))
        return f"{now} of running instead of {then}"

    return Change(make, words, why)


def _runs(day: DayPlan) -> bool:
    return day.focus in RUNNING and not day.event and bool(day.meters)


def _shorter(day: DayPlan, share: float) -> DayPlan:
    meters = day.meters or 0.0
    return replace(day, meters=max(min(meters, SHORTEST_RUN), round(meters * share / _GRAIN) * _GRAIN))


def _total(week: WeekDraft) -> int:
    return sum(week.targets.hard_sets.values())


def _with_targets(week: WeekDraft, **changes: float | Mapping[str, int] | None) -> WeekDraft:
    return replace(week, targets=replace(week.targets, **changes))  # type: ignore[arg-type]
