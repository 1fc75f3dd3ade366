"""What makes a day's words: what happened lately, where the plan stands, what is on today."""

from collections.abc import Sequence
from datetime import timedelta
from enum import StrEnum

from textcoach.domain.history import PastSession
from textcoach.domain.plan import RUNNING, Emphasis, Focus
from textcoach.domain.profile import ProgramType
from textcoach.domain.running.runs import is_run
from textcoach.domain.states import NO_REPLY, WorkoutState
from textcoach.domain.workout import Item, ItemType
from textcoach.ports.agents import MessageFacts

_LONG_RUN_METERS = 12_000.0
_AWAY_DAYS = 8
_EVENT_WEEK = timedelta(days=6)
_SHORT_MINUTES = 25
_HARD_RPE, _EASY_RPE = 7.0, 4.0
_LIFTS = frozenset({ItemType.COMPOUND, ItemType.SECONDARY})
_FRINGE = frozenset({ItemType.PREP, ItemType.COOLDOWN})


class Occasion(StrEnum):
    EVENT = "event"
    FIRST = "first"
    AFTER_PAIN = "after_pain"
    BACK = "back"
    UNHEARD = "unheard"
    """Nobody knows how the last one went."""
    AFTER_SKIP = "after_skip"
    EVENT_WEEK = "event_week"
    TAPER = "taper"
    DELOAD = "deload"
    REHAB = "rehab"
    MOBILITY = "mobility"
    LONG_RUN = "long_run"
    HARD_RUN = "hard_run"
    EASY_RUN = "easy_run"
    CIRCUIT = "circuit"
    RAISED = "raised"
    EASY = "easy"
    SHORT = "short"
    LIFT = "lift"
    PLAIN = "plain"


def occasion_of(facts: MessageFacts) -> Occasion:
    """The one most worth a word."""
    return _of_the_past(facts) or _of_the_plan(facts) or _of_the_day(facts)


def runs_only(facts: MessageFacts) -> bool:
    work = _work(facts)
    return bool(work) and all(is_run(item.exercise) for item in work)


def lifts(facts: MessageFacts) -> bool:
    return any(item.reps is not None and item.rir is not None for item in _work(facts))


def _of_the_past(facts: MessageFacts) -> Occasion | None:
    if facts.position is not None and facts.position.day.event:
        return Occasion.EVENT
    past = sorted((one for one in facts.recent if one.day < facts.day), key=lambda one: one.day, reverse=True)
    answered = [one for one in past if one.state in {WorkoutState.COMPLETED, WorkoutState.SKIPPED}]
    if not answered:
        return Occasion.FIRST if facts.week == 1 and facts.session == 1 else None
    if _hurts(answered):
        return Occasion.AFTER_PAIN
    if (facts.day - answered[0].day).days >= _AWAY_DAYS:
        return Occasion.BACK
    return _missed(answered[0])


def _missed(last: PastSession) -> Occasion | None:
    if last.state is not WorkoutState.SKIPPED:
        return None
    return Occasion.UNHEARD if last.reason == NO_REPLY else Occasion.AFTER_SKIP


def _hurts(answered: Sequence[PastSession]) -> bool:
    newest = answered[0].performance
    return bool(newest and newest.session.pain)


def _of_the_plan(facts: MessageFacts) -> Occasion | None:
    event, position = facts.event, facts.position
    if event is not None and facts.day < event.day <= facts.day + _EVENT_WEEK:
        return Occasion.EVENT_WEEK
    if position is not None and position.mesocycle.overview.emphasis is Emphasis.TAPER:
        return Occasion.TAPER
    if position is not None and position.microcycle.deload:
        return Occasion.DELOAD
    return Occasion.REHAB if facts.athlete.profile.program is ProgramType.REHAB else None


def _of_the_day(facts: MessageFacts) -> Occasion:
    focus = facts.position.day.focus if facts.position is not None else None
    if focus is Focus.MOBILITY:
        return Occasion.MOBILITY
    if runs_only(facts) or focus in RUNNING:
        return _of_the_run(facts, focus)
    if focus is Focus.CONDITIONING and not _all_easy(facts):
        return Occasion.CIRCUIT
    if any(change.direction == "raised" for change in facts.content.changes):
        return Occasion.RAISED
    if _all_easy(facts):
        return Occasion.EASY
    if facts.athlete.profile.minutes <= _SHORT_MINUTES:
        return Occasion.SHORT
    return Occasion.LIFT if lifts(facts) else Occasion.PLAIN


def _of_the_run(facts: MessageFacts, focus: Focus | None) -> Occasion:
    """What was planned for the day may have become something easier."""
    if not runs_only(facts):
        return Occasion.EASY
    if any((item.rpe or 0.0) >= _HARD_RPE for item in _work(facts)):
        return Occasion.HARD_RUN
    meters = sum((item.meters or 0.0) * item.sets for item in facts.content.items if is_run(item.exercise))
    in_one = all(item.sets == 1 for item in _work(facts))
    is_long = in_one and (focus is Focus.LONG_RUN or meters >= _LONG_RUN_METERS)
    return Occasion.LONG_RUN if is_long else Occasion.EASY_RUN


def _work(facts: MessageFacts) -> list[Item]:
    return [item for item in facts.content.items if item.type not in _FRINGE]


def _all_easy(facts: MessageFacts) -> bool:
    """Neither lifts nor anything else that says it is work."""
    work = _work(facts)
    return not any(item.type in _LIFTS or item.rir is not None or (item.rpe or 0.0) > _EASY_RPE for item in work)
