"""Running days: one run with its distance and effort, or what spares a painful area instead."""

from agents.daily_workout.picking import drills
from agents.daily_workout.seeding import generator
from agents.daily_workout.templates import MOBILITY
from textcoach.domain.athlete import Athlete
from textcoach.domain.calendar import PlanDay
from textcoach.domain.catalogue import EXERCISES, by_name
from textcoach.domain.catalogue.exercise import Exercise, Measure, Pattern
from textcoach.domain.duration import pace
from textcoach.domain.effort import most_rpe
from textcoach.domain.limit_checks import most_minutes, most_run_meters
from textcoach.domain.pain import sore_areas, stressed
from textcoach.domain.plan import Focus
from textcoach.domain.running import FIRST_METERS, advise_run, past_runs, rounded
from textcoach.domain.suitability import STEADY, usable
from textcoach.domain.workout import Block, Item, ItemType, Reps
from textcoach.ports.agents import WorkoutFacts

_RPE = {Focus.EASY_RUN: 4.0, Focus.LONG_RUN: 5.0, Focus.TEMPO_RUN: 7.0, Focus.INTERVALS: 8.0}
_INSTEAD = (Pattern.CYCLE, Pattern.ROW_ERG, Pattern.SWIM, Pattern.CONDITIONING, Pattern.WALK)
_INTERVAL_METERS = 400
_OUTSIDE_MINUTES = 8.0
"""Minutes of a session that are not the run itself."""


def run_item(facts: WorkoutFacts, focus: Focus) -> Item:
    """The day's work: a run, or steady cardio that loads nothing painful, or a drill."""
    run = by_name("Run")
    if usable(run, facts.athlete):
        return _run(facts, focus, run)
    return steady(facts.athlete, facts.position, run_minutes(facts, run)) or _breathing()


def run_minutes(facts: WorkoutFacts, run: Exercise) -> float:
    meters = facts.position.day.meters or FIRST_METERS
    return meters / 1000 * pace(run) / 60


def _run(facts: WorkoutFacts, focus: Focus, run: Exercise) -> Item:
    athlete, position = facts.athlete, facts.position
    sore = bool(stressed(run, sore_areas(facts.history, facts.day)))
    deload = position.microcycle.deload
    planned = position.day.meters
    advice = advise_run(planned, facts.history, athlete, day=facts.day, focus=focus, deload=deload, painful=sore)
    longest = max((past.covered or 0 for past in past_runs(facts.history, facts.day)), default=0.0)
    in_time = (most_minutes(athlete, position) - _OUTSIDE_MINUTES) * 60 / pace(run) * 1000
    limit = min(in_time, most_run_meters(athlete, position, longest))
    meters = advice.meters if advice.meters <= limit else min(limit, rounded(limit, athlete.distance_unit))
    rpe = min(_RPE[focus], most_rpe(athlete, position))
    return Item(ItemType.CARDIO, run.name, meters=max(200.0, round(meters, 1)), rpe=rpe, note=_note(focus, meters))


def _note(focus: Focus, meters: float) -> str:
    match focus:
        case Focus.TEMPO_RUN:
            return "first and last quarter easy, the middle half comfortably hard"
        case Focus.INTERVALS:
            count = max(3, min(8, int(meters * 0.4) // _INTERVAL_METERS))
            return f"10 min easy, then {count} x {_INTERVAL_METERS} m hard with 90 s easy between, the rest easy"
        case Focus.LONG_RUN:
            return "steady, slower than you think; walk when you need to"
        case _:
            return "easy enough to talk"


def steady(athlete: Athlete, position: PlanDay, minutes: float) -> Item | None:
    """Steady cardio for at most ``minutes`` and the athlete's time, on what there is and does not hurt."""
    fits = max(5.0, min(minutes, athlete.profile.minutes - _OUTSIDE_MINUTES))
    for pattern in _INSTEAD:
        for exercise in EXERCISES:
            if exercise.pattern is pattern and exercise.name in STEADY and usable(exercise, athlete):
                rpe = min(4.0, most_rpe(athlete, position))
                return Item(ItemType.CARDIO, exercise.name, minutes=float(round(fits)), rpe=rpe, note="easy and steady")
    return None


def _breathing() -> Item:
    return Item(ItemType.ACCESSORY, "Breathing Drill", seconds=180.0, note="slow, through the nose")


def mobility_blocks(facts: WorkoutFacts) -> list[Block]:
    """Six drills in the catalogue's order, then an easy walk where there is time and nothing hurts."""
    rng = generator(facts, "mobility", str(facts.position.week))
    chosen = drills(MOBILITY, facts.athlete, 3 if facts.athlete.profile.minutes < 30 else 6, rng)
    blocks = [Block("Mobility", tuple(_drill(one) for one in chosen))]
    walk = by_name("Walk")
    if usable(walk, facts.athlete) and facts.athlete.profile.minutes >= 20:
        minutes = float(min(20, facts.athlete.profile.minutes // 3))
        blocks.append(Block("Walk", (Item(ItemType.CARDIO, walk.name, minutes=minutes, rpe=3.0),)))
    return blocks


def _drill(exercise: Exercise) -> Item:
    if exercise.measure is Measure.SECONDS:
        return Item(ItemType.ACCESSORY, exercise.name, sets=1, seconds=45.0, rest=10)
    return Item(ItemType.ACCESSORY, exercise.name, sets=1, reps=Reps(8, 8), rest=10)
