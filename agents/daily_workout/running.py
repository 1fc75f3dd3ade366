"""Running days: how far and how fast, or what spares a painful area instead."""

from agents.daily_workout.run_choice import Choice, chosen, sore_for_running
from agents.daily_workout.run_notes import STRIDES, easy_note, long_note
from agents.daily_workout.run_repeats import intervals, repetitions
from agents.daily_workout.run_room import Room, Shape
from agents.daily_workout.run_shapes import easy_run, race, tempo
from agents.daily_workout.run_walks import run_walk
from agents.daily_workout.steady import OUTSIDE_MINUTES, steady
from textcoach.domain.catalogue import by_name
from textcoach.domain.effort import most_rpe
from textcoach.domain.limits.case import Situation
from textcoach.domain.limits.minutes import most_minutes
from textcoach.domain.plan import Focus
from textcoach.domain.profile import Event, ProgramType
from textcoach.domain.running.advice import advise_run, rounded
from textcoach.domain.running.fitness import fitness_of
from textcoach.domain.running.limits import hard_meters, longest_meters, room_meters, share_meters
from textcoach.domain.running.paces import Paces, paces_of, race_pace
from textcoach.domain.running.runs import USUAL_PACE, past_runs, usual_pace
from textcoach.domain.running.support import FIRST_METERS, Runner, support, week_meters
from textcoach.domain.suitability import usable
from textcoach.domain.workout import Item, ItemType
from textcoach.ports.agents import WorkoutFacts

_HARD = frozenset({Focus.TEMPO_RUN, Focus.INTERVALS, Focus.REPETITIONS})
_RUNNERS = frozenset({ProgramType.ENDURANCE, ProgramType.HYBRID})
_BESIDE_LIFTING_SECONDS = 30 * 60.0
_WEEKS_WITHOUT_FIGURES = 3.0
_DELOAD_SHARE = 0.5


def run_items(facts: WorkoutFacts, focus: Focus) -> Shape:
    """The day's running, steady cardio that loads nothing painful in its place, or a drill."""
    if usable(by_name("Run"), facts.athlete):
        return _run(facts, chosen(facts, focus))
    minutes = (facts.position.day.meters or FIRST_METERS) / 1000 * USUAL_PACE / 60
    found = steady(facts.athlete, facts.position, minutes)
    breathing = Item(ItemType.ACCESSORY, "Breathing Drill", seconds=180.0, note="slow, through the nose")
    return (found or breathing,)


def run_theme(facts: WorkoutFacts, focus: Focus) -> str:
    """The day's theme, or what it became."""
    choice = chosen(facts, focus)
    if not usable(by_name("Run"), facts.athlete):
        return facts.position.day.theme
    if choice.walks:
        return "Run and walk"
    eased = choice.focus is not focus or (focus in _HARD and _hard_shape(focus, room_of(facts, choice)) is None)
    return "Easy run" if eased else facts.position.day.theme


def _run(facts: WorkoutFacts, choice: Choice) -> Shape:
    room = room_of(facts, choice)
    if choice.walks:
        return run_walk(facts, room.seconds, _most(facts), room.most_rpe)
    if choice.focus in _HARD:
        # A week too small for hard work has something quick in it all the same.
        return _hard_shape(choice.focus, room) or easy_run(room, STRIDES)
    match choice.focus:
        case Focus.RACE:
            return _race(facts, room)
        case Focus.LONG_RUN:
            return easy_run(room, long_note(facts, room), 5.0)
        case _:
            return easy_run(room, easy_note(facts, choice))


def _hard_shape(focus: Focus, room: Room) -> Shape | None:
    match focus:
        case Focus.TEMPO_RUN:
            return tempo(room)
        case Focus.INTERVALS:
            return intervals(room)
        case _:
            return repetitions(room)


def paces_of_runner(facts: WorkoutFacts) -> Paces | None:
    found = fitness_of(facts.athlete, past_runs(facts.history, facts.day), facts.day, facts.rules.running)
    return paces_of(found.vdot) if found else None


def room_of(facts: WorkoutFacts, choice: Choice) -> Room:
    paces = paces_of_runner(facts)
    # What nobody timed is checked at the usual pace, so nothing quicker is assumed.
    easy = paces.easy.middle if paces else max(USUAL_PACE, usual_pace(past_runs(facts.history, facts.day)))
    meters = _meters(facts, choice, easy)
    return Room(
        meters=meters,
        hard=_hard(facts, choice, meters),
        seconds=_seconds(facts),
        paces=paces,
        easy=easy,
        most_rpe=most_rpe(facts.athlete, facts.position, facts.rules),
        unit=facts.athlete.distance_unit,
        variant=facts.position.week,
    )


def _seconds(facts: WorkoutFacts) -> float:
    """The athlete's own time, or what the planned distance takes where that is more."""
    own, most = float(facts.athlete.profile.minutes), most_minutes(facts.athlete, facts.position)
    return (max(own, most if most > own * 1.11 else own) - OUTSIDE_MINUTES) * 60


def _meters(facts: WorkoutFacts, choice: Choice, easy: float) -> float:
    situation = _situation(facts)
    advice = advise_run(
        facts.position.day.meters,
        facts.history,
        facts.athlete,
        day=facts.day,
        focus=choice.focus,
        deload=facts.position.microcycle.deload,
        painful=bool(sore_for_running(facts)),
        known=support(Runner.in_(situation)),
    )
    limits = [_most(facts)]
    if choice.focus is Focus.LONG_RUN:
        limits.append(facts.rules.running.longest_minutes * 60 / easy * 1000)
    if facts.athlete.profile.program not in _RUNNERS:
        limits.append(_BESIDE_LIFTING_SECONDS / easy * 1000)
    most = min(limits)
    return advice.meters if advice.meters <= most else min(most, rounded(most, facts.athlete.distance_unit))


def _most(facts: WorkoutFacts) -> float:
    """Metres that every limit allows."""
    situation = _situation(facts)
    return min(longest_meters(situation), room_meters(situation), share_meters(situation))


def _hard(facts: WorkoutFacts, choice: Choice, meters: float) -> float:
    rules, situation = facts.rules.running, _situation(facts)
    shares = {
        Focus.TEMPO_RUN: rules.threshold,
        Focus.INTERVALS: rules.interval,
        Focus.REPETITIONS: rules.repetition,
    }
    week = week_meters(situation, support(Runner.in_(situation))) or meters * _WEEKS_WITHOUT_FIGURES
    lighter = _DELOAD_SHARE if facts.position.microcycle.deload else 1.0
    return min(week * shares.get(choice.focus, 0.0) * lighter, hard_meters(situation))


def _situation(facts: WorkoutFacts) -> Situation:
    return Situation(
        athlete=facts.athlete, position=facts.position, history=facts.history, day=facts.day, rules=facts.rules
    )


def _race(facts: WorkoutFacts, room: Room) -> Shape:
    event = _event(facts)
    meters = (event.meters if event else None) or facts.position.day.meters or room.meters
    found = fitness_of(facts.athlete, past_runs(facts.history, facts.day), facts.day, facts.rules.running)
    return race(meters, race_pace(found.best, found.vdot, meters) if found else None, room)


def _event(facts: WorkoutFacts) -> Event | None:
    events = (facts.plan.event, facts.athlete.profile.event)
    return next((one for one in events if one is not None and one.day == facts.day), None)
