"""Which run a day gets: the planned one, or an easier one and why."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from agents.daily_workout.run_walks import walked_lately, walks_between
from textcoach.domain.calendar import monday_of
from textcoach.domain.catalogue import by_name
from textcoach.domain.effort import most_rpe
from textcoach.domain.pain import sore_areas, stressed
from textcoach.domain.plan import DayLoad, DayPlan, Focus
from textcoach.domain.profile import ProgramType
from textcoach.domain.running.runs import past_runs
from textcoach.domain.running.support import Runner, is_returning
from textcoach.domain.states import WorkoutState
from textcoach.ports.agents import WorkoutFacts

_RPE = {Focus.TEMPO_RUN: 7.0, Focus.INTERVALS: 8.0, Focus.REPETITIONS: 8.0}
_FAST = frozenset({Focus.INTERVALS, Focus.REPETITIONS})
_LEGS = frozenset({Focus.LOWER, Focus.FULL_BODY})
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Choice:
    """``reason``: why the run is easier than the day's theme says; ``walks``: with walks between."""

    focus: Focus
    reason: str = ""
    walks: bool = False


def chosen(facts: WorkoutFacts, focus: Focus) -> Choice:
    if focus is Focus.RACE:
        return Choice(focus)
    if walks_between(facts):
        return Choice(Focus.EASY_RUN, walks=True)
    reason = next(_reasons(facts, focus), "") if focus in _RPE else ""
    return Choice(Focus.EASY_RUN, reason) if reason else Choice(focus)


def sore_for_running(facts: WorkoutFacts) -> frozenset[str]:
    """Areas that a run loads and of which pain was reported in the last fortnight, cleared or not."""
    return stressed(by_name("Run"), sore_areas(facts.history, facts.day))


def _reasons(facts: WorkoutFacts, focus: Focus) -> Iterator[str]:
    """Against a hard run today, the strongest first."""
    if sore := sore_for_running(facts):
        yield f"the {min(sore)} was sore"
    if is_returning(Runner(facts.athlete, facts.history, facts.day)):
        yield "the first runs back"
    if walked_lately(facts):
        yield "easy runs come first"
    most = most_rpe(facts.athlete, facts.position, facts.rules)
    if facts.athlete.profile.program is ProgramType.REHAB or most < _RPE[focus]:
        yield "lighter week" if facts.position.microcycle.deload else "nothing hard for now"
    if any(run.hard and run.day == facts.day - _DAY for run in past_runs(facts.history, facts.day)):
        yield "hard run yesterday"
    if focus in _FAST:
        if _heavy_legs_yesterday(facts):
            yield "heavy legs yesterday"
        if _heavy_legs_on(facts, facts.day + _DAY):
            yield "heavy legs tomorrow"


def _heavy_legs_yesterday(facts: WorkoutFacts) -> bool:
    return any(
        past.day == facts.day - _DAY and past.state is not WorkoutState.SKIPPED and _is_heavy(past.theme)
        for past in facts.history
    )


def _heavy_legs_on(facts: WorkoutFacts, day: date) -> bool:
    """As the plan has it."""
    weeks = (monday_of(day) - monday_of(facts.day)).days // 7
    week = facts.position.microcycle if not weeks else facts.plan.microcycle_of(facts.position.week + weeks)
    return week is not None and _is_heavy(week.days[day.weekday()])


def _is_heavy(day: DayPlan | None) -> bool:
    return day is not None and day.focus in _LEGS and day.load is DayLoad.HEAVY
