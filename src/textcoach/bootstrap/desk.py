"""What staff work with, at the API and on the command line."""

from dataclasses import dataclass

from textcoach.bootstrap.coaching import previewing_of
from textcoach.bootstrap.weeks import WeekServices
from textcoach.bootstrap.workouts import Workouts
from textcoach.persistence.database import Database
from textcoach.ports.clock import Clock
from textcoach.services.approving import Approving
from textcoach.services.archiving import Archiving
from textcoach.services.desk.alerts import AlertDesk
from textcoach.services.desk.athletes import AthleteDesk
from textcoach.services.desk.desk import Desk
from textcoach.services.desk.jobs import JobDesk
from textcoach.services.desk.joining import JoiningDesk
from textcoach.services.desk.messages import MessageDesk, WriteAs
from textcoach.services.desk.people import PeopleDesk
from textcoach.services.desk.plans import PlanDesk
from textcoach.services.desk.previews import PreviewDesk
from textcoach.services.desk.records import RecordDesk
from textcoach.services.desk.reports import ReportDesk
from textcoach.services.desk.weeks import WeekDesk
from textcoach.services.desk.workouts import WorkoutDesk
from textcoach.services.figures import DailyFigures
from textcoach.services.load_reports import LoadReports
from textcoach.services.mornings import Mornings
from textcoach.services.nights import Nights
from textcoach.services.personal_data import PersonalData
from textcoach.services.planning import Planning
from textcoach.services.repeats import Repeats
from textcoach.services.rescheduling import Rescheduling
from textcoach.services.roster import Roster
from textcoach.services.safety import Safety
from textcoach.services.sign_ups import SignUps
from textcoach.services.staff_edits import StaffEdits
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
    workouts: Workouts
    nights: Nights
    staff_edits: StaffEdits
    weeks: WeekServices
    sign_ups: SignUps
    load_reports: LoadReports
    personal_data: PersonalData
    write_as: WriteAs | None


def desk_of(database: Database, clock: Clock, services: Services) -> Desk:
    writing, reading = database.unit_of_work, database.reading
    archiving, approving = Archiving(writing, reading, clock), Approving(writing, clock)
    staffing = Staffing(writing, clock)
    workouts = services.workouts
    return Desk(
        clock=clock,
        staffing=staffing,
        archiving=archiving,
        approving=approving,
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
        people=PeopleDesk(reading, services.personal_data),
        plans=PlanDesk(reading, services.planning, archiving, approving),
        workouts=WorkoutDesk(
            reading,
            clock,
            workouts.lists,
            workouts.log,
            workouts.edits,
            workouts.dates,
            workouts.comparing,
            services.nights,
        ),
        records=RecordDesk(reading, workouts.lists, workouts.log, services.staff_edits),
        weeks=WeekDesk(reading, services.weeks.desk, services.weeks.jobs),
        joining=JoiningDesk(reading, services.sign_ups),
        reports=ReportDesk(reading, workouts.comparing, services.load_reports),
        previews=PreviewDesk(previewing_of(services.planning.rules), clock),
        messages=MessageDesk(reading, services.mornings, services.write_as),
        alerts=AlertDesk(writing, reading, clock),
        jobs=JobDesk(reading, services.jobs),
        figures=DailyFigures(reading, clock),
    )
