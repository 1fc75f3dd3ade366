"""What every agent may know of an athlete: no number, and no name but where the words greet."""

from datetime import date

from agents.prompt import clip, trimmed
from textcoach.domain.athlete import Athlete
from textcoach.domain.distance import distance_words, time_words
from textcoach.domain.profile import Event, Injury, RaceResult

GOAL_LENGTH = 200
NOTES_LENGTH = 500
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_MOST_NAMES, _MOST_RACES = 8, 3


def athlete_facts(athlete: Athlete, day: date) -> dict[str, object]:
    """What is known on ``day`` (the athlete's local date); kit and minutes are those of the athlete as given."""
    profile = athlete.profile
    races = sorted(profile.races, key=lambda race: race.day or date.min, reverse=True)[:_MOST_RACES]
    return trimmed(
        {
            "program": profile.program.value,
            "goal": clip(profile.goal, GOAL_LENGTH),
            "experience": profile.experience.value,
            "age": profile.age(day),
            "sex": profile.sex.value if profile.sex else None,
            "weighs": profile.bodyweight.words() if profile.bodyweight else None,
            "kit": sorted(kit.value for kit in profile.kit) or ["none: bodyweight only"],
            "minutes": profile.minutes,
            "load_unit": athlete.load_unit,
            "pain": [_injury(injury) for injury in profile.injuries if injury.cleared is None],
            "says_can_lift": [f"{clip(lift.exercise, 60)} {lift.load.words()} x {lift.reps}" for lift in profile.lifts],
            "km_a_week": None if profile.weekly_meters is None else round(profile.weekly_meters / 1000, 1),
            "raced": [_race(race) for race in races],
            "event": _event(profile.event) if profile.event and profile.event.day >= day else None,
            "likes": list(profile.likes[:_MOST_NAMES]),
            "dislikes": list(profile.dislikes[:_MOST_NAMES]),
        }
    )


def weekday_names(athlete: Athlete) -> list[str]:
    return [WEEKDAYS[day] for day in sorted(set(athlete.profile.weekdays))]


def minutes_on(athlete: Athlete) -> dict[str, int]:
    """Of the training days that have not the usual minutes."""
    known = athlete.profile.minutes_by_weekday
    return {WEEKDAYS[day]: known[day] for day in sorted(set(athlete.profile.weekdays)) if day in known}


def _injury(injury: Injury) -> str:
    severity = None if injury.severity is None else f"{injury.severity}/10"
    return " ".join(part for part in (injury.side, clip(injury.area, 40), severity) if part)


def _race(race: RaceResult) -> str:
    when = f" {race.day:%Y-%m}" if race.day else ""
    return f"{distance_words(race.meters, 'km')} {time_words(race.seconds)}{when}"


def _event(event: Event) -> str:
    distance = f" {distance_words(event.meters, 'km')}" if event.meters else ""
    return f"{clip(event.name, 60)}{distance} {event.day.isoformat()}"
