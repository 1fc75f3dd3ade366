"""How one athlete writes figures: the same through a whole text, different from text to text."""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from textcoach.domain.reading import LoadUnit, PerformedSet

from . import spoken

_UNITS = {"kg": ("kg", "kg", "kg", "kgs", "kilos"), "lb": ("lb", "lb", "lbs", "lbs", "pounds")}
_LEAST_ALONE = 20


@dataclass(frozen=True, slots=True)
class Pen:
    """``own`` is the unit that the athlete means where the text names none."""

    rng: Random
    own: LoadUnit
    cross: str
    at: str
    gap: str
    comma: bool
    fraction: bool
    names_unit: bool
    unit_words: dict[str, str]
    after_name: str

    @classmethod
    def draw(cls, rng: Random, own: LoadUnit) -> "Pen":
        names_unit = rng.random() < 0.35
        return cls(
            rng=rng,
            own=own,
            cross=rng.choice(("x", "x", "x", "X", "×", "*", " x ", " x ", " X ", " × ", "x ")),
            at=rng.choice(("@", "@", " @ ", " @ ", " @", "@ ", " at ", " at ")),
            gap=rng.choice(("", "", " ", "\u00a0")),
            comma=names_unit and own == "kg" and rng.random() < 0.35,
            fraction=rng.random() < 0.1,
            names_unit=names_unit,
            unit_words={unit: rng.choice(words) for unit, words in _UNITS.items()},
            after_name=rng.choice((" ", " ", " ", " ", ": ", ": ", " - ", " – ", ", ", " = ")),
        )

    def load(self, done: PerformedSet, *, bare: bool = False) -> str:
        """The load, with its unit unless that is the athlete's own and either left out as a habit or ``bare``: the
        notation has no place for it. A load under 20 that could be reps or an effort always has it."""
        value = done.load or 0
        if done.unit == self.own and (bare or (not self.names_unit and value >= _LEAST_ALONE)):
            return self.number(value)
        return self.weight(done)

    def weight(self, done: PerformedSet) -> str:
        """The load with its unit."""
        return f"{self.number(done.load or 0, unit_follows=True)}{self.gap}{self.unit_words[done.unit or self.own]}"

    def number(self, value: float, *, unit_follows: bool = False) -> str:
        """62.5, 62½, or 62,5 where a unit follows: without one a comma could part two figures."""
        whole = int(value)
        if value == whole:
            return str(whole)
        if value - whole == 0.5 and self.fraction:
            return f"{whole}½"
        text = f"{value:.2f}".rstrip("0")
        return text.replace(".", ",") if self.comma and unit_follows else text

    def said(self, done: PerformedSet) -> str:
        """The load as dictation spells it."""
        value = done.load or 0
        words = spoken.load(self.rng, value)
        far = done.unit != self.own or self.names_unit or value < _LEAST_ALONE
        return f"{words} {'kilos' if done.unit == 'kg' else 'pounds'}" if far else words

    def reps(self, reps: Sequence[int], parts: Sequence[str] = ("/", "/", ",", ", ", " ", "-", " / ")) -> str:
        """One figure a set. Two figures are never joined by a slash, a dash or a bare comma, which would be a share,
        a range or a decimal."""
        shown = [str(count) for count in reps]
        if len(shown) == 1:
            return shown[0]
        if len(shown) == 2:
            return self.rng.choice((" and ", ", ", " & ")).join(shown)
        return self.rng.choice(parts).join(shown)

    def reps_in_words(self, reps: Sequence[int]) -> str:
        """ "8, 8 and 7"."""
        if len(reps) == 1:
            return str(reps[0])
        last = self.rng.choice((" and ", " and ", ", and ", " & ", " then "))
        return ", ".join(str(count) for count in reps[:-1]) + last + str(reps[-1])

    def times(self, first: object, *more: object) -> str:
        return self.cross.join(str(part) for part in (first, *more))

    def pick(self, *choices: str) -> str:
        return self.rng.choice(choices)
