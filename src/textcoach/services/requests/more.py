"""What of today's workout did not fit into its text."""

from collections.abc import Sequence

from textcoach.domain.message import Direction, MessageKind, MessageState
from textcoach.ports.unit_of_work import UnitOfWork
from textcoach.services.requests.asked import Asked, Carried, Say
from textcoach.services.requests.today import texted_today, todays_workout
from textcoach.services.workout_text import day_words, rest_header, rest_lines, workout_lines

_CONVERSATION = 40
_NEVER_CAME = frozenset({MessageState.SUPPRESSED, MessageState.EXPIRED, MessageState.FAILED, MessageState.UNDELIVERED})


def rest_of_workout(uow: UnitOfWork, asked: Asked, say: Say) -> Carried:
    """What is in no text since the last one with the day's workout in it; all of the workout where that is nothing;
    what is on today where no workout was texted. Nothing while an answer with the rest still waits to go out."""
    texted = texted_today(uow, asked)
    if texted is None or texted.content is None:
        return todays_workout(uow, asked, say)
    if _is_on_its_way(uow, asked):
        return Carried(())
    athlete, content = asked.athlete.on(asked.today), texted.content
    link = asked.link(texted.id)
    told = _told(uow, asked)
    lines = rest_lines(say.composer, athlete, asked.today, content, told, link=link)
    return Carried(tuple(lines or workout_lines(athlete, asked.today, content, link=link)))


def _is_on_its_way(uow: UnitOfWork, asked: Asked) -> bool:
    waiting = uow.messages.waiting(asked.message.number, MessageKind.ANSWER)
    return waiting is not None and rest_header(asked.today) in waiting.body.split("\n")


def _told(uow: UnitOfWork, asked: Asked) -> Sequence[str]:
    said = uow.messages.conversation(asked.message.number, _CONVERSATION)
    bodies = [one.body for one in said if one.direction is Direction.OUT and one.state not in _NEVER_CAME]
    day = f"{day_words(asked.today)}: "
    whole = [at for at, body in enumerate(bodies) if any(row.startswith(day) for row in body.split("\n"))]
    return bodies[whole[-1] :] if whole else ()
