"""The understudy that writes one day's workout: plain rules, the same workout for the same facts."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from agents.daily_workout.allotment import allotment
from agents.daily_workout.bench import Bench
from agents.daily_workout.circuits import conditioning
from agents.daily_workout.lifting import lifting
from agents.daily_workout.lighter import lighter
from agents.daily_workout.mobility import cooldown, mobility_blocks, prep
from agents.daily_workout.pairing import Density, blocks
from agents.daily_workout.power import power
from agents.daily_workout.running import run_items, run_theme
from agents.daily_workout.shortfalls import shortfalls
from agents.daily_workout.steady import steady
from agents.daily_workout.templates import is_lifting
from textcoach.domain.catalogue import by_name
from textcoach.domain.duration import block_seconds
from textcoach.domain.effort import most_sets
from textcoach.domain.fitting import fit
from textcoach.domain.guardrails import Breach, check
from textcoach.domain.limits.minutes import most_minutes
from textcoach.domain.plan import RUNNING, Focus
from textcoach.domain.safe_session import INSTEAD, safe_session
from textcoach.domain.shortfalls import shortfalls as shortfalls_of
from textcoach.domain.suitability import usable
from textcoach.domain.workout import Block, WorkoutContent
from textcoach.ports.agents import WorkoutFacts, WorkoutWriter

_DISLIKED = "There is something in it that you don't like: nothing else does the job today."
_LIGHTER = "Lighter week: stop well before it gets hard."


class DailyWorkoutRules(WorkoutWriter):
    """Always passes the guardrails; where nothing else would, it is the safe session."""

    def write(self, facts: WorkoutFacts) -> WorkoutContent:
        for content in _tried(facts, facts.position.day.focus or Focus.MOBILITY):
            content = replace(content, notes=" ".join(_notes(facts, content)))
            broken = _broken(facts, content)
            if broken:
                content = _without(facts, content, broken)
                broken = _broken(facts, content)
            if content.items and not broken:
                return content
        safe = safe_session(facts.athlete, facts.position)
        return replace(safe, shortfalls=shortfalls_of(facts.case(safe), INSTEAD))


def _tried(facts: WorkoutFacts, focus: Focus) -> Iterator[WorkoutContent]:
    """What a day may be, the best first. Of a lighter week's exercises pain may have left nothing that the day is for:
    then others are looked for."""
    if not is_lifting(focus):
        yield _other_day(facts, focus)
        return
    if facts.position.microcycle.deload and (same := lighter(facts, focus)):
        yield _lighter_day(facts, focus, same)
    yield _lifting_day(facts, focus)


def _broken(facts: WorkoutFacts, content: WorkoutContent) -> tuple[Breach, ...]:
    return check(content, facts.athlete, facts.position, facts.history, facts.day, facts.rules)


def _without(facts: WorkoutFacts, content: WorkoutContent, broken: Sequence[Breach]) -> WorkoutContent:
    """Less is still training: without the exercises that break a limit by themselves."""
    found = [breach.found for breach in broken]
    # What breaks a limit by itself is named first.
    culprits = {one.exercise for one in content.items if any(words.startswith(f"{one.exercise} ") for words in found)}
    left = (
        replace(block, items=tuple(one for one in block.items if one.exercise not in culprits))
        for block in content.blocks
    )
    spared = replace(content, blocks=tuple(block for block in left if block.items))
    return replace(spared, shortfalls=shortfalls_of(facts.case(spared)))


def _notes(facts: WorkoutFacts, content: WorkoutContent) -> Iterator[str]:
    if facts.position.microcycle.deload:
        yield _LIGHTER
    if any(item.exercise in facts.athlete.profile.dislikes for item in content.items):
        yield _DISLIKED


def _lighter_day(facts: WorkoutFacts, focus: Focus, same: Sequence[Block]) -> WorkoutContent:
    work = (prep(facts, focus), *same, cooldown(facts, focus))
    content = _fitted(facts, work, facts.athlete.profile.minutes)
    return replace(content, shortfalls=tuple(shortfalls(facts, content, allotment(facts), None)))


def _lifting_day(facts: WorkoutFacts, focus: Focus) -> WorkoutContent:
    before, after = prep(facts, focus), cooldown(facts, focus)
    minutes, most = facts.athlete.profile.minutes, most_sets(facts.athlete, facts.position, facts.rules)
    first = power(facts, focus)
    seconds = minutes * 60 - sum(block_seconds(one) for one in (before, *first, after))
    bench = Bench.of(facts, focus)
    filling = lifting(bench, seconds, block_seconds(after))
    down = () if filling.density is Density.SHORT_RESTS else (after,)
    content = fit(_content(facts, (before, *first, *blocks(filling.groups()), *down)), minutes, most)
    return replace(content, shortfalls=tuple(shortfalls(facts, content, bench.allotted, filling)))


def _other_day(facts: WorkoutFacts, focus: Focus) -> WorkoutContent:
    if focus is Focus.MOBILITY:
        return _fitted(facts, mobility_blocks(facts), facts.athlete.profile.minutes)
    before, after = prep(facts, focus), cooldown(facts, focus)
    seconds = facts.athlete.profile.minutes * 60 - block_seconds(before) - block_seconds(after)
    if focus in RUNNING and _can_do_cardio(facts):
        run = Block("Run", run_items(facts, focus))
        content = _fitted(facts, (before, run, after), most_minutes(facts.athlete, facts.position))
        return replace(content, theme=run_theme(facts, focus))
    work = conditioning(facts, seconds)
    if not work:
        return _fitted(facts, mobility_blocks(facts), facts.athlete.profile.minutes)
    return _fitted(facts, (before, *work, after), facts.athlete.profile.minutes)


def _can_do_cardio(facts: WorkoutFacts) -> bool:
    """A run, or steady cardio that spares what hurts."""
    return usable(by_name("Run"), facts.athlete) or steady(facts.athlete, facts.position, 1) is not None


def _fitted(facts: WorkoutFacts, work: Sequence[Block], minutes: float) -> WorkoutContent:
    return fit(_content(facts, work), minutes, most_sets(facts.athlete, facts.position, facts.rules))


def _content(facts: WorkoutFacts, work: Sequence[Block]) -> WorkoutContent:
    return WorkoutContent(facts.position.day.theme, tuple(block for block in work if block.items))
