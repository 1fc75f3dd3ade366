"""What athletes ask for by text is carried out here: one module a kind of request."""

from collections.abc import Callable, Collection
from dataclasses import dataclass

from textcoach.domain.reading import Intent
from textcoach.ports.composer import Composer, Line
from textcoach.ports.unit_of_work import UnitOfWork
from textcoach.services.requests.adjusting import adjust_workout
from textcoach.services.requests.asked import Asked, Carried, Say
from textcoach.services.requests.holds import go_away, pause, resume
from textcoach.services.requests.more import rest_of_workout
from textcoach.services.requests.moving import move_workout
from textcoach.services.requests.pain import spare_what_hurts
from textcoach.services.requests.settings import change_setting
from textcoach.services.requests.swapping import swap_exercise
from textcoach.services.requests.today import todays_workout

__all__ = ["Asked", "Carried", "Requests"]

_HANDLERS: dict[Intent, Callable[[UnitOfWork, Asked, Say], Carried]] = {
    Intent.MOVE: move_workout,
    Intent.SWAP: swap_exercise,
    Intent.ADJUST: adjust_workout,
    Intent.AWAY: go_away,
    Intent.PAUSE: pause,
    Intent.RESUME: resume,
    Intent.SETTINGS: change_setting,
    Intent.TODAY: todays_workout,
}


@dataclass(frozen=True, slots=True)
class Requests:
    composer: Composer

    def carry_out(self, uow: UnitOfWork, asked: Asked) -> Carried:
        """Within the caller's transaction, in which the athlete is locked. It may change the athlete: read them again
        before they are saved."""
        request = asked.reading.request
        intents = [Intent(request.kind)] if request is not None else []
        intents += [one for one in asked.reading.intents if one in _HANDLERS]
        if not intents:
            return Carried(())
        return _HANDLERS[intents[0]](uow, asked, Say(self.composer, asked.athlete))

    def rest(self, uow: UnitOfWork, asked: Asked) -> Carried:
        """What of today's workout did not fit into its text."""
        return rest_of_workout(uow, asked, Say(self.composer, asked.athlete))

    def amend_for_pain(self, uow: UnitOfWork, asked: Asked, areas: Collection[str]) -> tuple[Line, ...]:
        """The day's workout without what loads the painful areas, where it was texted and is open; nothing where
        nothing changes."""
        return spare_what_hurts(uow, asked, areas, Say(self.composer, asked.athlete))
