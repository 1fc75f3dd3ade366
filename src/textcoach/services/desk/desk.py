"""Everything a staff person's desk holds."""

from dataclasses import dataclass

from textcoach.ports.clock import Clock
from textcoach.services.archiving import Archiving
from textcoach.services.desk.alerts import AlertDesk
from textcoach.services.desk.athletes import AthleteDesk
from textcoach.services.desk.jobs import JobDesk
from textcoach.services.desk.messages import MessageDesk
from textcoach.services.desk.plans import PlanDesk
from textcoach.services.repeats import Repeats
from textcoach.services.staffing import Staffing
from textcoach.services.tokens import Tokens


@dataclass(frozen=True, slots=True)
class Desk:
    clock: Clock
    staffing: Staffing
    archiving: Archiving
    tokens: Tokens
    repeats: Repeats
    athletes: AthleteDesk
    plans: PlanDesk
    messages: MessageDesk
    alerts: AlertDesk
    jobs: JobDesk
