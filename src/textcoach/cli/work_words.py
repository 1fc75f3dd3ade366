"""A workout in a line or two: its main lifts, its circuit or its run."""

from typing import TYPE_CHECKING

from textcoach.domain.catalogue import resolve
from textcoach.domain.catalogue.exercise import LoadKind
from textcoach.domain.distance import distance_words, repeat_words, target_words
from textcoach.domain.running.runs import is_run, run_meters
from textcoach.domain.workout import Item, ItemType, WorkoutContent

if TYPE_CHECKING:
    from textcoach.domain.athlete import Athlete

_FRINGE = {ItemType.PREP, ItemType.COOLDOWN}
_MOST_ITEMS = 4
_ALL_OF_IT = 1.02
"""Beyond which a run has more to it than what is shown."""


def work_words(content: WorkoutContent, athlete: "Athlete") -> list[str]:
    """The main lifts, the circuit or the run with its whole distance; what else there is as a number."""
    work = [item for item in content.items if item.type not in _FRINGE]
    circuit = next((block for block in content.blocks if block.rounds > 1), None)
    main = circuit.items if circuit else [item for item in work if _is_main(item)] or work
    shown = main[:_MOST_ITEMS]
    words = [item_words(item, athlete).replace(" 1x", " x" if circuit else " 1x") for item in shown]
    if more := len(work) - len(shown):
        words.append(f"+{more} more")
    meters = run_meters(content)
    if meters > sum(item.meters or 0.0 for item in shown if item.sets == 1) * _ALL_OF_IT:
        words.append(f"{distance_words(meters, athlete.distance_unit)} in all")
    parts = [f"{part};" for part in words[:-1]] + words[-1:]
    return [f"{circuit.rounds} rounds of", *parts] if circuit else parts


def is_picked(item: Item) -> bool:
    """Whether the athlete chooses the load."""
    exercise = resolve(item.exercise)
    carries = exercise is not None and exercise.takes_load and exercise.load_kind is not LoadKind.ADDED
    return carries and item.reps is not None and item.load is None


def _is_main(item: Item) -> bool:
    return item.type is ItemType.COMPOUND or is_run(item.exercise)


def item_words(item: Item, athlete: "Athlete") -> str:
    """ "Barbell Row 4x6-8 @ 60 kg", "Run 5x1000 m @ 4:05/km", "Run 8 km, RPE 4"."""
    amount = ""
    if item.meters is not None:
        amount = (repeat_words if item.sets > 1 else distance_words)(item.meters, athlete.distance_unit)
    elif item.minutes is not None:
        amount = f"{item.minutes:g} min"
    elif item.reps is not None:
        amount = item.reps.words()
    elif item.seconds is not None:
        amount = f"{item.seconds:g} s"
    sets = f"{item.sets}x" if item.sets > 1 or item.reps is not None else ""
    load = f" @ {item.load.words()}" if item.load else ""
    effort = f" {target_words(item.pace, item.meters, item.sets, athlete.distance_unit)}" if item.pace else ""
    if not effort and item.rpe is not None and item.type is ItemType.CARDIO:
        effort = f", RPE {item.rpe:g}"
    return f"{item.exercise} {sets}{amount}{load}{effort}".strip()
