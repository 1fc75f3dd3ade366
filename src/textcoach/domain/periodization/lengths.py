"""How many weeks each block has."""

from textcoach.domain.periodization.figures import SeasonRules
from textcoach.domain.profile import Profile, ProgramType

MOST_WEEKS = 52
SHORTEST, LONGEST = 3, 6
DELOAD_FROM = 4
"""Weeks of the shortest plan that ends with a deload: in a shorter one there is nothing to recover from."""
_BEFORE_A_TAPER = (3, 4, 2)
_RUNNERS = frozenset({ProgramType.ENDURANCE, ProgramType.HYBRID})


def runs(program: ProgramType) -> bool:
    """Whether every week of the programme has runs."""
    return program in _RUNNERS


def block_lengths(weeks: int, profile: Profile, rules: SeasonRules, *, to_event: bool = False) -> list[int]:
    """``weeks`` (1 or more) in blocks of 3 to 6, the longer ones first; of 3 and 4 for runners, where that adds up.
    The last block leads ``to_event``: it has no deload, because the taper follows, and may be of two weeks."""
    if runs(profile.program):
        return _runners_blocks(weeks, rules.running_block_weeks, to_event=to_event)
    return _even(weeks, rules.block_weeks[profile.experience], LONGEST)


def _runners_blocks(weeks: int, usual: int, *, to_event: bool) -> list[int]:
    if not to_event:
        return _even(weeks, usual, usual if _splits(weeks, usual) else LONGEST)
    for last in _BEFORE_A_TAPER:
        if last == weeks:
            return [weeks]
        if weeks - last >= SHORTEST and _splits(weeks - last, usual):
            return [*_even(weeks - last, usual, usual), last]
    return _even(weeks, usual, LONGEST)


def _splits(weeks: int, most: int) -> bool:
    """Whether blocks of ``SHORTEST`` to ``most`` weeks add up to it."""
    count = -(-weeks // most)
    return count * SHORTEST <= weeks


def _even(weeks: int, usual: int, most: int) -> list[int]:
    """Blocks as near to ``usual`` as can be, of two ways the one with more of them."""
    fewest = -(-weeks // most)
    counts = range(fewest, max(fewest, weeks // SHORTEST) + 1)
    count = min(counts, key=lambda count: (abs(weeks / count - usual), -count))
    base, longer = divmod(weeks, count)
    return [base + 1] * longer + [base] * (count - longer)
