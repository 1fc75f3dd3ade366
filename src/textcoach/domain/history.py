"""What the athlete was asked to do and really did, as the agents, the understudies and the guardrails see it."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import Any, TypeVar

from textcoach.domain.plan import DayPlan
from textcoach.domain.reading import PerformedSet
from textcoach.domain.states import WorkoutState
from textcoach.domain.workout import Item, ItemType, Performance, WorkoutContent

T = TypeVar("T")

RECENT = timedelta(days=28)
SESSIONS = 12
"""Sessions with work that a history has at least, however long ago they were, where there are as many on record."""
_FRINGE = frozenset({ItemType.PREP, ItemType.COOLDOWN})


@dataclass(frozen=True, slots=True)
class PastSession:
    """One past training day, or unplanned work (``state`` None, ``content`` None). ``day`` is local."""

    day: date
    theme: DayPlan | None
    state: WorkoutState | None
    content: WorkoutContent | None
    performance: Performance | None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Bout:
    """One exercise on one day: what was prescribed (None: unplanned) and the sets that were done (none: as prescribed,
    not reported in figures). ``as_prescribed``: the athlete said the session was done, without figures for it."""

    day: date
    prescribed: Item | None
    sets: tuple[PerformedSet, ...]
    skipped: bool = False
    as_prescribed: bool = False


class History(tuple[PastSession, ...]):
    """Sessions, oldest first, that remember what was worked out about them: writing one workout asks the same dozens of
    times. For one thread at a time."""

    @cached_property
    def _known(self) -> dict[Hashable, Any]:
        return {}

    def once(self, key: Hashable, make: Callable[[], T]) -> T:
        if key not in self._known:
            self._known[key] = make()
        found: T = self._known[key]
        return found


def once(history: Sequence[PastSession], key: Hashable, make: Callable[[], T]) -> T:
    """What ``make`` finds out about the sessions, which the history remembers where it can. ``key`` holds what else it
    depends on; nobody may change what comes back."""
    return history.once(key, make) if isinstance(history, History) else make()


def before(history: Sequence[PastSession], day: date) -> Sequence[PastSession]:
    """Those of earlier days: the history itself, with what it remembers, where they all are."""
    if isinstance(history, History):
        return history.once(("before", day), lambda: _before(history, day))
    return _before(history, day)


def _before(history: Sequence[PastSession], day: date) -> Sequence[PastSession]:
    earlier = [past for past in history if past.day < day]
    return history if len(earlier) == len(history) else History(earlier)


def bouts(history: Sequence[PastSession], exercise: str) -> list[Bout]:
    """The bouts of one exercise (canonical name), newest first."""
    return list(once(history, "bouts", lambda: _bouts(history)).get(exercise, ()))


def _bouts(history: Sequence[PastSession]) -> Mapping[str, Sequence[Bout]]:
    """Of every exercise in one go: whoever asks for one asks for dozens."""
    found = defaultdict[str, list[Bout]](list)
    for session in sorted(history, key=lambda past: past.day, reverse=True):
        asked = _prescribed(session.content) if session.content else {}
        entries = session.performance.entries if session.performance else ()
        for exercise in dict.fromkeys([*asked, *(entry.exercise for entry in entries)]):
            bout = _bout(session, exercise, asked.get(exercise))
            if bout is not None:
                found[exercise].append(bout)
    return found


def since(history: Sequence[PastSession], start: date) -> list[PastSession]:
    """Those on ``start`` or later: a history can reach back years."""
    return [past for past in history if past.day >= start]


def days_trained(history: Sequence[PastSession]) -> set[date]:
    """The days with any work on record."""
    return once(history, "days trained", lambda: {past.day for past in history if _worked(past)})


def _worked(past: PastSession) -> bool:
    if past.performance is None or past.state in {WorkoutState.SKIPPED, WorkoutState.CANCELLED}:
        return False
    return past.performance.session.completed != "none" or any(not one.skipped for one in past.performance.entries)


def _bout(session: PastSession, exercise: str, prescribed: Item | None) -> Bout | None:
    done = session.performance
    entries = [entry for entry in (done.entries if done else ()) if entry.exercise == exercise]
    if entries:
        sets = tuple(one for entry in entries for one in entry.sets)
        skipped = all(entry.skipped for entry in entries)
        return Bout(session.day, prescribed, sets, skipped, as_prescribed=not sets and not skipped)
    if prescribed is None:
        return None
    if session.state is WorkoutState.SKIPPED:
        return Bout(session.day, prescribed, (), skipped=True)
    if done is not None and done.session.completed == "full":
        replaced = any(entry.instead_of == exercise for entry in done.entries)
        return Bout(session.day, prescribed, (), skipped=replaced, as_prescribed=not replaced)
    return None


def _prescribed(content: WorkoutContent) -> Mapping[str, Item]:
    """By exercise, the work that was asked for, else what was asked for as a warm-up or to cool down."""
    found: dict[str, Item] = {}
    for item in content.items:
        before = found.get(item.exercise)
        if before is None or (before.type in _FRINGE and item.type not in _FRINGE):
            found[item.exercise] = item
    return found
