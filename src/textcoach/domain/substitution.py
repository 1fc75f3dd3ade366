"""Another exercise in the place of one: the same movement and muscles, the kit at hand, nothing that hurts."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from textcoach.domain.athlete import Athlete
from textcoach.domain.catalogue import EXERCISES, by_name, index
from textcoach.domain.catalogue.exercise import ENDURANCE, Exercise, Kit, Measure, Pattern
from textcoach.domain.catalogue.names import key, words_of
from textcoach.domain.coaching_rules import USUAL, CoachingRules
from textcoach.domain.duration import item_seconds
from textcoach.domain.history import PastSession
from textcoach.domain.kit_words import kit_in
from textcoach.domain.pain import stressed
from textcoach.domain.prescribing import loaded
from textcoach.domain.staples import is_staple
from textcoach.domain.suitability import NEVER_MAIN, STEADY, disliked, usable
from textcoach.domain.warmups import warmed_up
from textcoach.domain.workout import Item, ItemType

_CARDIO = ENDURANCE | {Pattern.CONDITIONING}
_IMPLEMENTS = (
    Kit.BARBELL, Kit.DUMBBELL, Kit.KETTLEBELL, Kit.CABLE, Kit.MACHINE, Kit.SMITH_MACHINE, Kit.TRAP_BAR, Kit.EZ_BAR,
    Kit.BAND, Kit.PULLUP_BAR, Kit.RINGS,
)  # fmt: skip
_LONGEST_NAME = 5
_EASY_RPE = 4.0


@dataclass(frozen=True, slots=True)
class Terms:
    """``kit`` is what is at hand today, ``sore`` the areas to spare, ``taken`` the exercises of the workout already,
    ``familiar`` those that the athlete has done lately."""

    athlete: Athlete
    kit: frozenset[Kit]
    sore: frozenset[str]
    taken: frozenset[str]
    familiar: frozenset[str] = frozenset()


def candidates(item: Item, terms: Terms) -> list[Exercise]:
    """What could take the item's place, best first; the same list while only the item in that place changes."""
    old = by_name(item.instead_of or item.exercise)
    found = [
        one
        for one in EXERCISES
        if _alike(old, one) and one is not old and not disliked(one, terms.athlete) and not hindrance(one, item, terms)
    ]
    main = item.type in {ItemType.COMPOUND, ItemType.SECONDARY}
    return sorted(found, key=lambda one: _distance(old, one, main=main, familiar=one.name in terms.familiar))


def following(item: Item, found: Sequence[Exercise]) -> list[Exercise]:
    """The candidates after the item's own exercise, then those before it: who asks again gets the next one."""
    names = [one.name for one in found]
    place = names.index(item.exercise) + 1 if item.exercise in names else 0
    return [one for one in (*found[place:], *found[:place]) if one.name != item.exercise]


def hindrance(exercise: Exercise, item: Item, terms: Terms) -> str | None:
    """Why an exercise can't take the item's place, as the end of a sentence; None where it can."""
    if exercise.name in terms.taken and exercise.name != item.exercise:
        return "it is in the workout already"
    if lacking := sorted(exercise.kit - terms.kit):
        return f"it needs {', '.join(lacking).replace('_', ' ')}"
    if sore := sorted(stressed(exercise, terms.sore)):
        return f"it loads your {', '.join(sore)}"
    if not _alike(by_name(item.instead_of or item.exercise), exercise) and item.instead_of != exercise.name:
        return "it trains something else"
    profile = replace(terms.athlete.profile, kit=terms.kit)
    return None if usable(exercise, replace(terms.athlete, profile=profile)) else "it asks for more experience"


def _alike(old: Exercise, new: Exercise) -> bool:
    if _is_endurance(old) and new.name in STEADY:
        return True
    return new.pattern is old.pattern and new.measure is old.measure and bool(set(old.primary) & set(new.primary))


def _is_endurance(exercise: Exercise) -> bool:
    return exercise.pattern in _CARDIO and exercise.measure is not Measure.REPS


def _distance(old: Exercise, new: Exercise, *, main: bool, familiar: bool) -> tuple[float, ...]:
    """Lower is better. Other kit than the old one's comes first: that is mostly why it is swapped."""
    shared, either = set(old.primary) & set(new.primary), set(old.primary) | set(new.primary)
    return (
        main and new.name in NEVER_MAIN,
        old.takes_load and not new.takes_load,
        new.pattern is Pattern.WALK and old.pattern is not Pattern.WALK,
        bool(old.kit) and _implement(new) == _implement(old),
        not familiar,
        not is_staple(new),
        -len(shared) / len(either),
        new.load_kind is not old.load_kind,
        new.unilateral != old.unilateral,
    )


def _implement(exercise: Exercise) -> Kit | None:
    return next((kit for kit in _IMPLEMENTS if kit in exercise.kit), None)


def asked_for(text: str, old: str, terms: Terms) -> Exercise | None:
    """The exercise that the text names besides the ``old`` one: "swap squats for leg press"."""
    words, known = words_of(text), index()
    own = set(words_of(old))
    place = 0
    while place < len(words):
        for length in range(min(_LONGEST_NAME, len(words) - place), 0, -1):
            said = words[place : place + length]
            found = known.get(key(" ".join(said)))
            if found is not None:
                if found.name != old and not own.issuperset(said) and not _is_kit(said, terms):
                    return found
                place += length - 1
                break
        place += 1
    return None


def _is_kit(said: Sequence[str], terms: Terms) -> bool:
    """A single word such as "bench" or "rower" in a text about kit is the kit."""
    return len(said) == 1 and bool(kit_in(said[0])) and terms.kit != terms.athlete.profile.kit


def substitute(
    item: Item,
    new: Exercise,
    athlete: Athlete,
    history: Sequence[PastSession],
    day: date,
    *,
    deload: bool,
    rules: CoachingRules = USUAL,
) -> Item:
    """The item with another exercise: the same sets, reps and reserve, the load from the athlete's own record of it;
    steady cardio for the same time."""
    was = item.instead_of or item.exercise
    base = replace(
        item,
        exercise=new.name,
        load=None,
        percent_1rm=None,
        note="",
        modifications=(),
        pace=None,
        warmup=(),
        instead_of=None if was == new.name else was,
    )
    if new.name in STEADY and _is_endurance(by_name(was)):
        minutes = max(5.0, float(round(item_seconds(item) / 60)))
        easy = min(item.rpe or _EASY_RPE, _EASY_RPE)
        return replace(base, sets=1, reps=None, seconds=None, meters=None, minutes=minutes, rpe=easy, rest=None)
    if not new.takes_load and base.reps is None:
        return base
    asked = loaded(base, new, athlete, history, day, deload=deload, rules=rules)
    return warmed_up(asked, new, cold=len(item.warmup) > 1) if item.warmup else asked
