"""What was really done, as JSON."""

from datetime import date, datetime
from typing import Literal
from uuid import UUID

from textcoach.domain.catalogue.exercise import LoadKind
from textcoach.domain.evidence import Evidence, Provenance
from textcoach.domain.reading import Completed, Entry, PerformedSet, SessionFacts, Side
from textcoach.domain.workout import Performance, RecordSource
from textcoach.web.api.models.base import LoadUnit, Shown
from textcoach.web.api.models.workout_content import FromDomain

Known = dict[str, Provenance]
"""How each value is known; one that isn't named was stated."""


class ShownSet(Shown):
    """``load`` as it was said, counted as ``kind`` says."""

    reps: int | None
    load: float | None
    unit: LoadUnit | None
    kind: LoadKind | None
    seconds: float | None
    meters: float | None
    rir: float | None
    rpe: float | None
    side: Side | None
    provenance: Known

    @classmethod
    def of(cls, done: PerformedSet) -> "ShownSet":
        same = set(cls.model_fields) - {"provenance"}
        return cls(**{name: getattr(done, name) for name in same}, provenance=_known(done.evidence))


class ShownExerciseDone(Shown):
    """Without sets it was done as prescribed, or ``skipped``. ``rest`` seconds between sets."""

    exercise: str
    skipped: bool
    instead_of: str | None
    sets: list[ShownSet]
    rounds: int | None
    rest: int | None
    notes: str
    provenance: Known


class ShownPain(FromDomain):
    area: str
    side: Literal["left", "right"] | None
    severity: int | None


class ShownSession(Shown):
    completed: Completed | None
    seconds: float | None
    rir: float | None
    rpe: float | None
    energy: int | None
    rounds: int | None
    pain: list[ShownPain]
    provenance: Known

    @classmethod
    def of(cls, facts: SessionFacts) -> "ShownSession":
        same = set(cls.model_fields) - {"pain", "provenance"}
        return cls(
            **{name: getattr(facts, name) for name in same},
            pain=[ShownPain.model_validate(one) for one in facts.pain],
            provenance=_known(facts.evidence),
        )


class ShownPerformance(Shown):
    """One revision of the record. ``source``: the athlete's reply or staff; ``by``: whom of staff; ``message_id``: the
    text that said it. ``notes`` are the athlete's, ``observations`` staff's."""

    id: UUID
    workout_id: UUID | None
    athlete_id: UUID
    revision: int
    day: date
    source: RecordSource
    by: str | None
    message_id: UUID | None
    recorded_at: datetime
    exercises: list[ShownExerciseDone]
    session: ShownSession
    notes: str
    observations: str
    warm_up: str
    cool_down: str
    modifications: str

    @classmethod
    def of(cls, done: Performance) -> "ShownPerformance":
        facts = ("id", "workout_id", "athlete_id", "revision", "day", "source", "by", "message_id", "recorded_at")
        words = ("notes", "observations", "warm_up", "cool_down", "modifications")
        return cls(
            **{name: getattr(done, name) for name in facts},
            exercises=[_entry(done, entry) for entry in done.entries],
            session=ShownSession.of(done.session),
            **{name: getattr(done.details, name) for name in words},
        )


def _entry(done: Performance, entry: Entry) -> ShownExerciseDone:
    more = next((one for one in done.details.exercises if one.exercise == entry.exercise), None)
    return ShownExerciseDone(
        exercise=entry.exercise,
        skipped=entry.skipped,
        instead_of=entry.instead_of,
        sets=[ShownSet.of(one) for one in entry.sets],
        rounds=more.rounds if more else None,
        rest=more.rest if more else None,
        notes=more.notes if more else "",
        provenance=_known(entry.evidence),
    )


def _known(evidence: tuple[Evidence, ...]) -> Known:
    return {one.field: one.provenance for one in evidence}
