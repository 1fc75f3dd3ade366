"""Why each load or distance of a workout is what it is, whoever wrote it: one line that cites the sets."""

from collections.abc import Sequence
from datetime import date

from textcoach.domain.advice import Advice
from textcoach.domain.athlete import Athlete
from textcoach.domain.catalogue import by_name
from textcoach.domain.catalogue.exercise import Exercise
from textcoach.domain.citation import bout_words, load_words
from textcoach.domain.coaching_rules import USUAL, CoachingRules
from textcoach.domain.history import Bout, PastSession, bouts
from textcoach.domain.load_steps import is_harder
from textcoach.domain.outcome import Outcome, asked_reserve, in_unit, judge, same_target
from textcoach.domain.prescribing import advised
from textcoach.domain.progression import LOOK_BACK_DAYS, your_pick
from textcoach.domain.running.explaining import run_change
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
    rules: CoachingRules = USUAL,
) -> tuple[LoadChange, ...]:
    """A change per working item that has a load, and one for the running: main lifts that moved first, first times
    last. ``day`` is the workout's date."""
    themes = (past.theme for past in history if past.theme is not None)
    focus = next((theme.focus for theme in themes if theme.theme == content.theme), None)
    run = run_change(content, focus, athlete, history, day=day, deload=deload, rules=rules.running)
    found: list[tuple[int, LoadChange]] = [] if run is None else [(_RANK[run.direction], run)]
    for item in content.items:
        change = None if item.type in _FRINGE else _change(item, athlete, history, deload, day, rules)
        if change is not None:
            main = item.type in {ItemType.COMPOUND, ItemType.CARDIO}
            found.append((_RANK[change.direction] + (0 if main else 1), change))
    return tuple(change for _, change in sorted(found, key=lambda pair: pair[0]))


def _change(
    item: Item, athlete: Athlete, history: Sequence[PastSession], deload: bool, day: date, rules: CoachingRules
) -> LoadChange | None:
    try:
        exercise = by_name(item.exercise)
    except KeyError:
        return None
    if not exercise.takes_load:
        return None
    known = [bout for bout in bouts(history, exercise.name) if bout.day < day]
    advice = advised(item, exercise, athlete, history, day, deload=deload, rules=rules)
    last = _compared(exercise, item, known, athlete, day)
    if _agrees(item, advice) and (item.load or advice.direction != "held"):
        before = last.load.words() if last and last.load else None
        return LoadChange(exercise.name, advice.direction, before, load_words(item.load), advice.why)
    if item.load is None:
        return _theirs(exercise, item) if last is None else None
    return _neutral(exercise, item, last, athlete)


def _theirs(exercise: Exercise, item: Item) -> LoadChange:
    """Nothing on record, and whoever wrote it left the load to the athlete."""
    reserve = asked_reserve(item)
    why = f"first time: {your_pick(2.0 if reserve is None else reserve)}"
    return LoadChange(exercise.name, "first", None, load_words(None), why)


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
