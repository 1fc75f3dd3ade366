"""What code knows about today's run, for the model: how far, how much of it hard, why easier than planned, cautions."""

from datetime import timedelta

from agents.daily_workout.run_choice import chosen
from agents.daily_workout.running import paces_of_runner, room_of
from agents.prompt import trimmed
from textcoach.domain.catalogue import by_name
from textcoach.domain.plan import RUNNING, Focus
from textcoach.domain.running.caution import caution, run_acwr
from textcoach.domain.running.pacing import paced
from textcoach.domain.running.runs import past_runs
from textcoach.domain.suitability import usable
from textcoach.domain.workout import WorkoutContent
from textcoach.ports.agents import WorkoutFacts

_TO = 50


def run_facts(facts: WorkoutFacts) -> dict[str, object] | None:
    """None on other days, and where the athlete can't run. Distances in metres."""
    focus = facts.position.day.focus
    if focus not in RUNNING or focus is None or not usable(by_name("Run"), facts.athlete):
        return None
    choice = chosen(facts, focus)
    room = room_of(facts, choice)
    hard = room.hard if choice.focus in {Focus.TEMPO_RUN, Focus.INTERVALS, Focus.REPETITIONS} else None
    acwr = run_acwr(past_runs(facts.history, facts.day), facts.day - timedelta(days=1))
    return trimmed(
        {
            "meters_in_all": None if focus is Focus.RACE else _rounded(room.meters),
            "hard_meters": None if hard is None else _rounded(hard),
            "easy_because": choice.reason,
            "walks_between": choice.walks or None,
            "caution": caution(acwr, facts.rules.running),
        }
    )


def paced_for(content: WorkoutContent, facts: WorkoutFacts) -> WorkoutContent:
    """The content with paces by effort, where the runner's are known."""
    return paced(content, paces_of_runner(facts))


def _rounded(meters: float) -> int:
    return int(meters // _TO * _TO)
