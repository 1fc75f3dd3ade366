"""The fixed session that is always safe: mobility and an easy walk, without what loads a painful area."""

from textcoach.domain.athlete import Athlete
from textcoach.domain.calendar import PlanDay
from textcoach.domain.catalogue import by_name
from textcoach.domain.pain import stressed
from textcoach.domain.workout import Block, Item, ItemType, Reps, WorkoutContent

INSTEAD = "an easy day took its place"
"""Why a week has less than it should, where this session stood in for another."""
_MOST_WALK, _DELOAD_WALK = 20, 15
_DRILLS = (
    Item(ItemType.ACCESSORY, "Cat-Cow", sets=2, reps=Reps(8, 8), rest=15, note="slow"),
    Item(ItemType.ACCESSORY, "Thoracic Rotation", sets=1, reps=Reps(6, 6), rest=15),
    Item(ItemType.ACCESSORY, "Hip Flexor Stretch", sets=1, seconds=30, rest=10),
)
_WALK = Item(ItemType.CARDIO, "Walk", rpe=3, note="easy enough to talk")
_BREATHING = Item(ItemType.ACCESSORY, "Breathing Drill", sets=1, seconds=120, note="slow, through the nose")


def safe_session(athlete: Athlete, position: PlanDay) -> WorkoutContent:
    """Mobility and an easy walk of at most 20 minutes, 15 in a lighter week. It passes every limit; breathing stays
    whatever hurts."""
    areas = athlete.profile.painful_areas()
    drills = [item for item in _DRILLS if not stressed(by_name(item.exercise), areas)]
    if athlete.profile.minutes < 15:
        drills = []
    blocks = [Block("Mobility", (*drills, _BREATHING))]
    if not stressed(by_name("Walk"), areas) and athlete.profile.minutes >= 10:
        most = _DELOAD_WALK if position.microcycle.deload else _MOST_WALK
        walk = min(most, athlete.profile.minutes // 3)
        blocks.append(Block("Walk", (_with_minutes(walk),)))
    theme = "Easy mobility and a walk" if len(blocks) > 1 else "Easy mobility"
    return WorkoutContent(theme, tuple(blocks), notes="An easy day in place of the one that was planned.")


def _with_minutes(minutes: int) -> Item:
    return Item(_WALK.type, _WALK.exercise, minutes=float(minutes), rpe=_WALK.rpe, note=_WALK.note)
