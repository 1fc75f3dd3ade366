"""What load comes next, from what was done, and why in one line."""

from textcoach.domain.load_rules import BREAK_DAYS
from textcoach.domain.progression.advising import case_of, decide, record_of
from textcoach.domain.progression.case import LOOK_BACK_DAYS, Case
from textcoach.domain.progression.first import basis, from_bodyweight, your_pick
from textcoach.domain.progression.variation import stale_lifts

__all__ = [
    "BREAK_DAYS",
    "LOOK_BACK_DAYS",
    "Case",
    "basis",
    "case_of",
    "decide",
    "from_bodyweight",
    "record_of",
    "stale_lifts",
    "your_pick",
]  # fmt: skip
