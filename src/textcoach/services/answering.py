"""What an athlete is told back: what was understood, in their units, what was assumed, and one true thing."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from textcoach.domain.athlete import Athlete
from textcoach.domain.catalogue.exercise import LoadKind
from textcoach.domain.distance import METERS, distance_words, duration_words, time_words
from textcoach.domain.history import PastSession, bouts
from textcoach.domain.load import Load, to_kg
from textcoach.domain.message import Message
from textcoach.domain.reading import Entry, Intent, Pain, PerformedSet, Reading
from textcoach.domain.recording import is_record
from textcoach.domain.strength import e1rm
from textcoach.ports.agents import MessageWords
from textcoach.ports.composer import Composer, Line
from textcoach.services.recording import Understood, closes_nothing
from textcoach.services.workout_text import workout_lines

_REQUESTS = {
    Intent.MOVE,
    Intent.SWAP,
    Intent.ADJUST,
    Intent.AWAY,
    Intent.PAUSE,
    Intent.RESUME,
    Intent.SETTINGS,
}
_QUESTIONS = {Intent.QUESTION, Intent.PROGRESS}


@dataclass(frozen=True, slots=True)
class Brand:
    """Who is texting, and where help is."""

    name: str
    support: str


def answer_lines(
    athlete: Athlete, message: Message, understood: Understood, history: Sequence[PastSession], composer: Composer
) -> list[Line]:
    """Nothing where no answer is due: thanks and small talk. ``history`` is what came before."""
    reading = understood.reading
    name = {"first_name": athlete.first_name}

    def say(template: str, **values: str) -> list[Line]:
        return [Line(composer.template(template, **values))]

    lines: list[Line] = []
    if is_record(reading):
        if closes_nothing(understood):
            lines = say("no_workout", **name)
        elif reading.main is Intent.DONE and not reading.session.pain and reading.session.energy is None:
            lines = say("done", **name)
        elif reading.main is Intent.SKIP:
            lines = say("skipped", **name)
        else:
            lines = record_lines(athlete, reading, history)
    if reading.session.pain:
        lines.append(Line(pain_words(reading.session.pain)))
    if reading.clarify is not None:
        lines.append(Line(reading.clarify))
    if lines:
        return lines
    if reading.main is Intent.TODAY:
        return _today(athlete, understood) or say("today_rest", **name)
    if reading.main is Intent.BEGIN:
        return say("begin", **name)
    if reading.main in _QUESTIONS:
        return say("question", **name)
    if reading.main in _REQUESTS:
        return say("request", **name)
    if reading.main is Intent.CHECK_IN:
        return say("noted", **name)
    if message.media_count and not message.body.strip():
        return say("media")
    return [] if reading.main is Intent.CHAT else say("unclear")


def _today(athlete: Athlete, understood: Understood) -> list[Line]:
    workout = understood.workout
    if workout is None or workout.content is None or workout.day is None:
        return []
    return workout_lines(athlete, workout.day, workout.content, MessageWords("", ""))


def record_lines(athlete: Athlete, reading: Reading, history: Sequence[PastSession]) -> list[Line]:
    done = [entry for entry in reading.entries if not entry.skipped]
    skipped = [entry for entry in reading.entries if entry.skipped]
    lines: list[Line] = []
    if done:
        lines.append(Line("Got it: " + "; ".join(entry_words(entry, athlete) for entry in done) + "."))
    elif not skipped:
        lines.append(Line(_whole_session(reading)))
    if skipped:
        lines.append(Line("Skipped: " + ", ".join(entry.exercise for entry in skipped) + "."))
    assumed = sorted({field for entry in done for one in entry.sets for field in one.assumed})
    if assumed:
        lines.append(Line(f"I assumed the {' and '.join(assumed)}; text me if that's wrong."))
    best = best_words(done, history)
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


def entry_words(entry: Entry, athlete: Athlete) -> str:
    """ "Barbell Bench Press 185 lb 8/8/7, 2 left", "Run 6.2 km in 38:10 (6:09/km)"."""
    if not entry.sets:
        return f"{entry.exercise} done"
    groups = [_sets_words(list(sets), athlete) for _, sets in groupby(entry.sets, key=_load_of)]
    return f"{entry.exercise} {', '.join(groups)}"


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


def best_words(done: Sequence[Entry], history: Sequence[PastSession]) -> str | None:
    """A best set or a longest run of the last four weeks; nothing where there is nothing to beat."""
    for entry in done:
        earlier = [one for bout in bouts(history, entry.exercise) for one in bout.sets]
        strongest = max((value for one in entry.sets if (value := _strength(one))), default=None)
        known = [value for one in earlier if (value := _strength(one))]
        if strongest and known and strongest > max(known) * 1.005:
            return f"That's your best {entry.exercise} in four weeks."
        longest = max((one.meters for one in entry.sets if one.meters), default=None)
        runs = [one.meters for one in earlier if one.meters]
        if longest and runs and longest > max(runs) * 1.01:
            return f"That's your longest {entry.exercise.lower()} in four weeks."
    return None


def _strength(one: PerformedSet) -> float | None:
    if one.load is None or one.unit is None or not one.reps:
        return None
    rir = one.rir if one.rir is not None else (10 - one.rpe if one.rpe is not None else 0.0)
    return e1rm(to_kg(one.load, one.unit), one.reps, rir)


def pain_words(pains: Sequence[Pain]) -> str:
    places = " and ".join(" ".join(part for part in (pain.side, pain.area) if part) for pain in pains)
    return f"Sorry about the {places}. I'll keep work off it until your coach clears it. If it's bad, see a doctor."
