"""Why each load or distance of a workout is what it is, whoever wrote it: one line that cites the sets."""

from collections.abc import Sequence
from datetime import date

from textcoach.domain.advice import Advice
from textcoach.domain.athlete import Athlete
from textcoach.domain.catalogue import by_name
from textcoach.domain.catalogue.exercise import Exercise
from textcoach.domain.citation import bout_words, load_words
from textcoach.domain.distance import distance_words
from textcoach.domain.history import Bout, PastSession, bouts, last_trained
from textcoach.domain.load_steps import is_harder
from textcoach.domain.outcome import Outcome, in_unit, judge, same_target
from textcoach.domain.pain import sore_areas, stressed
from textcoach.domain.plan import Focus
from textcoach.domain.progression import LOOK_BACK_DAYS, advise
from textcoach.domain.running import CUT, advise_run, is_run, past_runs
from textcoach.domain.workout import Item, ItemType, LoadChange, WorkoutContent

_FRINGE = {ItemType.PREP, ItemType.COOLDOWN}
_RANK = {"raised": 0, "lowered": 0, "held": 2, "first": 4}


def explain(
    content: WorkoutContent,
    athlete: Athlete,
    history: Sequence[PastSession],
    deload: bool = False,
    *,
    day: date,
) -> tuple[LoadChange, ...]:
    """A change per working item that has a load or a running distance: main lifts that moved first, first times last.
    ``day`` is the workout's date."""
    themes = (past.theme for past in history if past.theme is not None)
    focus = next((theme.focus for theme in themes if theme.theme == content.theme), None)
    found: list[tuple[int, LoadChange]] = []
    for item in content.items:
        change = None if item.type in _FRINGE else _change(item, focus, athlete, history, deload, day)
        if change is not None:
            main = item.type in {ItemType.COMPOUND, ItemType.CARDIO}
            found.append((_RANK[change.direction] + (0 if main else 1), change))
    return tuple(change for _, change in sorted(found, key=lambda pair: pair[0]))


def _change(
    item: Item, focus: Focus | None, athlete: Athlete, history: Sequence[PastSession], deload: bool, day: date
) -> LoadChange | None:
    if item.meters and is_run(item.exercise):
        return _run_change(item, focus, athlete, history, deload, day)
    try:
        exercise = by_name(item.exercise)
    except KeyError:
        return None
    if not exercise.takes_load:
        return None
    known = [bout for bout in bouts(history, exercise.name) if bout.day < day]
    painful = bool(stressed(exercise, sore_areas(history, day)))
    trained = last_trained([past for past in history if past.day < day])
    advice = advise(exercise, item, known, athlete, day=day, deload=deload, painful=painful, trained=trained)
    last = _compared(exercise, item, known, athlete, day)
    if _agrees(item, advice) and (item.load or advice.direction != "held"):
        before = last.load.words() if last and last.load else None
        return LoadChange(exercise.name, advice.direction, before, load_words(item.load), advice.why)
    return _neutral(exercise, item, last, athlete) if item.load else None


def _compared(exercise: Exercise, item: Item, known: list[Bout], athlete: Athlete, day: date) -> Outcome | None:
    """The bout that progression compares with: the last one for the same reps, else the last; one
    that was only asked for where nothing was done."""
    outcomes = [judge(exercise, bout, item, athlete.load_unit) for bout in known]
    done = [one for one in outcomes if not one.bout.skipped]
    same = [one for one in done if same_target(one.asked.reps, item.reps) and (day - one.day).days <= LOOK_BACK_DAYS]
    return next(iter(same or done or outcomes), None)


def _agrees(item: Item, advice: Advice) -> bool:
    one, other = item.load, advice.load
    if one is None or other is None:
        return one is other
    return one.kind is other.kind and abs(one.kg - other.kg) < 0.01


def _neutral(exercise: Exercise, item: Item, last: Outcome | None, athlete: Athlete) -> LoadChange:
    after = in_unit(exercise, item.load, athlete.load_unit).words() if item.load else ""
    if last is None or last.load is None or item.load is None:
        why = f"first time at {after}: go lighter if it feels heavy"
        return LoadChange(exercise.name, "first", None, after, why)
    before = last.load
    direction = "raised" if is_harder(item.load, before) else "lowered" if is_harder(before, item.load) else "held"
    why = f"{bout_words(last.bout, athlete.load_unit)} last time, {after} today"
    return LoadChange(exercise.name, direction, before.words(), after, why)


def _run_change(
    item: Item, focus: Focus | None, athlete: Athlete, history: Sequence[PastSession], deload: bool, day: date
) -> LoadChange:
    unit = athlete.distance_unit
    meters = (item.meters or 0.0) * item.sets
    painful = bool(stressed(by_name(item.exercise), sore_areas(history, day)))
    after = distance_words(meters, unit)
    runs = [run for run in past_runs(history, day) if run.covered]
    last = next((run for run in runs if run.focus is focus), runs[0] if runs else None)
    before = distance_words(last.reference, unit) if last and last.reference else None
    # What was planned may have been cut already, so the advice is asked for both.
    for planned in (meters, meters / CUT):
        advice = advise_run(planned, history, athlete, day=day, focus=focus, deload=deload, painful=painful)
        if abs(advice.meters - meters) < 1:
            return LoadChange(item.exercise, advice.direction, before, after, advice.why)
    if last is None or last.reference is None or before is None:
        return LoadChange(item.exercise, "first", None, after, "first run with me: slow enough to talk")
    direction = "raised" if meters > last.reference * 1.01 else "lowered" if meters < last.reference * 0.99 else "held"
    return LoadChange(item.exercise, direction, before, after, f"{before} last time, {after} today")
