"""What was done, as staff fill it in: a form, and the record that it makes."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from textcoach.domain.details import Details, ExerciseDetails
from textcoach.domain.errors import FieldError
from textcoach.domain.evidence import Evidence, Provenance
from textcoach.domain.form_rows import ExerciseForm, Figure, bounded, entry_of, in_few_words
from textcoach.domain.reading import Entry, LoadUnit, SessionFacts
from textcoach.domain.recording import unaccounted
from textcoach.domain.workout import Performance, WorkoutContent

RIR, ENERGY, MINUTES = Figure(0, 5, "2"), Figure(1, 10, "7"), Figure(1, 600, "45")
ROUNDS, REST = Figure(1, 100, "3"), Figure(0, 3600, "120 (seconds)")
RPE = Figure(1, 10, "8")
_FACTS = ("completed", "rpe", "rir", "energy", "seconds", "rounds")


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordForm:
    """One session. ``rir`` and ``rpe`` are those of the whole of it, ``energy`` 1 to 10, ``rounds`` of a circuit;
    ``completed`` None: what the exercises say."""

    exercises: tuple[ExerciseForm, ...] = ()
    completed: Literal["full", "partial"] | None = None
    minutes: float | None = None
    rir: float | None = None
    rpe: float | None = None
    energy: int | None = None
    rounds: int | None = None
    notes: str = ""
    observations: str = ""
    warm_up: str = ""
    cool_down: str = ""
    modifications: str = ""


@dataclass(frozen=True, slots=True)
class Record:
    entries: tuple[Entry, ...]
    session: SessionFacts
    details: Details


def record_of(form: RecordForm, known: Performance | None, unit: LoadUnit) -> Record:
    """What the form says, in place of what is known; a pain that the athlete told of stays. ``unit`` holds where a
    weight names none. FieldError names the first field that can't be used."""
    entries = tuple(entry_of(row, f"exercises[{at}]", unit) for at, row in enumerate(form.exercises))
    _each_once(entries)
    return Record(entries, _session(form, known), _details(form, entries))


def closed(record: Record, content: WorkoutContent | None) -> Record:
    """With ``completed`` said: in full where nothing prescribed was skipped or left untold."""
    if record.session.completed is not None:
        return record
    left = unaccounted(content, record.entries) if content is not None and record.entries else []
    is_full = not left and not any(entry.skipped for entry in record.entries)
    evidence = (*record.session.evidence, Evidence("completed", Provenance.DERIVED))
    session = replace(record.session, completed="full" if is_full else "partial", evidence=evidence)
    return replace(record, session=session)


def _session(form: RecordForm, known: Performance | None) -> SessionFacts:
    minutes = bounded("minutes", form.minutes, MINUTES)
    facts = SessionFacts(
        completed=form.completed,
        rpe=bounded("rpe", form.rpe, RPE),
        rir=bounded("rir", form.rir, RIR),
        energy=bounded("energy", form.energy, ENERGY),
        seconds=None if minutes is None else minutes * 60,
        rounds=bounded("rounds", form.rounds, ROUNDS),
        pain=known.session.pain if known is not None else (),
    )
    said = tuple(Evidence(name, Provenance.CONFIRMED) for name in _FACTS if getattr(facts, name) is not None)
    return replace(facts, evidence=said)


def _details(form: RecordForm, entries: Sequence[Entry]) -> Details:
    rows = (
        _row_details(row, entry.exercise, f"exercises[{at}]")
        for at, (row, entry) in enumerate(zip(form.exercises, entries, strict=True))
    )
    names = ("notes", "observations", "warm_up", "cool_down", "modifications")
    words = {name: in_few_words(name, getattr(form, name)) for name in names}
    return Details(**words, exercises=tuple(row for row in rows if row != ExerciseDetails(row.exercise)))


def _row_details(row: ExerciseForm, exercise: str, place: str) -> ExerciseDetails:
    rounds = bounded(f"{place}.rounds", row.rounds, ROUNDS)
    rest = bounded(f"{place}.rest", row.rest, REST)
    return ExerciseDetails(exercise, rounds, rest, in_few_words(f"{place}.notes", row.notes))


def _each_once(entries: Iterable[Entry]) -> None:
    seen: set[str] = set()
    for at, entry in enumerate(entries):
        if entry.exercise in seen:
            problem = f"{entry.exercise} is there twice"
            raise FieldError(f"exercises[{at}].exercise", problem, 'one row: "8, 6" at "60, 65 kg"')
        seen.add(entry.exercise)
