"""What somebody trains for, and which kind of training that takes."""

import re
from datetime import date

from messaging.reading.days.dates import MONTH, find_date
from textcoach.domain.distance import distance_words
from textcoach.domain.goal import RunGoal, goal_in
from textcoach.domain.profile import Event, ProgramType
from textcoach.domain.questionnaire import GoalTold

_LONGEST = 160
_SOONEST, _LATEST = 14, 364
"""Days from today to an event that a first plan can lead to."""
_REHAB = re.compile(
    r"\b(?:rehab\w*|physio\w*|post[- ]?op|(?:come|coming|get|getting|bounc\w+) back (?:from|after) (?:an? |my |the )?"
    r"(?:\w+ )?(?:injur\w+|surgery|operation)|recover\w* (?:from|after) (?:an? |my |the )?(?:\w+ )?(?:injur\w+|surgery|"
    r"operation))\b"
)
_HYBRID = re.compile(r"\b(?:hybrid|hyrox|crossfit|athletic\w*|military|tactical|firefight\w*|obstacle)\b")
_RUN = re.compile(
    r"\b(?:run|runs|running|runner|(?:half|ultra|full)?[- ]?marathon|\d+ ?k|race|races|racing|endurance|stamina|cardio|"
    r"triathlons?|ironman|cycl\w+|bike|biking|jog\w*|swim\w*|trails?|hik\w+|miles?|miler)\b"
)
_LIFT = re.compile(
    r"\b(?:strong\w*|strength\w*|muscl\w+|bulk\w*|mass|lift\w*|bench\w*|squat\w*|deadlift\w*|press|power\w*|"
    r"(?:pull|chin|push)[- ]?ups?|bodybuild\w*|hypertrophy|gain\w*|big|bigger|jacked|swole|build\w*|arms|glutes?)\b"
)
_LEAN = re.compile(
    r"\b(?:los(?:e|ing)|weight ?loss|fat|lean\w*|shred\w*|ripped|cut|cutting|slim\w*|ton(?:e|ed|ing)|abs|six[- ]?pack|"
    r"belly|overweight|skinn\w+|drop \d+|down \d+)\b"
)
_FIT = re.compile(
    r"\b(?:fit\w*|shape|health\w*|mov(?:e|ing)|feel\w*|general\w*|energy|active|mobil\w+|flexib\w+|balance|stress|"
    r"habit|exercis\w+|work(?:ing)? ?out|train\w*)\b"
)
_DAY_OF_YEAR = re.compile(
    rf"\b{MONTH}\.? \d{{1,2}}|\b\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{MONTH}\b|\b\d{{4}}-\d\d-\d\d\b"
)
_RACES = ((re.compile(r"\bhalf[- ]?marathon\b"), "Half marathon"), (re.compile(r"\bmarathon\b"), "Marathon"))


def goal_told(text: str, plain: str, today: date) -> GoalTold | None:
    """``text`` as it came, because a goal stays in the athlete's own words; None where there are no words in it."""
    words = " ".join(text.split())[:_LONGEST].rstrip()
    if sum(char.isalpha() for char in words) < 3:
        return None
    return GoalTold(words, _program(plain), _event(plain, today))


def _program(plain: str) -> ProgramType | None:
    runs, lifts, leans = (pattern.search(plain) is not None for pattern in (_RUN, _LIFT, _LEAN))
    if _REHAB.search(plain):
        return ProgramType.REHAB
    if _HYBRID.search(plain) or (runs and (lifts or leans)):
        return ProgramType.HYBRID
    if leans:
        return ProgramType.SHRED
    if runs:
        return ProgramType.ENDURANCE
    if lifts:
        return ProgramType.STRENGTH
    return ProgramType.OTHER if _FIT.search(plain) else None


def _event(plain: str, today: date) -> Event | None:
    """A run with its date, "marathon on 4 October": a weekday alone is no date of an event."""
    said = _DAY_OF_YEAR.search(plain)
    run = goal_in(plain, "kg")
    day = find_date(said[0], today) if said is not None and isinstance(run, RunGoal) else None
    if day is None or not isinstance(run, RunGoal) or not _SOONEST <= (day - today).days <= _LATEST:
        return None
    named = next((name for pattern, name in _RACES if pattern.search(plain)), None)
    return Event(named or f"{distance_words(run.meters, 'km')} run", day, run.meters)
