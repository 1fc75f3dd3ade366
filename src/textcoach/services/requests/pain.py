"""Pain that is reported when the day's workout is out already: what loads the area goes, or gives way."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date

from textcoach.domain.athlete import Athlete
from textcoach.domain.fitting import replaced
from textcoach.domain.limits.case import FRINGE, known
from textcoach.domain.pain import stressed
from textcoach.domain.profile import Injury
from textcoach.domain.safe_session import safe_session
from textcoach.domain.substitution import Terms, candidates, following, substitute
from textcoach.domain.workout import Author, Item, WorkoutContent
from textcoach.ports.composer import Line
from textcoach.ports.unit_of_work import UnitOfWork
from textcoach.services.requests.amending import Amending, amendable
from textcoach.services.requests.asked import Asked, Say


def spare_what_hurts(uow: UnitOfWork, asked: Asked, areas: Collection[str], say: Say) -> tuple[Line, ...]:
    """The amended workout as a text; nothing where nothing of it loads the areas."""
    amending = amendable(uow, asked)
    if amending is None:
        return ()
    amending = replace(amending, athlete=_hurt(amending.athlete, areas, asked.today))
    sore = [item for item in amending.content.items if item.exercise not in amending.done and _loads(item, areas)]
    if not sore:
        return ()
    told = say("pain_amended", areas=" and ".join(sorted(areas)))
    content, found = _spared(amending, sore)
    content = replace(content, full=None)
    if not replace(amending, content=content).left:
        if amending.done:
            amending.store(uow, content)
            return (say("pain_enough"),)
        content = safe_session(amending.athlete, amending.position)
        amending.store(uow, content, Author.SAFE)
        return (told, *amending.lines(content))
    content = amending.explained(content, found)
    amending.store(uow, content)
    return (told, *amending.lines(content))


def _hurt(athlete: Athlete, areas: Collection[str], today: date) -> Athlete:
    profile = athlete.profile
    for area in sorted(set(areas) - profile.painful_areas()):
        profile = profile.hurting(Injury(area, since=today))
    return replace(athlete, profile=profile)


def _loads(item: Item, areas: Collection[str]) -> bool:
    exercise = known(item.exercise)
    return exercise is not None and bool(stressed(exercise, areas))


def _spared(amending: Amending, sore: Collection[Item]) -> tuple[WorkoutContent, list[Item]]:
    """Something of the same kind in the place of each, or nothing."""
    content, found = amending.content, list[Item]()
    for item in sore:
        new = None if item.type in FRINGE else _instead(replace(amending, content=content), item)
        content = replaced(content, item, new)
        found += [new] if new is not None else []
    return content, found


def _instead(amending: Amending, item: Item) -> Item | None:
    athlete, day = amending.athlete, amending.workout.day
    assert day is not None  # noqa: S101 - it was texted on it
    taken = frozenset(one.exercise for one in amending.content.items)
    terms = Terms(athlete, athlete.profile.kit, athlete.profile.painful_areas(), taken, amending.familiar)
    deload = amending.position.microcycle.deload
    for one in following(item, candidates(item, terms)):
        new = substitute(item, one, athlete, amending.history, day, deload=deload, rules=amending.rules)
        if amending.passes(replaced(amending.content, item, new)):
            return new
    return None
