"""When another exercise may do better."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from textcoach.domain.athlete import Athlete
from textcoach.domain.catalogue import resolve
from textcoach.domain.history import PastSession
from textcoach.domain.load_rules import USUAL, LoadRules
from textcoach.domain.outcome import same_target
from textcoach.domain.progression.advising import record_of
from textcoach.domain.progression.stalls import stall
from textcoach.domain.workout import Item, ItemType

_FEWEST = 3


def stale_lifts(
    athlete: Athlete, history: Sequence[PastSession], day: date, rules: LoadRules = USUAL
) -> frozenset[str]:
    """Those that whoever picks the exercises should leave for another, by name: a main lift that stalled, was
    lightened, was built up again and stalled once more; any other that stalled."""
    asked: dict[str, list[Item]] = defaultdict(list)
    for past in sorted(history, key=lambda one: one.day):
        for item in past.content.items if past.content and past.day < day else ():
            if item.load is not None and item.reps is not None:
                asked[item.exercise].append(item)
    return frozenset(name for name, items in asked.items() if _is_stale(name, items, athlete, history, day, rules))


def _is_stale(
    name: str, items: list[Item], athlete: Athlete, history: Sequence[PastSession], day: date, rules: LoadRules
) -> bool:
    exercise, newest = resolve(name), items[-1]
    if exercise is None or len(items) < _FEWEST or _rose(items[-_FEWEST:]):
        return False
    record = record_of(replace(newest, load=None), exercise, athlete, history, day, rules)
    same = [one for one in record.loaded if same_target(one.asked.reps, newest.reps)]
    found = stall(record, same) if same else None
    return found is not None and (found.again or newest.type is not ItemType.COMPOUND)


def _rose(items: list[Item]) -> bool:
    """No need to look closer then."""
    first, last = items[0].load, items[-1].load
    return first is not None and last is not None and last.kg > first.kg
