"""The understudy that finds the words around a workout: from a pool, the same for the same athlete and day."""

from collections.abc import Sequence
from random import Random

from agents.daily_message.pool import CLOSINGS, OPENINGS, RUN_CLOSINGS, Occasion
from textcoach.domain.history import PastSession
from textcoach.domain.running import is_run
from textcoach.domain.states import WorkoutState
from textcoach.domain.workout import ItemType
from textcoach.ports.agents import MessageFacts, MessageWords, MessageWriter

_LONG_RUN_METERS = 12_000.0
_AWAY_DAYS = 8


class DailyMessageRules(MessageWriter):
    """Plain and warm, without figures; an occasion worth naming is named, otherwise the day varies the words."""

    def write(self, facts: MessageFacts) -> MessageWords:
        rng = Random(f"{facts.seed}:{facts.day.isoformat()}:message")
        opening = rng.choice(OPENINGS[_occasion(facts)])
        runs_only = _run_meters(facts) > 0 and not any(item.sets > 1 for item in facts.content.items)
        return MessageWords(opening, rng.choice(RUN_CLOSINGS if runs_only else CLOSINGS))


def _occasion(facts: MessageFacts) -> Occasion:
    past = sorted((one for one in facts.recent if one.day < facts.day), key=lambda one: one.day, reverse=True)
    answered = [one for one in past if one.state in {WorkoutState.COMPLETED, WorkoutState.SKIPPED}]
    if not answered and facts.week == 1 and facts.session == 1:
        return Occasion.FIRST
    if _hurts(answered):
        return Occasion.AFTER_PAIN
    if answered and (facts.day - answered[0].day).days >= _AWAY_DAYS:
        return Occasion.BACK
    if answered and answered[0].state is WorkoutState.SKIPPED:
        return Occasion.AFTER_SKIP
    if "lighter week" in facts.content.notes.lower():
        return Occasion.DELOAD
    if _run_meters(facts) >= _LONG_RUN_METERS or facts.content.theme.lower().startswith("long run"):
        return Occasion.LONG_RUN
    if any(change.direction == "raised" for change in facts.content.changes):
        return Occasion.RAISED
    if _all_easy(facts):
        return Occasion.EASY
    return Occasion.PLAIN


def _hurts(answered: Sequence[PastSession]) -> bool:
    newest = answered[0].performance if answered else None
    return bool(newest and newest.session.pain)


def _run_meters(facts: MessageFacts) -> float:
    return sum((item.meters or 0.0) * item.sets for item in facts.content.items if is_run(item.exercise))


def _all_easy(facts: MessageFacts) -> bool:
    main = {ItemType.COMPOUND, ItemType.SECONDARY}
    if any(item.type in main for item in facts.content.items):
        return False
    return all((item.rpe or 0) <= 4 for item in facts.content.items)
