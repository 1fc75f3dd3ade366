"""One table of limits: the check on every workout and the text in the prompt."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from textcoach.domain import limit_checks as checks
from textcoach.domain.athlete import Athlete
from textcoach.domain.calendar import PlanDay
from textcoach.domain.distance import distance_words
from textcoach.domain.effort import least_rir, most_percent, most_rpe, most_sets
from textcoach.domain.history import PastSession
from textcoach.domain.load_limits import loads
from textcoach.domain.workout import WorkoutContent


@dataclass(frozen=True, slots=True)
class Breach:
    """A limit that a workout breaks: rule, the figure found, the limit; ``words()`` is what an agent is told."""

    rule: str
    found: str
    limit: str

    def words(self) -> str:
        return f"{self.rule}: {self.found}, the limit is {self.limit}"


@dataclass(frozen=True, slots=True)
class Limit:
    """One row of the table: a name, the words for the prompt, and the check."""

    name: str
    words: Callable[[Athlete, PlanDay], str]
    check: checks.Check


def _kit_words(athlete: Athlete, _: PlanDay) -> str:
    kit = ", ".join(sorted(athlete.profile.kit)) or "none: bodyweight only"
    return f"Only kit at hand: {kit}."


def _pain_words(athlete: Athlete, _: PlanDay) -> str:
    areas = ", ".join(sorted(athlete.profile.painful_areas()))
    return f"Nothing that loads a painful area: {areas}." if areas else "No painful areas now."


def _minutes_words(athlete: Athlete, position: PlanDay) -> str:
    return f"At most {checks.most_minutes(athlete, position):.0f} minutes, with rests and changes."


def _effort_words(athlete: Athlete, position: PlanDay) -> str:
    return (
        f"RIR {least_rir(athlete, position):g} or more, RPE {most_rpe(athlete, position):g} or less, "
        f"{most_percent(athlete, position):g} % of 1RM or less."
    )


def _run_words(athlete: Athlete, position: PlanDay) -> str:
    longest = distance_words(checks.most_run_meters(athlete, position, 0.0), athlete.distance_unit)
    return f"Running at most 15 % beyond the longest of the last 28 days, or {longest} where that is more."


def _load_words(athlete: Athlete, _: PlanDay) -> str:
    return (
        f"Loads in {athlete.load_unit}, in the kit's steps, at most 10 % or one step above the last time and at most "
        "5 % above what the estimated 1RM supports at those reps and RIR. No record: no load, the athlete picks."
    )


def _always(words: str) -> Callable[[Athlete, PlanDay], str]:
    return lambda _athlete, _position: words


LIMITS: tuple[Limit, ...] = (
    Limit("exercise", _always("Exercises by their catalogue names only."), checks.unknown_exercises),
    Limit("kit", _kit_words, checks.missing_kit),
    Limit("pain", _pain_words, checks.painful),
    Limit("structure", _always("No empty block; at least one item besides prep and cooldown."), checks.structure),
    Limit(
        "volume",
        _always(
            f"1 to {checks.MOST_SETS} sets and 1 to {checks.MOST_REPS} reps an item, rest up to {checks.MOST_REST} s; "
            "each item has reps, seconds, minutes or metres."
        ),
        checks.volume,
    ),
    Limit(
        "sets",
        lambda athlete, position: f"At most {most_sets(athlete, position)} working sets in all, cardio aside.",
        checks.working_sets,
    ),
    Limit("minutes", _minutes_words, checks.minutes),
    Limit("effort", _effort_words, checks.effort),
    Limit("load", _load_words, loads),
    Limit("run", _run_words, checks.run_distance),
    Limit(
        "cardio",
        _always(f"Cardio of at most {checks.MOST_CARDIO_MINUTES} minutes, at distances and paces a person can do."),
        checks.cardio,
    ),
    Limit(
        "notes",
        _always("Notes make no medical claims (no diagnosis, no cure, no medicine) and hold no link or phone number."),
        checks.words,
    ),
)


def check(
    content: WorkoutContent, athlete: Athlete, position: PlanDay, history: Sequence[PastSession], day: date
) -> tuple[Breach, ...]:
    """Every limit the workout breaks; empty means it may be sent. ``day`` is the athlete's local date."""
    case = checks.Case(content, athlete, position, history, day)
    return tuple(Breach(limit.name, found, bound) for limit in LIMITS for found, bound in limit.check(case))


def limits_text(athlete: Athlete, position: PlanDay) -> str:
    """The same table as a prompt has it, one line a limit."""
    return "\n".join(f"- {limit.name}: {limit.words(athlete, position)}" for limit in LIMITS)
