"""Mobility days, and what comes before and after the work of other days."""

from collections.abc import Sequence
from random import Random

from agents.daily_workout.allotment import allotment
from agents.daily_workout.seeding import generator
from agents.daily_workout.templates import cooldown_names, prep_names
from textcoach.domain.athlete import Athlete
from textcoach.domain.catalogue import by_name, resolve
from textcoach.domain.catalogue.exercise import Exercise, Measure
from textcoach.domain.plan import Focus
from textcoach.domain.profile import ProgramType
from textcoach.domain.suitability import disliked, usable
from textcoach.domain.volume import sets_of
from textcoach.domain.workout import Block, Item, ItemType, Reps
from textcoach.ports.agents import WorkoutFacts

_SPINE = ("Cat-Cow", "Thoracic Rotation", "Thoracic Extension", "Spinal Twist", "Cobra Stretch")
_HIPS = ("90/90 Hip Switch", "World's Greatest Stretch", "Hip CARs", "Adductor Rock-Back", "Figure-Four Stretch")
_LEGS = ("Hip Flexor Stretch", "Hamstring Stretch", "Ankle Rock", "Calf Stretch", "Quad Stretch")
_SHOULDERS = ("Wall Slide", "Shoulder CARs", "Arm Circle", "Chest Stretch", "Shoulder Stretch")
_CONTROL = ("Dead Bug", "Bird Dog", "Glute Bridge", "Side Plank", "Single-Leg Balance", "Pelvic Tilt")
_END = ("Child's Pose", "Breathing Drill", "Knee Hug")
GROUPS = (_SPINE, _HIPS, _LEGS, _SHOULDERS)
"""The drills of a mobility day by region."""
_SHORT, _LONG = 25, 40
_WALK_MINUTES = 20
_HOLD, _REPS = 30.0, Reps(8, 8)


def mobility_blocks(facts: WorkoutFacts) -> list[Block]:
    """Every region once, twice around where there is time, some control in rehab, then an easy walk. Other drills each
    session, the same for the same day."""
    minutes = facts.athlete.profile.minutes
    rng = generator(facts, "mobility", facts.day.isoformat())
    each = 2 if minutes >= _LONG else 1
    chosen = [one for group in GROUPS for one in _some(group, facts.athlete, each, rng)]
    sets = 2 if minutes >= _SHORT else 1
    if facts.athlete.profile.program is ProgramType.REHAB:
        chosen += [one for one in _some(_CONTROL, facts.athlete, 2, rng) if _has_room(facts, one, 2 * sets)]
    chosen += _some(_END, facts.athlete, 1, rng) or _drills((), facts.athlete, 1, rng)
    return [Block("Mobility", tuple(_drill(one, sets) for one in dict.fromkeys(chosen))), *_walk(facts)]


def _has_room(facts: WorkoutFacts, exercise: Exercise, sets: int) -> bool:
    """Whether the week has not had all that can be recovered from of what it works."""
    room = allotment(facts).room
    return all(room.get(muscle, share) >= share for muscle, share in sets_of(exercise, sets).items())


def _some(names: tuple[str, ...], athlete: Athlete, count: int, rng: Random) -> list[Exercise]:
    """Nothing where all of it hurts: another region has something."""
    can = [name for name in names if usable(one := by_name(name), athlete) and not disliked(one, athlete)]
    return _drills(can, athlete, count, rng) if can else []


def _drill(exercise: Exercise, sets: int) -> Item:
    if exercise.measure is Measure.SECONDS:
        return Item(ItemType.ACCESSORY, exercise.name, sets=sets, seconds=_HOLD, rest=10)
    return Item(ItemType.ACCESSORY, exercise.name, sets=sets, reps=_REPS, rest=10)


def _walk(facts: WorkoutFacts) -> list[Block]:
    walk, minutes = by_name("Walk"), facts.athlete.profile.minutes
    if minutes < 20 or not usable(walk, facts.athlete) or disliked(walk, facts.athlete):
        return []
    return [
        Block("Walk", (Item(ItemType.CARDIO, walk.name, minutes=float(min(_WALK_MINUTES, minutes // 3)), rpe=3.0),))
    ]


def prep(facts: WorkoutFacts, focus: Focus) -> Block:
    """A drill or two for what comes; three in rehab, where it is half of the work."""
    minutes, rehab = facts.athlete.profile.minutes, facts.athlete.profile.program is ProgramType.REHAB
    count = 1 if minutes <= 30 else 3 if rehab else 2
    chosen = _drills(prep_names(focus), facts.athlete, count, generator(facts, "prep", facts.day.isoformat()))
    return Block("Prep", tuple(_fringe(ItemType.PREP, one) for one in chosen))


def cooldown(facts: WorkoutFacts, focus: Focus) -> Block:
    chosen = _drills(cooldown_names(focus), facts.athlete, 1, generator(facts, "cooldown", facts.day.isoformat()))
    return Block("Cooldown", tuple(_fringe(ItemType.COOLDOWN, one) for one in chosen))


def _fringe(kind: ItemType, exercise: Exercise) -> Item:
    if exercise.measure is Measure.SECONDS:
        return Item(kind, exercise.name, seconds=30.0)
    return Item(kind, exercise.name, reps=Reps(8, 8))


def _drills(names: Sequence[str], athlete: Athlete, count: int, rng: Random) -> list[Exercise]:
    """Mobility drills out of ``names``, in their order; slow breathing where nothing else is free of pain."""
    found = [
        one
        for name in names
        if (one := resolve(name)) is not None and usable(one, athlete) and not disliked(one, athlete)
    ]
    chosen = rng.sample(found, min(count, len(found)))
    fallback = resolve("Breathing Drill")
    return [one for one in found if one in chosen] or ([fallback] if fallback else [])
