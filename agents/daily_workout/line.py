"""One exercise of a session while its sets are still being decided."""

from dataclasses import dataclass, field, replace

from textcoach.domain.catalogue.exercise import Exercise
from textcoach.domain.duration import rest_of, set_seconds, setup_seconds
from textcoach.domain.volume import Sets, sets_of
from textcoach.domain.workout import Item, ItemType


@dataclass(slots=True, eq=False)
class Line:
    """``item`` is dosed and loaded; ``sets`` from ``least`` to ``most``; ``each``: what one set is for each muscle;
    ``rest`` may be shorter than the item's own where time is short."""

    exercise: Exercise
    item: Item
    least: int
    most: int
    sets: int = 0
    rest: float = 0.0
    each: Sets = field(default_factory=dict)
    work: float = 0.0
    setup: float = 0.0

    @classmethod
    def of(cls, exercise: Exercise, item: Item, least: int, most: int) -> "Line":
        return cls(
            exercise, item, least, most, least, float(rest_of(item)), sets_of(exercise, 1), set_seconds(item),
            setup_seconds(item),
        )  # fmt: skip

    @property
    def is_main(self) -> bool:
        return self.item.type in {ItemType.COMPOUND, ItemType.SECONDARY}

    @property
    def seconds(self) -> float:
        return self.setup + self.sets * self.work + (self.sets - 1) * self.rest

    def written(self, rest: float | None = None) -> Item:
        return replace(self.item, sets=self.sets, rest=round(self.rest if rest is None else rest))
