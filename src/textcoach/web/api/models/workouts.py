"""Workouts as JSON."""

from datetime import date, datetime
from typing import Annotated, Any
from uuid import UUID

from pydantic import Field
from pydantic.json_schema import SkipJsonSchema

from textcoach.domain.plan import DayLoad, Focus
from textcoach.domain.states import WorkoutState
from textcoach.domain.workout import Author, Workout
from textcoach.services.desk.workouts import LAST_WEEK, Wanted, WrittenNow
from textcoach.services.workout_lists import Sheet
from textcoach.services.workout_log import LONGEST_REASON
from textcoach.web.api.models.base import Day, Given, Line, Paging, Shown, left_out
from textcoach.web.api.models.body import Body
from textcoach.web.api.models.records import ShownPerformance
from textcoach.web.api.models.workout_content import ContentGiven, FromDomain, ShownContent, ShownShortfall


class WorkoutId(Given):
    workout_id: UUID


class WorkoutPaging(Paging):
    plan_id: UUID | SkipJsonSchema[None] = Field(default_factory=left_out, description="Only those of this plan.")
    week: Annotated[int, Field(ge=1, le=LAST_WEEK)] | SkipJsonSchema[None] = Field(
        default_factory=left_out,
        description="Only those of this week of the plan.",
        json_schema_extra={"example": 1},
    )
    day: Day | SkipJsonSchema[None] = Field(
        default_factory=left_out,
        description="Only those of this day, the athlete's local date.",
        json_schema_extra={"example": "2026-03-09"},
    )
    state: WorkoutState | SkipJsonSchema[None] = Field(
        default_factory=left_out, description="Only those in this state.", json_schema_extra={"example": "scheduled"}
    )

    def wanted(self) -> Wanted:
        states = (self.state,) if self.state else tuple(WorkoutState)
        return Wanted(plan_id=self.plan_id, week=self.week, day=self.day, states=states)


class WorkoutEdit(Body):
    content: ContentGiven = Field(
        examples=[
            {
                "theme": "Upper body, light",
                "blocks": [
                    {
                        "name": "Main",
                        "items": [
                            {
                                "type": "compound",
                                "exercise": "Barbell Bench Press",
                                "sets": 3,
                                "reps": {"low": 8, "high": 8},
                                "rir": 3,
                                "rest": 120,
                            }
                        ],
                    }
                ],
            }
        ]
    )


class Why(Body):
    reason: Line = Field(min_length=1, max_length=LONGEST_REASON, examples=["travelling"])


class MoveTo(Body):
    day: Day = Field(description="The athlete's local date.", examples=["2026-03-10"])


class CopyTo(Body):
    day: Day | None = Field(
        default=None, description="The athlete's local date; without one, the next free one.", examples=["2026-03-12"]
    )


class GenerateNow(Body):
    day: Day | None = Field(
        default=None, description="The athlete's local date; without one, today.", examples=["2026-03-09"]
    )


class ListedWorkout(Shown):
    """``day`` is the athlete's local date, null where nobody has put one to it; ``planned_on`` the one before it was
    first moved; ``copy_number`` 0 unless it is run again. ``texted_at``: when its text may go out."""

    id: UUID
    athlete_id: UUID
    plan_id: UUID
    week: int
    session: int
    copy_number: int
    day: date | None
    planned_on: date | None
    state: WorkoutState
    reason: str | None
    theme: str
    focus: Focus | None
    load: DayLoad
    is_written: bool
    author: Author | None
    texted_at: datetime | None
    modified_at: datetime | None
    modified_by: str | None

    @classmethod
    def of(cls, workout: Workout) -> "ListedWorkout":
        return cls(**_facts(workout))


class ShownChange(FromDomain):
    """Why a load (or a distance) is not what it was."""

    exercise: str
    direction: str
    before: str | None
    after: str
    why: str


class ShownWorkout(ListedWorkout):
    """``content`` is null until it is written on its day (or the night before); ``original`` what it was before a
    person changed it, ``full`` what it was before the athlete asked for less. ``performance``: what was really done."""

    content: ShownContent | None
    changes: list[ShownChange]
    shortfalls: list[ShownShortfall]
    full: ShownContent | None
    original: ShownContent | None
    performance: ShownPerformance | None

    @classmethod
    def of_sheet(cls, sheet: Sheet) -> "ShownWorkout":
        content = sheet.workout.content
        original, done = sheet.workout.original, sheet.performance
        full = content.full if content is not None else None
        return cls(
            **_facts(sheet.workout),
            content=ShownContent.model_validate(content) if content is not None else None,
            changes=[ShownChange.model_validate(one) for one in content.changes] if content is not None else [],
            shortfalls=[ShownShortfall.model_validate(one) for one in content.shortfalls]
            if content is not None
            else [],
            full=ShownContent.model_validate(full) if full is not None else None,
            original=ShownContent.model_validate(original) if original is not None else None,
            performance=ShownPerformance.of(done) if done is not None else None,
        )


class Placed(Shown):
    """``gave_way``: the workout that was there, where there was one, on its new day."""

    workout: ShownWorkout
    gave_way: ListedWorkout | None

    @classmethod
    def of(cls, sheet: Sheet, other: Workout | None) -> "Placed":
        gave_way = ListedWorkout.of(other) if other is not None else None
        return cls(workout=ShownWorkout.of_sheet(sheet), gave_way=gave_way)


class Generated(Shown):
    """``workout_id`` is null where there is none to be written that day, for the ``reason``; ``anew`` is false where it
    was written already and nothing has changed since."""

    workout_id: UUID | None
    anew: bool
    reason: str | None

    @classmethod
    def of(cls, made: WrittenNow) -> "Generated":
        return cls(workout_id=made.workout.id if made.workout else None, anew=made.anew, reason=made.reason)


def _facts(workout: Workout) -> dict[str, Any]:
    same = set(ListedWorkout.model_fields) - {"copy_number", "theme", "focus", "load", "is_written"}
    return {
        **{name: getattr(workout, name) for name in same},
        "copy_number": workout.copy,
        "theme": workout.theme.theme,
        "focus": workout.theme.focus,
        "load": workout.theme.load,
        "is_written": workout.content is not None,
    }
