"""What is done about an understood text, and what the athlete is told: within the caller's transaction."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from textcoach.domain.athlete import Athlete
from textcoach.domain.coaching_rules import USUAL, CoachingRules
from textcoach.domain.emergency import lines_for
from textcoach.domain.history import RECENT
from textcoach.domain.message import Message
from textcoach.domain.reading import Intent
from textcoach.domain.recording import is_record
from textcoach.ports.clock import Clock
from textcoach.ports.composer import Composer, Line
from textcoach.ports.conversation import ChatAnswer
from textcoach.ports.unit_of_work import UnitOfWork
from textcoach.services.answering import pain_words
from textcoach.services.clarifying import ask
from textcoach.services.holding import agenda_of, safety_hold
from textcoach.services.links import NO_LINKS, Links
from textcoach.services.progress_text import progress_lines
from textcoach.services.recording import tell_staff
from textcoach.services.reporting import Reporting, Turn, say
from textcoach.services.requests import Asked, Requests
from textcoach.services.understanding import Understood
from textcoach.services.withdrawal import withdraw_morning

ANSWER_SEGMENTS = 2
_WEEK = timedelta(days=7)
REQUESTS = frozenset(
    {
        Intent.MOVE,
        Intent.SWAP,
        Intent.ADJUST,
        Intent.AWAY,
        Intent.PAUSE,
        Intent.RESUME,
        Intent.SETTINGS,
        Intent.TODAY,
    }
)


@dataclass(frozen=True, slots=True)
class Response:
    """Nothing where no answer is due: thanks and small talk. ``planning``: the questionnaire whose plan is to be
    made."""

    lines: Sequence[Line] = ()
    segments: int = ANSWER_SEGMENTS
    planning: UUID | None = None


@dataclass(frozen=True, slots=True)
class Responding:
    """``max_segments`` is what a text with a workout in it may cost."""

    clock: Clock
    composer: Composer
    requests: Requests
    max_segments: int
    rules: CoachingRules = USUAL
    links: Links = NO_LINKS

    def respond(
        self, uow: UnitOfWork, athlete: Athlete, message: Message, understood: Understood, chat: ChatAnswer | None
    ) -> Response:
        """Puts on record what the text says and carries out what it asks for. The athlete is locked."""
        if safety_hold(uow, athlete.id) is not None:
            return Response(self._while_held(uow, athlete, message, understood))
        turn = Turn(uow, athlete, message, understood, self.clock.now())
        if understood.question is not None and understood.chosen is not None:
            return Response(self._reporting.completed(turn, understood.question, understood.chosen))
        reading = understood.reading
        lines = list(self._reporting.recorded(turn))
        segments = ANSWER_SEGMENTS
        if reading.session.pain:
            pains = reading.session.pain
            turn = self._reporting.pain(turn)
            amended = self.requests.amend_for_pain(uow, self._asked(turn), {pain.area for pain in pains})
            lines.extend([Line(pain_words(pains)), *amended])
            segments = self.max_segments if amended else segments
        if is_record(reading) or reading.session.pain:
            withdraw_morning(uow, turn.athlete, turn.now)
        if REQUESTS & set(reading.intents):
            lines.extend(self._requested(turn))
            segments = self.max_segments
        if Intent.PROGRESS in reading.intents:
            lines.extend(self._progress(turn))
        lines.extend(self._talked(turn, chat))
        question = ask(uow, athlete, message, understood, turn.now)
        if question is not None:
            lines.append(Line(question))
        return Response(lines or self._otherwise(turn), segments)

    def rest_of_workout(self, uow: UnitOfWork, athlete: Athlete, message: Message, understood: Understood) -> Response:
        """Who asked for MORE gets what did not fit into today's text. The athlete is locked."""
        if safety_hold(uow, athlete.id) is not None:
            return Response([self._waits(athlete)])
        carried = self.requests.rest(uow, self._asked(Turn(uow, athlete, message, understood, self.clock.now())))
        if carried.for_staff:
            tell_staff(uow, athlete, message, Intent.TODAY, self.clock.now())
        return Response(carried.lines, self.max_segments)

    def put_on_record(
        self, uow: UnitOfWork, athlete: Athlete, message: Message, understood: Understood
    ) -> Sequence[Line]:
        """What the text reports and nothing else, where training waits."""
        return self._reporting.alone(Turn(uow, athlete, message, understood, self.clock.now()))

    @property
    def _reporting(self) -> Reporting:
        return Reporting(self.composer, self.rules)

    def _while_held(
        self, uow: UnitOfWork, athlete: Athlete, message: Message, understood: Understood
    ) -> Sequence[Line]:
        """Staff alone lets training go on; what was done is stored, and settings are the athlete's own."""
        lines = list(self.put_on_record(uow, athlete, message, understood))
        intents = set(understood.reading.intents)
        turn = Turn(uow, uow.athletes.get(athlete.id), message, understood, self.clock.now())
        if Intent.SETTINGS in intents:
            lines.extend(self._requested(turn))
        elif asked := next((one for one in understood.reading.intents if one in REQUESTS | {Intent.QUESTION}), None):
            tell_staff(uow, athlete, message, asked, turn.now)
        if not lines and understood.reading.main is Intent.CHAT:
            return []
        return [*lines, self._waits(athlete)]

    def _waits(self, athlete: Athlete) -> Line:
        values = {"first_name": athlete.first_name, "emergency": lines_for(athlete.number).emergency}
        return Line(self.composer.template("safety_waits", **values))

    def _requested(self, turn: Turn) -> Sequence[Line]:
        carried = self.requests.carry_out(turn.uow, self._asked(turn))
        if carried.for_staff:
            intent = next(one for one in turn.understood.reading.intents if one in REQUESTS)
            tell_staff(turn.uow, turn.athlete, turn.message, intent, turn.now)
        return carried.lines

    def _asked(self, turn: Turn) -> Asked:
        about = turn.understood.workout
        return Asked(
            athlete=turn.athlete,
            message=turn.message,
            reading=turn.understood.reading,
            today=turn.understood.today,
            workout=turn.uow.workouts.get(about.id) if about else None,
            history=turn.history,
            now=turn.now,
            rules=self.rules,
            signer=self.links.signer(turn.uow),
        )

    def _progress(self, turn: Turn) -> Sequence[Line]:
        uow, athlete, today = turn.uow, turn.athlete, turn.understood.today
        history = uow.workouts.history(athlete.id, today - RECENT, today + 2 * _WEEK)
        plans = agenda_of(uow, athlete, today)
        return progress_lines(
            athlete,
            uow.plans.active_of(athlete.id),
            uow.holds.of(athlete.id),
            history,
            today,
            plans.coming if plans else None,
        )

    def _talked(self, turn: Turn, chat: ChatAnswer | None) -> Sequence[Line]:
        if chat is not None and chat.for_staff:
            tell_staff(turn.uow, turn.athlete, turn.message, Intent.QUESTION, turn.now)
        return [Line(chat.words)] if chat is not None and chat.words else []

    def _otherwise(self, turn: Turn) -> Sequence[Line]:
        main = turn.understood.reading.main
        if main is Intent.CHECK_IN:
            return self._say("noted", turn)
        if turn.message.media_count and not turn.message.body.strip():
            return self._say("media", turn)
        return [] if main is Intent.CHAT else self._say("unclear", turn)

    def _say(self, template: str, turn: Turn) -> Sequence[Line]:
        return say(self.composer, template, turn)
