"""A block's weeks: day plans and targets."""

from textcoach.domain.periodization.block_case import BlockCase
from textcoach.domain.periodization.distances import RunsOfWeek, planned, runs_of_weeks
from textcoach.domain.periodization.hard_sets import Sets, weekly_sets
from textcoach.domain.periodization.reserve import percent, reserve
from textcoach.domain.periodization.sessions import LIFTING, Session
from textcoach.domain.periodization.shape import WeekShape, shapes
from textcoach.domain.plan import DayLoad, DayPlan, Emphasis, Focus, WeekTargets
from textcoach.domain.plan_draft import WeekDraft

_NAMES = {
    Focus.FULL_BODY: "Full body",
    Focus.UPPER: "Upper body",
    Focus.LOWER: "Lower body",
    Focus.PUSH: "Push",
    Focus.PULL: "Pull",
    Focus.EASY_RUN: "Easy run",
    Focus.LONG_RUN: "Long run",
    Focus.TEMPO_RUN: "Tempo run",
    Focus.INTERVALS: "Intervals",
    Focus.REPETITIONS: "Short repeats",
    Focus.RACE: "Race day",
    Focus.CONDITIONING: "Conditioning",
    Focus.MOBILITY: "Mobility",
}
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
EVENT_DAY = "Event day"


def lay_out_block(case: BlockCase) -> tuple[WeekDraft, ...]:
    """The same weeks for the same case."""
    weeks = shapes(case)
    return tuple(
        _week(case, shape, runs, sets, reasons)
        for shape, runs, (sets, reasons) in zip(
            weeks, runs_of_weeks(case, weeks), weekly_sets(case, weeks), strict=True
        )
    )


def _week(case: BlockCase, shape: WeekShape, runs: RunsOfWeek, sets: Sets, reasons: dict[str, str]) -> WeekDraft:
    days = tuple(_day(case, shape, weekday, runs.distances.get(weekday)) for weekday in range(7))
    lifts = any(one.focus in LIFTING for _, one in shape.counted())
    targets = WeekTargets(
        hard_sets={muscle.value: count for muscle, count in sets.items()},
        rir=reserve(case, shape.progress, deload=shape.deload) if lifts else None,
        meters=planned(days, shape.first),
        percent=percent(case, shape.progress, deload=shape.deload) if lifts else None,
        reasons=reasons | ({"meters": runs.reason} if runs.reason else {}),
    )
    return WeekDraft(days, targets, shape.deload)


def _day(case: BlockCase, shape: WeekShape, weekday: int, meters: float | None) -> DayPlan:
    session = shape.sessions.get(weekday)
    is_event = weekday == shape.event_day
    name = case.place.event.name if case.place and is_event else ""
    if session is None:
        return DayPlan(EVENT_DAY, notes=name, event=True) if is_event else DayPlan("Rest")
    notes = name if is_event else _notes(case, shape, weekday)
    return DayPlan(theme_of(session), session.focus, session.load, meters, notes, session.event)


def theme_of(session: Session) -> str:
    """Short enough for a text: "Upper body, heavy", "Easy run"."""
    name = _NAMES[session.focus]
    return f"{name}, {session.load.value}" if session.focus in LIFTING else name


def _notes(case: BlockCase, shape: WeekShape, weekday: int) -> str:
    came_from = next((day for day, there in shape.free.moved.items() if there == weekday), None)
    moved = [f"instead of {_DAYS[came_from]}"] if came_from is not None else []
    lighter = ["lighter week"] if shape.deload else []
    taper = ["less of it, nothing slower"] if _is_tapered(case, shape.sessions[weekday]) else []
    return ", ".join(moved + lighter + taper)


def _is_tapered(case: BlockCase, session: Session) -> bool:
    return case.overview.emphasis is Emphasis.TAPER and (session.hard or session.load is DayLoad.MODERATE)
