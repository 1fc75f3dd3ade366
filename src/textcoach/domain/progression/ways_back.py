"""Back to a load of before: a lighter week, a break or pain lies between."""

from textcoach.domain.advice import Advice
from textcoach.domain.catalogue.exercise import LoadKind
from textcoach.domain.citation import load_words
from textcoach.domain.outcome import Outcome, Verdict, asked_reserve, same_target
from textcoach.domain.pain import stressed
from textcoach.domain.progression.case import Case
from textcoach.domain.progression.moves import raised

_CLEARLY = 0.92
_FRESH_DAYS = 21
_CLOSE_ENOUGH = -0.5
_STRUGGLES = frozenset({Verdict.STRUGGLED, Verdict.MISSED})


def before_lighter_days(case: Case, same: list[Outcome]) -> Outcome | None:
    """The hardest success clearly above the last load, where a reason outside of it is why the load is lower now."""
    last = same[0]
    found = [one for one in _above(case, last, same) if _is_planned(case, last, one) or _had_to_stop(case, same, one)]
    return max(found, key=_kg, default=None)


def way_back(case: Case, same: list[Outcome]) -> Advice | None:
    """The load of before at once after a lighter week; after a break or pain in bigger steps than usual. None where
    there is none to go back to, or the last session was no success."""
    last, before = same[0], before_lighter_days(case, same)
    if before is None or before.load is None or last.load is None or not last.succeeded:
        return None
    if _is_planned(case, last, before):
        return Advice(before.load, "raised", f"{case.cite(before.bout)} before the lighter days, so back to it")
    if last.spare < _CLOSE_ENOUGH:
        return None
    gain = min(case.rules.rises.rebuilding, before.load.value / last.load.value - 1)
    return raised(case, last, f"{case.cite(last.bout)}, on the way back to {load_words(before.load)}", gain)


def _above(case: Case, last: Outcome, same: list[Outcome]) -> list[Outcome]:
    """The successes clearly above the last load that no struggle came after."""
    if case.exercise.load_kind is LoadKind.ASSISTED or last.load is None:
        return []
    found = []
    for one in same:
        if one is not last and one.verdict in _STRUGGLES:
            break
        if one.succeeded and _kg(one) >= last.load.kg / _CLEARLY and same_target(one.asked.reps, last.asked.reps):
            found.append(one)
    return found


def _kg(one: Outcome) -> float:
    return one.load.kg if one.load else 0.0


def _is_planned(case: Case, last: Outcome, before: Outcome) -> bool:
    """Lately fewer sets or more in reserve were asked for: a lighter week."""
    extra = (asked_reserve(last.asked) or 0.0) - max(case.rir, asked_reserve(before.asked) or 0.0)
    lighter = extra >= 1 or (extra > 0 and last.asked.sets < before.asked.sets)
    return lighter and (case.day - before.day).days <= _FRESH_DAYS


def _had_to_stop(case: Case, same: list[Outcome], before: Outcome) -> bool:
    if case.longest_gap(before.day, same[0].day) >= case.rules.breaks.days:
        return True
    areas = {
        pain.area
        for past in case.sessions
        if past.performance is not None and before.day <= past.day < case.day
        for pain in past.performance.session.pain
    }
    return bool(stressed(case.exercise, areas))
