"""Short ways to write a context and to look at a reading."""

from datetime import date

from messaging.reading.grammar import GrammarReader
from textcoach.domain.reading import PerformedSet, PrescribedItem, Prescription, Reading, ReadingContext

TODAY = date(2026, 3, 10)
PUSH = Prescription(
    "Push",
    (
        PrescribedItem("Barbell Bench Press", 3, "8-10", 135, "lb"),
        PrescribedItem("Dumbbell Shoulder Press", 3, "10", 45, "lb"),
        PrescribedItem("Lateral Raise", 3, "15", 15, "lb"),
        PrescribedItem("Triceps Pushdown", 3, "12", 50, "lb"),
    ),
)
RUN = Prescription("Easy run", (PrescribedItem("Run", 1, meters=8046.72),))
REPEATS = Prescription("Repeats", (PrescribedItem("Run", 6, meters=800),))
CORE = Prescription("Core", (PrescribedItem("Plank", 3, seconds=45), PrescribedItem("Push-Up", 3, "12")))


def read(
    text: str, prescription: Prescription | None = PUSH, *, last: Reading | None = None, kg: bool = False
) -> Reading:
    context = ReadingContext("kg" if kg else "lb", "km" if kg else "mi", TODAY, prescription, last)
    return GrammarReader().read(text, context)


def intents(reading: Reading) -> list[str]:
    return [str(intent) for intent in reading.intents]


def sets(reading: Reading) -> dict[str, list[tuple[int | None, float | None]]]:
    """Reps and load of each set, by exercise."""
    return {entry.exercise: [(done.reps, done.load) for done in entry.sets] for entry in reading.entries}


def only(reading: Reading) -> tuple[PerformedSet, ...]:
    assert len(reading.entries) == 1
    return reading.entries[0].sets
