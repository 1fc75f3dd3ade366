"""Why a day's running is as long as it is, whoever wrote it: one line that cites the runs."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from textcoach.domain.advice import Direction
from textcoach.domain.athlete import Athlete
from textcoach.domain.catalogue import by_name
from textcoach.domain.citation import when_words
from textcoach.domain.distance import METERS, distance_words
from textcoach.domain.history import PastSession
from textcoach.domain.pain import sore_areas, stressed
from textcoach.domain.plan import Focus
from textcoach.domain.running.advice import CUT, RunAdvice, advise_run
from textcoach.domain.running.rules import RunningRules
from textcoach.domain.running.runs import RunDone, has_walks, is_work, past_runs, ran, run_items, run_meters
from textcoach.domain.running.support import Runner, support
from textcoach.domain.workout import Item, LoadChange, WorkoutContent

_OFF = METERS["mi"] / 10
"""Metres that the parts of a run may be off the whole, each being rounded."""
_SLIGHT = 0.01


@dataclass(frozen=True, slots=True)
class _Day:
    athlete: Athlete
    history: Sequence[PastSession]
    day: date
    focus: Focus | None
    deload: bool
    runs: Sequence[RunDone]
    rules: RunningRules

    @property
    def last(self) -> RunDone | None:
        """The run that today's is compared with: of the same kind, else the newest."""
        return next((run for run in self.runs if run.focus is self.focus), next(iter(self.runs), None))

    @property
    def is_race(self) -> bool:
        event = self.athlete.profile.event
        return self.focus is Focus.RACE or (event is not None and event.day == self.day)


def run_change(
    content: WorkoutContent,
    focus: Focus | None,
    athlete: Athlete,
    history: Sequence[PastSession],
    *,
    day: date,
    deload: bool = False,
    rules: RunningRules,
) -> LoadChange | None:
    """One line for all of the day's running; None where there is none, or a race. ``focus`` is the day's."""
    main = next((item for item in run_items(content) if is_work(item)), None)
    here = _Day(athlete, history, day, focus, deload, ran(past_runs(history, day)), rules)
    if main is None or here.is_race:
        return None
    if has_walks(main):
        return _walks_change(main, here)
    return _distance_change(content, main, here) if any(item.meters for item in run_items(content)) else None


def _distance_change(content: WorkoutContent, main: Item, here: _Day) -> LoadChange:
    meters, unit, last = run_meters(content), here.athlete.distance_unit, here.last
    off, in_all = (_OFF, " in all") if len(run_items(content)) > 1 else (0.0, "")
    before = distance_words(last.reference, unit) if last and last.reference else None
    for advice in _advices(meters + off, main, here):
        if abs(advice.meters - meters) < off + 1:
            after = distance_words(advice.meters, unit) + in_all
            return LoadChange(main.exercise, advice.direction, before, after, advice.why)
    after = distance_words(round(meters, -2) if in_all else meters, unit) + in_all
    if last is None or last.reference is None or before is None:
        return LoadChange(main.exercise, "first", None, after, "first run with me: slow enough to talk")
    direction = _direction(meters, last.reference, _SLIGHT * last.reference)
    return LoadChange(main.exercise, direction, before, after, f"{before} last time, {after} today")


def _advices(planned: float, main: Item, here: _Day) -> Iterator[RunAdvice]:
    """What was planned may have been cut already, so the advice is asked for all that it can have been."""
    painful = bool(stressed(by_name(main.exercise), sore_areas(here.history, here.day)))
    known = support(Runner(here.athlete, here.history, here.day, here.rules))
    for share in dict.fromkeys((1.0, CUT, known.share, known.share * CUT)):
        yield advise_run(
            planned / share,
            here.history,
            here.athlete,
            day=here.day,
            focus=here.focus,
            deload=here.deload,
            painful=painful,
            known=known,
        )


def _walks_change(main: Item, here: _Day) -> LoadChange:
    after = _stretches(main)
    newest = next(iter(here.runs), None)
    was = next((item for item in newest.asked if has_walks(item)), None) if newest else None
    if newest is None or was is None:
        return LoadChange(main.exercise, "first", None, after, "first run with me: walks keep it easy")
    direction = _direction(main.minutes or 0.0, was.minutes or 0.0)
    before = _stretches(was)
    felt = "and pain " if newest.pain else f"at RPE {newest.rpe:g} " if newest.rpe is not None else ""
    why = f"{before} {felt}{when_words(newest.day, here.day)}, so {after} today"
    return LoadChange(main.exercise, direction, before, after, why)


def _stretches(item: Item) -> str:
    return f"{item.sets}x{item.minutes:g} min"


def _direction(now: float, before: float, slight: float = 0.0) -> Direction:
    return "raised" if now > before + slight else "lowered" if now < before - slight else "held"
