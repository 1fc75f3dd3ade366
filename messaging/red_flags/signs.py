"""How a sign is described: its words, and what only sounds like it."""

import re
from dataclasses import dataclass

from messaging.reading.words.cues import Cue, cue
from textcoach.domain.red_flag import RedFlag


@dataclass(frozen=True, slots=True)
class Sign:
    """``excuse``, in the same sentence, makes it something else. ``idiom``: people say it laughing too, so that
    laughter anywhere in the text takes it back."""

    flag: RedFlag
    words: Cue
    excuse: re.Pattern[str] | None = None
    idiom: bool = False


def sign(flag: RedFlag, needs: str, *words: str, excuse: str | None = None, idiom: bool = False) -> Sign:
    """``words`` are patterns, each of which holds one of ``needs`` (parted by commas)."""
    return Sign(flag, cue("|".join(words), needs), re.compile(excuse) if excuse else None, idiom)


CANT = r"(?:can'?t|cannot|can not|can (?:barely|hardly))"
COULDNT = r"(?:couldn'?t|could not|could (?:barely|hardly))"
BE = (
    r"(?:is|was|has|been|feels?|felt|feeling|got|gets|getting|goes|going|gone|went|starts?|started|so|really|very|super|"
    r"kinda|still|completely|all|totally|just|suddenly)"
)
HARD_WORK = (
    r"\b(?:sprints?|burpees?|intervals?|hills?|finisher|metcon|amrap|thrusters?|wall balls?|assault bike|airdyne|"
    r"[48]00s?|between (?:sets|rounds|reps)|(?:last|final|that|those|these) (?:\w+ )?(?:sets?|reps?|rounds?|lap|km?|"
    r"mile|minute|1|one|circuit|workout))\b"
)
"""After these nobody has breath to spare."""
