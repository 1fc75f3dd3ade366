"""The blocks of a workout as its page shows them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from textcoach.domain.athlete import Athlete
from textcoach.domain.distance import target_words
from textcoach.domain.plates import plates
from textcoach.domain.workout import Block, Item, ItemType, WarmUpSet, WorkoutContent
from textcoach.services.item_text import (
    YOUR_PICK,
    dose_words,
    known,
    load_words,
    picks_load,
    reserve_words,
    seconds_words,
)

_FRINGE = {ItemType.PREP: "Warm-up", ItemType.COOLDOWN: "Cool-down"}
_TIMES, _RANGE = re.compile(r"(?<![A-Za-z])x(?=\d)"), re.compile(r"(?<=\d)-(?=\d)")
_MAIN = frozenset({ItemType.COMPOUND, ItemType.SECONDARY, ItemType.CARDIO})


@dataclass(frozen=True, slots=True)
class PageItem:
    """``load`` may be a pace, or a time ("in 3:08 each"); ``plates`` are those of one side, heaviest first, None where
    there is no bar that they make the load on; ``facts`` are what else to know, in a word or two each."""

    name: str
    dose: str
    load: str
    plates: Sequence[str] | None
    warmup: Sequence[str]
    facts: Sequence[str]
    note: str
    instead: Sequence[str]


@dataclass(frozen=True, slots=True)
class PageBlock:
    """``kind``: drills, lifts, superset, circuit or work."""

    kind: str
    title: str
    facts: Sequence[str]
    items: Sequence[PageItem]


def page_blocks(content: WorkoutContent, athlete: Athlete) -> list[PageBlock]:
    """In the order in which they are done."""
    work = [block for one in content.blocks for block in _work(one, athlete)]
    return [*_fringe(content, ItemType.PREP, athlete), *work, *_fringe(content, ItemType.COOLDOWN, athlete)]


def _fringe(content: WorkoutContent, kind: ItemType, athlete: Athlete) -> Iterator[PageBlock]:
    items = [_item(replace(item, rpe=None) if item.note else item, athlete) for item in content.items]
    edge = [made for made, item in zip(items, content.items, strict=True) if item.type is kind]
    if edge:
        yield PageBlock("drills", _FRINGE[kind], (), edge)


def _work(block: Block, athlete: Athlete) -> Iterator[PageBlock]:
    items = [item for item in block.items if item.type not in _FRINGE]
    if not items:
        return
    if block.rounds > 1:
        yield _circuit(replace(block, items=tuple(items)), athlete)
    elif block.paired and len(items) > 1:
        yield PageBlock("superset", "Superset", ["a set of each in turn"], [_item(item, athlete) for item in items])
    else:
        kind = "lifts" if any(item.type in _MAIN for item in items) else "work"
        yield PageBlock(kind, block.name, (), [_item(item, athlete) for item in items])


def _circuit(block: Block, athlete: Athlete) -> PageBlock:
    """What holds for every station is said once."""
    facts = [f"{block.rounds} rounds"]
    items = list(block.items)
    if len({item.rpe for item in items}) == 1 and items[0].rpe is not None:
        facts.append(f"RPE {items[0].rpe:g}")
        items = [replace(item, rpe=None) for item in items]
    if len({item.rest for item in items}) == 1 and items[0].rest:
        facts.append(f"{seconds_words(float(items[0].rest))} between")
        items = [replace(item, rest=None) for item in items]
    return PageBlock("circuit", block.name, facts, [_item(item, athlete) for item in items])


def _item(item: Item, athlete: Athlete) -> PageItem:
    exercise = known(item.exercise)
    on = plates(item.load, exercise) if item.load is not None and exercise is not None else None
    return PageItem(
        name=item.exercise,
        dose=_typeset(dose_words(item, athlete)),
        load=_with(item, athlete),
        plates=None if on is None else [f"{plate:g}" for plate in on],
        warmup=[_typeset(_warm_up(one)) for one in item.warmup],
        facts=list(_facts(item)),
        note=item.note,
        instead=[_instead(one.condition, one.replacement, one.note) for one in item.modifications],
    )


def _with(item: Item, athlete: Athlete) -> str:
    """The load, or the pace of a run."""
    if item.load is not None:
        return load_words(item.load, known(item.exercise))
    if item.pace is not None:
        words = target_words(item.pace, item.meters, item.sets, athlete.distance_unit)
        return _typeset(words.removeprefix("@ "))
    return YOUR_PICK if picks_load(item) else ""


def _facts(item: Item) -> Iterator[str]:
    if item.rir is not None and item.reps is not None:
        yield f"leave {reserve_words(item.rir)} in the tank"
    elif item.rpe is not None:
        yield f"RPE {item.rpe:g}"
    in_note = item.type is ItemType.CARDIO and any(letter.isdigit() for letter in item.note)
    if item.rest and not in_note:
        yield f"rest {seconds_words(float(item.rest))}"
    if item.tempo:
        yield f"tempo {item.tempo}"


def _warm_up(one: WarmUpSet) -> str:
    if one.load is not None:
        return f"{one.load.value:g}x{one.reps}"
    return f"{one.percent:g}% x{one.reps}" if one.percent is not None else f"x{one.reps}"


def _instead(condition: str, replacement: str, note: str) -> str:
    words = f"{condition.strip().capitalize()}: {replacement}"
    return f"{words} ({note})" if note else words


def _typeset(words: str) -> str:
    """Times signs and dashes: a page is no text."""
    return _RANGE.sub("\u2013", _TIMES.sub("\u00d7", words))
