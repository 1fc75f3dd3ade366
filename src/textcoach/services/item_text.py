"""One exercise in words that a person can train from: what, how often, with what, how hard."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from textcoach.domain.athlete import Athlete
from textcoach.domain.catalogue import by_name
from textcoach.domain.catalogue.exercise import Exercise, LoadKind, Measure
from textcoach.domain.distance import distance_words, duration_words, repeat_words, target_words
from textcoach.domain.implements import takes_one
from textcoach.domain.load import Load
from textcoach.domain.plates import plates_words
from textcoach.domain.spoken import spoken_together
from textcoach.domain.workout import Item, ItemType, WarmUpSet, WorkoutContent

YOUR_PICK = "your pick"
_CHOSEN = frozenset({LoadKind.TOTAL, LoadKind.PER_HAND, LoadKind.ASSISTED})
"""Kinds of load without which the exercise can't be done."""


@dataclass(frozen=True, slots=True)
class Wording:
    """``names`` are what exercises are called; ``rir`` and ``rpe`` are said once for all, so no item repeats them."""

    athlete: Athlete
    names: Mapping[str, str] = field(default_factory=dict)
    rir: float | None = None
    rpe: float | None = None

    def name(self, exercise: str) -> str:
        return self.names.get(exercise, exercise)

    def full(self, item: Item) -> str:
        """ "Back Squat 4x4-6 @ 225 lb (2x45 a side), leave 2", "Run 8 km @ 5:20-6:20/km, RPE 4 (easy)"."""
        exercise = known(item.exercise)
        on = plates_words(item.load, exercise) if item.load is not None and exercise is not None else None
        return self._whole(item, f"{self._dosed(item)} ({on})" if on else self._dosed(item))

    def lean(self, item: Item) -> str:
        """Without plates, and without saying that the load of an accessory is the athlete's to pick."""
        picks = picks_load(item) and item.type is ItemType.ACCESSORY
        return self._whole(item, self._dosed(item).removesuffix(f" @ {YOUR_PICK}") if picks else self._dosed(item))

    def _whole(self, item: Item, words: str) -> str:
        words += self._effort(item)
        if item.tempo:
            words += f", tempo {item.tempo}"
        note = _note(item)
        return f"{words} ({note})" if note else words

    def brief(self, item: Item) -> str:
        """ "Back Squat 4x4-6 @ 225 lb": without what lies between them, though, repeats are no workout."""
        words = self._dosed(item)
        if item.rir is None or item.reps is None:
            words += self._effort(item)
        note = _note(item)
        return f"{words} ({note})" if note and item.type is ItemType.CARDIO and item.sets > 1 else words

    def drill(self, item: Item) -> str:
        """ "Leg Swing x8/side", "Run 2 km (easy)"."""
        note = _note(item)
        return f"{self._dosed(item)} ({note})" if note else self._dosed(item)

    def _dosed(self, item: Item) -> str:
        parts = [self.name(item.exercise), dose_words(item, self.athlete), self._at(item)]
        return " ".join(part for part in parts if part)

    def _at(self, item: Item) -> str:
        if item.load is not None:
            words = load_words(item.load, known(item.exercise))
            return f"@ {words}" if words else ""
        if item.pace is not None and item.type is ItemType.CARDIO:
            return target_words(item.pace, item.meters, item.sets, self.athlete.distance_unit)
        return f"@ {YOUR_PICK}" if picks_load(item) else ""

    def _effort(self, item: Item) -> str:
        if item.rir is not None and item.reps is not None:
            return "" if item.rir == self.rir else f", leave {reserve_words(item.rir)}"
        if item.rpe is not None and item.rpe != self.rpe:
            return f", RPE {item.rpe:g}"
        return ""


def wording(athlete: Athlete, content: WorkoutContent) -> Wording:
    """Names that fit beside one another."""
    return Wording(athlete, spoken_together(item.exercise for item in content.items))


def item_words(item: Item, athlete: Athlete) -> str:
    """By its full name, for staff."""
    return Wording(athlete).lean(item)


def dose_words(item: Item, athlete: Athlete) -> str:
    """ "3x8-10", "3x8/side", "6x800 m", "3x30 s", "20 min"."""
    if item.meters is not None:
        told = repeat_words if item.sets > 1 else distance_words
        amount = told(item.meters, athlete.distance_unit)
    elif item.minutes is not None:
        amount = f"{item.minutes:g} min"
    elif item.seconds is not None:
        amount = f"{seconds_words(item.seconds)}{_side(item)}"
    elif item.reps is not None:
        return (f"{item.sets}x" if item.sets > 1 else "x") + item.reps.words() + _side(item)
    else:
        return f"{item.sets} sets" if item.sets > 1 else ""
    return f"{item.sets}x{amount}" if item.sets > 1 else amount


def seconds_words(seconds: float) -> str:
    """ "45 s", "2 min", "2:30"."""
    if seconds > 90 and seconds % 60 == 0:
        return f"{seconds / 60:g} min"
    return f"{seconds:g} s" if seconds < 120 else duration_words(seconds)


def reserve_words(rir: float) -> str:
    """ "2", or "2-3" for two and a half."""
    return f"{rir:g}" if rir == int(rir) else f"{int(rir)}-{int(rir) + 1}"


def load_words(load: Load, exercise: Exercise | None) -> str:
    """ "185 lb", "30 lb each", "+10 kg", "20 kg of help"; nothing for bodyweight alone."""
    match load.kind:
        case LoadKind.BODYWEIGHT:
            return ""
        case LoadKind.ADDED:
            return f"+{load.value:g} {load.unit}"
        case LoadKind.PER_HAND if exercise is not None and takes_one(exercise):
            return f"{load.value:g} {load.unit}"
        case _:
            return load.words()


def ramp_words(item: Item) -> str:
    """ "45x8, 135x5, 185x3" before 225 lb; "5 at 50%, 3 at 70%" of a load that the athlete picks. Empty without
    warm-up sets."""
    return ", ".join(_warm_up(one) for one in item.warmup)


def _warm_up(one: WarmUpSet) -> str:
    if one.load is not None:
        return f"{one.load.value:g}x{one.reps}"
    return f"{one.reps} at {one.percent:g}%" if one.percent is not None else f"{one.reps} easy"


def picks_load(item: Item) -> bool:
    """Whether the athlete picks the load: it takes one, and nothing says which."""
    exercise = known(item.exercise)
    takes = exercise is not None and exercise.takes_load and exercise.load_kind in _CHOSEN
    return takes and item.load is None and item.rir is not None


def known(name: str) -> Exercise | None:
    """None for an exercise that is not in the catalogue."""
    try:
        return by_name(name)
    except KeyError:
        return None


def _side(item: Item) -> str:
    exercise = known(item.exercise)
    one_sided = exercise is not None and exercise.unilateral and exercise.measure is not Measure.METERS
    return "/side" if one_sided else ""


def _note(item: Item) -> str:
    """With the rest between repeats, where the note doesn't say it."""
    repeats = item.type is ItemType.CARDIO and item.sets > 1 and item.rest
    if not repeats or any(letter.isdigit() for letter in item.note):
        return item.note
    rest = seconds_words(float(item.rest or 0))
    if item.note.startswith("easy between"):
        return f"{rest} {item.note}"
    return f"{rest} rest, {item.note}" if item.note else f"{rest} rest"
