"""Words for every occasion, in each tone."""

from agents.daily_message.occasions import Occasion
from agents.daily_message.openings_firm import FIRM
from agents.daily_message.openings_gentle import GENTLE
from agents.daily_message.openings_plain import PLAIN
from agents.daily_message.tone import Tone

OPENINGS: dict[Tone, dict[Occasion, tuple[str, ...]]] = {Tone.GENTLE: GENTLE, Tone.PLAIN: PLAIN, Tone.FIRM: FIRM}
