"""The sets of runs, rides, rows, swims and walks: one for a continuous one, one for each interval."""

from collections.abc import Sequence
from dataclasses import dataclass

from messaging.reading.outings.intervals import MOST, repeats
from messaging.reading.outings.legs import legs
from messaging.reading.outings.outings import continuous
from messaging.reading.outings.paces import Outing
from messaging.reading.outings.walk import Leg
from messaging.reading.sets.drafts import Draft
from messaging.reading.words.atoms import Atom, Figure


@dataclass(frozen=True, slots=True)
class Said:
    """The figures of a statement and the text that they stand in: the words between them part an outing's legs."""

    figures: Sequence[Atom]
    text: str


@dataclass(frozen=True, slots=True)
class Done:
    """``unscaled`` are lengths of a pool of unknown size. ``counted`` says how many sets."""

    sets: tuple[Draft, ...]
    unscaled: tuple[Figure, ...]
    counted: tuple[Figure, ...]


def cardio_sets(said: Said, outing: Outing) -> Done:
    sets: list[Draft] = []
    parted = legs(said.figures, said.text, outing)
    for leg in parted:
        done = _of_leg(leg, outing)
        if done and leg.effort is not None:
            name, figure = leg.effort
            done[-1].measure(name, figure.value, figure)
        sets += done
    unscaled = tuple(leg.lengths for leg in parted if leg.lengths is not None)
    counted = tuple(leg.group.count for leg in parted if leg.group and leg.group.count)
    return Done(tuple(sets[:MOST]), unscaled, counted)


def _of_leg(leg: Leg, outing: Outing) -> list[Draft]:
    if leg.group is not None:
        return repeats(leg.group, outing)
    done = continuous(leg.said, outing) if leg.said else None
    if done is None and leg.lengths is not None:
        return [Draft()]
    return [done] if done is not None else []
