"""Writes today's workout with a model. The service's guardrails check what it wrote."""

from agents.ask import Asker, Budget, Question
from agents.daily_workout.allotment import trains
from agents.daily_workout.choices import choices
from agents.daily_workout.digest import recent_training
from agents.daily_workout.ramps import ramped
from agents.daily_workout.run_facts import paced_for, run_facts
from agents.daily_workout.schema import BlockAnswer, ItemAnswer, WorkoutAnswer, parse_reps
from agents.facts import NOTES_LENGTH, athlete_facts
from agents.prompt import clip, load_prompt, trimmed
from textcoach.domain.catalogue import resolve
from textcoach.domain.catalogue.exercise import Exercise
from textcoach.domain.guardrails import limits_text
from textcoach.domain.load import Load, round_to_kit
from textcoach.domain.pain import sore_areas
from textcoach.domain.reading import LoadUnit
from textcoach.domain.workout import Block, Item, Modification, WorkoutContent
from textcoach.ports.agents import WorkoutFacts, WorkoutWriter

AGENT = "daily_workout"
# Together the 3 calls and 45 seconds a workout may take.
FIRST = Budget(seconds=30, call_seconds=20, calls=2)
AFTER_BREACHES = Budget(seconds=15, call_seconds=15, calls=1)


class DailyWorkoutAgent(WorkoutWriter):
    def __init__(self, asker: Asker, first: Budget = FIRST, after_breaches: Budget = AFTER_BREACHES) -> None:
        self._asker = asker
        self._first = first
        self._after_breaches = after_breaches

    def write(self, facts: WorkoutFacts) -> WorkoutContent:
        unit = facts.athlete.load_unit
        question = Question(
            prompt=load_prompt(AGENT),
            facts=digest(facts),
            schema=WorkoutAnswer,
            read=lambda answer: completed(content_of(answer, unit), facts),
            budget=self._after_breaches if facts.breaches else self._first,
            athlete_id=facts.athlete.id,
        )
        return self._asker.ask(question)


def digest(facts: WorkoutFacts) -> dict[str, object]:
    """What changes least comes first, so that a provider can keep what several days' prompts begin with."""
    position, profile = facts.position, facts.athlete.profile
    focus = position.day.focus
    painful = profile.painful_areas() | sore_areas(facts.history, facts.day)
    return trimmed(
        {
            # The kit stands in the limits.
            **{name: fact for name, fact in athlete_facts(facts.athlete, facts.day).items() if name != "kit"},
            "plan_notes": clip(facts.plan.notes, NOTES_LENGTH),
            "choices": choices(focus, facts.athlete, painful) if focus else None,
            "limits": limits_text(facts.athlete, position, facts.history, facts.day, facts.rules),
            "today": _today(facts),
            "run": run_facts(facts),
            "recent": trimmed(recent_training(facts.history, facts.day, facts.athlete.load_unit, focus)),
            "breaches": [breach.words() for breach in facts.breaches],
        }
    )


def _today(facts: WorkoutFacts) -> dict[str, object]:
    position = facts.position
    day, overview, targets = position.day, position.mesocycle.overview, position.microcycle.targets
    return trimmed(
        {
            "date": f"{facts.day:%a} {facts.day.isoformat()}",
            "theme": clip(day.theme, 80),
            "focus": day.focus.value if day.focus else None,
            "load": day.load.value,
            "meters": day.meters,
            "notes": clip(day.notes, 160),
            "phase": clip(f"{overview.name}: {overview.phase}", 160),
            "week": f"{position.week_of_mesocycle} of {overview.weeks}",
            "deload": position.microcycle.deload or None,
            "rir": targets.rir,
            "hard_sets_this_week": {
                name: sets for name, sets in targets.hard_sets.items() if name in trains(day.focus)
            },
        }
    )


def completed(content: WorkoutContent, facts: WorkoutFacts) -> WorkoutContent:
    """With what code decides and no model writes: warm-up sets and paces."""
    return ramped(paced_for(content, facts), facts.athlete.profile.minutes)


def content_of(answer: WorkoutAnswer, unit: LoadUnit) -> WorkoutContent:
    """Canonical names where the catalogue knows the exercise; another name stays, for the guardrails to refuse."""
    return WorkoutContent(answer.theme, tuple(_block(block, unit) for block in answer.blocks), notes=answer.notes)


def _block(block: BlockAnswer, unit: LoadUnit) -> Block:
    paired = block.paired and block.rounds == 1 and len(block.items) > 1
    return Block(block.name, tuple(_item(item, unit) for item in block.items), block.rounds, paired)


def _item(item: ItemAnswer, unit: LoadUnit) -> Item:
    exercise = resolve(item.exercise)
    return Item(
        type=item.type,
        exercise=exercise.name if exercise else item.exercise,
        sets=item.sets,
        reps=parse_reps(item.reps) if item.reps else None,
        seconds=item.seconds,
        minutes=item.minutes,
        meters=item.meters,
        rpe=item.rpe,
        rir=item.rir,
        percent_1rm=item.percent_1rm,
        load=_load(item.load, exercise, unit),
        rest=item.rest,
        tempo=item.tempo,
        note=item.note,
        modifications=tuple(
            Modification(one.condition, _canonical(one.replacement), one.note) for one in item.modifications
        ),
    )


def _load(value: float | None, exercise: Exercise | None, unit: LoadUnit) -> Load | None:
    if not value:
        return None
    if exercise is None:
        return Load(value, unit)
    return Load(round_to_kit(value, exercise, unit), unit, exercise.load_kind) if exercise.takes_load else None


def _canonical(name: str) -> str:
    exercise = resolve(name)
    return exercise.name if exercise else name
