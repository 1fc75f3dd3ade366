"""Cardio that a person can do: distances, minutes, paces."""

from textcoach.domain.catalogue.exercise import Pattern
from textcoach.domain.limits.case import Case, Found, Situation, called, known
from textcoach.domain.plan import RUNNING, Focus

MOST_CARDIO_MINUTES = 240
_MOST_METERS: dict[Pattern, float] = {
    Pattern.RUN: 45_000,
    Pattern.WALK: 30_000,
    Pattern.CYCLE: 160_000,
    Pattern.ROW_ERG: 21_100,
    Pattern.SWIM: 5_000,
    Pattern.CONDITIONING: 10_000,
}
_MOST_OTHER_METERS = 500.0
_WITH_CARDIO = RUNNING | {Focus.CONDITIONING, Focus.MOBILITY}
_FASTEST_RUN = 150.0


def cardio_words(situation: Situation) -> str:
    """Nothing on a lifting day, where the session's minutes say it all."""
    if situation.position.day.focus not in _WITH_CARDIO:
        return ""
    return f"Cardio of at most {MOST_CARDIO_MINUTES} minutes, at distances and paces a person can do."


def cardio(case: Case) -> Found:
    for item in case.content.items:
        name, exercise = called(item.exercise), known(item.exercise)
        most = _MOST_METERS.get(exercise.pattern, _MOST_OTHER_METERS) if exercise else None
        if item.meters is not None and most and not 0 < item.meters * item.sets <= most:
            yield f"{name}: {item.meters * item.sets:g} m", f"{most:g} m"
        if item.minutes is not None and not 0 < item.minutes * item.sets <= MOST_CARDIO_MINUTES:
            yield f"{name}: {item.minutes * item.sets:g} min", f"{MOST_CARDIO_MINUTES} min"
        if item.meters and item.minutes and exercise and exercise.pattern is Pattern.RUN:
            seconds = item.minutes * 60 / (item.meters / 1000)
            if seconds < _FASTEST_RUN:
                yield f"{name}: {seconds:.0f} s a kilometre", f"{_FASTEST_RUN:g} s a kilometre or slower"
