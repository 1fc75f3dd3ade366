"""The work of a workout as lines: what comes first, supersets, circuits, warm-up sets, how hard, how long to rest."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum

from textcoach.domain.catalogue.exercise import ENDURANCE
from textcoach.domain.workout import Block, Item, ItemType, WorkoutContent
from textcoach.ports.composer import Line
from textcoach.services.item_text import Wording, known, ramp_words, reserve_words, seconds_words


class Goes(IntEnum):
    """What a text gives up when space is short, the highest first."""

    SHORTFALL = 21
    SECOND_WHY = 20
    RESTS = 19
    LATER_RAMP = 18
    LATER_PLATES = 17
    """And that the athlete picks an accessory's load."""
    COOLDOWN = 16
    NOTES = 15
    PLATES = 14
    LONG_CLOSING = 13
    LONG_WHY = 12
    LONG_EFFORT = 11
    DRILLS = 10
    CORE = 9
    ACCESSORY = 8
    RAMP = 7
    OPENING = 6
    CLOSING = 5
    WHY = 4
    EFFORT = 3
    LATER_SECONDARY = 2
    LATER_COMPOUND = 1
    NEVER = 0


FRINGE = frozenset({ItemType.PREP, ItemType.COOLDOWN})
_LIFTS = frozenset({ItemType.COMPOUND, ItemType.SECONDARY})
_MAIN_LIFTS, _MAIN_WORK = 3, 4
_FEWEST = 3
_NAMES = {ItemType.PREP: ("Warm-up", "First"), ItemType.COOLDOWN: ("Cool-down", "Last")}


@dataclass(slots=True)
class Telling:
    """Goes through a workout: so many items of work, with a load on a bar and with warm-up sets are behind it."""

    words: Wording
    lifts: bool
    told: int = 0
    plates: int = 0
    ramps: int = 0

    def goes(self, item: Item) -> Goes:
        """The first main lifts never go; where there are none, the first of whatever the work is."""
        self.told += 1
        match item.type:
            case ItemType.CARDIO:
                return Goes.NEVER
            case _ if not self.lifts:
                return Goes.NEVER if self.told <= _MAIN_WORK else Goes.ACCESSORY
            case ItemType.COMPOUND:
                return Goes.NEVER if self.told <= _MAIN_LIFTS else Goes.LATER_COMPOUND
            case ItemType.SECONDARY:
                return Goes.NEVER if self.told <= _MAIN_LIFTS else Goes.LATER_SECONDARY
            case ItemType.CORE:
                return Goes.CORE
            case _:
                return Goes.ACCESSORY


def work_lines(words: Wording, content: WorkoutContent) -> list[Line]:
    """All but the date, the reasons and the words around it."""
    rir = _common_rir(content)
    telling = Telling(replace(words, rir=rir), any(item.type in _LIFTS for item in content.items))
    lines = _edge(content, ItemType.PREP, words)
    for block in content.blocks:
        lines += _block(telling, replace(block, items=tuple(one for one in block.items if one.type not in FRINGE)))
    lines += _edge(content, ItemType.COOLDOWN, words)
    return lines + effort_lines(content)


def effort_lines(content: WorkoutContent) -> list[Line]:
    """How much to leave where most lifts agree on it, and how long to rest."""
    rir, lines = _common_rir(content), []
    if rir is not None:
        reps = "rep" if rir == 1 else "reps"
        others = any(item.rir not in {None, rir} for item in content.items)
        where = "unless it says otherwise" if others else "on each set"
        left = reserve_words(rir)
        brief = f"Leave {left} in the tank."
        full = f"Leave {left} {reps} in the tank {where}."
        lines.append(Line(full, Goes.EFFORT, trims=((Goes.LONG_EFFORT, brief),)))
    rests = _rests_words(content)
    return [*lines, Line(rests, drop=Goes.RESTS)] if rests else lines


def _edge(content: WorkoutContent, kind: ItemType, words: Wording) -> list[Line]:
    """Drills in one line; what is run, walked or ridden is part of the work."""
    items = [item for item in content.items if item.type is kind]
    drills = [words.drill(item) for item in items if not _is_outing(item)]
    outings = [words.drill(item) for item in items if _is_outing(item)]
    word, first = _NAMES[kind]
    goes = Goes.DRILLS if kind is ItemType.PREP else Goes.COOLDOWN
    lines = [Line(f"{word}: {', '.join(drills)}", drop=goes, more=True)] if drills else []
    walked = [Line(f"{first}: {', '.join(outings)}")] if outings else []
    return [*lines, *walked] if kind is ItemType.PREP else [*walked, *lines]


def _is_outing(item: Item) -> bool:
    exercise = known(item.exercise)
    return exercise is not None and exercise.pattern in ENDURANCE


def _block(telling: Telling, block: Block) -> Iterator[Line]:
    if not block.items:
        return
    if block.rounds > 1:
        yield from _circuit(telling, block)
    elif block.paired and len(block.items) > 1:
        yield _superset(telling, block)
    elif _is_list(block):
        yield _list(telling, block)
    else:
        for item in block.items:
            yield from _item(telling, item)


def _circuit(telling: Telling, block: Block) -> Iterator[Line]:
    """Nothing of a round can be left out."""
    rpes = {item.rpe for item in block.items}
    rpe = rpes.pop() if len(rpes) == 1 else None
    header = f"{block.name}, {block.rounds} rounds"
    hard = f", RPE {rpe:g}" if rpe is not None else ""
    rests = {item.rest for item in block.items}
    rest = f", {seconds_words(float(rests.pop() or 0))} between" if len(rests) == 1 and rests != {None} else ""
    yield Line(f"{header}{hard}{rest}:", short=f"{header}{hard}:")
    for item in block.items:
        telling.goes(item)
        yield _line(telling, item, Goes.NEVER, rpe)


def _superset(telling: Telling, block: Block) -> Line:
    goes = min(telling.goes(item) for item in block.items)
    words = telling.words
    full, plain, brief = (
        "Superset: " + " + ".join(made(item) for item in block.items) for made in (words.full, words.lean, words.brief)
    )
    return Line(full, goes, short=brief, trims=((Goes.LATER_PLATES, plain),), more=True)


def _is_list(block: Block) -> bool:
    """Drills without a load, each as often as the others."""
    plain = all(item.load is None and item.rir is None and item.rpe is None and not item.note for item in block.items)
    sets = {item.sets for item in block.items}
    return plain and len(block.items) >= _FEWEST and len(sets) == 1 and not any(map(_is_outing, block.items))


def _list(telling: Telling, block: Block) -> Line:
    goes = min(telling.goes(item) for item in block.items)
    times = block.items[0].sets
    each = [telling.words.drill(replace(item, sets=1)) for item in block.items]
    often = {1: "", 2: "Twice each: "}.get(times, f"{times} sets each: ")
    return Line(often + ", ".join(each), goes, more=True)


def _item(telling: Telling, item: Item) -> Iterator[Line]:
    yield _line(telling, item, telling.goes(item))
    ramp = ramp_words(item)
    if ramp:
        name, goes = telling.words.name(item.exercise), Goes.LATER_RAMP if telling.ramps else Goes.RAMP
        telling.ramps += 1
        yield Line(f"- warm up {ramp}", goes, apart=f"{name} warm-up: {ramp}")


def _line(telling: Telling, item: Item, goes: Goes, rpe: float | None = None) -> Line:
    """The plates of the first bar stay longest."""
    words = replace(telling.words, rpe=rpe)
    full, plain = words.full(item), words.lean(item)
    trimmed = Goes.LATER_PLATES if telling.plates or goes is not Goes.NEVER else Goes.PLATES
    telling.plates += full != plain
    return Line(full, goes, short=words.brief(item), trims=((trimmed, plain),), more=True)


def _common_rir(content: WorkoutContent) -> float | None:
    """What most lifts leave, where it is worth saying once."""
    alone = [item for block in content.blocks if block.rounds == 1 for item in block.items]
    counted = Counter(item.rir for item in alone if item.rir is not None and item.reps is not None)
    common, times = counted.most_common(1)[0] if counted else (None, 0)
    return common if common and times >= _FEWEST else None


def _rests_words(content: WorkoutContent) -> str:
    alone = [item for block in content.blocks if block.rounds == 1 and not block.paired for item in block.items]
    big = [item.rest for item in alone if item.type in _LIFTS and item.rest]
    small = [item.rest for item in alone if item.type in {ItemType.ACCESSORY, ItemType.CORE} and item.rest]
    if not big:
        return ""
    words = _rest_words(big)
    if small:
        return f"Rest {words} on the big lifts, {_rest_words(small)} on the others."
    return f"Rest {words} between sets."


def _rest_words(rests: Sequence[int]) -> str:
    longest = max(rests)
    if longest > 120 and longest % 60:
        return f"{longest // 60}-{longest // 60 + 1} min"
    return seconds_words(float(longest))
