"""What the model learns of a block: its phase, the weeks that differ, and what the rules would aim at."""

from agents.facts import NOTES_LENGTH, WEEKDAYS
from agents.prompt import clip, trimmed
from textcoach.domain.periodization.block import lay_out_block
from textcoach.domain.periodization.block_case import BlockCase
from textcoach.domain.periodization.shape import WeekShape, shapes
from textcoach.domain.plan_draft import WeekDraft
from textcoach.ports.agents import MesocycleFacts


def block_facts(facts: MesocycleFacts) -> dict[str, object]:
    overview, case = facts.overview, facts.case
    weeks = shapes(case)
    mesocycle = {
        "name": clip(overview.name, 80),
        "phase": clip(overview.phase, 300),
        "focus": clip(overview.focus, 120),
        "emphasis": overview.emphasis.value,
        "weeks": overview.weeks,
        "lighter_weeks": [number for number, shape in enumerate(weeks, start=1) if shape.deload],
        "first_week": facts.first_week,
        "of_weeks": facts.plan.weeks or None,
    }
    return {
        "mesocycle": trimmed(mesocycle),
        "days_in": {str(number): _names(shape) for number, shape in enumerate(weeks, start=1) if _differs(shape, case)},
        "event_day": _event_day(case),
        "guide": _guide(lay_out_block(case)),
        "plan": clip(facts.plan.overview, 300),
        "notes": clip(facts.plan.notes, NOTES_LENGTH),
    }


def _differs(shape: WeekShape, case: BlockCase) -> bool:
    return bool(shape.free.away & set(case.usual_days) or shape.free.lost)


def _names(shape: WeekShape) -> list[str]:
    return [WEEKDAYS[day] for day in shape.free.days]


def _event_day(case: BlockCase) -> dict[str, object] | None:
    """With its week of the block; code puts it there."""
    place = case.place
    if place is None or place.week not in case.weeks:
        return None
    return {"week": place.week - case.first_week + 1, "day": WEEKDAYS[place.weekday]}


def _guide(weeks: tuple[WeekDraft, ...]) -> dict[str, object]:
    """By week what the rules aim at; hard sets of a muscle as a row of weeks."""
    targets = [week.targets for week in weeks]
    muscles = dict.fromkeys(name for one in targets for name in one.hard_sets)
    return trimmed(
        {
            "km": [round((one.meters or 0) / 1000, 1) for one in targets]
            if any(one.meters for one in targets)
            else None,
            "rir": _row([one.rir for one in targets]),
            "percent": _row([one.percent for one in targets]),
            "hard_sets": {name: [one.hard_sets.get(name, 0) for one in targets] for name in muscles},
        }
    )


def _row(figures: list[float | None]) -> list[float | None] | None:
    return figures if any(figure is not None for figure in figures) else None
