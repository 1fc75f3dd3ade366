"""What the week before says: how much of it was done, how it went, how it felt."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import fmean

from textcoach.domain.catalogue import by_name
from textcoach.domain.catalogue.exercise import Muscle
from textcoach.domain.history import PastSession, bouts
from textcoach.domain.outcome import Outcome, Verdict, judge
from textcoach.domain.progress import WEEK, Week, week_of
from textcoach.domain.reading import LoadUnit, SessionFacts
from textcoach.domain.trend import run_meters
from textcoach.domain.workout import ItemType
from textcoach.ports.agents import WeekFacts

_FRINGE = frozenset({ItemType.PREP, ItemType.COOLDOWN, ItemType.CARDIO})
_HARD = frozenset({Verdict.STRUGGLED, Verdict.MISSED})


@dataclass(frozen=True, slots=True)
class Findings:
    """``lifts`` as they went against what was asked; ``meters`` run, of ``asked_meters`` planned (None: none were);
    ``energy`` 1 to 10, the mean of those that were said; ``pain``: areas."""

    week: Week
    lifts: tuple[Outcome, ...]
    meters: float
    asked_meters: float | None
    energy: float | None
    pain: tuple[str, ...]

    @property
    def asked(self) -> int:
        """Sessions whose day is over or that are done."""
        return self.week.done + self.week.skipped + self.week.unanswered

    @property
    def hard(self) -> int:
        return sum(one.verdict in _HARD for one in self.lifts)

    @property
    def tops(self) -> int:
        return sum(one.verdict is Verdict.TOP for one in self.lifts)

    @property
    def thriving(self) -> tuple[Muscle, ...]:
        """Trained by the lifts at the top of what was asked, those of most lifts first."""
        top = (one.bout.prescribed for one in self.lifts if one.verdict is Verdict.TOP)
        counts = Counter(muscle for item in top if item for muscle in by_name(item.exercise).primary)
        return tuple(muscle for muscle, _ in counts.most_common())


def findings(facts: WeekFacts) -> Findings:
    monday = facts.last_monday
    week = [past for past in facts.history if monday <= past.day < monday + WEEK]
    said = [past.performance.session for past in week if past.performance is not None]
    energies = [one.energy for one in said if one.energy is not None]
    before = facts.plan.microcycle_of(facts.week - 1)
    return Findings(
        week=week_of(facts.history, facts.holds, facts.today, monday),
        lifts=tuple(lifts_of(week, facts.athlete.load_unit)),
        meters=run_meters(facts.history, monday).get(monday, 0.0),
        asked_meters=before.targets.meters if before else None,
        energy=fmean(energies) if energies else None,
        pain=_pain(said),
    )


def lifts_of(week: Sequence[PastSession], unit: LoadUnit) -> Iterator[Outcome]:
    """The lifts that were asked for and done in some way."""
    for past in week:
        for item in past.content.items if past.content else ():
            if item.type in _FRINGE:
                continue
            try:
                exercise = by_name(item.exercise)
            except KeyError:
                continue
            for bout in bouts((past,), item.exercise):
                outcome = judge(exercise, bout, item, unit)
                if outcome.verdict is not Verdict.SKIPPED:
                    yield outcome


def _pain(said: Sequence[SessionFacts]) -> tuple[str, ...]:
    places = (" ".join(part for part in (pain.side, pain.area) if part) for one in said for pain in one.pain)
    return tuple(dict.fromkeys(places))
