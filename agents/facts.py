"""What every agent may know of an athlete: no number, and no name but where the words greet."""

from agents.prompt import clip, trimmed
from textcoach.domain.athlete import Athlete
from textcoach.domain.profile import Injury

GOAL_LENGTH = 200
NOTES_LENGTH = 500
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def athlete_facts(athlete: Athlete) -> dict[str, object]:
    profile = athlete.profile
    return trimmed(
        {
            "program": profile.program.value,
            "goal": clip(profile.goal, GOAL_LENGTH),
            "experience": profile.experience.value,
            "kit": sorted(kit.value for kit in profile.kit) or ["none: bodyweight only"],
            "minutes": profile.minutes,
            "load_unit": athlete.load_unit,
            "pain": [_injury(injury) for injury in profile.injuries if injury.cleared is None],
            "says_can_lift": [f"{clip(lift.exercise, 60)} {lift.load.words()} x {lift.reps}" for lift in profile.lifts],
            "km_a_week": None if profile.weekly_meters is None else round(profile.weekly_meters / 1000, 1),
        }
    )


def weekday_names(athlete: Athlete) -> list[str]:
    return [WEEKDAYS[day] for day in sorted(set(athlete.profile.weekdays))]


def _injury(injury: Injury) -> str:
    severity = None if injury.severity is None else f"{injury.severity}/10"
    return " ".join(part for part in (injury.side, clip(injury.area, 40), severity) if part)
