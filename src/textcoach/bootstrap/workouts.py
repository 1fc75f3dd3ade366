"""Workouts in staff's hands, wired."""

from dataclasses import dataclass

from textcoach.config import Settings
from textcoach.domain.coaching_rules import CoachingRules
from textcoach.domain.sending import Pool
from textcoach.ports.clock import Clock
from textcoach.ports.composer import Composer
from textcoach.ports.doorbell import Doorbell
from textcoach.ports.unit_of_work import UnitOfWorkFactory
from textcoach.services.comparing import Comparing
from textcoach.services.links import Links
from textcoach.services.staff_texts import StaffTexts
from textcoach.services.workout_dates import WorkoutDates
from textcoach.services.workout_edits import WorkoutEdits
from textcoach.services.workout_lists import WorkoutLists
from textcoach.services.workout_log import WorkoutLog


@dataclass(frozen=True, slots=True)
class Workouts:
    """``lists``: looking them up; ``log``: what was done; ``edits``: what is to be done; ``dates``: when;
    ``comparing``: the one against the other."""

    lists: WorkoutLists
    log: WorkoutLog
    edits: WorkoutEdits
    dates: WorkoutDates
    comparing: Comparing


def workouts_of(
    settings: Settings,
    unit_of_work: UnitOfWorkFactory,
    reading: UnitOfWorkFactory,
    clock: Clock,
    composer: Composer,
    doorbell: Doorbell,
    pool: Pool,
    rules: CoachingRules,
) -> Workouts:
    texts = StaffTexts(composer, pool, settings.max_segments, Links(settings.public_url))
    return Workouts(
        WorkoutLists(reading, clock),
        WorkoutLog(unit_of_work, clock, doorbell, texts),
        WorkoutEdits(unit_of_work, clock, doorbell, texts, rules),
        WorkoutDates(unit_of_work, clock, doorbell, texts),
        Comparing(reading, clock),
    )
