"""Which rule decides."""

from collections.abc import Collection, Sequence
from datetime import date

from textcoach.domain.advice import Advice
from textcoach.domain.athlete import Athlete
from textcoach.domain.catalogue.exercise import Exercise, LoadKind
from textcoach.domain.citation import load_words
from textcoach.domain.history import Bout, PastSession, before, bouts, days_trained, once
from textcoach.domain.load_rules import USUAL, LoadRules
from textcoach.domain.outcome import Outcome, Verdict, judge, same_target
from textcoach.domain.pain import sore_areas, stressed
from textcoach.domain.progression.by_reps import advise_reps
from textcoach.domain.progression.case import LOOK_BACK_DAYS, Case
from textcoach.domain.progression.caution import careful, caution
from textcoach.domain.progression.double import repeat
from textcoach.domain.progression.first import first
from textcoach.domain.progression.moves import held
from textcoach.domain.progression.other_reps import other_reps
from textcoach.domain.reading import LoadUnit
from textcoach.domain.workout import Item


def record_of(
    target: Item,
    exercise: Exercise,
    athlete: Athlete,
    history: Sequence[PastSession],
    day: date,
    rules: LoadRules = USUAL,
    *,
    deload: bool = False,
) -> Case:
    """All that is known before ``day`` for a decision about ``target`` (sets, reps, RIR) of the exercise."""
    earlier = before(history, day)
    return case_of(
        exercise,
        target,
        bouts(earlier, exercise.name),
        athlete,
        day=day,
        deload=deload,
        painful=bool(stressed(exercise, sore_areas(earlier, day))),
        trained=days_trained(earlier),
        sessions=earlier,
        rules=rules,
    )


def case_of(
    exercise: Exercise,
    target: Item,
    history: Sequence[Bout],
    athlete: Athlete,
    *,
    day: date,
    deload: bool = False,
    painful: bool = False,
    trained: Collection[date] = (),
    sessions: Sequence[PastSession] = (),
    rules: LoadRules = USUAL,
) -> Case:
    """``history`` is the exercise's bouts, any order; ``painful``: an area that the exercise stresses was reported to
    hurt lately; ``trained``: the days with any training, none where this exercise alone can tell; ``sessions``: all
    that is on record, where related lifts and reported pain are looked for."""
    known = sorted((bout for bout in history if bout.day < day), key=lambda bout: bout.day, reverse=True)
    outcomes = _outcomes(exercise, known, target, athlete.load_unit, sessions)
    days = {one.day for one in outcomes if one.verdict is not Verdict.SKIPPED}.union(trained)
    trained_on = tuple(sorted(one for one in days if one < day))
    return Case(exercise, target, athlete, day, rules, outcomes, trained_on, sessions, deload, painful)


def _outcomes(
    exercise: Exercise, known: Sequence[Bout], target: Item, unit: LoadUnit, sessions: Sequence[PastSession]
) -> tuple[Outcome, ...]:
    def judged() -> tuple[Outcome, ...]:
        return tuple(judge(exercise, bout, target, unit) for bout in known)

    # Only what nobody prescribed is judged by the target.
    prescribed = all(bout.prescribed is not None for bout in known)
    return once(sessions, ("outcomes", exercise.name, unit, len(known)), judged) if prescribed else judged()


def decide(case: Case) -> Advice:
    """The load, in the athlete's unit, and why."""
    if not case.exercise.takes_load or (case.outcomes and not any(one.load for one in case.outcomes)):
        return _without_load(case)
    if not any(one.load for one in case.outcomes):
        return first(case)
    return _with_load(case)


def _with_load(case: Case) -> Advice:
    newest, done = case.outcomes[0], case.loaded
    if not done:
        return held(newest.load, f"skipped last time, so the same {load_words(newest.load)}")
    same = [one for one in done if same_target(one.asked.reps, case.target.reps)]
    why = caution(case)
    if why is not None:
        return careful(case, same, why)
    since = (case.day - done[0].day).days
    if since > LOOK_BACK_DAYS:
        return other_reps(case, case.rules.cuts.rotated, f" {since} days ago")
    # The same reps may lie two weeks back, before a lighter week with other reps: that is no break.
    if not same or (case.day - same[0].day).days > LOOK_BACK_DAYS:
        return other_reps(case)
    if since >= case.rules.breaks.days:
        return held(same[0].load, f"{case.cite(same[0].bout)} a while ago, so the same again")
    if newest.verdict is Verdict.SKIPPED:
        return held(same[0].load, f"skipped last time, so the same {load_words(same[0].load)}")
    return repeat(case, same)


def _without_load(case: Case) -> Advice:
    if not case.worked:
        fresh = first(case)
        return fresh if not case.outcomes else held(fresh.load, "skipped last time, so the same again")
    last = case.worked[0]
    if case.exercise.takes_load and case.exercise.load_kind is not LoadKind.ADDED:
        return held(None, f"{case.cite(last.bout)} without a load: pick one that leaves {case.rir:g}")
    return advise_reps(case)
