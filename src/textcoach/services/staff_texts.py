"""What an athlete is told when staff change a workout that was texted: one text, the last of several changes."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from textcoach.domain.calendar import local_instant
from textcoach.domain.contact import LATEST
from textcoach.domain.ids import new_id
from textcoach.domain.message import Direction, Message, MessageKind, MessageState
from textcoach.domain.sending import Pool
from textcoach.domain.states import AthleteState
from textcoach.domain.workout import Workout
from textcoach.ports.composer import Composer, Line
from textcoach.services.holding import safety_hold
from textcoach.services.links import NO_LINKS, Links
from textcoach.services.requests.asked import theme_of
from textcoach.services.workout_desk import OnDesk
from textcoach.services.workout_text import day_words, workout_lines

PRIORITY = 3
SEGMENTS = 2
REPLACED = "staff changed it again"


@dataclass(frozen=True, slots=True)
class StaffTexts:
    """``max_segments`` is what a text with a workout in it may cost. Each returns whether a text is queued."""

    composer: Composer
    pool: Pool
    max_segments: int
    links: Links = NO_LINKS

    def changed(self, desk: OnDesk, workout: Workout) -> bool:
        if workout.content is None or workout.day is None:
            return False
        signer = self.links.signer(desk.uow)
        link = signer.link(workout.id) if signer is not None else None
        lines = workout_lines(desk.athlete, workout.day, workout.content, link=link)
        return self._queue(desk, [self._line(desk, "coach_changed"), *lines], self.max_segments)

    def moved(self, desk: OnDesk, workout: Workout) -> bool:
        was, day = desk.workout.day, workout.day
        if was is None or day is None:
            return False
        time = f"{desk.athlete.send_at:%H:%M}"
        words = {"theme": theme_of(desk.workout), "was": day_words(was), "day": day_words(day), "time": time}
        return self._queue(desk, [self._line(desk, "coach_moved", **words)], SEGMENTS)

    def cancelled(self, desk: OnDesk) -> bool:
        day = desk.workout.day
        if day is None:
            return False
        words = {"theme": theme_of(desk.workout), "day": day_words(day)}
        return self._queue(desk, [self._line(desk, "coach_cancelled", **words)], SEGMENTS)

    def _line(self, desk: OnDesk, template: str, **words: str) -> Line:
        return Line(self.composer.template(template, first_name=desk.athlete.first_name, **words))

    def _queue(self, desk: OnDesk, lines: Sequence[Line], segments: int) -> bool:
        """Only about what was texted, to who may be texted, on its day; tomorrow it would only confuse."""
        uow, athlete, now = desk.uow, desk.athlete, desk.now
        heard_of_it = desk.workout.texted_at is not None and desk.workout.texted_at <= now
        ends = local_instant(desk.today, LATEST, athlete.zone)
        is_late = desk.workout.day is None or desk.workout.day < desk.today or now + timedelta(minutes=1) >= ends
        held = athlete.state is not AthleteState.ACTIVE or safety_hold(uow, athlete.id) is not None
        if not heard_of_it or is_late or held:
            return False
        before = uow.messages.waiting(athlete.number, MessageKind.STAFF)
        if before is not None and before.workout_id == desk.workout.id:
            uow.messages.save(replace(before, state=MessageState.SUPPRESSED, error=REPLACED))
        fitted = self.composer.fit(lines, segments)
        uow.messages.add(
            Message(
                id=new_id(),
                direction=Direction.OUT,
                kind=MessageKind.STAFF,
                number=athlete.number,
                body=fitted.text,
                state=MessageState.QUEUED,
                created_at=now,
                athlete_id=athlete.id,
                workout_id=desk.workout.id,
                sender=self.pool.sticky(athlete.sender, athlete.id),
                priority=PRIORITY,
                not_before=now,
                deliver_by=ends,
                segments=fitted.segments,
            )
        )
        return True
