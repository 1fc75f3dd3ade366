"""The understudy that writes one day's workout: plain rules, the same workout for the same facts."""

from dataclasses import replace

from agents.daily_workout.dosing import dose, rest_seconds
from agents.daily_workout.picking import drills, pick_main, pick_station, pick_varied
from agents.daily_workout.running import mobility_blocks, run_item, steady
from agents.daily_workout.seeding import generator
from agents.daily_workout.templates import CIRCUIT, cooldown_names, is_lifting, parts, prep_names
from textcoach.domain.catalogue.exercise import Exercise, Measure
from textcoach.domain.effort import most_rpe, most_sets
from textcoach.domain.fitting import fit
from textcoach.domain.guardrails import check
from textcoach.domain.limit_checks import most_minutes
from textcoach.domain.plan import Focus
from textcoach.domain.prescribing import loaded
from textcoach.domain.safe_session import safe_session
from textcoach.domain.workout import Block, Item, ItemType, Reps, WorkoutContent
from textcoach.ports.agents import WorkoutFacts, WorkoutWriter

_MAIN = {ItemType.COMPOUND, ItemType.SECONDARY}
_CIRCUIT_SECONDS = 30.0
_CIRCUIT_REPS = Reps(10, 12)


class DailyWorkoutRules(WorkoutWriter):
    """Always passes the guardrails; where nothing else would, it is the safe session."""

    def write(self, facts: WorkoutFacts) -> WorkoutContent:
        focus = facts.position.day.focus or Focus.MOBILITY
        content = WorkoutContent(facts.position.day.theme, tuple(_blocks(facts, focus)), notes=_notes(facts))
        if content.items:
            minutes = _minutes(facts, focus)
            content = fit(content, minutes, most_sets(facts.athlete, facts.position))
            if not check(content, facts.athlete, facts.position, facts.history, facts.day):
                return content
        return safe_session(facts.athlete, facts.position)


def _minutes(facts: WorkoutFacts, focus: Focus) -> float:
    run = focus in {Focus.EASY_RUN, Focus.LONG_RUN, Focus.TEMPO_RUN, Focus.INTERVALS}
    return most_minutes(facts.athlete, facts.position) if run else facts.athlete.profile.minutes


def _notes(facts: WorkoutFacts) -> str:
    return "Lighter week: stop well before it gets hard." if facts.position.microcycle.deload else ""


def _blocks(facts: WorkoutFacts, focus: Focus) -> list[Block]:
    if focus is Focus.MOBILITY:
        return mobility_blocks(facts)
    if is_lifting(focus):
        work = [Block("Main", tuple(_lifts(facts, focus)))]
    elif focus is Focus.CONDITIONING:
        work = _circuit(facts)
    else:
        work = [Block("Run", (run_item(facts, focus),))]
    return [block for block in (_prep(facts, focus), *work, _cooldown(facts, focus)) if block.items]


def _lifts(facts: WorkoutFacts, focus: Focus) -> list[Item]:
    variant = _variant(facts, focus)
    taken: set[str] = set()
    items = []
    for place, (kind, patterns) in enumerate(parts(focus, variant)):
        block = str(facts.position.mesocycle.position)
        seed = (block, focus.value, str(variant), str(place))
        if kind in _MAIN:
            exercise = pick_main(patterns, facts.athlete, taken, generator(facts, *seed))
        else:
            week = str(facts.position.week)
            exercise = pick_varied(patterns, facts.athlete, taken, generator(facts, *seed, week))
        if exercise is not None:
            taken.add(exercise.name)
            items.append(_loaded(facts, exercise, dose(kind, exercise, facts.athlete, facts.position)))
    return items


def _variant(facts: WorkoutFacts, focus: Focus) -> int:
    """How many days of this focus come before in the week; those before the plan's start count, so that the lifts
    of a weekday stay the same throughout the block."""
    days = [day for day in facts.position.microcycle.days if day.trains]
    void = 0
    if facts.position.week == 1:
        before = facts.position.microcycle.days[: facts.plan.starts_on.weekday()]
        void = sum(day.trains for day in before)
    place = (facts.position.session or 1) - 1 + void
    return sum(day.focus is focus for day in days[:place])


def _loaded(facts: WorkoutFacts, exercise: Exercise, item: Item) -> Item:
    deload = facts.position.microcycle.deload
    return loaded(item, exercise, facts.athlete, facts.history, facts.day, deload=deload)


def _circuit(facts: WorkoutFacts) -> list[Block]:
    """Rounds of unloaded work and steady cardio after it; steady cardio alone where much of it hurts."""
    rng = generator(facts, "circuit", str(facts.position.week), str(facts.position.session))
    taken: set[str] = set()
    items = []
    for patterns in CIRCUIT:
        exercise = pick_station(patterns, facts.athlete, taken, rng)
        if exercise is not None:
            taken.add(exercise.name)
            items.append(_station(facts, exercise))
    minutes = max(10.0, facts.athlete.profile.minutes / 3)
    cardio = steady(facts.athlete, facts.position, minutes)
    after = [Block("Steady", (cardio,))] if cardio else []
    if len(items) < 3:
        return after
    rounds = 2 if facts.position.microcycle.deload else 3
    return [Block("Circuit", tuple(items), rounds=rounds), *after]


def _station(facts: WorkoutFacts, exercise: Exercise) -> Item:
    rpe = min(7.0, most_rpe(facts.athlete, facts.position))
    rest = rest_seconds(ItemType.CORE, facts.position.day.load) // 3
    item = Item(ItemType.ACCESSORY, exercise.name, rpe=rpe, rest=rest)
    match exercise.measure:
        case Measure.SECONDS:
            return replace(item, seconds=_CIRCUIT_SECONDS)
        case Measure.METERS:
            return replace(item, meters=20.0)
        case _:
            return replace(item, reps=_CIRCUIT_REPS)


def _prep(facts: WorkoutFacts, focus: Focus) -> Block:
    count = 1 if facts.athlete.profile.minutes <= 30 else 2
    chosen = drills(prep_names(focus), facts.athlete, count, generator(facts, "prep", facts.day.isoformat()))
    return Block("Prep", tuple(_drill(ItemType.PREP, one) for one in chosen))


def _cooldown(facts: WorkoutFacts, focus: Focus) -> Block:
    chosen = drills(cooldown_names(focus), facts.athlete, 1, generator(facts, "cooldown", facts.day.isoformat()))
    return Block("Cooldown", tuple(_drill(ItemType.COOLDOWN, one) for one in chosen))


def _drill(kind: ItemType, exercise: Exercise) -> Item:
    if exercise.measure is Measure.SECONDS:
        return Item(kind, exercise.name, seconds=30.0)
    return Item(kind, exercise.name, reps=Reps(8, 8))
