"""The days: who, in which tone and units, what happened before, and how long a text may be."""

from dataclasses import dataclass, field, replace
from datetime import date, time, timedelta
from uuid import UUID

from tests.unit.coaching import NOW, hurts, lift, past, position
from tests.unit.golden import lifting, other_days
from textcoach.domain.athlete import Athlete
from textcoach.domain.history import PastSession
from textcoach.domain.plan import Emphasis, Focus
from textcoach.domain.profile import Event, Profile, ProgramType
from textcoach.domain.reading import LoadUnit
from textcoach.domain.states import NO_REPLY, AthleteState, WorkoutState
from textcoach.domain.workout import WorkoutContent
from textcoach.ports.agents import MessageFacts

GENTLE, PLAIN, FIRM = 10, 40, 90
DAY = date(2026, 3, 9)
LINK = "https://coach.example.org/w/AZWitHwdfi-KO0xdbn-AkUrCq1x0cQ9bT2mLsg"
DONE = past(2, lift("Barbell Bench Press"), today=DAY)
SKIPPED = past(2, lift("Barbell Bench Press"), state=WorkoutState.SKIPPED, today=DAY)


@dataclass(frozen=True, slots=True)
class Case:
    """``more``: the athlete texts MORE after it."""

    name: str
    content: WorkoutContent
    unit: LoadUnit = "lb"
    tone: int = PLAIN
    program: ProgramType = ProgramType.STRENGTH
    minutes: int = 60
    recent: tuple[PastSession, ...] = (DONE,)
    week: int = 5
    focus: Focus = Focus.FULL_BODY
    deload: bool = False
    emphasis: Emphasis = Emphasis.GENERAL
    event: Event | None = None
    segments: int = 3
    link: str | None = None
    ends_week: bool = False
    more: bool = False
    number: int = field(default=1)

    @property
    def athlete(self) -> Athlete:
        profile = Profile(program=self.program, minutes=self.minutes, tone=self.tone)
        return Athlete(
            UUID(int=self.number), "Robin Lee", "+15555550100", "America/New_York", time(7), self.unit,
            "mi" if self.unit == "lb" else "km", profile, AthleteState.ACTIVE, NOW,
        )  # fmt: skip

    @property
    def facts(self) -> MessageFacts:
        there = position(self.focus, deload=self.deload)
        overview = replace(there.mesocycle.overview, emphasis=self.emphasis)
        happens = self.event is not None and self.event.day == DAY
        there = replace(
            there, mesocycle=replace(there.mesocycle, overview=overview), day=replace(there.day, event=happens)
        )
        return MessageFacts(
            self.athlete, DAY, self.content, self.week, 1, self.number, self.recent, there, self.event, ()
        )


_UNHEARD = replace(SKIPPED, reason=NO_REPLY)
_HURT = past(2, lift("Barbell Back Squat"), session=hurts("knee"), today=DAY)
_LONG_AGO = past(23, lift("Barbell Bench Press"), today=DAY)
_MARATHON = Event("City Half Marathon", DAY, 21_097.5)
_SOON = Event("Meet", DAY + timedelta(days=5))
_RUNNER = ProgramType.ENDURANCE
CASES = tuple(
    replace(case, number=number)
    for number, case in enumerate(
        (
            Case("a beginner's first day", lifting.FIRST, recent=(), week=1, tone=GENTLE),
            Case("heavy, raised, in pounds", lifting.HEAVY_LB),
            Case("the same for a drill sergeant's athlete", lifting.HEAVY_LB, tone=FIRM),
            Case("the same in a gentle voice", lifting.HEAVY_LB, tone=GENTLE),
            Case("heavy, raised, in kilograms", lifting.HEAVY_KG, "kg", more=True),
            Case("a quarter of an hour with nothing", lifting.QUARTER_HOUR, "kg", minutes=15),
            Case("supersets in half an hour", lifting.SUPERSETS, "kg", FIRM, minutes=30),
            Case("two hours in a gym, and MORE", lifting.TWO_HOURS, minutes=120, more=True),
            Case("two hours with a link", lifting.TWO_HOURS, minutes=120, tone=FIRM, link=LINK),
            Case("two hours in one segment", lifting.TWO_HOURS, minutes=120, segments=1, more=True),
            Case("two hours in six segments", lifting.TWO_HOURS, minutes=120, segments=6),
            Case("two exercises that sound alike", lifting.NEIGHBOURS),
            Case("long names", lifting.LONG_NAMES, "kg", GENTLE, more=True),
            Case("a lighter week", lifting.DELOAD, "kg", deload=True),
            Case("a lighter week, firmly", lifting.DELOAD, "kg", FIRM, deload=True),
            Case("after pain", lifting.SPARED, tone=GENTLE, recent=(_HURT,)),
            Case("after pain, firmly", lifting.SPARED, tone=FIRM, recent=(_HURT,)),
            Case("rehab with a slow tempo", lifting.REHAB, "kg", GENTLE, ProgramType.REHAB),
            Case("pull-ups with and without help", lifting.PULL_UPS, "kg", recent=(SKIPPED,)),
            Case("loads to pick", lifting.PICKED, tone=FIRM, recent=(_UNHEARD,)),
            Case("effort that differs, on the week's last day", lifting.MIXED_EFFORT, "kg", ends_week=True),
            Case("back after three weeks", lifting.BACK, tone=GENTLE, recent=(_LONG_AGO,)),
            Case("the week of a meet", other_days.TAPER, "kg", program=ProgramType.HYBRID, event=_SOON),
            Case("a taper", other_days.TAPER, "kg", FIRM, ProgramType.HYBRID, emphasis=Emphasis.TAPER),
            Case("lifts and a run", other_days.HYBRID, "kg", program=ProgramType.HYBRID),
            Case("an easy run in km", other_days.EASY_KM, "kg", program=_RUNNER, focus=Focus.EASY_RUN),
            Case("an easy run in miles", other_days.EASY_MI, tone=GENTLE, program=_RUNNER, focus=Focus.EASY_RUN),
            Case("a long run", other_days.LONG_MI, tone=FIRM, program=_RUNNER, focus=Focus.LONG_RUN),
            Case("intervals by pace", other_days.INTERVALS_KM, "kg", program=_RUNNER, focus=Focus.INTERVALS),
            Case("a tempo run by effort", other_days.TEMPO_MI, program=_RUNNER, focus=Focus.TEMPO_RUN,
                 recent=(SKIPPED,)),
            Case("run and walk", other_days.RUN_WALK, "kg", GENTLE, _RUNNER, focus=Focus.EASY_RUN),
            Case("the day of the race", other_days.RACE, "kg", program=_RUNNER, focus=Focus.RACE, event=_MARATHON),
            Case("a circuit", other_days.CIRCUIT, program=ProgramType.SHRED, focus=Focus.CONDITIONING, minutes=45),
            Case("intervals on a machine", other_days.MACHINE, tone=FIRM, program=ProgramType.SHRED,
                 focus=Focus.CONDITIONING),
            Case("mobility", other_days.MOBILITY, "kg", GENTLE, ProgramType.OTHER, focus=Focus.MOBILITY),
            Case("the safe session", other_days.SAFE, program=ProgramType.OTHER),
        ),
        start=1,
    )
)  # fmt: skip
