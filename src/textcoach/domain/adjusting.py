"""A day's workout made shorter, longer, easier or harder at the athlete's request, and what that means in words."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, replace

from textcoach.domain.advice import Direction
from textcoach.domain.catalogue import by_name
from textcoach.domain.duration import pace, session_seconds
from textcoach.domain.fitting import edited, fit, replaced, seconds_left
from textcoach.domain.limits.case import FRINGE
from textcoach.domain.load_steps import easier as lighter
from textcoach.domain.reading import DistanceUnit
from textcoach.domain.restating import restated
from textcoach.domain.running.advice import rounded
from textcoach.domain.spoken import spoken_together
from textcoach.domain.warmups import warmed_up
from textcoach.domain.workout import Block, Item, ItemType, WorkoutContent

Passes = Callable[[WorkoutContent], bool]
"""Whether a workout is within every limit."""

SHORTER_SHARE = 0.65
LONGER_SECONDS = 15 * 60.0
_EASIER_SHARE, _HARDER_SHARE = 0.9, 1.1
_MOST_RIR, _LEAST_RPE = 6.0, 2.0
_EASY_RPE, _SLOWER = 5.0, 1.04
"""An easy pace stays; a harder one is slower where the effort is to be one less."""
_MOST_SETS = 6
_LEAST_METERS = 1000.0
_LEAST_AROUND = {ItemType.PREP: 1000.0, ItemType.COOLDOWN: 500.0}
_NO_LIMIT = 1000
_MAIN = frozenset({ItemType.COMPOUND, ItemType.SECONDARY, ItemType.CARDIO})
_STATIONS = 3


@dataclass(frozen=True, slots=True)
class Adjusted:
    """``what`` says in a few words what is different, for people."""

    content: WorkoutContent
    what: str


def minutes_of(content: WorkoutContent, done: Collection[str] = ()) -> int:
    """How long what is left takes, whole minutes."""
    return max(1, round(seconds_left(content, done) / 60))


def shorter(
    content: WorkoutContent, seconds: float | None, unit: DistanceUnit, done: Collection[str] = ()
) -> WorkoutContent:
    """Within ``seconds`` (None: about two thirds of what it takes) as far as one main lift allows; a run is cut in
    distance. What is ``done`` stays and takes no more time."""
    wanted = seconds if seconds is not None else seconds_left(content, done) * SHORTER_SHARE
    before, content = content, _less_around(content, seconds_left(content, done) - wanted, unit, done)
    over = seconds_left(content, done) - wanted
    work = [item for item in content.items if item.type not in FRINGE and item.exercise not in done]
    alone = len(work) == 1 and work[0].type is ItemType.CARDIO and work[0].sets == 1
    cut = _cut(content, work[0], over, unit) if over > 0 and alone else content
    main = sum(item.type in _MAIN for item in work)
    cut = fit(cut, wanted / 60, _NO_LIMIT, done, least=main or _STATIONS)
    over = seconds_left(cut, done) - wanted
    left = [item for item in cut.items if item.type is ItemType.CARDIO and item.exercise not in done]
    return _restated(before, _cut(cut, left[-1], over, unit) if over > 0 and left else cut, unit, "lowered")


def _less_around(content: WorkoutContent, seconds: float, unit: DistanceUnit, done: Collection[str]) -> WorkoutContent:
    """Easy running before and after the work gives way first, down to a kilometre and to half of one."""
    for item in reversed(content.items):
        least = _LEAST_AROUND.get(item.type)
        if least is None or item.meters is None or item.exercise in done or seconds <= 0 or item.meters <= least:
            continue
        each = (item.pace.middle if item.pace else pace(by_name(item.exercise))) / 1000
        meters = max(least, rounded(item.meters - seconds / each, unit)) if item.meters > seconds / each else least
        seconds -= (item.meters - meters) * each
        content = replaced(content, item, replace(item, meters=meters))
    return content


def _cut(content: WorkoutContent, item: Item, seconds: float, unit: DistanceUnit) -> WorkoutContent:
    if item.minutes is not None:
        return replaced(content, item, replace(item, minutes=max(5.0, float(int(item.minutes - seconds / 60)))))
    if item.meters is None or item.meters * item.sets < _LEAST_METERS:
        return content
    meters = item.meters - seconds / pace(by_name(item.exercise)) * 1000 / item.sets
    return replaced(content, item, replace(item, meters=min(item.meters, rounded(max(_LEAST_METERS, meters), unit))))


def easier(content: WorkoutContent, unit: DistanceUnit, done: Collection[str] = ()) -> WorkoutContent:
    """A tenth less load, rounded down to kit, one more in reserve and a set less where there are three; cardio a fifth
    shorter and slower."""
    eased = edited(content, lambda item: _easier(item, unit, done))
    blocks = (
        replace(block, rounds=block.rounds - 1) if block.rounds >= 3 and not _has(block, done) else block
        for block in eased.blocks
    )
    return _restated(content, replace(eased, blocks=tuple(blocks)), unit, "lowered")


def _has(block: Block, done: Collection[str]) -> bool:
    return any(item.exercise in done for item in block.items)


def _easier(item: Item, unit: DistanceUnit, done: Collection[str]) -> Item:
    if item.type in FRINGE or item.exercise in done:
        return item
    load = lighter(by_name(item.exercise), item.load, _EASIER_SHARE) if item.load is not None else None
    eased = replace(
        item,
        load=load,
        percent_1rm=item.percent_1rm * _EASIER_SHARE if item.percent_1rm else None,
        rir=min(_MOST_RIR, item.rir + 1) if item.rir is not None else None,
        rpe=max(_LEAST_RPE, item.rpe - 1) if item.rpe is not None else None,
        pace=item.pace.slower(_SLOWER) if item.pace and (item.rpe or 0.0) > _EASY_RPE else item.pace,
        sets=item.sets - 1 if item.sets >= 3 else item.sets,
    )
    if item.type is ItemType.CARDIO and item.sets == 1:
        return _scaled(eased, 0.8, unit)
    if item.load is None and item.rir is None and item.seconds is not None:
        return replace(eased, seconds=max(10.0, float(round(item.seconds * 0.8 / 5) * 5)))
    return warmed_up(eased, by_name(item.exercise), cold=len(item.warmup) > 1) if item.warmup else eased


def _scaled(item: Item, share: float, unit: DistanceUnit) -> Item:
    if item.minutes is not None:
        return replace(item, minutes=max(5.0, float(round(item.minutes * share))))
    if item.meters is not None and item.meters >= _LEAST_METERS:
        return replace(item, meters=rounded(max(_LEAST_METERS, item.meters * share), unit))
    return item


def harder(content: WorkoutContent, unit: DistanceUnit, passes: Passes, done: Collection[str] = ()) -> Adjusted | None:
    """A set more of the main lift, else one less in reserve, else a tenth more cardio: the first that is within the
    limits; None where none is. Loads stay: they follow the record."""
    found = next((one for one in _harder(content, unit, done) if passes(one.content)), None)
    return found and replace(found, content=_restated(content, found.content, unit, "raised"))


def _harder(content: WorkoutContent, unit: DistanceUnit, done: Collection[str]) -> Iterator[Adjusted]:
    work = [item for item in content.items if item.type not in FRINGE and item.exercise not in done]
    names = spoken_together(item.exercise for item in content.items)
    lifts = [item for item in work if item.type is not ItemType.CARDIO]
    for item in lifts[:1]:
        if item.sets < _MOST_SETS:
            more = replace(item, sets=item.sets + 1)
            yield Adjusted(replaced(content, item, more), f"a set more of {names[item.exercise]}")
        if item.rir is not None and item.rir >= 1:
            less = replace(item, rir=item.rir - 1)
            yield Adjusted(
                replaced(content, item, less), f"leave {less.rir:g} on {names[item.exercise]}, not {item.rir:g}"
            )
    for item in work:
        if item.type is ItemType.CARDIO and item.sets == 1:
            more = _scaled(item, _HARDER_SHARE, unit)
            if more != item:
                yield Adjusted(replaced(content, item, more), f"more of {names[item.exercise]}")
            if item.rpe is not None:
                more = replace(item, rpe=item.rpe + 1, pace=None)
                yield Adjusted(replaced(content, item, more), f"{names[item.exercise]} at RPE {item.rpe + 1:g}")
        elif item.type is ItemType.CARDIO:
            yield Adjusted(
                replaced(content, item, replace(item, sets=item.sets + 1)), f"one more {names[item.exercise]}"
            )


def longer(
    content: WorkoutContent, seconds: float | None, unit: DistanceUnit, passes: Passes, done: Collection[str] = ()
) -> WorkoutContent:
    """Up to ``seconds`` (None: a quarter of an hour more): sets, the shortest item first, and cardio, as long as the
    limits allow it. The content itself where nothing can be added."""
    wanted = seconds if seconds is not None else session_seconds(content) + LONGER_SECONDS
    grown = content
    while (more := next(_more(grown, wanted, unit, passes, done), None)) is not None:
        grown = more
    return _restated(content, grown, unit, "raised")


def _more(
    content: WorkoutContent, wanted: float, unit: DistanceUnit, passes: Passes, done: Collection[str]
) -> Iterator[WorkoutContent]:
    work = [item for item in content.items if item.type not in FRINGE and item.exercise not in done]
    for item in sorted(work, key=lambda one: one.sets):
        cardio = item.type is ItemType.CARDIO
        grown = _scaled(item, _HARDER_SHARE, unit) if cardio and item.sets == 1 else replace(item, sets=item.sets + 1)
        if grown == item or (not cardio and grown.sets > _MOST_SETS):
            continue
        bigger = replaced(content, item, grown)
        if session_seconds(bigger) <= wanted and passes(bigger):
            yield bigger


def _restated(
    before: WorkoutContent, after: WorkoutContent, unit: DistanceUnit, direction: Direction
) -> WorkoutContent:
    return replace(after, changes=restated(before, after, unit, direction))
