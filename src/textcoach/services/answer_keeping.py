"""What somebody who joined told is put into their profile, and said back in a few words."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from textcoach.domain.alert import AlertKind
from textcoach.domain.athlete import Athlete
from textcoach.domain.calendar import training_date
from textcoach.domain.coaching_rules import CoachingRules
from textcoach.domain.contact import EARLIEST_WITHOUT_REQUEST
from textcoach.domain.message import Message
from textcoach.domain.profile import ProgramType
from textcoach.domain.questionnaire import (
    DaysTold,
    ExperienceTold,
    GoalTold,
    InjuriesTold,
    KitTold,
    Told,
    WhenTold,
)
from textcoach.domain.reading import Pain
from textcoach.ports.unit_of_work import UnitOfWork
from textcoach.services.alerting import alert
from textcoach.services.recording import note_pain
from textcoach.services.rescheduling import Changes, change_athlete

_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MANY = 5
"""Pieces of kit; more of them are counted and not listed."""
AIMS = {
    ProgramType.STRENGTH: "strength",
    ProgramType.ENDURANCE: "endurance",
    ProgramType.SHRED: "losing fat",
    ProgramType.HYBRID: "strength and endurance",
    ProgramType.REHAB: "coming back from an injury",
    ProgramType.OTHER: "all-round fitness",
}


@dataclass(frozen=True, slots=True)
class Kept:
    """``words`` say back what was understood; ``for_staff``: a person has to look at it before they train."""

    athlete: Athlete
    words: str
    for_staff: bool = False


def keep(uow: UnitOfWork, athlete: Athlete, message: Message, told: Told, now: datetime, rules: CoachingRules) -> Kept:
    """The caller locked the athlete. UserError for an hour at which no text may come."""
    match told:
        case GoalTold(words, program, event):
            program = program or athlete.profile.program
            after = _profile(uow, athlete, now, goal=words, program=program, event=event)
            return Kept(after, f"Got it: {AIMS[program]}.")
        case ExperienceTold(experience):
            return Kept(_profile(uow, athlete, now, experience=experience), f"Got it: {experience.value}.")
        case DaysTold(weekdays, minutes):
            known = athlete.profile
            days = known.weekdays if weekdays is None else weekdays
            after = _profile(uow, athlete, now, weekdays=days, minutes=known.minutes if minutes is None else minutes)
            return Kept(after, f"Got it: {training_words(after)}.")
        case KitTold(kit, gym):
            names = ", ".join(sorted(kit)).replace("_", " ") if len(kit) <= _MANY else f"{len(kit)} kinds of equipment"
            words = "a gym" if gym else names or "your bodyweight"
            return Kept(_profile(uow, athlete, now, kit=kit), f"Got it: {words}.")
        case InjuriesTold():
            return _injuries(uow, athlete, message, told, now, rules)
        case WhenTold():
            return _when(uow, athlete, message, told, now)


def training_words(athlete: Athlete) -> str:
    """ "Mon, Wed, Fri, 45 min"."""
    days = ", ".join(_DAYS[day] for day in athlete.profile.weekdays)
    return f"{days}, {athlete.profile.minutes} min"


def places_words(pains: Iterable[Pain]) -> str:
    """ "left knee and lower back"; of both sides one."""
    sides: dict[str, set[str]] = {}
    for pain in pains:
        sides.setdefault(pain.area, set()).update([pain.side] if pain.side else [])
    return " and ".join(f"{min(said)} {area}" if len(said) == 1 else area for area, said in sides.items())


def _profile(uow: UnitOfWork, athlete: Athlete, now: datetime, **fields: Any) -> Athlete:
    return change_athlete(uow, athlete, Changes(profile=fields), now, source="text").athlete


def _injuries(
    uow: UnitOfWork, athlete: Athlete, message: Message, told: InjuriesTold, now: datetime, rules: CoachingRules
) -> Kept:
    """Nobody begins by themselves with something severe, or with what no rule understands."""
    severe = any(pain.severity is not None and pain.severity >= rules.severe_pain for pain in told.pains)
    if told.pains:
        athlete = note_pain(uow, athlete, told.pains, training_date(now, athlete.zone), now, rules)
    if told.unclear:
        text = "Somebody who joined told of their health: read it with `textcoach phone` before they train."
        uow.alerts.open(alert(AlertKind.ATHLETE_ASKS, str(message.id), text, now, athlete.id))
    if not told.pains and not told.unclear:
        return Kept(athlete, "Got it: nothing hurts.")
    spared = f"I'll keep work off your {places_words(told.pains)}." if told.pains else ""
    for_staff = told.unclear or severe
    looks = "Noted, your coach looks at that." if for_staff else ""
    return Kept(athlete, " ".join(filter(None, (spared, looks))), for_staff)


def _when(uow: UnitOfWork, athlete: Athlete, message: Message, told: WhenTold, now: datetime) -> Kept:
    """An hour before 8:00 is the athlete's own request, on record with their words."""
    if told.send_at is not None or told.zone is not None:
        early = message.body if told.send_at is not None and told.send_at < EARLIEST_WITHOUT_REQUEST else None
        changes = Changes(zone=told.zone, send_at=told.send_at, early_request=early)
        athlete = change_athlete(uow, athlete, changes, now, source="text").athlete
    return Kept(athlete, f"Got it: {athlete.send_at:%H:%M}, {athlete.zone.rsplit('/', 1)[-1].replace('_', ' ')} time.")
