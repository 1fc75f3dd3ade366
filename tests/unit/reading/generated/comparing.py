"""Whether a reading says just what was performed, and which notation is to blame where it does not."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import astuple, dataclass, field, replace

from textcoach.domain.catalogue import resolve
from textcoach.domain.reading import Entry, Pain, PerformedSet, Reading, SessionFacts

from .texts import Case

_TOLERANCE = 0.01
_EXACT = ("reps", "load", "unit", "kind", "rir", "rpe", "side")
_SESSION = "(the session)"
_INTENTS = "(the intents)"


def differences(case: Case, got: Reading) -> dict[str, str]:
    """What is wrong, by the notation that it was written in; empty where all is as performed. Distances and times
    may be off by the contract's 1 %."""
    found: dict[str, str] = {}
    expected = case.expected
    left = {_name(entry): entry for entry in got.entries}
    doubled = len(left) < len(got.entries)
    by_entry = {id(part.entry): part.notation for part in case.parts}
    for entry in expected.entries:
        other = left.pop(_name(entry), None)
        if other is None or not _same_entry(entry, other):
            found[by_entry.get(id(entry), case.notation)] = (
                f"{shown([entry])} was read as {shown([other] if other else [])}"
            )
    if left or doubled:
        found.setdefault(case.notation, f"invented: {shown(left.values() or got.entries)}")
    if not _same_facts(expected.session, got.session):
        found[_SESSION] = f"{_facts(expected.session)} was read as {_facts(got.session)}"
    if _asked(expected) != _asked(got):
        found[_INTENTS] = f"{_asked(expected)} was read as {_asked(got)}"
    return found


def _name(entry: Entry) -> str:
    found = resolve(entry.exercise)
    return found.name if found else entry.exercise


def _same_entry(one: Entry, other: Entry) -> bool:
    return (
        one.skipped == other.skipped
        and one.instead_of == other.instead_of
        and len(one.sets) == len(other.sets)
        and all(_same_set(a, b) for a, b in zip(one.sets, other.sets, strict=True))
    )


def _same_set(one: PerformedSet, other: PerformedSet) -> bool:
    exact = all(getattr(one, name) == getattr(other, name) for name in _EXACT)
    return exact and _close(one.seconds, other.seconds) and _close(one.meters, other.meters)


def _same_facts(one: SessionFacts, other: SessionFacts) -> bool:
    if not _close(one.seconds, other.seconds) or sorted(map(_pain, one.pain)) != sorted(map(_pain, other.pain)):
        return False
    return replace(one, seconds=None, pain=()) == replace(other, seconds=None, pain=())


def _pain(pain: Pain) -> str:
    return f"{pain.area} {pain.side} {pain.severity}"


def _close(one: float | None, other: float | None) -> bool:
    if one is None or other is None:
        return one is other
    return abs(one - other) <= _TOLERANCE * max(abs(one), abs(other)) + 1e-6


def shown(entries: Iterable[Entry]) -> str:
    """Entries in a line, for people: "Dip 8/8/7 +25 lb"."""
    return "; ".join(_entry(entry) for entry in entries) or "nothing"


def _entry(entry: Entry) -> str:
    if entry.skipped:
        return f"{entry.exercise} skipped"
    sets = Counter(_set(done) for done in entry.sets)
    return f"{entry.exercise} {', '.join(f'{count} x ({done})' for done, count in sets.items()) or '(no sets)'}"


def _set(done: PerformedSet) -> str:
    parts = (
        ("reps", done.reps), (done.unit, done.load), ("", done.kind), ("s", done.seconds), ("m", done.meters),
        ("rir", done.rir), ("rpe", done.rpe), ("", done.side),
    )  # fmt: skip
    return ", ".join(
        f"{value:g} {unit}" if isinstance(value, int | float) else str(value)
        for unit, value in parts
        if value is not None
    )


def _facts(facts: SessionFacts) -> str:
    said = {
        name: value
        for name, value in zip(_FACTS, astuple(replace(facts, pain=())), strict=True)
        if value and name != "evidence"
    }
    return str({**said, **({"pain": [_pain(pain) for pain in facts.pain]} if facts.pain else {})})


_FACTS = tuple(SessionFacts.__dataclass_fields__)


def _asked(reading: Reading) -> str:
    """What the athlete wants, and whether the reader has to ask back."""
    asks = " and asks back" if reading.clarify is not None else ""
    return ", ".join(map(str, reading.intents)) + (f" ({reading.request})" if reading.request else "") + asks


@dataclass(slots=True)
class Tally:
    """Cases read back, by the notation they were made for, and misses by what is to blame for them."""

    read: Counter[str] = field(default_factory=Counter)
    exact: Counter[str] = field(default_factory=Counter)
    misses: dict[str, list[tuple[Case, str]]] = field(default_factory=lambda: defaultdict(list))

    def add(self, case: Case, got: Reading) -> None:
        wrong = differences(case, got)
        self.read[case.notation] += 1
        self.exact[case.notation] += not wrong
        for blamed, what in wrong.items():
            self.misses[blamed].append((case, what))

    @property
    def share(self) -> float:
        return self.exact.total() / self.read.total()

    def share_of(self, notation: str) -> float:
        return self.exact[notation] / self.read[notation]

    def worst(self) -> list[str]:
        """The notations, that with the fewest exact texts first."""
        return sorted(self.read, key=self.share_of)

    def report(self, *, most: int, examples: int) -> str:
        """The share of the worst ``most`` notations, and of what is to blame for most misses some examples."""
        shares = "\n".join(f"  {self.share_of(name):6.1%}  {name}" for name in self.worst()[:most])
        blamed = sorted(self.misses, key=lambda name: -len(self.misses[name]))[:most]
        lines = [f"{self.share:.2%} of {self.read.total()} texts read back exactly; the worst notations:", shares]
        for name in blamed:
            lines.append(f"\n{name}: to blame for {len(self.misses[name])} misses, such as")
            lines += [f"  #{case.number} {case.text!r}\n     {what}" for case, what in self.misses[name][:examples]]
        return "\n".join(lines)
