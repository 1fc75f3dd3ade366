"""What a lifting day is made with: the facts, what the week asks of it, its exercises dosed, loaded and warmed up."""

from dataclasses import dataclass, field

from agents.daily_workout.allotment import Allotment, allotment, trains
from agents.daily_workout.dosing import dose, spared
from agents.daily_workout.line import Line
from agents.daily_workout.seeding import variant
from agents.daily_workout.templates import Template, template
from textcoach.domain.catalogue.exercise import Exercise, Kit, Pattern
from textcoach.domain.limits.heavy_days import heavy_before, is_heavy
from textcoach.domain.plan import RUNNING, Emphasis, Focus
from textcoach.domain.prescribing import loaded
from textcoach.domain.profile import Experience, ProgramType
from textcoach.domain.progression import stale_lifts
from textcoach.domain.staples import family
from textcoach.domain.states import WorkoutState
from textcoach.domain.volume import Sets
from textcoach.domain.warmups import warmed_up
from textcoach.domain.workout import Item, ItemType
from textcoach.ports.agents import WorkoutFacts

LEAST = 2
"""Sets of an exercise that is worth setting up."""
_LEAST_OF_FIRST = 3
_MOST = {ItemType.COMPOUND: 5, ItemType.SECONDARY: 4, ItemType.ACCESSORY: 4, ItemType.CORE: 3}
_BEGINNERS_MOST = 4
_ROOMY_MINUTES, _HURRIED_MINUTES = 40, 30
_LEGS = frozenset({Pattern.SQUAT, Pattern.HINGE, Pattern.LUNGE})
_TIRED_MOST = 3
_DEADLIFT, _DEADLIFT_MOST = "Deadlift", 3
"""It costs the back more than other lifts: three sets, four where the phase is about it."""
_TIRING = RUNNING - {Focus.EASY_RUN}
SPECIFIC = frozenset({Emphasis.INTENSITY, Emphasis.PEAK, Emphasis.TAPER})
"""Phases in which the main lifts get what there is."""


@dataclass(slots=True)
class Bench:
    """``heavy``: movements that were heavy yesterday; ``tired``: yesterday was a long or a fast run; ``stale``:
    lifts that got stuck. Loads are asked for once, however often the session is put together."""

    facts: WorkoutFacts
    focus: Focus
    allotted: Allotment
    number: int
    heavy: frozenset[Pattern]
    tired: bool
    stale: frozenset[str]
    items: dict[tuple[ItemType, str], Item] = field(default_factory=dict)

    @classmethod
    def of(cls, facts: WorkoutFacts, focus: Focus) -> "Bench":
        heavy = heavy_before(facts.history, facts.day, facts.rules)
        stale = stale_lifts(facts.athlete, facts.history, facts.day, facts.rules.loads)
        return cls(facts, focus, allotment(facts), variant(facts, focus), heavy, _after_a_hard_run(facts), stale)

    @property
    def template(self) -> Template:
        return template(self.focus, self.number, self.facts.athlete.profile.program)

    @property
    def emphasis(self) -> Emphasis:
        return self.facts.position.mesocycle.overview.emphasis

    @property
    def hurried(self) -> bool:
        """So little time that only the first lift has a ramp of its own."""
        return self.facts.athlete.profile.minutes <= _HURRIED_MINUTES

    @property
    def in_rehab(self) -> bool:
        return self.facts.athlete.profile.program is ProgramType.REHAB

    @property
    def learning(self) -> bool:
        return self.facts.athlete.profile.experience is Experience.BEGINNER

    def of_focus(self, sets: Sets) -> Sets:
        worked = trains(self.focus)
        return {muscle: count for muscle, count in sets.items() if muscle in worked}

    def line(self, kind: ItemType, exercise: Exercise, *, cold: bool = False) -> Line:
        key = (kind, exercise.name)
        if key not in self.items:
            self.items[key] = self._item(kind, exercise)
        item = self.items[key]
        if kind is ItemType.COMPOUND or (kind is ItemType.SECONDARY and cold):
            item = warmed_up(item, exercise, cold=cold)
        return Line.of(exercise, item, self._least(kind, exercise), self._most(kind, exercise))

    def _item(self, kind: ItemType, exercise: Exercise) -> Item:
        facts = self.facts
        dosed = dose(kind, exercise, facts.athlete, facts.position, facts.rules)
        if exercise.pattern in self.heavy or (self.tired and exercise.pattern in _LEGS):
            dosed = spared(dosed, lambda item: is_heavy(item, exercise, facts.rules))
        deload = facts.position.microcycle.deload
        return loaded(dosed, exercise, facts.athlete, facts.history, facts.day, deload=deload, rules=facts.rules)

    def _least(self, kind: ItemType, exercise: Exercise) -> int:
        """A first lift is worth three sets where there is time and the week asks for it, four where the phase is about
        it."""
        needs = self.allotted.needs
        wanted = max((needs.get(muscle, _LEAST_OF_FIRST) for muscle in exercise.primary), default=0.0)
        roomy = self.facts.athlete.profile.minutes >= _ROOMY_MINUTES and not self.facts.position.microcycle.deload
        if kind is not ItemType.COMPOUND or not roomy or wanted < LEAST:
            return LEAST
        specific = self.emphasis in SPECIFIC and not self.tired and exercise.takes_load
        return _LEAST_OF_FIRST + (specific and wanted > _LEAST_OF_FIRST)

    def _most(self, kind: ItemType, exercise: Exercise) -> int:
        most = min(_MOST[kind], _BEGINNERS_MOST) if self.learning else _MOST[kind]
        if self.tired and exercise.pattern in _LEGS:
            return min(most, _TIRED_MOST)
        from_the_floor = family(exercise) == _DEADLIFT and bool(exercise.kit & {Kit.BARBELL, Kit.TRAP_BAR})
        return min(most, _DEADLIFT_MOST + (self.emphasis in SPECIFIC)) if from_the_floor else most


def _after_a_hard_run(facts: WorkoutFacts) -> bool:
    return any(
        (facts.day - past.day).days == 1
        and past.theme is not None
        and past.theme.focus in _TIRING
        and past.state not in {WorkoutState.SKIPPED, WorkoutState.CANCELLED}
        for past in facts.history
    )
