"""A set while its text is read: each value with the place of the words that say it."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from messaging.reading.words.atoms import Atom, Figure
from messaging.reading.words.plain import Plain
from textcoach.domain.catalogue.exercise import LoadKind
from textcoach.domain.evidence import Evidence, Provenance
from textcoach.domain.reading import LoadUnit, PerformedSet, Side

FIELDS = ("reps", "load", "unit", "kind", "seconds", "meters", "rir", "rpe", "side")
Place = Figure | Atom
Source = tuple[Provenance, Place | None]


@dataclass(slots=True)
class Draft:
    """``sources`` by field; a value without one follows from the exercise or the athlete's own units."""

    reps: int | None = None
    load: float | None = None
    unit: LoadUnit | None = None
    kind: LoadKind | None = None
    seconds: float | None = None
    meters: float | None = None
    rir: float | None = None
    rpe: float | None = None
    side: Side | None = None
    sources: dict[str, Source] = field(default_factory=dict)

    def copy(self) -> "Draft":
        return Draft(
            self.reps,
            self.load,
            self.unit,
            self.kind,
            self.seconds,
            self.meters,
            self.rir,
            self.rpe,
            self.side,
            dict(self.sources),
        )

    def count(self, reps: int, place: Place | None) -> "Draft":
        self.reps = reps
        self._said("reps", place)
        return self

    def measure(self, name: str, value: float, place: Place | None, provenance: Provenance = Provenance.STATED) -> None:
        """``name`` is seconds, meters, rir or rpe."""
        match name:
            case "seconds":
                self.seconds = value
            case "meters":
                self.meters = value
            case "rir":
                self.rir = value
            case _:
                self.rpe = value
        self._said(name, place, provenance)

    def on(self, side: Side | None, place: Place | None) -> "Draft":
        if side is not None:
            self.side = side
            self._said("side", place)
        return self

    def same_effort_as(self, other: "Draft") -> None:
        self.rir, self.rpe = other.rir, other.rpe
        for name in ("rir", "rpe"):
            self.sources.pop(name, None)
            if name in other.sources:
                self.sources[name] = other.sources[name]

    def _said(self, name: str, place: Place | None, provenance: Provenance = Provenance.STATED) -> None:
        if place is None:
            self.sources.pop(name, None)
        else:
            self.sources[name] = (provenance, place)

    def bear(self, load: "Load") -> None:
        self.load = load.figure.value if load.figure else None
        self.unit = load.unit if load.figure else None
        self.kind = load.kind
        self._said("load", load.figure)
        self._said("unit", load.figure if load.unit_said else None)
        self._said("kind", load.kind_said)


@dataclass(frozen=True, slots=True)
class Load:
    """A load in hand. ``unit_said`` and ``kind_said`` tell what the words say from what the exercise implies."""

    figure: Figure | None = None
    unit: LoadUnit | None = None
    kind: LoadKind | None = None
    unit_said: bool = False
    kind_said: Place | None = None

    @property
    def value(self) -> float | None:
        return self.figure.value if self.figure else None


def performed(drafts: Sequence[Draft], text: Plain) -> tuple[PerformedSet, ...]:
    out: list[PerformedSet] = []
    for at, draft in enumerate(drafts):
        out.append(out[-1] if at and draft == drafts[at - 1] else _performed(draft, text))
    return tuple(out)


def _performed(draft: Draft, text: Plain) -> PerformedSet:
    values = {name: value for name in FIELDS if (value := getattr(draft, name)) is not None}
    evidence = tuple(_evidence(name, draft.sources.get(name), text) for name in values)
    return PerformedSet(**values, evidence=evidence)


_IMPLIED = {name: Evidence(name, Provenance.DERIVED) for name in FIELDS}


def _evidence(name: str, source: Source | None, text: Plain) -> Evidence:
    if source is None:
        return _IMPLIED[name]
    provenance, place = source
    return Evidence(name, provenance, text.span(place.start, place.end) if place else None)
