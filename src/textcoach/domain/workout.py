"""What is prescribed for one date, and the record of what was done."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from textcoach.domain.author import Author as Author
from textcoach.domain.details import NO_DETAILS, Details
from textcoach.domain.distance import Pace
from textcoach.domain.load import Load
from textcoach.domain.plan import DayPlan
from textcoach.domain.reading import Entry, PrescribedItem, Prescription, Reading, SessionFacts
from textcoach.domain.states import WorkoutState


class ItemType(StrEnum):
    PREP = "prep"
    COMPOUND = "compound"
    SECONDARY = "secondary"
    ACCESSORY = "accessory"
    CORE = "core"
    CARDIO = "cardio"
    COOLDOWN = "cooldown"


@dataclass(frozen=True, slots=True)
class Reps:
    """A number (low == high) or a range."""

    low: int
    high: int

    def words(self) -> str:
        return f"{self.low}" if self.low == self.high else f"{self.low}-{self.high}"


@dataclass(frozen=True, slots=True)
class Modification:
    """What to do instead, and when: "if the knee hurts", "Leg Press", "same sets"."""

    condition: str
    replacement: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class WarmUpSet:
    """A lighter set before the work, which is no hard set and nothing to report: ``reps`` with ``load``, or with about
    ``percent`` of the load that the athlete picks."""

    reps: int
    load: Load | None = None
    percent: float | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """One exercise as prescribed. ``rir`` 0 to 10, ``rpe`` 1 to 10, ``percent_1rm`` 0 to 100, ``rest`` seconds,
    ``tempo`` as "3-1-1" (lowering, pause, lifting); ``instead_of``: what it took the place of after the text was sent,
    at the athlete's request or for pain; ``pace`` of a run, None where it goes by effort. ``warmup`` is not
    counted in ``sets``."""

    type: ItemType
    exercise: str
    sets: int = 1
    reps: Reps | None = None
    seconds: float | None = None
    minutes: float | None = None
    meters: float | None = None
    rpe: float | None = None
    rir: float | None = None
    percent_1rm: float | None = None
    load: Load | None = None
    rest: int | None = None
    tempo: str | None = None
    note: str = ""
    modifications: tuple[Modification, ...] = ()
    instead_of: str | None = None
    pace: Pace | None = None
    warmup: tuple[WarmUpSet, ...] = ()


@dataclass(frozen=True, slots=True)
class Block:
    """Items done one after another, or in turn where ``rounds`` is more than 1. ``paired``: a superset, a set of each
    in turn until each has its own ``sets``, with each item's rest after its set; one item alone is no pair."""

    name: str
    items: tuple[Item, ...]
    rounds: int = 1
    paired: bool = False


@dataclass(frozen=True, slots=True)
class LoadChange:
    """Why a load (or a distance) is not what it was: one line that cites the sets that caused it."""

    exercise: str
    direction: str
    """"raised", "held", "lowered" or "first"."""
    before: str | None
    after: str
    why: str


@dataclass(frozen=True, slots=True)
class Shortfall:
    """Fewer hard sets of a muscle in the week than its target, and why: "too few minutes", "knee pain", "no kit"."""

    muscle: str
    sets: float
    target: float
    reason: str


@dataclass(frozen=True, slots=True)
class WorkoutContent:
    """``full`` is the workout as it was before the athlete asked for less of it. ``shortfalls`` are of the week, as it
    stands after this workout."""

    theme: str
    blocks: tuple[Block, ...]
    changes: tuple[LoadChange, ...] = ()
    notes: str = ""
    full: "WorkoutContent | None" = None
    shortfalls: tuple[Shortfall, ...] = ()

    @property
    def items(self) -> tuple[Item, ...]:
        return tuple(item for block in self.blocks for item in block.items)

    def prescription(self) -> Prescription:
        """As the reader needs it."""
        return Prescription(self.theme, tuple(_prescribed(item) for item in self.items if item.type not in _FRINGE))


_FRINGE = {ItemType.PREP, ItemType.COOLDOWN}


def _prescribed(item: Item) -> PrescribedItem:
    seconds = item.minutes * 60 if item.minutes is not None else item.seconds
    return PrescribedItem(
        exercise=item.exercise,
        sets=item.sets,
        reps=item.reps.words() if item.reps else None,
        load=item.load.value if item.load else None,
        unit=item.load.unit if item.load else None,
        rir=item.rir,
        seconds=seconds,
        meters=item.meters,
    )


MOST_TRIES = 3
"""To write a workout the night before; then the morning writes it."""


@dataclass(frozen=True, slots=True)
class Workout:
    """One training day's row. ``content`` is null until it is written on its day (or the night before); ``day`` is null
    where nobody has put a date to it; ``texted_at`` is when its text may go out. ``basis`` is the fingerprint of what
    the content was made from, ``prompt`` the agent's that wrote it (name, version and hash), None where none did.
    ``lease_until`` and ``tries`` are of those who write it the night before. ``original`` is the content as it was
    before a person changed it, ``modified_at`` when and ``modified_by`` who; ``planned_on`` the day it was on before it
    was first moved, None where it never was; ``written_in`` the seconds that writing took whom ``author`` names."""

    id: UUID
    plan_id: UUID
    athlete_id: UUID
    week: int
    session: int
    day: date | None
    theme: DayPlan
    state: WorkoutState = WorkoutState.SCHEDULED
    copy: int = 0
    reason: str | None = None
    content: WorkoutContent | None = None
    author: Author | None = None
    written_at: datetime | None = None
    texted_at: datetime | None = None
    basis: str | None = None
    prompt: str | None = None
    lease_until: datetime | None = None
    tries: int = 0
    original: WorkoutContent | None = None
    modified_at: datetime | None = None
    modified_by: str | None = None
    planned_on: date | None = None
    written_in: float | None = None

    @property
    def shifted(self) -> bool:
        """Whether it is on another day than it was first put on."""
        return self.planned_on is not None and self.planned_on != self.day

    def unwritten(self) -> "Workout":
        """To be written anew on its day, unless a person wrote it."""
        if self.author is Author.STAFF:
            return replace(self, texted_at=None)
        unwritten = replace(self, content=None, author=None, written_at=None, written_in=None)
        return replace(unwritten, texted_at=None, basis=None)


class RecordSource(StrEnum):
    REPLY = "reply"
    STAFF = "staff"


@dataclass(frozen=True, slots=True)
class Performance:
    """What was really done: the last revision of its ledger. ``workout_id`` is null for unplanned work, ``by`` for what
    the athlete told."""

    id: UUID
    athlete_id: UUID
    workout_id: UUID | None
    day: date
    revision: int
    entries: tuple[Entry, ...]
    session: SessionFacts
    source: RecordSource
    message_id: UUID | None
    recorded_at: datetime
    details: Details = NO_DETAILS
    by: str | None = None

    def as_reading(self) -> Reading:
        return Reading(entries=self.entries, session=self.session)
