"""Today's workout made shorter, longer, easier or harder."""

from dataclasses import replace

from textcoach.domain.adjusting import easier, harder, longer, minutes_of, shorter
from textcoach.domain.pain import sore_areas
from textcoach.domain.reading import AdjustRequest
from textcoach.domain.workout import WorkoutContent
from textcoach.ports.unit_of_work import UnitOfWork
from textcoach.services.requests.amending import Amending, amendable, nothing_open
from textcoach.services.requests.asked import Asked, Carried, Say

_LEAST_SECONDS = 5 * 60.0


def adjust_workout(uow: UnitOfWork, asked: Asked, say: Say) -> Carried:
    request = asked.reading.request
    if not isinstance(request, AdjustRequest) or request.direction is None:
        return say.carried("adjust_which")
    amending = amendable(uow, asked)
    if amending is None:
        return nothing_open(uow, asked, say)
    if not amending.left:
        return say.carried("change_nothing")
    match request.direction:
        case "shorter":
            return _shorter(uow, amending, request.seconds, say)
        case "easier":
            return _easier(uow, amending, say)
        case "harder":
            more = _back(uow, amending, say) or _refused(asked, amending, say)
            return more or _harder(uow, amending, say)
        case _:
            back = _back(uow, amending, say) if request.seconds is None else None
            more = back or _refused(asked, amending, say)
            return more or _longer(uow, amending, request.seconds, say)


def _shorter(uow: UnitOfWork, amending: Amending, seconds: float | None, say: Say) -> Carried:
    wanted = max(_LEAST_SECONDS, seconds) if seconds is not None else None
    now = minutes_of(amending.content, amending.done)
    if wanted is not None and now * 60 <= wanted:
        return say.carried("adjust_short_already", minutes=str(now))
    content = shorter(amending.content, wanted, amending.athlete.distance_unit, amending.done)
    if content == amending.content:
        return say.carried("adjust_shortest", minutes=str(now))
    minutes = minutes_of(content, amending.done)
    fits = wanted is None or minutes * 60 <= wanted + 30
    template = "adjust_shorter" if fits else "adjust_short_as_can_be"
    return _amended(uow, amending, _kept_full(amending, content), template, say)


def _easier(uow: UnitOfWork, amending: Amending, say: Say) -> Carried:
    content = easier(amending.content, amending.athlete.distance_unit, amending.done)
    if content == amending.content:
        return say.carried("adjust_easiest")
    return _amended(uow, amending, _kept_full(amending, content), "adjust_easier", say)


def _kept_full(amending: Amending, content: WorkoutContent) -> WorkoutContent:
    return replace(content, full=amending.content.full or amending.content)


def _back(uow: UnitOfWork, amending: Amending, say: Say) -> Carried | None:
    """All of the workout again, where the athlete asked for less of it before and nothing speaks against it since."""
    full = amending.content.full
    if full is None or not amending.passes(full):
        return None
    amending.store(uow, full)
    return Carried((say("adjust_back", minutes=str(minutes_of(full, amending.done))), *amending.lines(full)))


def _refused(asked: Asked, amending: Amending, say: Say) -> Carried | None:
    """A lighter week stays light, and pain wins over progress."""
    if amending.position.microcycle.deload:
        return say.carried("adjust_not_in_deload")
    told = {pain.area for pain in asked.reading.session.pain}
    sore = sorted(asked.athlete.profile.painful_areas() | sore_areas(asked.history, asked.today) | told)
    return say.carried("adjust_not_in_pain", area=" and ".join(sore[:2])) if sore else None


def _harder(uow: UnitOfWork, amending: Amending, say: Say) -> Carried:
    found = harder(amending.content, amending.athlete.distance_unit, amending.passes, amending.done)
    if found is None:
        return say.carried("adjust_hardest")
    return _amended(uow, amending, found.content, "adjust_harder", say, what=found.what)


def _longer(uow: UnitOfWork, amending: Amending, seconds: float | None, say: Say) -> Carried:
    athlete = amending.athlete
    now = minutes_of(amending.content, amending.done)
    if seconds is not None and seconds <= now * 60:
        return say.carried("adjust_long_already", minutes=str(now))
    patient = amending.with_minutes(seconds)
    content = longer(amending.content, seconds, athlete.distance_unit, patient.passes, amending.done)
    if content == amending.content:
        return say.carried("adjust_hardest")
    return _amended(uow, amending, content, "adjust_longer", say)


def _amended(
    uow: UnitOfWork, amending: Amending, content: WorkoutContent, template: str, say: Say, *, what: str = ""
) -> Carried:
    reserves = {item.exercise: item.rir for item in amending.content.items}
    anew = [item for item in content.items if item.load is None and reserves.get(item.exercise) != item.rir]
    content = amending.explained(content, anew)
    amending.store(uow, content)
    minutes = str(minutes_of(content, amending.done))
    return Carried((say(template, minutes=minutes, what=what), *amending.lines(content)))
