"""A whole plan as mesocycles: up in waves, a taper to the event, easy weeks after it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from textcoach.domain.coaching_rules import USUAL, CoachingRules
from textcoach.domain.periodization.event import EventPlace, place_of, taper_weeks, week_of
from textcoach.domain.periodization.lengths import DELOAD_FROM, MOST_WEEKS, block_lengths
from textcoach.domain.periodization.mileage_figures import FAR, race_kind
from textcoach.domain.periodization.phases import block_names, emphases, phase_of
from textcoach.domain.plan import Emphasis, MesocycleOverview
from textcoach.domain.profile import Event, Experience, Profile, ProgramType

_USUAL_WEEKS = 12
_REHAB_WEEKS = 8
_ENDURANCE_WEEKS = {Experience.BEGINNER: 8, Experience.INTERMEDIATE: 10, Experience.ADVANCED: 12}


@dataclass(frozen=True, slots=True)
class SeasonCase:
    """What a plan is laid out for. ``weeks`` None: up to the event, or what suits the programme. Dates are local."""

    profile: Profile
    starts_on: date
    weeks: int | None = None
    event: Event | None = None
    notes: str = ""
    rules: CoachingRules = USUAL

    @property
    def length(self) -> int:
        if self.weeks is not None:
            return min(MOST_WEEKS, max(1, self.weeks))
        to_event = week_of(self.starts_on, self.event.day) if self.event and self.event.day >= self.starts_on else 0
        return to_event if 1 <= to_event <= MOST_WEEKS else usual_weeks(self.profile)

    @property
    def place(self) -> EventPlace | None:
        """The event, where it lies within the plan."""
        return place_of(self.event, self.starts_on, self.length)


@dataclass(frozen=True, slots=True)
class _Block:
    weeks: int
    emphasis: Emphasis
    deload: bool


def usual_weeks(profile: Profile) -> int:
    """Where neither weeks nor an event are given: 12 for lifting, 8 to 12 by experience for running, 8 in rehab."""
    match profile.program:
        case ProgramType.ENDURANCE:
            return _ENDURANCE_WEEKS[profile.experience]
        case ProgramType.REHAB:
            return _REHAB_WEEKS
        case _:
            return _USUAL_WEEKS


def season(case: SeasonCase) -> tuple[MesocycleOverview, ...]:
    """Mesocycles that add up to the plan's weeks; the same for the same case."""
    blocks = list(_blocks(case))
    order = [block.emphasis for block in blocks]
    names = block_names(case.profile.program, order)
    return tuple(_overview(case, block, name) for block, name in zip(blocks, names, strict=True))


def _overview(case: SeasonCase, block: _Block, name: str) -> MesocycleOverview:
    words = phase_of(case.profile.program, block.emphasis)
    return MesocycleOverview(name, words.phase, block.weeks, words.focus, block.deload, block.emphasis)


def _blocks(case: SeasonCase) -> Iterator[_Block]:
    place = case.place
    if place is None:
        yield from _way_up(case, case.length)
        return
    taper = taper_weeks(place, case.profile.program, case.rules.season.taper_weeks)
    yield from _way_up(case, place.week - taper, place)
    yield _Block(taper, Emphasis.TAPER, deload=False)
    yield from _afterwards(case, case.length - place.week, place)


def _way_up(case: SeasonCase, weeks: int, place: EventPlace | None = None, *, again: bool = False) -> Iterator[_Block]:
    if weeks < 1:
        return
    lengths = block_lengths(weeks, case.profile, case.rules.season, to_event=place is not None)
    race = place is not None and place.event.meters is not None
    order = emphases(case.profile, len(lengths), event=place is not None, race=race, again=again)
    last = len(lengths) - 1
    for number, (length, emphasis) in enumerate(zip(lengths, order, strict=True)):
        # The taper is rest enough, and nothing follows a plan of three weeks.
        deload = not (place and number == last) and _ends_lighter(lengths, number)
        yield _Block(length, emphasis, deload)


def _ends_lighter(lengths: Sequence[int], number: int) -> bool:
    return lengths[number] >= DELOAD_FROM or len(lengths) > 1


def _afterwards(case: SeasonCase, weeks: int, place: EventPlace) -> Iterator[_Block]:
    """An easy week after an event, two after a long race; then up again."""
    if weeks < 1:
        return
    easy = min(weeks, 2 if race_kind(place.event.meters) in FAR else 1)
    if weeks - easy < 3:  # too little for a block
        easy = weeks
    yield _Block(easy, Emphasis.RESTORE, deload=False)
    yield from _way_up(case, weeks - easy, again=True)
