"""What a block's weeks are laid out for."""

from dataclasses import dataclass, replace

from textcoach.domain.coaching_rules import USUAL, CoachingRules
from textcoach.domain.periodization.event import EventPlace, place_of
from textcoach.domain.periodization.mileage_figures import FAR, race_kind
from textcoach.domain.plan import Emphasis, FitnessPlan, MesocycleOverview
from textcoach.domain.profile import Profile


@dataclass(frozen=True, slots=True)
class BlockCase:
    """``plan`` has the event, the notes and the blocks before with what is laid out of them; ``first_week`` is the plan
    week (1-based) that the block begins with."""

    profile: Profile
    plan: FitnessPlan
    overview: MesocycleOverview
    first_week: int
    rules: CoachingRules = USUAL

    @property
    def weeks(self) -> range:
        """Plan weeks, 1-based."""
        return range(self.first_week, self.first_week + self.overview.weeks)

    @property
    def plan_weeks(self) -> int:
        return max(self.plan.weeks, self.weeks[-1])

    @property
    def place(self) -> EventPlace | None:
        """The event, where it lies within the plan."""
        return place_of(self.plan.event, self.plan.starts_on, self.plan_weeks)

    @property
    def race(self) -> bool:
        """Whether the plan leads to a run that is still to come."""
        place = self.place
        return place is not None and place.event.meters is not None and place.week >= self.first_week

    @property
    def far(self) -> bool:
        """Whether that run is a half marathon or more."""
        place = self.place
        return self.race and place is not None and race_kind(place.event.meters) in FAR

    @property
    def usual_days(self) -> tuple[int, ...]:
        """The athlete's training days, 0 Monday to 6."""
        return tuple(sorted({day for day in self.profile.weekdays if 0 <= day <= 6})) or (0,)

    @property
    def emphasis_before(self) -> Emphasis:
        """Of the block before, which a taper goes on from."""
        earlier = [block for block in self.plan.mesocycles if block.first_week < self.first_week]
        last = max(earlier, key=lambda block: block.first_week, default=None)
        return last.overview.emphasis if last else Emphasis.GENERAL

    def minutes_on(self, weekday: int) -> int:
        return self.profile.minutes_by_weekday.get(weekday, self.profile.minutes)

    def first_day(self, week: int) -> int:
        """The weekday from which the week counts: in week 1 those before the start are void."""
        return self.plan.starts_on.weekday() if week == 1 else 0

    def of_block(self, overview: MesocycleOverview, first_week: int) -> "BlockCase":
        return replace(self, overview=overview, first_week=first_week)
