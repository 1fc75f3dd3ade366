"""An athlete's profile as the API shows it."""

from datetime import date

from textcoach.domain.catalogue.exercise import Kit
from textcoach.domain.load import Load
from textcoach.domain.profile import Experience, Profile, ProgramType, Sex
from textcoach.web.api.models.base import Shown, ShownLoad, Weekday, weekdays_of


class ShownInjury(Shown):
    area: str
    side: str | None
    severity: int | None
    since: date | None
    cleared: date | None


class ShownLift(Shown):
    exercise: str
    load: ShownLoad
    reps: int


class ShownPlace(Shown):
    name: str
    kit: list[Kit]
    weekdays: list[Weekday]


class ShownRace(Shown):
    meters: float
    seconds: float
    day: date | None


class ShownEvent(Shown):
    name: str
    day: date
    meters: float | None


class ShownProfile(Shown):
    goal: str
    program: ProgramType
    experience: Experience
    kit: list[Kit]
    weekdays: list[Weekday]
    minutes: int
    minutes_by_weekday: dict[Weekday, int]
    places: list[ShownPlace]
    injuries: list[ShownInjury]
    lifts: list[ShownLift]
    weekly_meters: float | None
    birth_year: int | None
    sex: Sex | None
    bodyweight: ShownLoad | None
    likes: list[str]
    dislikes: list[str]
    races: list[ShownRace]
    event: ShownEvent | None
    tone: int

    @classmethod
    def of(cls, profile: Profile) -> "ShownProfile":
        same = ("goal", "program", "experience", "minutes", "weekly_meters", "birth_year", "sex", "tone")
        on = profile.minutes_by_weekday
        return cls(
            **{name: getattr(profile, name) for name in same},
            kit=sorted(profile.kit),
            weekdays=weekdays_of(profile.weekdays),
            minutes_by_weekday={weekdays_of([day])[0]: on[day] for day in sorted(on)},
            places=[
                ShownPlace(name=one.name, kit=sorted(one.kit), weekdays=weekdays_of(one.weekdays))
                for one in profile.places
            ],
            injuries=[
                ShownInjury(area=one.area, side=one.side, severity=one.severity, since=one.since, cleared=one.cleared)
                for one in profile.injuries
            ],
            lifts=[ShownLift(exercise=one.exercise, load=shown_load(one.load), reps=one.reps) for one in profile.lifts],
            bodyweight=shown_load(profile.bodyweight) if profile.bodyweight else None,
            likes=list(profile.likes),
            dislikes=list(profile.dislikes),
            races=[ShownRace(meters=one.meters, seconds=one.seconds, day=one.day) for one in profile.races],
            event=(
                ShownEvent(name=profile.event.name, day=profile.event.day, meters=profile.event.meters)
                if profile.event
                else None
            ),
        )


def shown_load(load: Load) -> ShownLoad:
    return ShownLoad(value=load.value, unit=load.unit, kg=round(load.kg, 3))
