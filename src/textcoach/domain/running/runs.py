"""What was asked of a runner and what they did."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from statistics import median

from textcoach.domain.catalogue import resolve
from textcoach.domain.catalogue.exercise import Pattern
from textcoach.domain.history import PastSession, once
from textcoach.domain.plan import RUNNING, Focus
from textcoach.domain.reading import PerformedSet
from textcoach.domain.states import WorkoutState
from textcoach.domain.workout import Item, ItemType, WorkoutContent

WINDOW_DAYS = 28
"""How far back a run still says what a runner can take; older ones only say that there was a break."""
SHORT = 0.85
USUAL_PACE = 400.0
"""Seconds a kilometre of a run that nobody timed: an estimate, used for how long or how far and never told."""
HARD_RPE, FELT_HARD = 7.0, 8.0
_EASY_RPE = 5.0
_HARD_SESSIONS = frozenset({Focus.TEMPO_RUN, Focus.INTERVALS, Focus.REPETITIONS, Focus.RACE})
_FRINGE = frozenset({ItemType.PREP, ItemType.COOLDOWN})


@dataclass(frozen=True, slots=True)
class RunDone:
    """One past run. ``meters`` None: not done, or done without a figure. ``planned`` is what was asked for in all,
    ``work`` without the warm-up and the cool-down. ``asked`` are its items, ``sets`` what was told."""

    day: date
    focus: Focus | None
    meters: float | None
    seconds: float | None
    rpe: float | None
    planned: float | None
    skipped: bool
    pain: bool
    work: float | None = None
    asked: tuple[Item, ...] = ()
    sets: tuple[PerformedSet, ...] = ()

    @property
    def only_work(self) -> bool:
        """Whether the figures are of the repeats or the tempo alone: nearer to those than to the whole run."""
        if not (self.meters and self.work and self.planned) or self.work >= self.planned:
            return False
        return abs(self.meters - self.work) < abs(self.meters - self.planned)

    @property
    def covered(self) -> float | None:
        """Metres in all. Where only the work was told, the warm-up and the cool-down are taken as asked."""
        if self.skipped or not self.meters:
            return None if self.skipped else self.planned
        return self.meters + ((self.planned or 0.0) - (self.work or 0.0) if self.only_work else 0.0)

    @property
    def fell_short(self) -> bool:
        target = self.work if self.only_work else self.planned
        return bool(target and self.meters and self.meters < SHORT * target)

    @property
    def reference(self) -> float | None:
        """Metres that the next run is compared with: those asked for where the run fell short of them."""
        return self.planned if self.fell_short else self.covered

    @property
    def hard(self) -> bool:
        """By what was felt or asked for; by the day's theme where nothing is known of either, because a hard day's run
        may have been written as an easy one."""
        if self.skipped:
            return False
        if self.asked and self.focus is not Focus.RACE:
            return (self.rpe or 0.0) >= FELT_HARD or any(is_hard(item) for item in self.asked)
        return (self.rpe or 0.0) >= FELT_HARD or self.focus in _HARD_SESSIONS


@lru_cache(maxsize=512)
def is_run(exercise: str) -> bool:
    found = resolve(exercise)
    return found is not None and found.pattern is Pattern.RUN


def item_meters(item: Item) -> float:
    """All sets of a run; one that is told in time counts what its pace covers, or else an easy one."""
    if item.meters is not None:
        return item.meters * item.sets
    seconds = item.minutes * 60 if item.minutes is not None else item.seconds or 0.0
    return seconds * item.sets / (item.pace.middle if item.pace else USUAL_PACE) * 1000


def run_items(content: WorkoutContent) -> tuple[Item, ...]:
    """Its runs, as often as their rounds have them."""
    return tuple(
        item for block in content.blocks for _ in range(block.rounds) for item in block.items if is_run(item.exercise)
    )


def run_meters(content: WorkoutContent) -> float:
    return sum(item_meters(item) for item in run_items(content))


def is_work(item: Item) -> bool:
    return item.type not in _FRINGE


def is_hard(item: Item) -> bool:
    return item.rpe is not None and item.rpe >= HARD_RPE


def has_walks(item: Item) -> bool:
    """Whether the item is easy running with walks between."""
    return bool(item.minutes and item.sets > 1 and item.rest) and (item.rpe or 0.0) < _EASY_RPE


def past_runs(history: Sequence[PastSession], before: date) -> list[RunDone]:
    """The runs asked for or done before ``before``, newest first."""

    def found() -> list[RunDone]:
        ordered = sorted((past for past in history if past.day < before), key=lambda past: past.day, reverse=True)
        return [run for past in ordered if (run := _run_of(past)) is not None]

    return once(history, ("runs", before), found)


def lately(runs: Sequence[RunDone], day: date) -> list[RunDone]:
    """Those of the four weeks before ``day``."""
    return [run for run in runs if (day - run.day).days <= WINDOW_DAYS]


def ran(runs: Sequence[RunDone]) -> list[RunDone]:
    """Those that were done."""
    return [run for run in runs if run.covered]


def usual_pace(runs: Sequence[RunDone], unknown: float = USUAL_PACE) -> float:
    """Seconds a kilometre of the middle of the timed easy runs; ``unknown`` where none was."""
    timed = [run.seconds / run.meters * 1000 for run in runs if run.seconds and run.meters and not run.hard]
    return median(timed) if timed else unknown


def runs_were_due(history: Sequence[PastSession], since_days: int, day: date) -> bool:
    """Whether a run was planned, done or not, ``since_days`` or more before ``day``."""
    return any(
        past.theme is not None and past.theme.focus in RUNNING and (day - past.day).days >= since_days
        for past in history
    )


def _run_of(past: PastSession) -> RunDone | None:
    asked = run_items(past.content) if past.content else ()
    planned = sum(item_meters(item) for item in asked) or None
    work = sum(item_meters(item) for item in asked if is_work(item)) or None
    facts = past.performance.session if past.performance else None
    focus = past.theme.focus if past.theme else None
    entries = [entry for entry in (past.performance.entries if past.performance else ()) if is_run(entry.exercise)]
    sets = tuple(done for entry in entries if not entry.skipped for done in entry.sets)
    pain = bool(facts and facts.pain)
    if not entries:
        said_done = facts is not None and facts.completed == "full"
        if planned is None or not (said_done or past.state is WorkoutState.SKIPPED):
            return None
        rpe = facts.rpe if facts else None
        return RunDone(past.day, focus, None, None, rpe, planned, not said_done, pain, work, asked)
    meters = sum(done.meters or 0 for done in sets) or None
    timed = all(done.seconds for done in sets)
    seconds = sum(done.seconds or 0 for done in sets) or None if timed else None
    efforts = [done.rpe for done in sets if done.rpe is not None] + ([facts.rpe] if facts and facts.rpe else [])
    skipped = all(entry.skipped for entry in entries)
    most = max(efforts, default=None)
    return RunDone(past.day, focus, meters, seconds, most, planned, skipped, pain, work, asked, sets)
