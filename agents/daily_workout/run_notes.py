"""What is said about easy and long runs."""

from agents.daily_workout.run_choice import Choice, sore_for_running
from agents.daily_workout.run_room import Room
from agents.daily_workout.seeding import generator
from textcoach.domain.distance import distance_words
from textcoach.domain.plan import Emphasis
from textcoach.domain.profile import Experience, ProgramType
from textcoach.domain.running.advice import rounded
from textcoach.ports.agents import WorkoutFacts

_FAR_EVENT = 20_000.0
_FAST_FINISH = 0.25
_TAKE_A_DRINK_SECONDS = 75 * 60.0
_EASY = ("easy enough to talk", "slow enough to chat all the way", "relaxed, talking pace")
STRIDES = "easy; at the end 4 x 20 s quick and relaxed, walk back"
_RUNNERS = frozenset({ProgramType.ENDURANCE, ProgramType.HYBRID})


def easy_note(facts: WorkoutFacts, choice: Choice) -> str:
    if choice.reason:
        return f"easy today: {choice.reason}"
    position = facts.position
    lively = position.mesocycle.overview.emphasis not in {Emphasis.RESTORE, Emphasis.GENERAL}
    strides = facts.athlete.profile.program in _RUNNERS and facts.athlete.profile.experience is not Experience.BEGINNER
    if strides and lively and (position.session or 0) % 2 == 0 and not position.microcycle.deload:
        return STRIDES
    return generator(facts, "run", facts.day.isoformat()).choice(_EASY)


def long_note(facts: WorkoutFacts, room: Room) -> str:
    finish = _fast_finish(facts, room)
    if finish:
        return finish
    drink = ", take a drink" if room.meters / 1000 * room.easy >= _TAKE_A_DRINK_SECONDS else ""
    beginner = facts.athlete.profile.experience is Experience.BEGINNER
    return ("slower than you think, walk when you need to" if beginner else "relaxed and even") + drink


def _fast_finish(facts: WorkoutFacts, room: Room) -> str | None:
    """Every other week before a half marathon or more the end of the long run is at marathon pace."""
    event, position = facts.plan.event or facts.athlete.profile.event, facts.position
    if event is None or (event.meters or 0) < _FAR_EVENT or event.day < facts.day or room.paces is None:
        return None
    ready = position.mesocycle.overview.emphasis in {Emphasis.THRESHOLD, Emphasis.SPEED, Emphasis.PEAK}
    if not ready or position.microcycle.deload or position.week % 2 or sore_for_running(facts):
        return None
    if facts.athlete.profile.experience is Experience.BEGINNER:
        return None
    last = distance_words(rounded(room.meters * _FAST_FINISH, room.unit), room.unit)
    return f"easy, the last {last} at {room.paces.marathon.words(room.unit)}"
