"""What the model learns of a plan so far: each week's work as asked and done, last week's in full."""

from collections.abc import Iterator, Sequence
from datetime import date

from agents.daily_workout.digest import recent_training
from agents.facts import NOTES_LENGTH, WEEKDAYS
from agents.prompt import clip, trimmed
from agents.week.findings import Findings, findings
from textcoach.domain.history import PastSession
from textcoach.domain.plan import DayPlan, Microcycle
from textcoach.domain.progress import WEEK, week_of
from textcoach.domain.states import WorkoutState
from textcoach.domain.trend import run_meters
from textcoach.ports.agents import WeekFacts

_MOST_WEEKS = 12
_NOTES = 120


def week_facts(facts: WeekFacts) -> dict[str, object]:
    found, overview = findings(facts), facts.mesocycle.overview
    return {
        "plan": clip(facts.plan.overview, 300),
        "notes": clip(facts.plan.notes, NOTES_LENGTH),
        "mesocycle": trimmed(
            {
                "name": clip(overview.name, 80),
                "phase": clip(overview.phase, 300),
                "emphasis": overview.emphasis.value,
                "week": facts.week - facts.mesocycle.first_week + 1,
                "of": overview.weeks,
            }
        ),
        "week": laid_out(facts.microcycle, facts.week, facts.plan.weeks),
        "weeks_before": list(_weeks_before(facts)),
        "last_week": _last_week(facts, found),
        "lifts": _lifts(facts),
    }


def laid_out(microcycle: Microcycle, number: int, of: int) -> dict[str, object]:
    aims = microcycle.targets
    return trimmed(
        {
            "number": number,
            "of": of,
            "lighter": microcycle.deload or None,
            "days": {WEEKDAYS[at]: _day(day) for at, day in enumerate(microcycle.days) if day.trains or day.event},
            "rir": aims.rir,
            "percent": aims.percent,
            "km": None if aims.meters is None else round(aims.meters / 1000, 1),
            "hard_sets": aims.hard_sets,
        }
    )


def _day(day: DayPlan) -> str:
    focus = day.focus.value if day.focus else "rest"
    distance = f", {day.meters / 1000:g} km" if day.meters else ""
    event = ", the event" if day.event else ""
    return f"{clip(day.theme, 60)} ({focus}, {day.load.value}{distance}{event})"


def _weeks_before(facts: WeekFacts) -> Iterator[str]:
    """The weeks of the calendar, oldest first: "2026-03-02: 3 of 3 sessions, 24.0 km"."""
    meters = run_meters(facts.history, facts.last_monday)
    for back in range(_MOST_WEEKS, -1, -1):
        monday = facts.last_monday - back * WEEK
        week = week_of(facts.history, facts.holds, facts.today, monday)
        asked = week.planned - week.to_go
        if asked or week.extra:
            run = f", {meters[monday] / 1000:.1f} km run" if meters.get(monday) else ""
            yield f"{monday}: {week.done} of {asked} sessions{run}"


def _last_week(facts: WeekFacts, found: Findings) -> dict[str, object]:
    sessions = [past for past in facts.history if facts.last_monday <= past.day < facts.last_monday + WEEK]
    return trimmed(
        {
            "sessions": [_session(past, facts.today) for past in sessions],
            "lifts_short": f"{found.hard} of {len(found.lifts)}" if found.lifts else None,
            "lifts_at_the_top": f"{found.tops} of {len(found.lifts)}" if found.lifts else None,
            "km_run": round(found.meters / 1000, 1) or None,
            "km_asked": None if found.asked_meters is None else round(found.asked_meters / 1000, 1),
            "energy": None if found.energy is None else f"{found.energy:.0f} of 10",
            "felt_pain": list(found.pain),
        }
    )


def _session(past: PastSession, today: date) -> str:
    theme = clip(past.theme.theme, 60) if past.theme else "work of their own"
    state = "done" if past.state is None else past.state.value.replace("_", " ")
    if past.state is WorkoutState.SCHEDULED and past.day < today:
        state = "no answer"
    reason = f" ({clip(past.reason, 60)})" if past.reason else ""
    return f"{WEEKDAYS[past.day.weekday()]} {theme}: {state}{reason}{_felt(past)}"


def _felt(past: PastSession) -> str:
    if past.performance is None:
        return ""
    said, told = past.performance.session, past.performance.details
    parts = [f"RPE {said.rpe:g}" if said.rpe is not None else "", f"energy {said.energy}" if said.energy else ""]
    parts += [clip(words, _NOTES) for words in (told.notes, told.observations)]
    known = ", ".join(part for part in parts if part)
    return f", {known}" if known else ""


def _lifts(facts: WeekFacts) -> Sequence[object]:
    """Newest bouts first: what was asked and what was done, of the lifts of the last four weeks."""
    lifts = recent_training(facts.history, facts.last_monday + WEEK, facts.athlete.load_unit)["lifts"]
    return [f"{name}: {'; '.join(lines)}" for name, lines in lifts.items()] if isinstance(lifts, dict) else []
