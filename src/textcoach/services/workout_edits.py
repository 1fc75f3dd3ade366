"""What is prescribed, changed by staff before it is done: within the limits, with the original kept."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from textcoach.domain.agenda import place_of
from textcoach.domain.audit import Actor
from textcoach.domain.catalogue import resolve
from textcoach.domain.coaching_rules import USUAL, CoachingRules
from textcoach.domain.errors import ConflictError, FieldError, UserError
from textcoach.domain.guardrails import Breach, check
from textcoach.domain.history import History
from textcoach.domain.load_steps import is_harder
from textcoach.domain.states import WorkoutState
from textcoach.domain.workout import Author, Item, LoadChange, Workout, WorkoutContent
from textcoach.ports.clock import Clock
from textcoach.ports.doorbell import Doorbell, Job
from textcoach.ports.unit_of_work import UnitOfWorkFactory
from textcoach.services.staff_texts import StaffTexts
from textcoach.services.trail import left_by
from textcoach.services.workout_desk import OnDesk, on_desk

WHY = "your coach set it"
_MOST_TOLD = 4


class LimitError(UserError):
    """``breaches`` are the limits that the workout would break."""

    def __init__(self, breaches: Sequence[Breach]) -> None:
        told = "; ".join(breach.words() for breach in breaches[:_MOST_TOLD])
        more = f"; and {len(breaches) - _MOST_TOLD} more" if len(breaches) > _MOST_TOLD else ""
        super().__init__(f"This workout breaks a limit ({told}{more}): change that, then save it again.")
        self.breaches = tuple(breaches)


@dataclass(frozen=True, slots=True)
class Edited:
    """``told``: the athlete had the workout already and gets a text with what it is now."""

    workout: Workout
    told: bool


@dataclass(frozen=True, slots=True)
class WorkoutEdits:
    unit_of_work: UnitOfWorkFactory
    clock: Clock
    doorbell: Doorbell
    texts: StaffTexts
    rules: CoachingRules = USUAL

    def edit(self, workout_id: UUID, content: WorkoutContent, by: Actor, tag: str | None = None) -> Edited:
        """ConflictError once it was begun; LimitError where it breaks a limit; StaleError as in the log."""
        with self.unit_of_work() as uow:
            desk = on_desk(uow, workout_id, self.clock.now(), tag)
            workout, day = desk.workout, _day(desk)
            if workout.state is not WorkoutState.SCHEDULED:
                state = workout.state.value.replace("_", " ")
                raise ConflictError(f"The workout is {state}: only one that is still scheduled can be changed.")
            content = _of_staff(_canonical(content), workout.content)
            self._check(desk, content, day)
            changed = replace(
                workout,
                content=content,
                author=Author.STAFF,
                basis=None,
                prompt=None,
                written_at=desk.now,
                written_in=None,
                lease_until=None,
                original=workout.original or workout.content,
                modified_at=desk.now,
                modified_by=by.name,
            )
            left_by(uow, by, desk.now, "workout edited", workout, changed)
            uow.workouts.save(changed)
            told = self.texts.changed(desk, changed)
            uow.commit()
        if told:
            self.doorbell.ring(Job.DELIVER)
        return Edited(changed, told)

    def _check(self, desk: OnDesk, content: WorkoutContent, day: date) -> None:
        plan = desk.uow.plans.get(desk.workout.plan_id)
        position = place_of(plan, desk.workout)
        if position is None:
            raise ConflictError("The workout's week is not laid out: generate the week first.")
        history = History(desk.uow.workouts.recent(desk.athlete.id, day))
        found = check(content, desk.athlete.on(day), position, history, day, self.rules, of_plan=False)
        if found:
            raise LimitError(found)


def _day(desk: OnDesk) -> date:
    if desk.workout.day is None:
        raise ConflictError("The workout has no date, so nobody can check it: give it one first.")
    return desk.workout.day


def _canonical(content: WorkoutContent) -> WorkoutContent:
    """With each exercise by its own name, so that what is done finds it. FieldError for one that nobody knows."""
    blocks = []
    for at, block in enumerate(content.blocks):
        items = []
        for number, item in enumerate(block.items):
            exercise = resolve(item.exercise)
            if exercise is None:
                field = f"blocks[{at}].items[{number}].exercise"
                raise FieldError(field, f"{item.exercise[:60]!r} is no exercise known here", '"Barbell Bench Press"')
            items.append(replace(item, exercise=exercise.name))
        blocks.append(replace(block, items=tuple(items)))
    return replace(content, blocks=tuple(blocks))


def _of_staff(content: WorkoutContent, before: WorkoutContent | None) -> WorkoutContent:
    """Each load that staff set says so; what was said of the others stays. It is whole as it is: nobody asked for less
    of it yet."""
    was = {item.exercise: item for item in before.items} if before is not None else {}
    told = {change.exercise: change for change in (before.changes if before is not None else ())}
    changes = []
    for item in content.items:
        old = was.get(item.exercise)
        if old is not None and old.load == item.load:
            changes += [told[item.exercise]] if item.exercise in told else []
        elif item.load is not None:
            changes.append(_change(old, item))
    unique = {change.exercise: change for change in changes}
    return replace(content, changes=tuple(unique.values()), full=None, shortfalls=())


def _change(old: Item | None, item: Item) -> LoadChange:
    assert item.load is not None  # noqa: S101 - the caller looked
    before = old.load if old is not None else None
    if before is None:
        return LoadChange(item.exercise, "first", None, item.load.words(), WHY)
    direction = "raised" if is_harder(item.load, before) else "lowered"
    return LoadChange(item.exercise, direction, before.words(), item.load.words(), WHY)
