"""The night before: workouts are written while their athletes sleep, so that the morning only has to send them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, time, timedelta
from uuid import UUID

from textcoach.domain.athlete import Athlete
from textcoach.domain.calendar import training_date, zones_at
from textcoach.domain.errors import UserError
from textcoach.domain.states import AthleteState
from textcoach.ports.checkpoint import Checkpoint, Point
from textcoach.ports.clock import Clock
from textcoach.ports.doorbell import Doorbell, Job
from textcoach.ports.unit_of_work import UnitOfWorkFactory
from textcoach.services.preparation import Preparation
from textcoach.services.roster import find_athlete

BEGINS = time(4, 15)
"""After the training date has rolled at 04:00 and the sweep has closed what the day before left open: an unanswered
workout would make stale what was written before."""
ENDS = time(8)
"""The end of quiet hours."""
LEASE = timedelta(minutes=15)
BATCH = 500

Progress = Callable[[int, int], None]
"""Told how many of how many are done."""


@dataclass(frozen=True, slots=True)
class Nights:
    unit_of_work: UnitOfWorkFactory
    reading: UnitOfWorkFactory
    clock: Clock
    preparation: Preparation
    doorbell: Doorbell
    checkpoint: Checkpoint
    lease: timedelta = LEASE

    def tick(self) -> int:
        """Rings for each workout of the coming morning that is not written, where it is night. Returns how many were
        claimed. A ring that is lost is rung again when the claim's lease is over; what is not written by the morning
        is written then."""
        claimed = 0
        now = self.clock.now()
        with self.reading() as uow:
            nights = zones_at(uow.athletes.zones(), now, BEGINS, ENDS)
        for day, zones in nights.items():
            while True:
                with self.unit_of_work() as uow:
                    found = uow.workouts.claim_unwritten(day, zones, now, now + self.lease, BATCH)
                    if found:
                        self.checkpoint.reached(Point.NIGHT_CLAIMING)
                    uow.commit()
                if found:
                    self.checkpoint.reached(Point.NIGHT_CLAIMED)
                for workout in found:
                    self.doorbell.ring(Job.GENERATE, str(workout.id), attempt=workout.tries)
                claimed += len(found)
                if len(found) < BATCH:
                    break
        return claimed

    def generate(self, workout_id: UUID) -> None:
        """Writes one workout, where that is still to be done."""
        self.preparation.write_unwritten(workout_id)

    def generate_now(self, references: list[str], day: date | None, told: Progress) -> "Generated":
        """Writes a day's workouts at once: of these athletes, of every active one where none is named. ``day`` None is
        each athlete's training date. UserError where an athlete is unknown or gets no texts."""
        with self.reading() as uow:
            named = [find_athlete(uow, reference) for reference in references]
            athletes = named or [one for one in uow.athletes.all() if one.state is AthleteState.ACTIVE]
        idle = next((one for one in named if one.state is not AthleteState.ACTIVE), None)
        if idle is not None:
            raise UserError(f"{idle.name} is {idle.state.value} and gets no workouts: see `textcoach plan activate`.")
        written, fresh, without = 0, 0, []
        for number, athlete in enumerate(athletes, start=1):
            wanted = day or training_date(self.clock.now(), athlete.zone)
            ahead = self.preparation.write_ahead(athlete, wanted)
            if ahead.workout is None:
                without.append((athlete, ahead.reason or "rest day"))
            elif ahead.wrote:
                written += 1
            else:
                fresh += 1
            told(number, len(athletes))
        return Generated(written, fresh, tuple(without))


@dataclass(frozen=True, slots=True)
class Generated:
    """``written`` anew, ``fresh``: they were written already and nothing has changed since; ``without``: no workout is
    to be written, and why."""

    written: int
    fresh: int
    without: tuple[tuple[Athlete, str], ...]
