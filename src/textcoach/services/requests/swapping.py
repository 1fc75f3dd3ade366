"""Another exercise in the place of one of today's."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from textcoach.domain.catalogue import by_name
from textcoach.domain.catalogue.exercise import Exercise
from textcoach.domain.fitting import replaced
from textcoach.domain.kit_words import at_hand, place_in
from textcoach.domain.limits.case import known
from textcoach.domain.reading import SwapRequest
from textcoach.domain.spoken import spoken_together
from textcoach.domain.substitution import Terms, asked_for, candidates, following, hindrance, substitute
from textcoach.domain.workout import Item
from textcoach.ports.unit_of_work import UnitOfWork
from textcoach.services.item_text import Wording
from textcoach.services.requests.amending import Amending, amendable, nothing_open
from textcoach.services.requests.asked import Asked, Carried, Say
from textcoach.services.workout_text import why_lines


def swap_exercise(uow: UnitOfWork, asked: Asked, say: Say) -> Carried:
    amending = amendable(uow, asked)
    if amending is None:
        return nothing_open(uow, asked, say)
    request = asked.reading.request
    old = request.exercise if isinstance(request, SwapRequest) else None
    athlete = amending.athlete
    here = place_in(asked.message.body, athlete.profile.places)
    kit = at_hand(asked.message.body, here.kit if here else athlete.profile.kit)
    if old is not None and old in amending.done:
        return say.carried("swap_logged", exercise=_names(amending, old)[old])
    items = _meant(amending, old, lacking=athlete.profile.kit - kit)
    if not items:
        return _which(amending, say, old)
    sore = athlete.profile.painful_areas() | {pain.area for pain in asked.reading.session.pain}
    taken = frozenset(item.exercise for item in amending.content.items)
    terms = Terms(athlete, kit, sore, taken, amending.familiar)
    if len(items) > 1:
        return _swap_all(uow, amending, items, terms, say)
    return _swap_one(uow, asked, amending, items[0], terms, say)


def _meant(amending: Amending, old: str | None, lacking: frozenset[str]) -> list[Item]:
    """The item that the text names, now or before it was swapped; without a name, those for which the kit is missing,
    or the one that was swapped before."""
    left = amending.left
    if old is not None:
        named = [item for item in left if item.exercise == old]
        return named or [item for item in left if item.instead_of == old][:1]
    if lacking:
        return [item for item in left if (one := known(item.exercise)) is not None and one.kit & lacking]
    again = [item for item in left if item.instead_of is not None]
    return again if len(again) == 1 else []


def _which(amending: Amending, say: Say, old: str | None) -> Carried:
    names = _names(amending, *([old] if old is not None else []))
    left = [names[item.exercise] for item in amending.left]
    if not left:
        return say.carried("change_nothing")
    if old is None:
        return say.carried("swap_which", example=left[0])
    return say.carried("swap_not_there", exercise=names[old], exercises=", ".join(left), example=left[0])


def _names(amending: Amending, *others: str) -> Mapping[str, str]:
    """What the workout's exercises and ``others`` are called beside one another."""
    return spoken_together([*(item.exercise for item in amending.content.items), *others])


def _swap_one(uow: UnitOfWork, asked: Asked, amending: Amending, item: Item, terms: Terms, say: Say) -> Carried:
    wanted = asked_for(asked.message.body, item.exercise, terms)
    if wanted is not None and (why := hindrance(wanted, item, terms)) is not None:
        best = _first_fitting(amending, item, following(item, candidates(item, terms)))
        names = _names(amending, wanted.name, *([best.exercise] if best else []))
        told = say("swap_unfit", exercise=names[wanted.name], why=why)
        offer = say("swap_offer", exercise=names[best.exercise], old=names[item.exercise]) if best else None
        return Carried((told, offer) if offer else (told,))
    new = _first_fitting(amending, item, [wanted] if wanted else following(item, candidates(item, terms)))
    if new is None:
        return say.carried("swap_none", exercise=_names(amending)[item.exercise])
    content = replace(amending.explained(replaced(amending.content, item, new), [new]), full=None)
    amending.store(uow, content)
    names = _names(amending, new.exercise)
    lines = [say("swap_done", old=names[item.exercise], item=Wording(amending.athlete, names).lean(new))]
    lines += why_lines([change for change in content.changes if change.exercise == new.exercise], names)
    lines.append(say("swap_undo", drop=1, old=names[item.exercise], new=names[new.exercise]))
    return Carried(tuple(lines))


def _first_fitting(amending: Amending, item: Item, found: Sequence[Exercise]) -> Item | None:
    """The first with which the workout is still within its limits."""
    day, deload = amending.workout.day, amending.position.microcycle.deload
    assert day is not None  # noqa: S101 - it was texted on it
    for one in found:
        new = substitute(item, one, amending.athlete, amending.history, day, deload=deload, rules=amending.rules)
        if amending.passes(replaced(amending.content, item, new)):
            return new
    return None


def _swap_all(uow: UnitOfWork, amending: Amending, items: Sequence[Item], terms: Terms, say: Say) -> Carried:
    """Whatever needs kit that is not there; what nothing can stand in for is left out."""
    found: list[Item] = []
    now = amending
    for item in items:
        taken = frozenset(one.exercise for one in now.content.items)
        fits = following(item, candidates(item, replace(terms, taken=taken)))
        new = _first_fitting(now, item, fits)
        if new is None and len(now.left) == 1:
            return say.carried("swap_none", exercise=_names(now)[item.exercise])
        now = replace(now, content=replaced(now.content, item, new))
        found += [new] if new is not None else []
    content = replace(amending.explained(now.content, found), full=None)
    amending.store(uow, content)
    kit = ", ".join(sorted({kit for item in items for kit in by_name(item.exercise).kit - terms.kit}))
    return Carried((say("swap_all", kit=kit.replace("_", " ")), *amending.lines(content)))
