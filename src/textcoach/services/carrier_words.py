"""STOP, START, HELP and JOIN come before everything: what they put on record, and the one text that answers them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from textcoach.domain.alert import AlertKind
from textcoach.domain.athlete import Athlete
from textcoach.domain.consent import Consent, ConsentKind, agreement
from textcoach.domain.ids import new_id
from textcoach.domain.message import Direction, Message, MessageKind, MessageState
from textcoach.domain.reading import Intent
from textcoach.domain.sending import Pool
from textcoach.domain.states import AthleteState
from textcoach.ports.clock import Clock
from textcoach.ports.composer import Composer, Line
from textcoach.ports.reader import Reader
from textcoach.ports.unit_of_work import UnitOfWork
from textcoach.services.alerting import alert
from textcoach.services.answering import Brand
from textcoach.services.interview import Interview
from textcoach.services.joining import newcomer

PRIORITY = 1
ANSWER_WITHIN = timedelta(hours=24)
SEGMENTS = 2
AGREES_WITHIN = timedelta(days=7)
DAY = timedelta(days=1)
DISCLOSURES_A_DAY = 3
CONVERSATION = 200
"""Texts to and from a stranger within which their disclosure is looked for."""
_NEVER_SHOWN = frozenset(
    {
        MessageState.QUEUED,
        MessageState.SUPPRESSED,
        MessageState.EXPIRED,
        MessageState.FAILED,
        MessageState.UNDELIVERED,
    }
)
# What the provider acted on by itself; its words can be more than ours.
_PROVIDERS_VERDICT = {"stop": Intent.STOP, "start": Intent.OPT_IN, "help": Intent.HELP}
_WORDS = frozenset(_PROVIDERS_VERDICT.values())


@dataclass(frozen=True, slots=True)
class CarrierWords:
    """Works within the caller's transaction and leaves it to the caller to store the text that it answers with."""

    clock: Clock
    reader: Reader
    composer: Composer
    brand: Brand
    pool: Pool
    join_by_text: bool
    interview: Interview

    def claim(self, message: Message, main: Intent) -> bool:
        """Whether a text is for this class: the provider says so or, with ``main``, our own reading."""
        return _word(message, main) in _WORDS

    def answer(self, uow: UnitOfWork, athlete: Athlete | None, message: Message, main: Intent) -> Message | None:
        """Acts on a text that it claims. None where nothing is to be said: what the provider answered itself isn't
        answered twice, and who opted out hears nothing but the answer to a carrier's word."""
        word = _word(message, main)
        if word is Intent.STOP:
            return self._stop(uow, athlete, message)
        if word is Intent.HELP:
            answer = self._text(message, athlete, MessageKind.CONSENT, "help", support=self.brand.support)
            return _unless_answered(message, answer)
        if word is not Intent.OPT_IN:
            return None
        # A provider can be set up to take JOIN for START; who is new must see our own disclosure all the same.
        if self.reader.joins(message.body) and (athlete is None or message.opt_out_type is None):
            return self._join(uow, athlete, message)
        return self._start(uow, athlete, message)

    def how_to_join(self, uow: UnitOfWork, message: Message) -> Message | None:
        """For a number nobody knows: once a day at most, and once more after a disclosure that they answered with
        anything but START."""
        if uow.consents.standing(message.number) is ConsentKind.OPTED_OUT:
            return None
        now = self.clock.now()
        disclosed = self._disclosed(uow, message.number, now)
        since = max(now - DAY, disclosed.at) if disclosed else now - DAY
        if uow.messages.sent_since(message.number, MessageKind.JOIN_HINT, since):
            return None
        return self._text(message, None, MessageKind.JOIN_HINT, "agree_hint" if disclosed else self._hint)

    def _stop(self, uow: UnitOfWork, athlete: Athlete | None, message: Message) -> Message | None:
        confirmed = uow.consents.standing(message.number) is ConsentKind.OPTED_OUT
        self._put_on_record(uow, message, ConsentKind.OPTED_OUT, message.body)
        if confirmed:
            return None
        return _unless_answered(message, self._text(message, athlete, MessageKind.CONSENT, "stopped"))

    def _start(self, uow: UnitOfWork, athlete: Athlete | None, message: Message) -> Message | None:
        disclosed = self._disclosed(uow, message.number, message.created_at)
        if athlete is None and disclosed is None:
            return self._stranger_starts(uow, message)
        if athlete is None:
            athlete = self._sign_up(uow, message)
        question = self.interview.question(uow, athlete)
        template = "welcome" if question else "started" if athlete.state is AthleteState.ACTIVE else "joined"
        answer = self._text(message, athlete, MessageKind.CONSENT, template, question)
        shown = disclosed.words if disclosed else answer.body
        self._put_on_record(uow, message, ConsentKind.OPTED_IN, agreement(shown, message.body))
        if question and _is_answered(message):
            return self._fitted(message, athlete, MessageKind.ANSWER, question)
        return _unless_answered(message, answer)

    def _stranger_starts(self, uow: UnitOfWork, message: Message) -> Message | None:
        """Without a disclosure START agrees to nothing, but it takes a STOP back."""
        if uow.consents.standing(message.number) is not ConsentKind.OPTED_OUT:
            return _unless_answered(message, self.how_to_join(uow, message))
        self._put_on_record(uow, message, ConsentKind.OPTED_IN, message.body)
        return _unless_answered(message, self._text(message, None, MessageKind.CONSENT, self._hint))

    def _sign_up(self, uow: UnitOfWork, message: Message) -> Athlete:
        now = self.clock.now()
        athlete = newcomer(message.number, self.pool.answering(message.sender), now)
        uow.athletes.add(athlete)
        self.interview.begin(uow, athlete)
        text = "Somebody signed up by text and is asked about their training: see `textcoach athletes show`."
        uow.alerts.open(alert(AlertKind.JOINED, str(athlete.id), text, now, athlete.id))
        return athlete

    def _join(self, uow: UnitOfWork, athlete: Athlete | None, message: Message) -> Message | None:
        standing = uow.consents.standing(message.number)
        if standing is ConsentKind.OPTED_OUT:
            return None
        if athlete is None and not self.join_by_text:
            return self.how_to_join(uow, message)
        if athlete is not None and standing is ConsentKind.OPTED_IN:
            question = self.interview.question(uow, athlete)
            template = "welcome_back" if question else "joined_already"
            return self._text(message, athlete, MessageKind.CONSENT, template, question)
        since = self.clock.now() - DAY
        if uow.consents.count_since(message.number, ConsentKind.DISCLOSED, since) >= DISCLOSURES_A_DAY:
            return None
        disclosure = self._text(message, athlete, MessageKind.DISCLOSURE, "disclosure")
        self._put_on_record(uow, message, ConsentKind.DISCLOSED, disclosure.body)
        return disclosure

    def _disclosed(self, uow: UnitOfWork, number: str, at: datetime) -> Consent | None:
        """The disclosure that a text of ``at`` can agree to: it was there to be read, and not long before."""
        last = uow.consents.last(number, ConsentKind.DISCLOSED) if self.join_by_text else None
        if last is None or not timedelta(0) <= at - last.at <= AGREES_WITHIN:
            return None
        said = uow.messages.conversation(number, CONVERSATION)
        shown = [one for one in said if one.kind is MessageKind.DISCLOSURE and one.state not in _NEVER_SHOWN]
        return last if any(one.body == last.words for one in shown) else None

    def _put_on_record(self, uow: UnitOfWork, message: Message, kind: ConsentKind, words: str) -> None:
        source = "provider" if message.opt_out_type in _PROVIDERS_VERDICT else "text"
        uow.consents.add(Consent(new_id(), message.number, kind, source, words, self.clock.now()))

    @property
    def _hint(self) -> str:
        return "join_hint" if self.join_by_text else "ask_coach"

    def _text(
        self,
        message: Message,
        athlete: Athlete | None,
        kind: MessageKind,
        template: str,
        more: Sequence[Line] = (),
        **values: str,
    ) -> Message:
        words = self.composer.template(template, brand=self.brand.name, **values)
        return self._fitted(message, athlete, kind, [Line(words), *more])

    def _fitted(self, message: Message, athlete: Athlete | None, kind: MessageKind, lines: Sequence[Line]) -> Message:
        now = self.clock.now()
        fitted = self.composer.fit(lines, SEGMENTS)
        return Message(
            id=new_id(),
            direction=Direction.OUT,
            kind=kind,
            number=message.number,
            body=fitted.text,
            state=MessageState.QUEUED,
            created_at=now,
            athlete_id=athlete.id if athlete else None,
            reply_to=message.id,
            sender=self.pool.answering(message.sender, athlete.sender if athlete else None),
            priority=PRIORITY,
            not_before=now,
            deliver_by=now + ANSWER_WITHIN,
            segments=fitted.segments,
        )


def _word(message: Message, main: Intent) -> Intent:
    return _PROVIDERS_VERDICT.get(message.opt_out_type or "", main)


def _unless_answered(message: Message, answer: Message | None) -> Message | None:
    return None if _is_answered(message) else answer


def _is_answered(message: Message) -> bool:
    """By the provider itself."""
    return message.opt_out_type in _PROVIDERS_VERDICT
