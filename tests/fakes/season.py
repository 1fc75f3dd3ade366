"""A season of training without a service: the understudies plan, lay out and write, an athlete does it and answers."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from agents.daily_workout.rules import DailyWorkoutRules
from agents.fitness_plan.rules import FitnessPlanRules
from agents.mesocycle.rules import MesocycleRules
from textcoach.domain.athlete import Athlete
from textcoach.domain.calendar import NotLaidOut, PlanDay, walk
from textcoach.domain.coaching_rules import USUAL, CoachingRules
from textcoach.domain.history import History, PastSession
from textcoach.domain.plan import FitnessPlan, Mesocycle, Microcycle
from textcoach.domain.profile import Injury
from textcoach.domain.reading import Entry, SessionFacts
from textcoach.domain.states import NO_REPLY, PlanState, WorkoutState
from textcoach.domain.workout import Item, ItemType, Performance, RecordSource, WorkoutContent
from textcoach.ports.agents import MesocycleFacts, PlanFacts, WorkoutFacts, WorkoutWriter

NOW = datetime(2026, 3, 2, 6, tzinfo=UTC)
MONDAY = date(2026, 3, 2)
SEEN_DAYS, SEEN_SESSIONS = 28, 12
"""How far back a workout's facts reach: so many days, further where they hold fewer sessions with work."""
_FRINGE = {ItemType.PREP, ItemType.COOLDOWN}
_ALL_DONE = SessionFacts(completed="full")


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of a session: the entries that were texted, and what was said about it as a whole."""

    entries: tuple[Entry, ...] = ()
    session: SessionFacts = _ALL_DONE
    state: WorkoutState = WorkoutState.COMPLETED
    reason: str | None = None


SKIPPED = Answer(state=WorkoutState.SKIPPED, session=SessionFacts(completed="none"), reason="no time")
UNANSWERED = Answer(state=WorkoutState.SKIPPED, session=SessionFacts(completed="none"), reason=NO_REPLY)
DONE = Answer()


@dataclass(frozen=True, slots=True)
class Session:
    """A training day as the athlete meets it; ``athlete`` is the one of that day."""

    athlete: Athlete
    plan: FitnessPlan
    position: PlanDay
    day: date
    history: tuple[PastSession, ...]
    content: WorkoutContent

    @property
    def working(self) -> tuple[Item, ...]:
        return tuple(item for item in self.content.items if item.type not in _FRINGE)

    @property
    def facts(self) -> WorkoutFacts:
        return WorkoutFacts(self.athlete, self.plan, self.position, self.day, self.history)


Behaviour = Callable[[Session], Answer]
Respond = Callable[[Item], Entry | None]


def each(respond: Respond) -> Behaviour:
    """Answers item by item; what ``respond`` has nothing to say about was done as asked."""
    return lambda session: Answer(tuple(entry for item in session.working if (entry := respond(item)) is not None))


def planned(
    athlete: Athlete, weeks: int | None, *, seed: int = 1, starts: date = MONDAY, notes: str = ""
) -> FitnessPlan:
    """A plan by the understudy, nothing of it laid out yet."""
    draft = FitnessPlanRules().write(PlanFacts(athlete, starts, weeks, notes, seed))
    blocks: list[Mesocycle] = []
    for place, overview in enumerate(draft.mesocycles):
        first = blocks[-1].first_week + blocks[-1].overview.weeks if blocks else 1
        blocks.append(Mesocycle(UUID(int=100 + place), UUID(int=1), place, first, overview))
    profile = athlete.profile
    return FitnessPlan(
        UUID(int=1), athlete.id, profile.program, profile.goal, starts, draft.overview, notes, PlanState.ACTIVE, seed,
        NOW, tuple(blocks), event=profile.event,
    )  # fmt: skip


@dataclass
class Season:
    """Walks through a plan day by day. ``away`` are dates on which nothing happens at all; a reported pain becomes an
    injury, which is cleared ``heals_in`` days after it."""

    athlete: Athlete
    plan: FitnessPlan
    behaviour: Behaviour
    away: frozenset[date] = frozenset()
    heals_in: int = 10
    writer: WorkoutWriter = field(default_factory=DailyWorkoutRules)
    rules: CoachingRules = USUAL
    history: list[PastSession] = field(default_factory=list)

    def sessions(self) -> Iterator[Session]:
        """Each training day's session, before the athlete has answered it."""
        for number in range(self.plan.weeks * 7):
            day = self.plan.starts_on + timedelta(days=number)
            if day in self.away:
                continue
            self._heal(day)
            position = self._position(day)
            if position is not None and position.day.trains:
                session = self._session(position, day)
                yield session
                self._answer(session)

    def run(self) -> list[Session]:
        return list(self.sessions())

    def _position(self, day: date) -> PlanDay | None:
        found = walk(self.plan, (), day)
        if isinstance(found, NotLaidOut):
            self._lay_out(found.mesocycle)
            found = walk(self.plan, (), day)
        return found if isinstance(found, PlanDay) else None

    def _lay_out(self, block: Mesocycle) -> None:
        facts = MesocycleFacts(self.athlete, self.plan, block.overview, block.first_week, self.rules)
        weeks = tuple(
            Microcycle(UUID(int=1000 + number), block.id, number, week.days, week.targets, week.deload)
            for number, week in enumerate(MesocycleRules().write(facts).weeks, start=block.first_week)
        )
        blocks = [replace(one, microcycles=weeks) if one.id == block.id else one for one in self.plan.mesocycles]
        self.plan = replace(self.plan, mesocycles=tuple(blocks))

    def _session(self, position: PlanDay, day: date) -> Session:
        athlete, history = self.athlete.on(day), seen(self.history, day)
        content = self.writer.write(WorkoutFacts(athlete, self.plan, position, day, history, rules=self.rules))
        return Session(athlete, self.plan, position, day, history, content)

    def _answer(self, session: Session) -> None:
        answer, day = self.behaviour(session), session.day
        record = None
        if answer.state is WorkoutState.COMPLETED:
            record = Performance(
                UUID(int=day.toordinal()), session.athlete.id, UUID(int=day.toordinal()), day, 1, answer.entries,
                answer.session, RecordSource.REPLY, None, NOW,
            )  # fmt: skip
        self.history.append(
            PastSession(day, session.position.day, answer.state, session.content, record, answer.reason)
        )
        self._hurt({pain.area for pain in answer.session.pain}, day)

    def _hurt(self, areas: set[str], day: date) -> None:
        new = tuple(Injury(area, since=day) for area in sorted(areas - self.athlete.profile.painful_areas()))
        self._injuries((*self.athlete.profile.injuries, *new))

    def _heal(self, day: date) -> None:
        self._injuries(
            tuple(
                replace(one, cleared=day)
                if one.cleared is None and one.since and (day - one.since).days >= self.heals_in
                else one
                for one in self.athlete.profile.injuries
            )
        )

    def _injuries(self, injuries: tuple[Injury, ...]) -> None:
        if injuries != self.athlete.profile.injuries:
            self.athlete = replace(self.athlete, profile=replace(self.athlete.profile, injuries=injuries))


def seen(history: Sequence[PastSession], day: date) -> History:
    """What a workout's facts have of the history, oldest first."""
    worked = [past.day for past in history if past.performance is not None and past.day < day]
    since = day - timedelta(days=SEEN_DAYS)
    if sum(one >= since for one in worked) < SEEN_SESSIONS and worked:
        since = min(since, worked[-SEEN_SESSIONS:][0])
    return History(past for past in history if since <= past.day < day)
