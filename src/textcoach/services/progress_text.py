"""How training goes, in words: the answer to "how am I doing", and the Sunday recap."""

from collections.abc import Collection, Sequence
from datetime import date, timedelta

from textcoach.domain.account import Account
from textcoach.domain.athlete import Athlete
from textcoach.domain.calendar import AfterEnd, BeforeStart, NotLaidOut, OnHold, PlanDay, Position, monday_of, walk
from textcoach.domain.history import PastSession
from textcoach.domain.plan import FitnessPlan, Hold, HoldReason
from textcoach.domain.progress import WEEK, Week
from textcoach.domain.states import WorkoutState
from textcoach.ports.composer import Line
from textcoach.services.figure_text import distance_of, figure_lines, goal_words
from textcoach.services.workout_text import day_words

_DAY = timedelta(days=1)


def progress_lines(
    athlete: Athlete,
    plan: FitnessPlan | None,
    holds: Sequence[Hold],
    history: Sequence[PastSession],
    today: date,
    coming: Collection[date] | None = None,
) -> list[Line]:
    """This week, or the last one where this one has nothing yet: done, best sets, trend; then where in the plan, and
    how far from the goal. ``history`` is of the last four weeks with today, ``coming`` as an ``Account`` has it."""
    account = Account(athlete, plan, holds, history, today, coming)
    monday = monday_of(today)
    this, last = account.week(monday), account.week(monday - WEEK)
    lines = [Line(f"This week: {_count_words(this)}.")] if this.planned or this.extra else []
    shown = monday
    if not this.done and not this.extra and (last.done or last.extra):
        shown = monday - WEEK
        lines.append(Line(f"Last week: {_count_words(last)}."))
    lines += figure_lines(account, shown)
    lines.append(Line(_place_words(account)))
    goal = goal_words(account)
    if goal:
        lines.append(Line(goal, drop=1))
    return lines


def recap_lines(account: Account) -> list[Line]:
    """On a Sunday; nothing where nothing was asked for and nothing was done."""
    monday = monday_of(account.today)
    week, name = account.week(monday), account.athlete.first_name
    coming = _next_week_words(account, monday + WEEK)
    if not week.planned and not week.extra:
        return []
    if not week.done and not week.extra:
        kind = f"Nothing on record this week, {name}, and that's OK: some weeks go like that."
        return [Line(f"{kind} {coming}" if coming else kind, short=kind)]
    lines = [Line(f"Your week, {name}: {_count_words(week)}.")]
    open_today = _open_today(account)
    if open_today is not None:
        lines.append(Line(f"{open_today} is still open: text me how it goes, or done / skip.", drop=2))
    lines += figure_lines(account, monday)
    goal = goal_words(account)
    if goal:
        lines.append(Line(goal, drop=5))
    if coming:
        lines.append(Line(coming))
    return lines


def _count_words(week: Week) -> str:
    """ "2 of 3 sessions done, 1 to go", "all 3 sessions done, plus 1 of your own"."""
    extra = f"{week.extra} of your own" if week.extra else ""
    if not week.planned:
        return f"{extra}, none planned"
    sessions = "session" if week.planned == 1 else "sessions"
    counted = f"all {week.planned}" if week.done == week.planned > 1 else f"{week.done} of {week.planned}"
    parts = [f"{counted} {sessions} done"]
    if week.skipped and week.to_go:
        parts.append(f"{week.skipped} skipped")
    if week.to_go:
        parts.append(f"{week.to_go} to go")
    return ", ".join(parts) + (f", plus {extra}" if extra else "")


def _open_today(account: Account) -> str | None:
    for past in account.history:
        if past.day == account.today and past.state is WorkoutState.SCHEDULED and past.content is not None:
            return past.content.theme
    return None


def _place_words(account: Account) -> str:
    match account.place(account.today):
        case PlanDay() as here:
            assert account.plan is not None  # noqa: S101 - it has a place in one
            overview = here.mesocycle.overview
            block = f"{overview.name}, week {here.week_of_mesocycle} of {overview.weeks}"
            lighter = ", a lighter week" if here.microcycle.deload else ""
            return f"Week {here.week} of {account.plan.weeks} ({block}{lighter})."
        case NotLaidOut(mesocycle, week):
            return f"Week {week} of {account.plan.weeks if account.plan else week} ({mesocycle.overview.name})."
        case OnHold():
            return "Your plan is on hold just now."
        case BeforeStart(starts_on):
            return f"Your plan starts on {day_words(starts_on)}."
        case AfterEnd():
            return "You have come to the end of your plan."
        case _:
            return "You have no plan just now: your coach sets one up."


def _next_week_words(account: Account, monday: date) -> str:
    """ "Next week (4 of 8): 3 sessions, 24 km of running, lighter."."""
    plan = account.plan
    if plan is None:
        return ""
    places = [walk(plan, account.holds, monday + offset * _DAY) for offset in range(7)]
    inside = next((place for place in places if isinstance(place, PlanDay)), None)
    if inside is None:
        return _no_sessions_words(plan, places)
    sessions = account.sessions(monday)
    overview = inside.mesocycle.overview
    begins = f", {overview.name} begins" if inside.week == inside.mesocycle.first_week else ""
    which = f"the last of {plan.weeks}" if inside.week == plan.weeks else f"{inside.week} of {plan.weeks}"
    parts = [f"{len(sessions)} session{'' if len(sessions) == 1 else 's'}"]
    if inside.microcycle.targets.meters:
        parts.append(f"{distance_of(inside.microcycle.targets.meters, account.athlete.distance_unit)} of running")
    if inside.microcycle.deload:
        parts.append("lighter on purpose")
    return f"Next week ({which}{begins}): {', '.join(parts)}."


def _no_sessions_words(plan: FitnessPlan, places: Sequence[Position]) -> str:
    for place in places:
        match place:
            case NotLaidOut(mesocycle, week):
                return f"Next week ({week} of {plan.weeks}) begins {mesocycle.overview.name}."
            case AfterEnd():
                return "That was the last week of your plan: your coach sets up what comes next."
            case OnHold(hold):
                return "Next week is free: you're away." if hold.reason is HoldReason.AWAY else "Next week is on hold."
            case _:
                continue
    return ""
