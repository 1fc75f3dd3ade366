"""Drawing a performance that a notation can write without saying anything else."""

from dataclasses import dataclass, replace
from random import Random
from typing import Literal

from textcoach.domain.catalogue.exercise import Exercise, LoadKind
from textcoach.domain.reading import Entry, LoadUnit, PerformedSet, PrescribedItem, Side

from . import spoken
from .performances import LB_IN_KG, Athlete, Group, Performed, loads_of, reps_of, with_effort

_FIXED = (LoadKind.TOTAL, LoadKind.PER_HAND)


@dataclass(frozen=True, slots=True)
class Need:
    """What a notation asks of a performance. ``load`` None: no load is said. ``least_load`` is in the athlete's unit:
    under it, the figure could be reps or an effort. ``near`` wants the load within a quarter of the prescribed one,
    ``as_prescribed`` the sets and reps that were asked for. ``most_reps`` keeps spoken figures apart. ``kind`` is how
    the load counts where the exercise alone does not say; ``sides``: "each side" can stand behind the figures;
    ``fails``: the last set ended with a failed rep; ``effort``: how hard it was can follow."""

    groups: tuple[Group, ...]
    load: Literal["one", "each"] | None = "one"
    kind: LoadKind | None = None
    same_reps: bool = False
    sets: tuple[int, int] = (2, 5)
    least_load: float = 0.0
    least_reps: int = 1
    most_reps: int = 18
    near: bool = False
    as_prescribed: bool = False
    own_unit: bool = False
    speakable: bool = False
    sides: bool = True
    fails: bool = False
    effort: bool = True

    def suits(self, exercise: Exercise, athlete: Athlete) -> bool:
        """Whether the exercise has a load that the notation can write."""
        return self.load is None or bool(self.loads(exercise, athlete.load_unit))

    def loads(self, exercise: Exercise, unit: LoadUnit) -> list[float]:
        return [
            float(load)
            for load in loads_of(exercise, unit, self.kind)
            if load >= self.least_load and (not self.speakable or spoken.can_say(load))
        ]


def draw(rng: Random, need: Need, athlete: Athlete, exercise: Exercise, *, prescribed: bool) -> Performed:
    """A performance of the exercise. What was prescribed may be another load than the one that was lifted."""
    count = rng.randint(*need.sets)
    wanted, reps = reps_of(rng, count, same=need.same_reps, least=need.least_reps, most=need.most_reps)
    if need.as_prescribed:
        wanted = reps[0]
    unit: LoadUnit = athlete.load_unit
    base, loads = _loads(rng, need, exercise, unit, count)
    if loads and not need.own_unit and not need.near and rng.random() < 0.08:
        unit, loads = _abroad(unit, loads)
    kind = need.kind or (exercise.load_kind if loads else None)
    side: Side | None = "each" if need.sides and exercise.unilateral and rng.random() < 0.5 else None
    sets = tuple(_set(number, loads[at] if loads else None, unit, kind, side) for at, number in enumerate(reps))
    item = _item(rng, exercise, count, wanted, base, athlete.load_unit, need) if prescribed else None
    if need.fails:
        return Performed(exercise, Entry(exercise.name, (*sets[:-1], replace(sets[-1], rir=0.0))), item)
    return with_effort(rng, Performed(exercise, Entry(exercise.name, sets), item), share=0.4 if need.effort else 0.0)


def _set(reps: int, load: float | None, unit: LoadUnit, kind: LoadKind | None, side: Side | None) -> PerformedSet:
    return PerformedSet(reps=reps, load=load, unit=unit if load is not None else None, kind=kind, side=side)


def _loads(rng: Random, need: Need, exercise: Exercise, unit: LoadUnit, count: int) -> tuple[float | None, list[float]]:
    """The prescribed load and that of each set; no loads where the notation says none."""
    if need.load is None:
        return (rng.choice(loads_of(exercise, unit)) if exercise.load_kind in _FIXED else None), []
    possible = need.loads(exercise, unit)
    at = rng.randrange(len(possible))
    if need.load == "each":
        places, place = [], at
        for _ in range(count):
            places.append(place)
            place = max(0, min(len(possible) - 1, place + rng.choice((0, 1, 1, 2, -1))))
        near = [place if not need.near or _near(possible[place], possible[at]) else at for place in places]
        return possible[at], [possible[place] for place in near]
    done = possible[max(0, min(len(possible) - 1, at + rng.choice((0, 0, 0, 1, -1, 2))))]
    return possible[at], [done] * count


def _near(load: float, prescribed: float) -> bool:
    return abs(load - prescribed) <= 0.25 * prescribed


def _abroad(unit: LoadUnit, loads: list[float]) -> tuple[LoadUnit, list[float]]:
    """The same weights in a gym that counts in the other unit."""
    if unit == "lb":
        return "kg", [max(2.5, round(load * LB_IN_KG / 2.5) * 2.5) for load in loads]
    return "lb", [float(max(5, round(load / LB_IN_KG / 5) * 5)) for load in loads]


def _item(
    rng: Random, exercise: Exercise, count: int, wanted: int, base: float | None, unit: LoadUnit, need: Need
) -> PrescribedItem:
    exact = need.as_prescribed or rng.random() < 0.6
    loaded = base is not None and exercise.load_kind in _FIXED
    return PrescribedItem(
        exercise.name,
        sets=count if exact else max(2, count + rng.choice((-1, 0, 1))),
        reps=str(wanted) if exact else f"{wanted}-{wanted + 2}",
        load=base if loaded else None,
        unit=unit if loaded else None,
        rir=rng.choice((None, 2.0, 1.0)),
    )
