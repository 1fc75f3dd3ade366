"""What operators have done to many athletes at once, or to all that is known of one."""

from dataclasses import dataclass

from textcoach.domain.coaching_rules import CoachingRules
from textcoach.domain.sending import Pool
from textcoach.engine.failures import describe
from textcoach.persistence.database import Database
from textcoach.ports.clock import Clock
from textcoach.ports.composer import Composer
from textcoach.ports.doorbell import Doorbell
from textcoach.services.personal_data import PersonalData
from textcoach.services.plan_writing import PlanWriting
from textcoach.services.planning import Planning
from textcoach.services.regenerating import Regenerating
from textcoach.services.reset_notices import ResetNotices


@dataclass(frozen=True, slots=True)
class Admin:
    regenerating: Regenerating
    notices: ResetNotices
    personal_data: PersonalData


def admin_of(
    database: Database,
    clock: Clock,
    doorbell: Doorbell,
    composer: Composer,
    pool: Pool,
    planning: Planning,
    rules: CoachingRules,
) -> Admin:
    unit_of_work, reading = database.unit_of_work, database.reading
    writing = PlanWriting(planning.plan_role, planning.mesocycle_role)
    return Admin(
        Regenerating(unit_of_work, reading, clock, writing, rules, describe),
        ResetNotices(unit_of_work, reading, clock, composer, doorbell, pool),
        PersonalData(unit_of_work, reading, clock),
    )
