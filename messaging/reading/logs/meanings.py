"""A bare figure that the prescription makes both a load and a count: nobody can tell which it was."""

from dataclasses import dataclass

from messaging.reading.sets.drafts import Draft, Load, performed
from messaging.reading.sets.plausible import Expected, near
from messaging.reading.sets.tally import Tally
from messaging.reading.statements.clauses import MARKS
from messaging.reading.statements.statements import Statement
from messaging.reading.words.atoms import Figure, Kind
from messaging.reading.words.plain import Plain
from textcoach.domain.catalogue.exercise import Measure
from textcoach.domain.evidence import Evidence
from textcoach.domain.reading import Entry, PrescribedItem

# As a share of what is prescribed: within it a figure may be either.
_EITHER = 0.12
_COUNTS = {Measure.REPS: "reps", Measure.SECONDS: "seconds", Measure.METERS: "meters"}


@dataclass(frozen=True, slots=True)
class Undecided:
    """``figure`` is the load of ``item`` or what one set of it counts."""

    item: PrescribedItem
    figure: Figure
    expected: Expected
    named: Evidence

    @property
    def count(self) -> str:
        return _COUNTS[self.expected.measure]

    def entry(self, text: Plain, *, weight: bool) -> Entry:
        """What was done if the figure was the weight, or else if it was not."""
        tally = Tally(self.expected)
        if weight:
            tally.hold(Load(self.figure, self.expected.unit, self.expected.kind))
            tally.add([Draft()])
        else:
            tally.add([tally.measured(self.figure)])
        return Entry(self.item.exercise, performed(tally.sets, text), evidence=(self.named,))


def undecided(
    statement: Statement, item: PrescribedItem | None, expected: Expected, named: Evidence
) -> Undecided | None:
    said = [atom for atom in statement.figures if atom.kind not in MARKS]
    if item is None or len(said) != 1 or said[0].kind is not Kind.NUMBER or not expected.takes_load:
        return None
    counted = {
        Measure.REPS: float(expected.reps) if expected.reps else None,
        Measure.SECONDS: item.seconds,
        Measure.METERS: item.meters,
    }[expected.measure]
    value = said[0].value
    if not near(value, expected.load, _EITHER) or not near(value, counted, _EITHER):
        return None
    return Undecided(item, said[0].figures[0], expected, named)
