"""The load for another number of reps than last time: from the estimated maximum."""

from dataclasses import replace

from textcoach.domain.advice import Advice, Direction
from textcoach.domain.calendar import monday_of
from textcoach.domain.load import from_kg, round_to_kit
from textcoach.domain.load_steps import is_harder
from textcoach.domain.outcome import Outcome, Verdict, asked_reserve
from textcoach.domain.progression.case import EASY, Case
from textcoach.domain.progression.moves import held, lowered, most_gain
from textcoach.domain.strength import ESTIMABLE, load_for, reserve, shown, stated_kg

_LOOKED_AT = 5


def other_reps(case: Case, share: float = 1.0, link: str = "") -> Advice:
    """``share`` of what the maximum supports; with a ``link`` (why it is careful) never more than last time."""
    last, unit = case.loaded[0], case.unit
    best = max(_telling(case), key=lambda one: _believed(case, one))
    maximum = _believed(case, best)
    cite = f"{case.cite(last.bout if link else best.bout)}{link}"
    if not maximum or case.target.reps is None or last.load is None:
        if last.verdict is Verdict.MISSED:
            share, link = min(share, case.rules.cuts.missed), link or ", well short"
        if link:
            return lowered(case, last, last, share, f"{case.cite(last.bout)}{link}")
        return held(last.load, f"{cite}, so the same load")
    wanted = from_kg(load_for(maximum, case.target.reps.high, case.rir), unit) * share
    if case.deload:
        is_light = monday_of(last.day) == monday_of(case.day)
        wanted = min(wanted, last.load.value * (1.0 if is_light else case.rules.cuts.deload))
    load = replace(last.load, value=round_to_kit(wanted, case.exercise, unit), unit=unit)
    if link and is_harder(load, last.load):
        return held(last.load, f"{cite}, so stay at {last.load.words()}")
    words = f"for {case.target.reps.words()} reps"
    if load.value < case.least:
        return Advice(None, "lowered", f"{cite}, so pick something light {words}")
    direction: Direction = (
        "raised" if is_harder(load, last.load) else "lowered" if is_harder(last.load, load) else "held"
    )
    return Advice(load, direction, f"{cite}, so {load.words()} {words}")


def _telling(case: Case) -> list[Outcome]:
    """The outcomes that tell of the maximum now: the last two, or the last alone where it was no success or a break
    lies before it. Not those of lighter weeks where there are others: far from the last rep sets tell little."""
    since_break = [case.loaded[0]]
    for one in case.loaded[1:]:
        if case.rules.breaks.days <= case.longest_gap(one.day, since_break[-1].day):
            break
        since_break.append(one)
    hard = [one for one in since_break[:_LOOKED_AT] if (asked_reserve(one.asked) or 0.0) < EASY] or since_break
    return hard[:2] if hard[0].succeeded else hard[:1]


def _believed(case: Case, outcome: Outcome) -> float:
    """What an outcome shows, but no more above what was asked for than may be added at once."""
    found = shown_by(case, outcome)
    asked, load = outcome.asked.reps, outcome.load
    if not found or asked is None or load is None:
        return found
    left = asked_reserve(outcome.asked)
    aim = load.kg / load_for(1.0, asked.high, case.rir if left is None else left)
    return min(found, aim * (1 + most_gain(case)))


def shown_by(case: Case, outcome: Outcome) -> float:
    """The maximum, kg, that an outcome shows; 0 where it shows none. Where the sets went as asked and nothing was said
    of the reserve, what was asked for was left."""
    if case.exercise.load_kind not in ESTIMABLE:
        return 0.0
    believed = case.rules.rises.believed
    unsaid = (asked_reserve(outcome.asked) or 0.0) if outcome.succeeded else 0.0
    asked = outcome.asked
    if outcome.bout.as_prescribed and outcome.load is not None and asked.reps is not None:
        return shown(outcome.load.kg, asked.reps.low, unsaid)
    found = [0.0]
    for done in outcome.bout.sets:
        kilograms, left = stated_kg(case.exercise, done, case.unit), reserve(done)
        if kilograms and done.reps:
            found.append(shown(kilograms, done.reps, unsaid if left is None else min(left, believed)))
    return max(found)
