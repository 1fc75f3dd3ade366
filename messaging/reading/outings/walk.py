"""What is gathered of an outing while its figures are read from left to right: its legs."""

from dataclasses import dataclass, field

from messaging.reading.outings.intervals import Group
from messaging.reading.outings.outings import Telling
from messaging.reading.outings.paces import Outing
from messaging.reading.words.atoms import Figure, Kind


@dataclass(slots=True)
class Leg:
    """``edge``: a warm-up or cool-down. ``lengths`` are those of a pool of unknown size. ``effort`` by its field."""

    group: Group | None = None
    said: list[Telling] = field(default_factory=list)
    edge: bool = False
    lengths: Figure | None = None
    effort: tuple[str, Figure] | None = None

    def has(self, *kinds: Kind) -> bool:
        return any(one.atom.kind in kinds for one in self.said)

    @property
    def empty(self) -> bool:
        return self.group is None and not self.said and self.lengths is None


@dataclass(slots=True)
class Walk:
    """``skipping``: figures tell of a part of the leg, until a mark ends that."""

    text: str
    outing: Outing
    pool: float | None
    legs: list[Leg]
    skipping: bool = False

    @property
    def leg(self) -> Leg:
        return self.legs[-1]

    def open(self, *, edge: bool = False) -> None:
        if self.leg.empty:
            self.leg.edge = edge
        else:
            self.legs.append(Leg(edge=edge))
