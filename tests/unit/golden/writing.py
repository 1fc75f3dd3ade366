"""Workouts written by hand, so that the texts pin the words and not the engine."""

from textcoach.domain.catalogue.exercise import LoadKind
from textcoach.domain.distance import Pace
from textcoach.domain.load import Load
from textcoach.domain.reading import LoadUnit
from textcoach.domain.workout import Block, Item, ItemType, LoadChange, Reps, WarmUpSet, WorkoutContent

RESTS = {ItemType.COMPOUND: 150, ItemType.SECONDARY: 90, ItemType.ACCESSORY: 60, ItemType.CORE: 45}


def lb(value: float, kind: LoadKind = LoadKind.TOTAL) -> Load:
    return Load(value, "lb", kind)


def kg(value: float, kind: LoadKind = LoadKind.TOTAL) -> Load:
    return Load(value, "kg", kind)


def each(value: float, unit: LoadUnit = "lb") -> Load:
    return Load(value, unit, LoadKind.PER_HAND)


def _lift(kind: ItemType, name: str, dose: str, load: Load | None, rir: float | None, **more: object) -> Item:
    """``dose`` is "4x4-6" or "3x8"."""
    sets, reps = dose.split("x")
    low, _, high = reps.partition("-")
    rest = {"rest": RESTS[kind], **more}
    return Item(kind, name, int(sets), Reps(int(low), int(high or low)), rir=rir, load=load, **rest)  # type: ignore[arg-type]


def main(name: str, dose: str, load: Load | None = None, *, rir: float = 2, warm: str = "", **more: object) -> Item:
    """``warm`` is "45x8 95x5" in the load's unit, or "50% x5" of what the athlete picks."""
    return _lift(ItemType.COMPOUND, name, dose, load, rir, warmup=_ramp(warm, load), **more)


def second(name: str, dose: str, load: Load | None = None, *, rir: float = 2, warm: str = "", **more: object) -> Item:
    return _lift(ItemType.SECONDARY, name, dose, load, rir, warmup=_ramp(warm, load), **more)


def extra(name: str, dose: str, load: Load | None = None, *, rir: float | None = 2, **more: object) -> Item:
    return _lift(ItemType.ACCESSORY, name, dose, load, rir, **more)


def _ramp(warm: str, load: Load | None) -> tuple[WarmUpSet, ...]:
    found = []
    for one in warm.split():
        value, reps = one.split("x")
        if load is None:
            found.append(WarmUpSet(int(reps), percent=float(value.rstrip("%"))))
        else:
            found.append(WarmUpSet(int(reps), Load(float(value), load.unit, load.kind)))
    return tuple(found)


def core(name: str, sets: int, *, seconds: float | None = None, reps: int | None = None) -> Item:
    counted = Reps(reps, reps) if reps else None
    return Item(ItemType.CORE, name, sets, counted, seconds=seconds, rest=RESTS[ItemType.CORE])


def drill(name: str, reps: int | None = 8, *, seconds: float | None = None, sets: int = 1) -> Item:
    return Item(ItemType.ACCESSORY, name, sets, Reps(reps, reps) if reps and not seconds else None, seconds=seconds)


def prep(*names: str) -> Block:
    return Block("Prep", tuple(Item(ItemType.PREP, name, reps=Reps(8, 8)) for name in names))


def down(*names: str) -> Block:
    return Block("Cooldown", tuple(Item(ItemType.COOLDOWN, name, seconds=30.0) for name in names))


def run(*, note: str = "", kind: ItemType = ItemType.CARDIO, pace: Pace | None = None, **figures: float) -> Item:
    return Item(kind, "Run", note=note, pace=pace, **figures)  # type: ignore[arg-type]


def cardio(name: str, *, note: str = "", **figures: float) -> Item:
    return Item(ItemType.CARDIO, name, note=note, **figures)  # type: ignore[arg-type]


def station(name: str, reps: str | None = None, *, seconds: float | None = None, load: Load | None = None) -> Item:
    low, _, high = (reps or "").partition("-")
    counted = Reps(int(low), int(high or low)) if reps else None
    return Item(ItemType.ACCESSORY, name, 1, counted, seconds=seconds, rpe=7.0, rest=15, load=load)


def why(name: str, direction: str, before: str | None, after: str, words: str) -> LoadChange:
    return LoadChange(name, direction, before, after, words)


def workout(theme: str, *blocks: Block, changes: tuple[LoadChange, ...] = (), **more: object) -> WorkoutContent:
    return WorkoutContent(theme, blocks, changes, **more)  # type: ignore[arg-type]
