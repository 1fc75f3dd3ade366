"""Builders that give each kind of kit its way of counting load and its smallest step."""

from textcoach.domain.catalogue.exercise import Exercise, Kit, LoadKind, Measure, Muscle, Pattern


def _make(
    name: str,
    pattern: Pattern,
    muscles: str,
    helpers: str,
    kit: str,
    aliases: str,
    stresses: str,
    *,
    kind: LoadKind,
    steps: tuple[float, float],
    one_side: bool,
    measure: Measure,
) -> Exercise:
    return Exercise(
        name=name,
        pattern=pattern,
        primary=tuple(Muscle(muscle) for muscle in muscles.split()),
        secondary=tuple(Muscle(muscle) for muscle in helpers.split()),
        kit=frozenset(Kit(item) for item in kit.split()),
        aliases=tuple(alias.strip() for alias in aliases.split(",") if alias.strip()),
        unilateral=one_side,
        load_kind=kind,
        step_kg=steps[0],
        step_lb=steps[1],
        stresses=frozenset(area.strip() for area in stresses.split(",") if area.strip()),
        measure=measure,
    )


def barbell(
    name: str,
    pattern: Pattern,
    muscles: str,
    helpers: str = "",
    *,
    kit: str = "barbell",
    aliases: str = "",
    stresses: str = "",
    one_side: bool = False,
    measure: Measure = Measure.REPS,
) -> Exercise:
    """Load is the total on the bar; the smallest step is a pair of 1.25 kg or 2.5 lb plates."""
    return _make(
        name, pattern, muscles, helpers, kit, aliases, stresses,
        kind=LoadKind.TOTAL, steps=(2.5, 5.0), one_side=one_side, measure=measure,
    )  # fmt: skip


def dumbbell(
    name: str,
    pattern: Pattern,
    muscles: str,
    helpers: str = "",
    *,
    kit: str = "dumbbell",
    aliases: str = "",
    stresses: str = "",
    one_side: bool = False,
    measure: Measure = Measure.REPS,
) -> Exercise:
    """Load is the weight of one dumbbell."""
    return _make(
        name, pattern, muscles, helpers, kit, aliases, stresses,
        kind=LoadKind.PER_HAND, steps=(2.0, 5.0), one_side=one_side, measure=measure,
    )  # fmt: skip


def kettlebell(
    name: str,
    pattern: Pattern,
    muscles: str,
    helpers: str = "",
    *,
    kit: str = "kettlebell",
    aliases: str = "",
    stresses: str = "",
    one_side: bool = False,
    measure: Measure = Measure.REPS,
) -> Exercise:
    """Load is the weight of one kettlebell; they come in steps of 4 kg or about 9 lb."""
    return _make(
        name, pattern, muscles, helpers, kit, aliases, stresses,
        kind=LoadKind.PER_HAND, steps=(4.0, 9.0), one_side=one_side, measure=measure,
    )  # fmt: skip


def machine(
    name: str,
    pattern: Pattern,
    muscles: str,
    helpers: str = "",
    *,
    kit: str = "machine",
    aliases: str = "",
    stresses: str = "",
    one_side: bool = False,
    kind: LoadKind = LoadKind.TOTAL,
    measure: Measure = Measure.REPS,
) -> Exercise:
    """Machines and cables: the number on the stack or the plates loaded."""
    return _make(
        name, pattern, muscles, helpers, kit, aliases, stresses,
        kind=kind, steps=(2.5, 5.0), one_side=one_side, measure=measure,
    )  # fmt: skip


def implement(
    name: str,
    pattern: Pattern,
    muscles: str,
    helpers: str = "",
    *,
    kit: str,
    aliases: str = "",
    stresses: str = "",
    one_side: bool = False,
    measure: Measure = Measure.REPS,
) -> Exercise:
    """Balls, sandbags, stones, logs: the weight of the thing itself. Balls come in steps of 1 kg or 2 lb, the rest in
    steps of 5 kg or 10 lb."""
    steps = (1.0, 2.0) if kit == "medicine_ball" else (5.0, 10.0)
    return _make(
        name, pattern, muscles, helpers, kit, aliases, stresses,
        kind=LoadKind.TOTAL, steps=steps, one_side=one_side, measure=measure,
    )  # fmt: skip


def weighted(
    name: str,
    pattern: Pattern,
    muscles: str,
    helpers: str = "",
    *,
    kit: str = "",
    aliases: str = "",
    stresses: str = "",
    one_side: bool = False,
    measure: Measure = Measure.REPS,
) -> Exercise:
    """Bodyweight exercises that take added load, from a belt or a vest."""
    return _make(
        name, pattern, muscles, helpers, kit, aliases, stresses,
        kind=LoadKind.ADDED, steps=(1.25, 2.5), one_side=one_side, measure=measure,
    )  # fmt: skip


def body(
    name: str,
    pattern: Pattern,
    muscles: str,
    helpers: str = "",
    *,
    kit: str = "",
    aliases: str = "",
    stresses: str = "",
    one_side: bool = False,
    measure: Measure = Measure.REPS,
) -> Exercise:
    """Exercises that take no load."""
    return _make(
        name, pattern, muscles, helpers, kit, aliases, stresses,
        kind=LoadKind.BODYWEIGHT, steps=(0.0, 0.0), one_side=one_side, measure=measure,
    )  # fmt: skip
