"""The checks behind the table of limits. Each yields what it found and the limit, for every breach."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from textcoach.domain.athlete import Athlete
from textcoach.domain.calendar import PlanDay
from textcoach.domain.catalogue import by_name
from textcoach.domain.catalogue.exercise import Exercise, Pattern
from textcoach.domain.duration import pace, session_seconds
from textcoach.domain.effort import least_rir, most_percent, most_rpe, most_sets
from textcoach.domain.history import PastSession
from textcoach.domain.pain import stressed
from textcoach.domain.plan import Focus
from textcoach.domain.running import LONGEST_RISE, is_run, past_runs
from textcoach.domain.workout import Item, ItemType, WorkoutContent

Found = Iterator[tuple[str, str]]

FRINGE = frozenset({ItemType.PREP, ItemType.COOLDOWN})
RUNS = frozenset({Focus.EASY_RUN, Focus.LONG_RUN, Focus.TEMPO_RUN, Focus.INTERVALS})
MOST_REPS, MOST_SETS, MOST_HOLD_SECONDS, MOST_REST = 50, 10, 600, 600
MOST_CARDIO_MINUTES = 240
FIRST_RUN_METERS = 5000.0
_MOST_METERS: dict[Pattern, float] = {
    Pattern.RUN: 45_000,
    Pattern.WALK: 30_000,
    Pattern.CYCLE: 160_000,
    Pattern.ROW_ERG: 21_100,
    Pattern.SWIM: 5_000,
    Pattern.CONDITIONING: 10_000,
}
_MOST_OTHER_METERS = 500.0
_FASTEST_RUN = 150.0
_LINK = re.compile(r"https?:|www\.|@\w|\w\.(?:com|net|org|io|ly|me|co)\b|\+?\d[\d ().-]{6,}\d", re.IGNORECASE)
_MEDICAL = re.compile(
    r"\b(diagnos\w*|cures?|cured|heals?|healed|healing|medication|medicine(?! ball)|ibuprofen|paracetamol|"
    r"painkillers?|tendinitis|tendonitis|you have an? (?:tear|injury|strain|sprain)|treats? (?:your|the))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Case:
    content: WorkoutContent
    athlete: Athlete
    position: PlanDay
    history: Sequence[PastSession]
    day: date

    @property
    def working(self) -> tuple[Item, ...]:
        return tuple(item for item in self.content.items if item.type not in FRINGE)


Check = Callable[[Case], Found]


def known(name: str) -> Exercise | None:
    try:
        return by_name(name)
    except KeyError:
        return None


def _names(content: WorkoutContent) -> Iterator[str]:
    for item in content.items:
        yield item.exercise
        yield from (change.replacement for change in item.modifications)


def unknown_exercises(case: Case) -> Found:
    for name in dict.fromkeys(_names(case.content)):
        if known(name) is None:
            yield name, "a name from the catalogue"


def missing_kit(case: Case) -> Found:
    have = case.athlete.profile.kit
    for name in dict.fromkeys(_names(case.content)):
        exercise = known(name)
        lacking = sorted(exercise.kit - have) if exercise else []
        if lacking:
            yield f"{name} needs {', '.join(lacking)}", "the kit at hand"


def painful(case: Case) -> Found:
    areas = case.athlete.profile.painful_areas()
    for name in dict.fromkeys(_names(case.content)):
        exercise = known(name)
        sore = sorted(stressed(exercise, areas)) if exercise else []
        if sore:
            yield f"{name} loads the {', '.join(sore)}", "nothing that loads a painful area"


def structure(case: Case) -> Found:
    for block in case.content.blocks:
        if not block.items:
            yield f"block {block.name or 'without a name'} is empty", "an item in each block"
        if not 1 <= block.rounds <= MOST_SETS:
            yield f"block {block.name} has {block.rounds} rounds", f"1 to {MOST_SETS}"
    if not case.working:
        yield "no working item", "at least one besides prep and cooldown"


def volume(case: Case) -> Found:
    for item in case.content.items:
        if not 1 <= item.sets <= MOST_SETS:
            yield f"{item.exercise}: {item.sets} sets", f"1 to {MOST_SETS} sets"
        if item.reps and not 1 <= item.reps.low <= item.reps.high <= MOST_REPS:
            yield f"{item.exercise}: {item.reps.words()} reps", f"1 to {MOST_REPS} reps, low to high"
        if item.rest is not None and not 0 <= item.rest <= MOST_REST:
            yield f"{item.exercise}: {item.rest} s of rest", f"0 to {MOST_REST} s"
        if item.reps is None and not (item.seconds or item.minutes or item.meters):
            yield f"{item.exercise}: no amount", "reps, seconds, minutes or metres"
        if item.seconds is not None and not 1 <= item.seconds <= MOST_HOLD_SECONDS:
            yield f"{item.exercise}: {item.seconds:g} s a set", f"1 to {MOST_HOLD_SECONDS} s (longer ones in minutes)"


def working_sets(case: Case) -> Found:
    total = sum(
        item.sets * block.rounds
        for block in case.content.blocks
        for item in block.items
        if item.type not in FRINGE and item.type is not ItemType.CARDIO
    )
    limit = most_sets(case.athlete, case.position)
    if total > limit:
        yield f"{total} working sets", f"{limit}"


def effort(case: Case) -> Found:
    floor = least_rir(case.athlete, case.position)
    ceiling = most_rpe(case.athlete, case.position)
    percent = most_percent(case.athlete, case.position)
    for item in case.content.items:
        if item.rir is not None and not floor <= item.rir <= 10:
            yield f"{item.exercise}: RIR {item.rir:g}", f"{floor:g} to 10"
        if item.rpe is not None and not 1 <= item.rpe <= ceiling:
            yield f"{item.exercise}: RPE {item.rpe:g}", f"1 to {ceiling:g}"
        if item.percent_1rm is not None and not 0 < item.percent_1rm <= percent:
            yield f"{item.exercise}: {item.percent_1rm:g} % of 1RM", f"{percent:g} %"


def most_minutes(athlete: Athlete, position: PlanDay) -> float:
    """The session's minutes and a tenth; on a running day at least what the planned distance takes at an easy pace."""
    limit = athlete.profile.minutes * 1.1
    if position.day.focus in RUNS and position.day.meters:
        limit = max(limit, position.day.meters / 1000 * pace(by_name("Run")) / 60 + 15)
    return limit


def minutes(case: Case) -> Found:
    found = session_seconds(case.content) / 60
    limit = most_minutes(case.athlete, case.position)
    if found > limit:
        yield f"about {found:.0f} min", f"{limit:.0f} min"


def most_run_meters(athlete: Athlete, position: PlanDay, longest: float) -> float:
    """The longest run of the last 28 days and 15 %, or what the plan asks of the day, whichever is more."""
    asked = position.day.meters or 0.0
    usual = (athlete.profile.weekly_meters or 0.0) * 0.4
    floor = FIRST_RUN_METERS if not (longest or asked or usual) else 0.0
    return max(longest * LONGEST_RISE, asked * 1.05, usual, floor)


def run_distance(case: Case) -> Found:
    meters = sum(
        item.meters * item.sets * block.rounds
        for block in case.content.blocks
        for item in block.items
        if item.meters and is_run(item.exercise)
    )
    longest = max((run.covered or 0 for run in past_runs(case.history, case.day)), default=0.0)
    limit = most_run_meters(case.athlete, case.position, longest)
    if meters > limit + 1:
        yield f"{meters / 1000:.2f} km of running", f"{limit / 1000:.2f} km"


def cardio(case: Case) -> Found:
    for item in case.content.items:
        exercise = known(item.exercise)
        most = _MOST_METERS.get(exercise.pattern, _MOST_OTHER_METERS) if exercise else None
        if item.meters is not None and most and not 0 < item.meters * item.sets <= most:
            yield f"{item.exercise}: {item.meters * item.sets:g} m", f"{most:g} m"
        if item.minutes is not None and not 0 < item.minutes * item.sets <= MOST_CARDIO_MINUTES:
            yield f"{item.exercise}: {item.minutes * item.sets:g} min", f"{MOST_CARDIO_MINUTES} min"
        if item.meters and item.minutes and exercise and exercise.pattern is Pattern.RUN:
            seconds = item.minutes * 60 / (item.meters / 1000)
            if seconds < _FASTEST_RUN:
                yield f"{item.exercise}: {seconds:.0f} s a kilometre", f"{_FASTEST_RUN:g} s a kilometre or slower"


def words(case: Case) -> Found:
    """What a model writes goes out as a text: it may hold neither advice of a doctor's nor a way out of the service."""
    texts = [case.content.notes, case.content.theme, *(block.name for block in case.content.blocks)]
    texts += [text for item in case.content.items for text in (item.note, *(m.note for m in item.modifications))]
    for text in texts:
        if claim := _MEDICAL.search(text):
            yield f'"{claim.group(0)}" in a note', "no medical claims"
        if _LINK.search(text):
            yield "a link or a number to call in a note", "plain words"
