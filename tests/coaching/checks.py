"""What must hold of every season of workouts, as sentences about what does not."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from random import Random

from agents.daily_workout.rules import DailyWorkoutRules
from agents.daily_workout.shortfalls import within
from agents.daily_workout.templates import is_lifting
from tests.fakes.people import Person, random_athlete
from tests.fakes.season import Season, Session, planned
from textcoach.domain.catalogue import by_name
from textcoach.domain.catalogue.exercise import Muscle, Pattern
from textcoach.domain.coaching_rules import USUAL
from textcoach.domain.duration import session_seconds
from textcoach.domain.guardrails import check
from textcoach.domain.limits.minutes import most_minutes
from textcoach.domain.pain import stressed
from textcoach.domain.plan import RUNNING
from textcoach.domain.safe_session import safe_session
from textcoach.domain.staples import family
from textcoach.domain.volume import prescribed_sets, sets_this_week, total
from textcoach.domain.workout import Item, ItemType

_LIFTS = frozenset({ItemType.COMPOUND, ItemType.SECONDARY, ItemType.ACCESSORY, ItemType.CORE})
_TWICE = 5
"""Each so many sessions is written twice."""


def season_of(seed: int, weeks: int) -> list[Session]:
    """A random athlete's season, answered as people do."""
    who = random_athlete(seed)
    return Season(who, planned(who, weeks, seed=seed), Person(Random(seed))).run()


def faults(sessions: Sequence[Session]) -> Iterator[str]:
    for number, session in enumerate(sessions):
        where = f"{session.athlete.name}, {session.day}, {session.content.theme}"
        found = [*_breaks(session), *_unfit(session), *_doubles(session)]
        if number % _TWICE == 0 and DailyWorkoutRules().write(session.facts) != session.content:
            found.append("is another workout for the same facts")
        yield from (f"{where}: {fault}" for fault in found)
    for week in _weeks(sessions).values():
        yield from _short(week)
    yield from _deloads(_weeks(sessions))


def is_safe(session: Session) -> bool:
    """Whether nothing better was found than the fixed session."""
    return session.content.blocks == safe_session(session.athlete, session.position).blocks


def _breaks(session: Session) -> Iterator[str]:
    content, who = session.content, session.athlete
    # The safe session stands in for a day that nothing could be found for, so it is not held to that day's focus.
    of_plan = not is_safe(session)
    for breach in check(content, who, session.position, session.history, session.day, of_plan=of_plan):
        yield breach.words()
    most = float(who.profile.minutes)
    if session.position.day.focus in RUNNING:
        most = most_minutes(who, session.position)
    if session_seconds(content) > most * 60:
        yield f"takes {session_seconds(content) / 60:.0f} of {most:g} minutes"


def _unfit(session: Session) -> Iterator[str]:
    profile = session.athlete.profile
    for item in session.content.items:
        exercise = by_name(item.exercise)
        if not exercise.kit <= profile.kit:
            yield f"{item.exercise} needs kit that is not there"
        if stressed(exercise, profile.painful_areas()):
            yield f"{item.exercise} loads what hurts"
        if item.exercise in profile.dislikes and "don't like" not in session.content.notes:
            yield f"{item.exercise} is disliked"


def _doubles(session: Session) -> Iterator[str]:
    for block in session.content.blocks:
        if block.rounds > 1:
            return
    lifts = [item for item in session.working if item.type in _LIFTS]
    kinds = [family(one) for item in lifts if (one := by_name(item.exercise)).pattern is not Pattern.MOBILITY]
    yield from (f"{kind} twice in a session" for kind in set(kinds) if kinds.count(kind) > 1)


def _weeks(sessions: Sequence[Session]) -> dict[int, list[Session]]:
    weeks: dict[int, list[Session]] = defaultdict(list)
    for session in sessions:
        weeks[session.position.week].append(session)
    return weeks


def _short(week: Sequence[Session]) -> Iterator[str]:
    """The last lifting day has the reason for what its week lacks."""
    lifting = [session for session in week if is_lifting(session.position.day.focus)]
    if not lifting:
        return
    last = lifting[-1]
    done = total((sets_this_week(last.history, last.day), prescribed_sets(last.content)))
    told = {short.muscle for short in last.content.shortfalls if short.reason}
    for name, target in last.position.microcycle.targets.hard_sets.items():
        sets = done.get(Muscle(name), 0.0)
        if not within(sets, target, USUAL.sessions.slack) and name not in told:
            yield f"{last.athlete.name}, {last.day}: {sets:g} of {target} sets of {name} and no reason"


def _deloads(weeks: dict[int, list[Session]]) -> Iterator[str]:
    for number, week in weeks.items():
        before = weeks.get(number - 1)
        if before is None or not week[0].position.microcycle.deload or not _comparable(before, week):
            continue
        who = f"{week[0].athlete.name}, week {number}"
        if len(week) != len(before):
            yield f"{who}: {len(week)} sessions in a lighter week, {len(before)} before"
        full, light = _lifting_sets(before), _lifting_sets(week)
        if full and not 0.3 <= 1 - light / full <= 0.6:
            yield f"{who}: {light} sets in a lighter week, {full} before"
        others = {item.exercise for item in _lifts(week)} ^ {item.exercise for item in _lifts(before)}
        if others:
            yield f"{who}: {', '.join(sorted(others))} only in one of them"


def _comparable(before: Sequence[Session], week: Sequence[Session]) -> bool:
    """The same areas hurt (or none) all the while."""
    return len({session.athlete.profile.painful_areas() for session in (*before, *week)}) == 1


def _lifting_sets(week: Sequence[Session]) -> int:
    return sum(item.sets for item in _lifts(week))


def _lifts(week: Sequence[Session]) -> list[Item]:
    """Those of the lifting days, without jumps and throws."""
    lifting = [session for session in week if is_lifting(session.position.day.focus)]
    blocks = [block for session in lifting for block in session.content.blocks if block.name != "Power"]
    return [item for block in blocks for item in block.items if item.type in _LIFTS]
