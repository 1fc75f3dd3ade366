"""What staff work with, at the API and on the command line."""

from dataclasses import dataclass

from textcoach.persistence.database import Database
from textcoach.ports.clock import Clock
from textcoach.services.archiving import Archiving
from textcoach.services.desk.alerts import AlertDesk
from textcoach.services.desk.athletes import AthleteDesk
from textcoach.services.desk.desk import Desk
from textcoach.services.desk.jobs import JobDesk
from textcoach.services.desk.messages import MessageDesk
from textcoach.services.desk.plans import PlanDesk
from textcoach.services.mornings import Mornings
from textcoach.services.planning import Planning
from textcoach.services.repeats import Repeats
from textcoach.services.rescheduling import Rescheduling
from textcoach.services.roster import Roster
from textcoach.services.safety import Safety
from textcoach.services.staffing import Staffing
from textcoach.services.tokens import Tokens
from textcoach.services.worklist import Worklist


@dataclass(frozen=True, slots=True)
class Services:
    """What a desk is made of."""

    roster: Roster
    rescheduling: Rescheduling
    planning: Planning
    mornings: Mornings
    safety: Safety
    jobs: Worklist


def desk_of(database: Database, clock: Clock, services: Services) -> Desk:
    writing, reading = database.unit_of_work, database.reading
    archiving = Archiving(writing, reading, clock)
    staffing = Staffing(writing, clock)
    return Desk(
        clock=clock,
        staffing=staffing,
        archiving=archiving,
        tokens=Tokens(writing, reading, clock),
        repeats=Repeats(writing, clock),
        athletes=AthleteDesk(
            reading,
            services.roster,
            services.rescheduling,
            services.planning,
            archiving,
            services.safety,
            staffing,
        ),
        plans=PlanDesk(reading, services.planning, archiving),
        messages=MessageDesk(reading, services.mornings),
        alerts=AlertDesk(writing, reading, clock),
        jobs=JobDesk(reading, services.jobs),
    )
