"""The checks on a plan's blocks. Each yields what it found and the limit, for every breach."""

from collections.abc import Iterator
from dataclasses import dataclass

from textcoach.domain.limits.words import unsafe
from textcoach.domain.periodization.lengths import DELOAD_FROM, MOST_WEEKS
from textcoach.domain.periodization.season import SeasonCase
from textcoach.domain.plan import Emphasis, MesocycleOverview
from textcoach.domain.plan_draft import PlanDraft
from textcoach.domain.profile import Experience, ProgramType

Found = Iterator[tuple[str, str]]

LONGEST_TAPER = 3
_LIFTED = frozenset({Emphasis.GENERAL, Emphasis.VOLUME, Emphasis.INTENSITY})
_RUN = frozenset({Emphasis.GENERAL, Emphasis.BASE, Emphasis.THRESHOLD, Emphasis.SPEED})
_ALWAYS = frozenset({Emphasis.RESTORE, Emphasis.TAPER})
_ALLOWED: dict[ProgramType, frozenset[Emphasis]] = {
    ProgramType.STRENGTH: _LIFTED | {Emphasis.PEAK},
    ProgramType.ENDURANCE: _RUN,
    ProgramType.HYBRID: _LIFTED | _RUN | {Emphasis.PEAK},
    ProgramType.SHRED: _LIFTED,
    ProgramType.REHAB: frozenset({Emphasis.GENERAL}),
    ProgramType.OTHER: _LIFTED,
}
_TOPS = frozenset({Emphasis.PEAK, Emphasis.SPEED})
_LONG_ENOUGH_TO_BUILD = 8
_AFTER_WORK = frozenset({Emphasis.TAPER})
"""What is rest enough, so that no deload is needed before it."""


@dataclass(frozen=True, slots=True)
class PlanCase:
    season: SeasonCase
    draft: PlanDraft

    @property
    def blocks(self) -> tuple[MesocycleOverview, ...]:
        return self.draft.mesocycles


def allowed_emphases(case: SeasonCase) -> frozenset[Emphasis]:
    """What a block of the athlete's programme may be for."""
    found = _ALLOWED[case.profile.program] | _ALWAYS
    found -= {Emphasis.PEAK} if case.profile.experience is Experience.BEGINNER else frozenset()
    return found if case.place else found - {Emphasis.TAPER}


def weeks(case: PlanCase) -> Found:
    total, season = sum(block.weeks for block in case.blocks), case.season
    is_set = season.weeks is not None or season.place is not None
    if is_set and total != season.length:
        yield f"the mesocycles add up to {total} weeks", f"{season.length}"
    if not is_set and not 1 <= total <= MOST_WEEKS:
        yield f"the mesocycles add up to {total} weeks", f"1 to {MOST_WEEKS}"


def emphasis(case: PlanCase) -> Found:
    allowed = allowed_emphases(case.season)
    names = ", ".join(sorted(allowed))
    for number, block in enumerate(case.blocks, start=1):
        if block.emphasis not in allowed:
            yield f"block {number} is for {block.emphasis.value}", names
    first = case.blocks[0].emphasis
    if case.season.profile.program is ProgramType.REHAB and first not in {Emphasis.RESTORE, Emphasis.TAPER}:
        yield f"rehab begins with {first.value}", "restore"
    if first in _TOPS and sum(block.weeks for block in case.blocks) >= _LONG_ENOUGH_TO_BUILD:
        yield f"the plan begins with {first.value}", "something to build it on"


def deloads(case: PlanCase) -> Found:
    """A block of four weeks and more ends with a lighter week, unless a taper follows; and none is far away."""
    longest = case.season.rules.season.longest_without_deload
    since = 0
    for number, block in enumerate(case.blocks, start=1):
        before = case.blocks[number - 2] if number > 1 else None
        recovers = before is not None and before.emphasis is Emphasis.TAPER and block.emphasis is Emphasis.RESTORE
        if block.emphasis is Emphasis.TAPER or recovers:
            since = 0
            continue
        after = case.blocks[number] if number < len(case.blocks) else None
        rests = after is not None and after.emphasis in _AFTER_WORK
        if block.weeks >= DELOAD_FROM and not (block.deload or rests):
            yield f"block {number} of {block.weeks} weeks has no deload", "one at its end"
        since += block.weeks - (1 if block.deload else 0)
        if since > longest:
            yield f"{since} weeks in a row without a lighter one at block {number}", f"{longest}"
        since = 0 if block.deload else since


def taper(case: PlanCase) -> Found:
    place = case.season.place
    if place is None:
        return
    last = 0
    for block in case.blocks:
        first, last = last + 1, last + block.weeks
        holds = first <= place.week <= last
        if holds and (block.emphasis is not Emphasis.TAPER or last != place.week):
            yield (
                f"the event's week {place.week} is in {block.emphasis.value} up to week {last}",
                "a taper that ends with it",
            )
        elif holds and block.weeks > LONGEST_TAPER:
            yield f"a taper of {block.weeks} weeks", f"{LONGEST_TAPER} at most"
        elif not holds and block.emphasis is Emphasis.TAPER:
            yield f"a taper in week {first}", "only before the event"


def words(case: PlanCase) -> Found:
    for text in (case.draft.overview, *(part for one in case.blocks for part in (one.name, one.phase, one.focus))):
        yield from unsafe(text)
