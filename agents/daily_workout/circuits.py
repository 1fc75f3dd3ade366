"""Conditioning days: rounds of work that needs no setting up, or intervals on a machine, and steady cardio after it."""

from dataclasses import replace
from random import Random

from agents.daily_workout.seeding import generator
from agents.daily_workout.steady import steady
from textcoach.domain.athlete import Athlete
from textcoach.domain.catalogue import by_name
from textcoach.domain.catalogue.exercise import Exercise, Measure
from textcoach.domain.duration import block_seconds
from textcoach.domain.effort import most_rpe, most_sets
from textcoach.domain.plan import DayLoad
from textcoach.domain.profile import Experience, ProgramType
from textcoach.domain.suitability import disliked, liked, usable
from textcoach.domain.workout import Block, Item, ItemType, Reps
from textcoach.ports.agents import WorkoutFacts

_STATIONS: tuple[tuple[str, ...], ...] = (
    ("Goblet Squat", "Dumbbell Squat", "Bodyweight Squat", "Bodyweight Step-Up", "Glute Bridge"),
    ("Push-Up", "Dumbbell Push Press", "Incline Push-Up", "Knee Push-Up", "Band Chest Press"),
    ("Burpee", "Squat Thrust", "Jump Rope", "Medicine Ball Slam", "Battle Ropes", "High Knees", "Jumping Jack",
     "Shadow Boxing", "Step Jack"),
    ("Kettlebell Swing", "Dumbbell Romanian Deadlift", "Reverse Lunge", "Bodyweight Lunge", "Single-Leg Glute Bridge"),
    ("Bent-Over Dumbbell Row", "Kettlebell Row", "Ring Row", "Band Row", "Prone Back Row"),
    ("Mountain Climber", "Plank", "Dead Bug", "Plank Shoulder Tap", "Reverse Crunch", "Hollow Hold", "Bird Dog"),
)  # fmt: skip
"""Each of another part of the body, the two that tire alike apart from one another; best first."""
_LEAST_STATIONS = 3
_CHOICES = 2
_ROUNDS = {DayLoad.LIGHT: 3, DayLoad.MODERATE: 4, DayLoad.HEAVY: 5}
_LEAST_ROUNDS = 2
_BEGINNERS_ROUNDS = 3
_STATION_SECONDS, _STATION_REST = 30.0, 15
_REPS, _LOADED_REPS = Reps(10, 12), Reps(12, 15)
_CIRCUIT_SHARE = 0.65
_STEADY_MINUTES = (5.0, 25.0)
_MACHINES = ("Assault Bike", "Rowing", "Cycling", "Ski Erg", "Elliptical", "Jump Rope")
_WORK, _BETWEEN = 40.0, 80
_REPEATS = (6, 10)
_EASY_FIRST = 5.0


def conditioning(facts: WorkoutFacts, seconds: float) -> list[Block]:
    """Within ``seconds``. A circuit on one day, intervals on the next where there is a machine for them; steady cardio
    alone where much hurts."""
    intervals = _intervals(facts, seconds)
    main = intervals if intervals and _turn(facts) % 2 else _circuit(facts, seconds * _CIRCUIT_SHARE)
    if not main:
        return _steady(facts, seconds)
    return [*main, *_steady(facts, seconds - sum(block_seconds(block) for block in main))]


def _turn(facts: WorkoutFacts) -> int:
    before = facts.position.microcycle.days[: facts.day.weekday()]
    return facts.position.week + sum(day.focus is facts.position.day.focus for day in before)


def _steady(facts: WorkoutFacts, seconds: float) -> list[Block]:
    least, most = _STEADY_MINUTES
    minutes = float(min(most, seconds / 60 - 1) // 1)
    item = steady(facts.athlete, facts.position, minutes) if minutes >= least else None
    return [Block("Steady", (item,))] if item is not None else []


def _circuit(facts: WorkoutFacts, seconds: float) -> list[Block]:
    rng = generator(facts, "circuit", str(facts.position.week), str(facts.position.session))
    stations = [one for names in _STATIONS if (one := _chosen(names, facts.athlete, rng)) is not None]
    if len(stations) < _LEAST_STATIONS:
        return []
    block = Block("Circuit", tuple(_station(facts, one) for one in stations), rounds=_LEAST_ROUNDS)
    most = range(_LEAST_ROUNDS, _most_rounds(facts, len(stations)) + 1)
    fitting = [rounds for rounds in most if block_seconds(replace(block, rounds=rounds)) <= seconds]
    return [replace(block, rounds=max(fitting, default=_LEAST_ROUNDS))]


def _chosen(names: tuple[str, ...], athlete: Athlete, rng: Random) -> Exercise | None:
    found = [one for name in names if usable(one := by_name(name), athlete) and not disliked(one, athlete)]
    wanted = [one for one in found if liked(one, athlete)] or found[:_CHOICES]
    return rng.choice(wanted) if wanted else None


def _most_rounds(facts: WorkoutFacts, stations: int) -> int:
    wanted = _LEAST_ROUNDS if facts.position.microcycle.deload else _ROUNDS[facts.position.day.load]
    if facts.athlete.profile.experience is Experience.BEGINNER:
        wanted = min(wanted, _BEGINNERS_ROUNDS)
    return min(wanted, most_sets(facts.athlete, facts.position, facts.rules) // stations)


def _station(facts: WorkoutFacts, exercise: Exercise) -> Item:
    rpe = min(7.0, most_rpe(facts.athlete, facts.position, facts.rules))
    item = Item(ItemType.ACCESSORY, exercise.name, rpe=rpe, rest=_STATION_REST)
    if exercise.measure is Measure.SECONDS:
        return replace(item, seconds=_STATION_SECONDS)
    return replace(item, reps=_LOADED_REPS if exercise.takes_load else _REPS)


def _intervals(facts: WorkoutFacts, seconds: float) -> list[Block]:
    """Easy first, then short hard repeats with twice their time easy between them."""
    profile, deload = facts.athlete.profile, facts.position.microcycle.deload
    learning = profile.experience is Experience.BEGINNER or profile.program is ProgramType.REHAB
    if learning or deload or facts.position.day.load is DayLoad.LIGHT:
        return []
    machines = [one for name in _MACHINES if usable(one := by_name(name), facts.athlete)]
    machine = next((one for one in machines if not disliked(one, facts.athlete)), None)
    least, most = _REPEATS
    repeats = min(most, int((seconds * _CIRCUIT_SHARE - _EASY_FIRST * 60) // (_WORK + _BETWEEN)))
    if machine is None or repeats < least:
        return []
    easy = steady(facts.athlete, facts.position, _EASY_FIRST)
    rpe = min(8.0, most_rpe(facts.athlete, facts.position, facts.rules))
    hard = Item(ItemType.CARDIO, machine.name, sets=repeats, seconds=_WORK, rest=_BETWEEN, rpe=rpe, note="easy between")
    return [Block("Intervals", (easy, hard) if easy else (hard,))]
