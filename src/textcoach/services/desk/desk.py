"""Everything a staff person's desk holds."""

from dataclasses import dataclass

from textcoach.ports.clock import Clock
from textcoach.services.approving import Approving
from textcoach.services.archiving import Archiving
from textcoach.services.desk.alerts import AlertDesk
from textcoach.services.desk.athletes import AthleteDesk
from textcoach.services.desk.jobs import JobDesk
from textcoach.services.desk.joining import JoiningDesk
from textcoach.services.desk.messages import MessageDesk
from textcoach.services.desk.people import PeopleDesk
from textcoach.services.desk.plans import PlanDesk
from textcoach.services.desk.previews import PreviewDesk
from textcoach.services.desk.records import RecordDesk
from textcoach.services.desk.reports import ReportDesk
from textcoach.services.desk.weeks import WeekDesk
from textcoach.services.desk.workouts import WorkoutDesk
from textcoach.services.figures import DailyFigures
from textcoach.services.repeats import Repeats
from textcoach.services.staffing import Staffing
from textcoach.services.tokens import Tokens


@dataclass(frozen=True, slots=True)
class Desk:
    clock: Clock
    staffing: Staffing
    archiving: Archiving
    approving: Approving
    tokens: Tokens
    repeats: Repeats
    athletes: AthleteDesk
    people: PeopleDesk
    plans: PlanDesk
    workouts: WorkoutDesk
    records: RecordDesk
    weeks: WeekDesk
    joining: JoiningDesk
    reports: ReportDesk
    previews: PreviewDesk
    messages: MessageDesk
    alerts: AlertDesk
    jobs: JobDesk
    figures: DailyFigures
