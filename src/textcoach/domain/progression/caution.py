"""Why a load comes down whatever was done: a break, pain, a lighter week."""

from dataclasses import dataclass

from textcoach.domain.advice import Advice
from textcoach.domain.calendar import monday_of
from textcoach.domain.outcome import Outcome
from textcoach.domain.progression.case import LOOK_BACK_DAYS, Case
from textcoach.domain.progression.moves import held, lowered
from textcoach.domain.progression.other_reps import other_reps
from textcoach.domain.progression.ways_back import before_lighter_days


@dataclass(frozen=True, slots=True)
class Caution:
    """``share`` of the load that is left; ``link``: the words after the sets."""

    cause: str
    share: float
    link: str


def caution(case: Case) -> Caution | None:
    """The first cause of those that hold; the smallest share of them."""
    cuts = case.rules.cuts
    found = []
    if case.away >= case.rules.breaks.days:
        since = (case.day - case.worked[0].day).days if case.worked else case.away
        found.append(Caution("break", case.rules.breaks.left_after(case.away), f" {since} days ago"))
    if case.painful:
        found.append(Caution("pain", cuts.pain, ", pain since"))
    if case.deload:
        found.append(Caution("deload", cuts.deload, ", lighter week"))
    return Caution(found[0].cause, min(one.share for one in found), found[0].link) if found else None


def careful(case: Case, same: list[Outcome], why: Caution) -> Advice:
    """``same``: the outcomes for the same reps, newest first."""
    newest = case.loaded[0]
    if why.cause == "deload" and same and monday_of(same[0].day) == monday_of(case.day):
        return held(same[0].load, f"{case.cite(same[0].bout)}, and the week stays light")
    # The same reps may have been those of the last lighter week, or of long ago: they say little about this one.
    long_ago = bool(same) and (newest.day - same[0].day).days > LOOK_BACK_DAYS
    if not same or long_ago or (why.cause == "deload" and same[0] is not newest):
        # A lighter week asks for more in reserve, which lowers the load already.
        return other_reps(case, 1.0 if why.cause == "deload" else why.share, why.link)
    # What was lightened already, in this lighter week or for this pain, is not lightened again.
    base = (None if why.cause == "break" else before_lighter_days(case, same)) or same[0]
    return lowered(case, same[0], base, why.share, f"{case.cite(base.bout)}{why.link}")
