"""An athlete as `textcoach athletes` prints them."""

from collections.abc import Iterator

from textcoach.domain.athlete import Athlete
from textcoach.domain.distance import distance_words, time_words
from textcoach.domain.profile import Injury, Profile
from textcoach.domain.profile_facts import WEEKDAYS


def athlete_json(athlete: Athlete) -> dict[str, object]:
    return {
        "id": str(athlete.id),
        "name": athlete.name,
        "number": athlete.number,
        "zone": athlete.zone,
        "send_at": f"{athlete.send_at:%H:%M}",
        "next_send_at": athlete.next_send_at.isoformat() if athlete.next_send_at else None,
        "evening_at": f"{athlete.evening_at:%H:%M}",
        "nudges": athlete.nudges,
        "recaps": athlete.recaps,
        "state": athlete.state.value,
        "units": {"load": athlete.load_unit, "distance": athlete.distance_unit},
        **profile_json(athlete.profile),
    }


def profile_json(profile: Profile) -> dict[str, object]:
    """Distances in metres, times in seconds, loads as stated."""
    return {
        "program": profile.program.value,
        "experience": profile.experience.value,
        "goal": profile.goal,
        "days": _names(profile.weekdays),
        "minutes": profile.minutes,
        "minutes_on": {WEEKDAYS[day]: minutes for day, minutes in sorted(profile.minutes_by_weekday.items())},
        "kit": sorted(profile.kit),
        "places": [
            {"name": place.name, "kit": sorted(place.kit), "days": _names(place.weekdays)} for place in profile.places
        ],
        "born": profile.birth_year,
        "sex": profile.sex.value if profile.sex else None,
        "bodyweight": profile.bodyweight.words() if profile.bodyweight else None,
        "tone": profile.tone,
        "painful": sorted(profile.painful_areas()),
        "injuries": [_injury_json(injury) for injury in profile.injuries],
        "lifts": [{"exercise": lift.exercise, "load": lift.load.words(), "reps": lift.reps} for lift in profile.lifts],
        "likes": list(profile.likes),
        "dislikes": list(profile.dislikes),
        "weekly_meters": profile.weekly_meters,
        "races": [
            {"meters": race.meters, "seconds": race.seconds, "day": race.day and race.day.isoformat()}
            for race in profile.races
        ],
        "event": _event_json(profile),
    }


def _event_json(profile: Profile) -> dict[str, object] | None:
    event = profile.event
    return None if event is None else {"name": event.name, "day": event.day.isoformat(), "meters": event.meters}


def _injury_json(injury: Injury) -> dict[str, object]:
    return {
        "area": injury.area,
        "side": injury.side,
        "severity": injury.severity,
        "since": injury.since and injury.since.isoformat(),
        "cleared": injury.cleared and injury.cleared.isoformat(),
    }


def _names(weekdays: tuple[int, ...]) -> list[str]:
    return [WEEKDAYS[day] for day in weekdays]


def profile_lines(athlete: Athlete) -> Iterator[tuple[str, str]]:
    """Label and words of what is known."""
    profile, unit = athlete.profile, athlete.distance_unit
    days = ", ".join(_names(profile.weekdays))
    other = "".join(f", {WEEKDAYS[day]} {most}" for day, most in sorted(profile.minutes_by_weekday.items()))
    yield "trains", f"{profile.program.value}, {profile.experience.value}; {days}; {profile.minutes} min{other}"
    yield "goal", profile.goal or "-"
    yield from _person(profile)
    yield "kit", _kit(profile.kit)
    for place in profile.places:
        yield "kit", f"{_kit(place.kit)} at {place.name} ({', '.join(_names(place.weekdays)) or 'when it is said'})"
    for lift in profile.lifts:
        yield "can lift", f"{lift.exercise} {lift.load.words()} x {lift.reps}"
    if profile.weekly_meters is not None:
        yield "runs", f"{distance_words(profile.weekly_meters, unit)} a week"
    for race in profile.races:
        when = f", {race.day}" if race.day else ""
        yield "raced", f"{distance_words(race.meters, unit)} in {time_words(race.seconds)}{when}"
    if profile.event is not None:
        distance = f", {distance_words(profile.event.meters, unit)}" if profile.event.meters else ""
        yield "event", f"{profile.event.name}, {profile.event.day}{distance}"
    for label, names in (("likes", profile.likes), ("dislikes", profile.dislikes)):
        if names:
            yield label, ", ".join(names)
    for injury in profile.injuries:
        yield "pain", _injury_words(injury)


def _person(profile: Profile) -> Iterator[tuple[str, str]]:
    known = [f"born {profile.birth_year}" if profile.birth_year else "", profile.sex.value if profile.sex else ""]
    known.append(profile.bodyweight.words() if profile.bodyweight else "")
    if any(known):
        yield "person", ", ".join(filter(None, known))
    yield "tone", f"{profile.tone} of 100"


def _kit(kit: frozenset[str]) -> str:
    return ", ".join(sorted(kit)) or "none"


def _injury_words(injury: Injury) -> str:
    area = " ".join(filter(None, (injury.side, injury.area)))
    severity = "" if injury.severity is None else f" {injury.severity}/10"
    since = f", since {injury.since}" if injury.since else ""
    return f"{area}{severity}{since}, " + (f"cleared {injury.cleared}" if injury.cleared else "open")


def evening_words(athlete: Athlete) -> str:
    """ "18:30: nudges, recaps"."""
    wanted = [word for word, is_on in (("nudges", athlete.nudges), ("recaps", athlete.recaps)) if is_on]
    return f"{athlete.evening_at:%H:%M}: {', '.join(wanted)}" if wanted else "no texts"


def local_next(athlete: Athlete) -> str:
    if athlete.next_send_at is None:
        return "none (no active plan)"
    from zoneinfo import ZoneInfo

    return f"{athlete.next_send_at.astimezone(ZoneInfo(athlete.zone)):%a %d %b %H:%M}"
