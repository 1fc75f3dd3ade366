"""One text to every active athlete: their plan has a new format."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from textcoach.domain.athlete import Athlete
from textcoach.domain.consent import ConsentKind
from textcoach.domain.errand import Errand, ErrandState
from textcoach.domain.ids import new_id
from textcoach.domain.message import Direction, Message, MessageKind, MessageState
from textcoach.domain.sending import Pool
from textcoach.domain.states import AthleteState
from textcoach.ports.clock import Clock
from textcoach.ports.composer import Composer, FittedText, Line
from textcoach.ports.doorbell import Doorbell, Job
from textcoach.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory
from textcoach.services.roster import find_athlete
from textcoach.services.senders import known_sender

ERRAND = "training reset notice"
SEGMENTS = 2
PRIORITY = 7
"""After whatever else waits for the same sender."""
WORTH = timedelta(days=2)
"""For how long it tells news."""
_NO_NAME = "there"


@dataclass(frozen=True, slots=True)
class Notified:
    """``queued`` now, ``told`` before; ``without``: who gets none, and why."""

    queued: Sequence[Athlete]
    told: int
    without: Sequence[tuple[Athlete, str]]


@dataclass(frozen=True, slots=True)
class ResetNotices:
    unit_of_work: UnitOfWorkFactory
    reading: UnitOfWorkFactory
    clock: Clock
    composer: Composer
    doorbell: Doorbell
    pool: Pool

    def send(self, references: Sequence[str] = (), *, dry_run: bool = False) -> Notified:
        """To these athletes, to every active one where none is named, and to each only once however often this is
        called. The text goes the way of all others: consent, quiet hours and the sender's rate are minded when it is
        sent. ``dry_run``: says who would get one."""
        with self.reading() as uow:
            named = [find_athlete(uow, reference) for reference in references]
            athletes = named or [one for one in uow.athletes.all() if one.state is AthleteState.ACTIVE]
            standings = uow.consents.standings({one.number for one in athletes})
            told = uow.errands.of(ERRAND)
        without = [
            (one, reason) for one in athletes if (reason := _why_not(one, standings.get(one.number))) is not None
        ]
        left_out = {one.id for one, _ in without} | told.keys()
        due = [one for one in athletes if one.id not in left_out]
        queued = due if dry_run else [one for one in due if self._queue(one)]
        if queued and not dry_run:
            self.doorbell.ring(Job.DELIVER)
        return Notified(queued, sum(one.id in told for one in athletes), without)

    def fitted(self, athlete: Athlete) -> FittedText:
        """A name that needs an alphabet of its own would make it longer than two segments; then it has none."""
        named, nameless = (
            self.composer.template("training_reset", first_name=name) for name in (athlete.first_name, _NO_NAME)
        )
        return self.composer.fit([Line(named, short=nameless)], SEGMENTS)

    def _queue(self, athlete: Athlete) -> bool:
        """False where somebody else was quicker."""
        now = self.clock.now()
        with self.unit_of_work() as uow:
            athlete = uow.athletes.get(athlete.id)
            if not uow.errands.begin(Errand(new_id(), ERRAND, athlete.id, ErrandState.DONE, "", now)):
                return False
            uow.messages.add(self._message(uow, athlete, now))
            uow.commit()
        return True

    def _message(self, uow: UnitOfWork, athlete: Athlete, now: datetime) -> Message:
        fitted = self.fitted(athlete)
        return Message(
            id=new_id(),
            direction=Direction.OUT,
            kind=MessageKind.STAFF,
            number=athlete.number,
            body=fitted.text,
            state=MessageState.QUEUED,
            created_at=now,
            athlete_id=athlete.id,
            sender=known_sender(uow, self.pool, athlete),
            priority=PRIORITY,
            not_before=now,
            deliver_by=now + WORTH,
            segments=fitted.segments,
        )


def _why_not(athlete: Athlete, standing: ConsentKind | None) -> str | None:
    if athlete.state is not AthleteState.ACTIVE:
        return f"is {athlete.state.value}"
    if standing is ConsentKind.OPTED_IN:
        return None
    return "opted out" if standing is ConsentKind.OPTED_OUT else "has no consent on record"
