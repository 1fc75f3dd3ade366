"""How long: the athlete's time, and a tenth because it is an estimate."""

import math

from textcoach.domain.athlete import Athlete
from textcoach.domain.calendar import PlanDay
from textcoach.domain.catalogue import by_name
from textcoach.domain.duration import pace, session_seconds
from textcoach.domain.limits.case import Case, Found, Situation
from textcoach.domain.plan import RUNNING

_OVER = 1.1
_BESIDE_THE_RUN = 15.0


def most_minutes(athlete: Athlete, position: PlanDay) -> float:
    """The session's minutes and a tenth; on a running day at least what the planned distance takes at an easy pace.
    Whole minutes, as the words have them."""
    limit = athlete.profile.minutes * _OVER
    if position.day.focus in RUNNING and position.day.meters:
        limit = max(limit, position.day.meters / 1000 * pace(by_name("Run")) / 60 + _BESIDE_THE_RUN)
    return float(math.floor(limit + 1e-6))


def minutes_words(situation: Situation) -> str:
    return f"At most {most_minutes(situation.athlete, situation.position):.0f} minutes, with rests and changes."


def minutes(case: Case) -> Found:
    found = session_seconds(case.content) / 60
    limit = most_minutes(case.athlete, case.position)
    if found > limit:
        yield f"about {math.ceil(found)} min", f"{limit:.0f} min"
