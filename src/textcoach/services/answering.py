"""What an athlete is told back: what was understood, in their units, what was assumed, and one true thing."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from types import MappingProxyType

from textcoach.domain.athlete import Athlete
from textcoach.domain.catalogue.exercise import LoadKind
from textcoach.domain.distance import METERS, distance_words, duration_words, time_words
from textcoach.domain.history import PastSession, bouts
from textcoach.domain.load import Load, to_kg
from textcoach.domain.reading import Entry, Pain, PerformedSet, Reading
from textcoach.domain.spoken import spoken_together
from textcoach.domain.states import WorkoutState
from textcoach.domain.strength import e1rm
from textcoach.domain.workout import WorkoutContent
from textcoach.ports.composer import Line

_FULL_NAMES: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Brand:
    """Who is texting, and where help is."""

    name: str
    support: str


def names_beside(content: WorkoutContent | None, entries: Iterable[Entry]) -> Mapping[str, str]:
    """What the exercises of a workout, and those that a text is about, are called beside one another."""
    prescribed = [item.exercise for item in content.items] if content is not None else []
    return spoken_together([*prescribed, *(entry.exercise for entry in entries)])


def record_lines(
    athlete: Athlete, reading: Reading, history: Sequence[PastSession], names: Mapping[str, str]
) -> list[Line]:
    done = [entry for entry in reading.entries if not entry.skipped]
    skipped = [entry for entry in reading.entries if entry.skipped]
    lines: list[Line] = []
    if done:
        lines.append(Line("Got it: " + "; ".join(entry_words(entry, athlete, names) for entry in done) + "."))
    elif not skipped:
        lines.append(Line(_whole_session(reading)))
    if skipped:
        lines.append(Line(f"Skipped: {', '.join(names.get(one.exercise, one.exercise) for one in skipped)}."))
    assumed = sorted({field for entry in done for one in entry.sets for field in one.assumed})
    if assumed:
        lines.append(Line(f"I assumed the {' and '.join(assumed)}; text me if that's wrong."))
    best = best_words(done, history, names)
    if best:
        lines.append(Line(best, drop=1))
    return lines


def _whole_session(reading: Reading) -> str:
    facts = reading.session
    parts = []
    if facts.completed == "full":
        parts.append("all done")
    elif facts.completed == "partial":
        parts.append("part of it done")
    if facts.rounds is not None:
        parts.append(f"{facts.rounds} rounds")
    if facts.seconds is not None:
        parts.append(time_words(facts.seconds))
    if facts.rpe is not None:
        parts.append(f"RPE {facts.rpe:g}")
    if facts.energy is not None:
        parts.append(f"energy {facts.energy}/10")
    return "Got it: " + (", ".join(parts) or "noted") + "."


def entry_words(entry: Entry, athlete: Athlete, names: Mapping[str, str] = _FULL_NAMES) -> str:
    """ "Bench Press 185 lb 8/8/7, 2 left", "Run 6.2 km in 38:10 (6:09/km)"; by the full name where ``names`` has no
    other."""
    name = names.get(entry.exercise, entry.exercise)
    if not entry.sets:
        return f"{name} done"
    groups = [_sets_words(list(sets), athlete) for _, sets in groupby(entry.sets, key=_load_of)]
    return f"{name} {', '.join(groups)}"


def _load_of(one: PerformedSet) -> tuple[object, ...]:
    return one.load, one.unit, one.kind, one.meters is not None


def _sets_words(sets: list[PerformedSet], athlete: Athlete) -> str:
    first = sets[0]
    if first.meters is not None:
        return ", ".join(_distance_set(one, athlete) for one in sets)
    parts = []
    if first.load is not None and first.unit is not None:
        parts.append(Load(first.load, first.unit, first.kind or LoadKind.TOTAL).words())
    counts = [_count(one) for one in sets]
    parts.append("/".join(counts))
    last = sets[-1]
    if last.rir is not None:
        parts[-1] += f", {last.rir:g} left"
    elif last.rpe is not None:
        parts[-1] += f", RPE {last.rpe:g}"
    return " ".join(part for part in parts if part)


def _count(one: PerformedSet) -> str:
    if one.reps is not None:
        side = {"left": "L", "right": "R"}.get(one.side or "", "")
        return f"{side}{one.reps}"
    return duration_words(one.seconds) if one.seconds is not None else "1 set"


def _distance_set(one: PerformedSet, athlete: Athlete) -> str:
    assert one.meters is not None  # noqa: S101 - the caller grouped by it
    words = distance_words(one.meters, athlete.distance_unit)
    if one.seconds is None:
        return words
    per_unit = time_words(one.seconds / (one.meters / METERS[athlete.distance_unit]))
    pace = f" ({per_unit}/{athlete.distance_unit})" if one.meters >= 1000 else ""
    return f"{words} in {time_words(one.seconds)}{pace}"


def best_words(done: Sequence[Entry], history: Sequence[PastSession], names: Mapping[str, str]) -> str | None:
    """A best set or a longest run of the last four weeks; nothing where there is nothing to beat."""
    for entry in done:
        name = names.get(entry.exercise, entry.exercise)
        earlier = [one for bout in bouts(history, entry.exercise) for one in bout.sets]
        strongest = max((value for one in entry.sets if (value := _strength(one))), default=None)
        known = [value for one in earlier if (value := _strength(one))]
        if strongest and known and strongest > max(known) * 1.005:
            return f"That's your best {name} in four weeks."
        longest = max((one.meters for one in entry.sets if one.meters), default=None)
        runs = [one.meters for one in earlier if one.meters]
        if longest and runs and longest > max(runs) * 1.01:
            return f"That's your longest {name.lower()} in four weeks."
    return None


def _strength(one: PerformedSet) -> float | None:
    if one.load is None or one.unit is None or not one.reps:
        return None
    rir = one.rir if one.rir is not None else (10 - one.rpe if one.rpe is not None else 0.0)
    return e1rm(to_kg(one.load, one.unit), one.reps, rir)


def pain_words(pains: Sequence[Pain]) -> str:
    places = " and ".join(" ".join(part for part in (pain.side, pain.area) if part) for pain in pains)
    return f"Sorry about the {places}. I'll keep work off it until your coach clears it. If it's bad, see a doctor."


def week_words(week: Sequence[PastSession]) -> str | None:
    """How much of the week is done, where there is more than one session in it. ``week`` is Monday to Sunday."""
    planned = [past for past in week if past.state is not None and past.state is not WorkoutState.CANCELLED]
    done = sum(past.state is WorkoutState.COMPLETED for past in planned)
    if not done or len(planned) < 2:
        return None
    return (
        f"That's all {done} sessions of the week."
        if done == len(planned)
        else (f"That's {done} of {len(planned)} sessions this week.")
    )
