"""What somebody can train with."""

import re

from textcoach.domain.catalogue.exercise import Kit
from textcoach.domain.kit_words import at_hand, kit_told_of
from textcoach.domain.questionnaire import KitTold

GYM = frozenset(
    {
        Kit.BARBELL,
        Kit.RACK,
        Kit.BENCH,
        Kit.DUMBBELL,
        Kit.KETTLEBELL,
        Kit.EZ_BAR,
        Kit.CABLE,
        Kit.MACHINE,
        Kit.SMITH_MACHINE,
        Kit.PULLUP_BAR,
        Kit.DIP_BARS,
        Kit.BAND,
        Kit.BOX,
        Kit.BIKE,
        Kit.ROWER,
        Kit.TREADMILL,
    }
)
"""What a usual gym has."""
_OWN_GYM = re.compile(r"\b(?:home|garage|basement|own|hotel|apartment|office|small|little) (?:gym|fitness)\b")
_GYM = re.compile(
    r"\b(?:gyms?|fitness (?:club|cent(?:er|re)|studio)|health club|ymca|planet fitness|crossfit|everything|all of it|"
    r"you name it|fully? (?:equipped|set ?up))\b"
)
_NOTHING = re.compile(
    r"\W*(?:i(?:'ve| have|'ve got| got| do(?:n'?t| not) have)? )?(?:no|nope|none|nothing|nada|zero|not (?:much|really|"
    r"a lot)|(?:just |only |my )*(?:me|myself|body ?weight|my (?:own )?body(?: ?weight)?|(?:running |my )*shoes|"
    r"the floor|a (?:yoga )?mat|any(?:thing)?)|no(?:ne)? (?:kit|equipment|gym|weights|gear)|any (?:kit|equipment|gear))"
    r"(?: (?:at all|yet|really|only|at home|special|sorry|right now|just (?:me|my body|body ?weight|shoes)))*\W*"
)


def kit_told(text: str) -> KitTold | None:
    """None where no kit is named that the catalogue knows, and none is denied either."""
    plain = " ".join(text.lower().replace("\u2019", "'").split())
    named = kit_told_of(text)
    if _GYM.search(_OWN_GYM.sub(" ", plain)):
        there = at_hand(text, GYM)
        return KitTold(there | named, gym=bool(there))
    if named:
        return KitTold(named)
    return KitTold(frozenset()) if _NOTHING.fullmatch(plain) else None


def named_kit(text: str) -> KitTold | None:
    """By the names of its pieces, which needs no question."""
    named = kit_told_of(text)
    return KitTold(named) if named else None
