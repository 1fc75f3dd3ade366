"""How many hard sets of each muscle today's session should bring: the week's target, less what was done since Monday,
shared among the sessions of the week that are left and train the muscle."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from textcoach.domain.calendar import training_weekdays
from textcoach.domain.catalogue.exercise import Muscle as M  # noqa: N817
from textcoach.domain.coaching_rules import CoachingRules
from textcoach.domain.plan import DayLoad, DayPlan, Focus, Mesocycle
from textcoach.domain.session_rules import SessionRules
from textcoach.domain.volume import Sets, sets_this_week
from textcoach.ports.agents import WorkoutFacts

_WORTH_SETTING_UP = 2.0
"""Sets."""
_PUSH = frozenset({M.CHEST, M.SHOULDERS, M.TRICEPS})
_PULL = frozenset({M.BACK, M.BICEPS, M.REAR_DELTS, M.TRAPS, M.FOREARMS})
_LEGS = frozenset({M.QUADS, M.HAMSTRINGS, M.GLUTES, M.CALVES, M.ADDUCTORS, M.ABDUCTORS, M.LOWER_BACK})
_TRAINS: Mapping[Focus, Mapping[M, float]] = {
    Focus.FULL_BODY: dict.fromkeys(_PUSH | _PULL | _LEGS | {M.CORE}, 1.0),
    Focus.UPPER: {**dict.fromkeys(_PUSH | _PULL, 1.6), M.CORE: 0.5},
    Focus.LOWER: {**dict.fromkeys(_LEGS, 1.6), M.CORE: 1.0},
    Focus.PUSH: {**dict.fromkeys(_PUSH, 2.0), M.CORE: 0.5},
    Focus.PULL: {**dict.fromkeys(_PULL, 2.0), M.CORE: 0.5},
}
_LOADS = {DayLoad.HEAVY: 1.0, DayLoad.MODERATE: 1.0, DayLoad.LIGHT: 0.75}


@dataclass(frozen=True, slots=True)
class Allotment:
    """Of today: ``needs`` in hard sets, ``planned`` what they are in the phase's fullest week, ``room`` to the most
    that can be recovered from in the week. ``done`` is of the week so far, ``targets`` of all of it; ``last``: no later
    session of the week trains the muscle."""

    needs: Sets
    planned: Sets
    room: Sets
    done: Sets
    targets: Sets
    last: frozenset[M]


def trains(focus: Focus | None) -> frozenset[M]:
    return frozenset(_TRAINS.get(focus, ())) if focus else frozenset()


def allotment(facts: WorkoutFacts) -> Allotment:
    done = sets_this_week(facts.history, facts.day)
    targets = {M(name): float(sets) for name, sets in facts.position.microcycle.targets.hard_sets.items()}
    week = _Week.of(facts)
    return Allotment(
        needs={muscle: week.need(muscle, target, done.get(muscle, 0.0)) for muscle, target in targets.items()},
        planned={muscle: week.share(muscle, target) for muscle, target in _fullest(facts.position.mesocycle).items()},
        room=_room(facts.rules, done),
        done=done,
        targets=targets,
        last=frozenset(muscle for muscle in targets if not week.later(muscle)),
    )


def _fullest(block: Mesocycle) -> Sets:
    found: Sets = {}
    for week in block.microcycles:
        for name, sets in week.targets.hard_sets.items():
            found[M(name)] = max(found.get(M(name), 0.0), float(sets))
    return found


def _room(rules: CoachingRules, done: Sets) -> Sets:
    return {muscle: marks.mrv - done.get(muscle, 0.0) for muscle, marks in rules.landmarks.items()}


@dataclass(frozen=True, slots=True)
class _Week:
    """How much of the week's work each of its days takes."""

    today: DayPlan
    earlier: tuple[DayPlan, ...]
    after: tuple[DayPlan, ...]
    rules: SessionRules

    @classmethod
    def of(cls, facts: WorkoutFacts) -> "_Week":
        """Days before the plan's start are as lost as those that were missed."""
        days, position = facts.position.microcycle.days, facts.position
        weekdays = training_weekdays(facts.plan, position.microcycle)
        number = (position.session or 1) - 1
        here = weekdays[number] if number < len(weekdays) else facts.day.weekday()
        return cls(
            position.day,
            tuple(day for day in days[:here] if day.trains),
            tuple(days[weekday] for weekday in weekdays[number + 1 :]),
            facts.rules.sessions,
        )

    def need(self, muscle: M, target: float, done: float) -> float:
        """What is left, shared among the days that are left, but no more than a little above the day's share."""
        weight = _weight(self.today, muscle)
        if not weight:
            return 0.0
        left = sum(self._weights(muscle, (self.today, *self.after)))
        still = max(0.0, target - done) * weight / left
        most = max(self.share(muscle, target) * self.rules.catch_up, _WORTH_SETTING_UP)
        return min(still, most, self.rules.most_of_a_muscle)

    def share(self, muscle: M, target: float) -> float:
        weight = _weight(self.today, muscle)
        planned = sum(self._weights(muscle, (*self.earlier, self.today, *self.after)))
        return min(target * weight / planned, self.rules.most_of_a_muscle) if weight else 0.0

    def later(self, muscle: M) -> bool:
        return any(self._weights(muscle, self.after))

    def _weights(self, muscle: M, days: tuple[DayPlan, ...]) -> Iterator[float]:
        return (_weight(day, muscle) for day in days)


def _weight(day: DayPlan, muscle: M) -> float:
    shares = _TRAINS.get(day.focus, {}) if day.focus is not None else {}
    return shares.get(muscle, 0.0) * _LOADS[day.load]
