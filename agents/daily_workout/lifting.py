"""A lifting day: main lifts by template, accessories for what the week still lacks, as many sets as it asks for, in the
athlete's minutes."""

from agents.daily_workout.allotment import trains
from agents.daily_workout.bench import LEAST, SPECIFIC, Bench
from agents.daily_workout.filling import Bounds, Filling
from agents.daily_workout.line import Line
from agents.daily_workout.pairing import Density
from agents.daily_workout.picking import Picker
from agents.daily_workout.seeding import generator, rotation
from agents.daily_workout.templates import ACCESSORIES, LOWER, template
from textcoach.domain.catalogue.exercise import Exercise, Muscle, Pattern
from textcoach.domain.effort import most_sets
from textcoach.domain.workout import ItemType
from textcoach.ports.agents import WorkoutFacts

_USUAL_SETS = {ItemType.COMPOUND: 3.0, ItemType.SECONDARY: 3.0, ItemType.ACCESSORY: 2.0, ItemType.CORE: 2.0}
"""Where the week has no target for what an exercise works."""
_ITEMS = ((30, 5), (45, 6), (60, 7))
_MOST_ITEMS = 8
_TOLERATED = 0.5
_DENSITIES_IN_REHAB = (Density.STRAIGHT, Density.ACCESSORIES)
"""Main lifts are done slowly and for themselves there."""
_BESIDES = {Pattern.REAR_DELT: Muscle.REAR_DELTS, Pattern.CORE: Muscle.CORE}
_SPARE_SECONDS = 5 * 60.0


def lifting(bench: Bench, seconds: float, shorter_by: float) -> Filling:
    """The session's lifts within ``seconds`` (``shorter_by`` more where it has to be packed as tightly as it goes).
    What the athlete dislikes is among them only where there would be no main lift else."""
    found = _loosest(bench, seconds, shorter_by, disliked=False)
    if not any(line.is_main for line in found.lines) and bench.facts.athlete.profile.dislikes:
        other = _loosest(bench, seconds, shorter_by, disliked=True)
        if any(line.is_main for line in other.lines):
            return other
    return found


def _loosest(bench: Bench, seconds: float, shorter_by: float, *, disliked: bool) -> Filling:
    """Straight sets where they do; pairs and shorter rests only as far as minutes are short for them."""
    best: tuple[float, Filling] | None = None
    for density in _DENSITIES_IN_REHAB if bench.in_rehab else Density:
        room = seconds + (shorter_by if density is Density.SHORT_RESTS else 0.0)
        filling = _Session(bench, room, density, disliked=disliked).filled()
        lacking = filling.missing
        if best is None or lacking < best[0] - 0.5:
            best = (lacking, filling)
        if lacking <= _TOLERATED or "minutes" not in filling.full:
            break
    assert best is not None  # noqa: S101 - there are densities
    return best[1]


class _Session:
    """One way to put the session together."""

    def __init__(self, bench: Bench, seconds: float, density: Density, *, disliked: bool) -> None:
        facts = bench.facts
        self._bench = bench
        self._picker = Picker(facts.athlete, facts.position.mesocycle.position > 0, disliked, bench.stale)
        self._filling = Filling(
            needs=bench.of_focus(bench.allotted.needs),
            planned=bench.of_focus(bench.allotted.planned),
            room=dict(bench.allotted.room),
            bounds=Bounds(seconds, most_sets(facts.athlete, facts.position, facts.rules), _most_items(facts)),
            density=density,
            extras=self._extra,
        )

    def filled(self) -> Filling:
        self._add_mains()
        self._add_usual_extras()
        self._filling.fill()
        self._round_off()
        if not self._filling.lines:
            self._add_anything()
        return self._filling

    def _add_mains(self) -> None:
        warm: set[bool] = set()
        for place, (kind, patterns) in enumerate(self._bench.template.parts):
            exercise = self._main(kind, patterns, place)
            if exercise is None:
                continue
            low = exercise.pattern in LOWER
            line = self._bench.line(kind, exercise, cold=not warm if self._bench.hurried else low not in warm)
            self._want(line)
            if self._filling.add(line) if kind is ItemType.COMPOUND else self._filling.add_if_worth_it(line):
                warm.add(low)
            elif kind is ItemType.COMPOUND:
                self._filling.dropped += 1

    def _main(self, kind: ItemType, patterns: tuple[Pattern, ...], place: int) -> Exercise | None:
        """First lifts stay the whole plan, second ones for a mesocycle."""
        if kind is ItemType.COMPOUND:
            return self._picker.main(patterns, self._turn(patterns))
        bench = self._bench
        block = str(bench.facts.position.mesocycle.position)
        rng = generator(bench.facts, block, bench.focus.value, str(bench.number), str(place))
        return self._picker.second(patterns, rng)

    def _turn(self, patterns: tuple[Pattern, ...]) -> int:
        """How often the week had the movement first already: the next time varies the lift, but not for who learns it
        or peaks in it."""
        bench = self._bench
        if bench.emphasis in SPECIFIC or bench.learning:
            return 0
        program = bench.facts.athlete.profile.program
        earlier = (template(bench.focus, number, program) for number in range(bench.number))
        return sum((ItemType.COMPOUND, patterns) in day.parts for day in earlier)

    def _want(self, line: Line) -> None:
        """What the week has no target for is still trained."""
        for muscle in line.exercise.primary:
            if muscle not in self._bench.allotted.targets:
                self._filling.needs.setdefault(muscle, _USUAL_SETS[line.item.type])

    def _add_usual_extras(self) -> None:
        """The day's own accessories where the week has no targets that would ask for others."""
        for patterns in self._bench.template.extras if not self._bench.allotted.targets else ():
            line = self._varied(patterns)
            if line is not None:
                self._want(line)
                self._filling.add(line)

    def _round_off(self) -> None:
        """Where minutes are left: the rear of the shoulders, which no target counts, and the trunk."""
        filling = self._filling
        done = {muscle for line in filling.lines for muscle in line.exercise.primary}
        for patterns in self._bench.template.extras if self._bench.allotted.targets else ():
            wanted = _BESIDES.get(patterns[0])
            if wanted is None or wanted in done or not self._may_have_more(wanted):
                continue
            if filling.bounds.seconds - filling.seconds < _SPARE_SECONDS:
                return
            line = self._varied(patterns[:1])
            if line is not None:
                filling.add(line)

    def _may_have_more(self, muscle: Muscle) -> bool:
        allotted = self._bench.allotted
        marks = self._bench.facts.rules.landmarks.get(muscle)
        asked = max(allotted.targets.get(muscle, 0.0), allotted.done.get(muscle, 0.0))
        return marks is None or asked + LEAST <= marks.mav_low

    def _add_anything(self) -> None:
        """Where so much hurts that no main lift is left."""
        for muscle in ACCESSORIES:
            line = self._extra(muscle) if muscle in trains(self._bench.focus) else None
            if line is not None:
                self._filling.add(line)

    def _extra(self, muscle: Muscle) -> Line | None:
        return self._varied(ACCESSORIES.get(muscle, ()), muscle)

    def _varied(self, patterns: tuple[Pattern, ...], muscle: Muscle | None = None) -> Line | None:
        bench = self._bench
        rng = generator(bench.facts, rotation(bench.facts), bench.focus.value, str(bench.number), *patterns)
        exercise = self._picker.varied(patterns, rng, lambda one: muscle is None or muscle in one.primary)
        if exercise is None:
            return None
        return bench.line(ItemType.CORE if exercise.pattern is Pattern.CORE else ItemType.ACCESSORY, exercise)


def _most_items(facts: WorkoutFacts) -> int:
    return next((items for minutes, items in _ITEMS if facts.athlete.profile.minutes <= minutes), _MOST_ITEMS)
