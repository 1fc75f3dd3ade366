"""What takes a model: a text that the grammar is not sure of, and questions. No transaction is open meanwhile."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from textcoach.domain.athlete import Athlete
from textcoach.domain.history import RECENT, PastSession
from textcoach.domain.message import Direction, Message
from textcoach.domain.reading import Intent, Reading, ReadingContext
from textcoach.ports.conversation import ChatAnswer, ChatFacts, ReplyFacts
from textcoach.ports.reader import Reader
from textcoach.ports.unit_of_work import UnitOfWork
from textcoach.services.reading_check import checked
from textcoach.services.understanding import Understood
from textcoach.services.understudy import Role

TALK = 6
"""Earlier texts that a coach's answer may refer to."""
_TALKS = frozenset({Intent.QUESTION, Intent.CHAT})
_CLEAR = frozenset({Intent.STOP, Intent.OPT_IN, Intent.HELP})


@dataclass(frozen=True, slots=True)
class Matter:
    """A text to be thought about, with all that is needed for it."""

    athlete: Athlete
    message: Message
    understood: Understood
    history: Sequence[PastSession]
    said: Sequence[tuple[str, str]] = ()


@dataclass(frozen=True, slots=True)
class Thought:
    """What came of it: ``reading`` in place of the grammar's, good for the ``context`` it was made in; ``chat`` the
    coach's words for a question."""

    context: ReadingContext
    reading: Reading
    chat: ChatAnswer | None = None

    def fits(self, understood: Understood) -> bool:
        """False where the record changed meanwhile."""
        return self.context == understood.context


@dataclass(frozen=True, slots=True)
class Thinking:
    reader: Reader
    readers: Role[ReplyFacts, Reading]
    coaches: Role[ChatFacts, ChatAnswer]

    def needed(self, understood: Understood) -> bool:
        reading = understood.reading
        if understood.chosen is not None or reading.main in _CLEAR:
            return False
        return bool(_TALKS & set(reading.intents)) or not self.reader.is_sure(reading)

    def think(self, matter: Matter) -> Thought:
        """Open no transaction around it."""
        understood = matter.understood
        reading = understood.reading
        if not self.reader.is_sure(reading):
            reading = self._read(matter)
        chat = self._talk(matter, reading) if _TALKS & set(reading.intents) else None
        return Thought(understood.context, reading, chat)

    def _read(self, matter: Matter) -> Reading:
        """An agent's answer counts where the text supports it; else the grammar's reading with its question."""
        understood, text = matter.understood, matter.message.body
        facts = ReplyFacts(matter.athlete, text, understood.context, understood.reading)
        answer = self.readers.ask_agent(facts)
        if answer is not None:
            answer = checked(self.reader, text, answer, understood.context)
        return replace(answer, by_agent=True) if answer is not None else self.readers.understudy(facts)

    def _talk(self, matter: Matter, reading: Reading) -> ChatAnswer:
        workout = matter.understood.workout
        facts = ChatFacts(
            athlete=matter.athlete.on(matter.understood.day),
            text=matter.message.body,
            day=matter.understood.day,
            reading=reading,
            goal=matter.athlete.profile.goal,
            content=workout.content if workout else None,
            recent=matter.history,
            said=matter.said,
        )
        answer, _ = self.coaches.write(facts)
        return answer


def matter_of(uow: UnitOfWork, athlete: Athlete, message: Message, understood: Understood) -> Matter:
    history = uow.workouts.history(athlete.id, understood.day - RECENT, understood.day)
    earlier = [one for one in uow.messages.conversation(message.number, TALK + 1) if one.id != message.id]
    said = [("athlete" if one.direction is Direction.IN else "coach", one.body) for one in earlier]
    return Matter(athlete, message, understood, history, said)
