"""What makes a plan's weeks anew, and ends the plan."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textcoach.bootstrap.coaching import week_role_of
from textcoach.domain.coaching_rules import CoachingRules
from textcoach.domain.sending import Pool
from textcoach.engine.failures import describe
from textcoach.persistence.database import Database
from textcoach.ports.checkpoint import Checkpoint
from textcoach.ports.clock import Clock
from textcoach.ports.composer import Composer
from textcoach.ports.doorbell import Doorbell
from textcoach.services.alerting import RowAlerts
from textcoach.services.plan_completion import PlanCompletion
from textcoach.services.planning import Planning
from textcoach.services.week_jobs import WeekJobs
from textcoach.services.week_making import WeekMaking
from textcoach.services.week_nights import WeekNights
from textcoach.services.weeks import Weeks

if TYPE_CHECKING:
    from agents.ask import Asker


@dataclass(frozen=True, slots=True)
class WeekServices:
    desk: Weeks
    jobs: WeekJobs
    making: WeekMaking
    nights: WeekNights


def weeks_of(
    database: Database,
    clock: Clock,
    checkpoint: Checkpoint,
    doorbell: Doorbell,
    composer: Composer,
    pool: Pool,
    planning: Planning,
    asker: "Asker | None",
    alerts: RowAlerts,
    rules: CoachingRules,
) -> WeekServices:
    unit_of_work, reading = database.unit_of_work, database.reading
    jobs = WeekJobs(unit_of_work, reading, clock, doorbell)
    completion = PlanCompletion(unit_of_work, clock, composer, checkpoint, pool)
    role = week_role_of(asker, alerts)
    return WeekServices(
        desk=Weeks(unit_of_work, reading, clock, planning, rules),
        jobs=jobs,
        making=WeekMaking(unit_of_work, reading, clock, checkpoint, planning, role, rules, describe),
        nights=WeekNights(unit_of_work, reading, clock, doorbell, checkpoint, jobs, completion),
    )
