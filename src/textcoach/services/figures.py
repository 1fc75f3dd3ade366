"""What happened on each day, in figures: what an operator looks at in the morning."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from textcoach.domain.author import Author
from textcoach.domain.calendar import training_date
from textcoach.domain.errors import FieldError
from textcoach.domain.figures import MOST_DAYS, USUAL_DAYS, DayFigures, Sessions, Writing
from textcoach.domain.states import WorkoutState
from textcoach.ports.clock import Clock
from textcoach.ports.repositories.figures import OpenCount, WorkoutCount
from textcoach.ports.unit_of_work import UnitOfWorkFactory

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class DailyFigures:
    """``reading`` makes units of work that can't write."""

    reading: UnitOfWorkFactory
    clock: Clock

    def of(self, first: date | None = None, last: date | None = None) -> Sequence[DayFigures]:
        """Oldest first; up to today (UTC) and of a week, where nothing else is said. FieldError, which calls the days
        ``from`` and ``to``, where they are in the wrong order or more than 92."""
        now = self.clock.now()
        last = last or max(now.date(), first or now.date())
        first = first or last - (USUAL_DAYS - 1) * _DAY
        _check(first, last)
        with self.reading() as uow:
            found = uow.figures
            workouts, open_ = found.workouts(first, last), found.open_workouts(first, last)
            seconds, model = found.writing(first, last), found.model_spend(first, last)
            texts, received = found.texts(first, last), found.received(first, last)
            alerts = found.alerts(first, last)
        return [
            DayFigures(
                day,
                _writing(workouts.get(day, ()), seconds.get(day, ())),
                _sessions(day, workouts.get(day, ()), open_.get(day, ()), now),
                tuple(model.get(day, ())),
                tuple(texts.get(day, ())),
                received.get(day, 0),
                alerts.get(day, {}),
            )
            for day in (first + number * _DAY for number in range((last - first).days + 1))
        ]


def _check(first: date, last: date) -> None:
    if first > last:
        raise FieldError("from", f"it is after {last}, which is to be the last day", f"{last}")
    if (last - first).days >= MOST_DAYS:
        earliest = last - (MOST_DAYS - 1) * _DAY
        raise FieldError("from", f"from it to {last} are more than {MOST_DAYS} days", f"{earliest} or later")


def _writing(counts: Sequence[WorkoutCount], seconds: Sequence[Writing]) -> tuple[Writing, ...]:
    known: Mapping[Author, Writing] = {one.author: one for one in seconds}
    found = []
    for author in Author:
        workouts = sum(one.workouts for one in counts if one.author is author)
        if workouts:
            took = known.get(author, Writing(author, 0))
            found.append(Writing(author, workouts, took.median, took.p95, took.longest))
    return tuple(found)


def _sessions(day: date, counts: Sequence[WorkoutCount], open_: Sequence[OpenCount], now: datetime) -> Sessions:
    done = [one for one in counts if one.state is WorkoutState.COMPLETED]
    over = [one for one in open_ if training_date(now, one.zone) > day]
    # What was begun and logged is closed as completed when its day is over, all else as missed.
    logged = sum(one.workouts for one in over if one.logged)
    past = sum(one.workouts for one in over)
    return Sessions(
        done=sum(one.workouts for one in done) + logged,
        shifted=sum(one.shifted for one in done),
        missed=sum(one.workouts for one in counts if one.state is WorkoutState.SKIPPED) + past - logged,
        open=sum(one.workouts for one in open_) - past,
        texted=sum(one.texted for one in counts if one.state is not WorkoutState.CANCELLED),
        answered=sum(one.answered for one in counts if one.state is not WorkoutState.CANCELLED),
    )
