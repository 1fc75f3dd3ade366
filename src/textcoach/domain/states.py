"""States and the moves between them. A move that is not listed is refused with the two states named."""

from collections.abc import Mapping
from enum import StrEnum
from typing import TypeVar

from textcoach.domain.errors import UserError


class IllegalMoveError(UserError):
    """``str()`` is one sentence fit for a person; ``now`` and ``then`` are the two states."""

    def __init__(self, words: str, now: str, then: str) -> None:
        super().__init__(words)
        self.now = now
        self.then = then


class AthleteState(StrEnum):
    PROSPECT = "prospect"
    ACTIVE = "active"
    INACTIVE = "inactive"
    ARCHIVED = "archived"


class PlanState(StrEnum):
    DRAFT = "draft"
    APPROVED = "approved"
    ACTIVE = "active"
    COMPLETED = "completed"
    ARCHIVED = "archived"


class WorkoutState(StrEnum):
    SCHEDULED = "scheduled"
    IN_PROGRESS = "in_progress"
    COMPLETED = "completed"
    SKIPPED = "skipped"
    CANCELLED = "cancelled"


NO_REPLY = "no reply"
"""Why a workout is skipped that nobody answered."""
SAID_SO = "the athlete said so"
"""Why one is that the athlete skipped."""

_A, _P, _W = AthleteState, PlanState, WorkoutState

ATHLETE_MOVES: Mapping[AthleteState, frozenset[AthleteState]] = {
    _A.PROSPECT: frozenset({_A.ACTIVE}),
    _A.ACTIVE: frozenset({_A.INACTIVE, _A.ARCHIVED}),
    _A.INACTIVE: frozenset({_A.ACTIVE, _A.ARCHIVED}),
    _A.ARCHIVED: frozenset(),
}
PLAN_MOVES: Mapping[PlanState, frozenset[PlanState]] = {
    _P.DRAFT: frozenset({_P.APPROVED, _P.ACTIVE, _P.ARCHIVED}),
    _P.APPROVED: frozenset({_P.ACTIVE, _P.ARCHIVED}),
    _P.ACTIVE: frozenset({_P.COMPLETED, _P.ARCHIVED}),
    _P.COMPLETED: frozenset(),
    _P.ARCHIVED: frozenset(),
}
NOT_BEGUN = frozenset({_P.DRAFT, _P.APPROVED})
# skipped <-> completed is open only to the ledger of corrections: a late reply.
WORKOUT_MOVES: Mapping[WorkoutState, frozenset[WorkoutState]] = {
    _W.SCHEDULED: frozenset({_W.IN_PROGRESS, _W.COMPLETED, _W.SKIPPED, _W.CANCELLED}),
    _W.IN_PROGRESS: frozenset({_W.COMPLETED, _W.SKIPPED, _W.CANCELLED}),
    _W.COMPLETED: frozenset({_W.SKIPPED}),
    _W.SKIPPED: frozenset({_W.COMPLETED}),
    _W.CANCELLED: frozenset(),
}


S = TypeVar("S", bound=StrEnum)


def check_move(moves: Mapping[S, frozenset[S]], what: str, now: S, then: S) -> S:
    """``then``, when the move is legal or none at all; IllegalMoveError names both states otherwise."""
    if then != now and then not in moves[now]:
        legal = ", ".join(sorted(state.value for state in moves[now])) or "nothing else"
        article = "An" if what[0] in "aeiou" else "A"
        raise IllegalMoveError(
            f"{article} {what} that is {now.value} can't become {then.value}; it can become {legal}.",
            now.value,
            then.value,
        )
    return then
