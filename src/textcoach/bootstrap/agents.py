"""The agents that ask a model. They and the schemas of its answers are imported where a model is in use, because that
takes a tenth of the service's start."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from textcoach.domain.plan_draft import MesocycleDraft, PlanDraft, RevisedWeek
from textcoach.domain.reading import Reading
from textcoach.domain.workout import WorkoutContent
from textcoach.ports.agents import MesocycleFacts, MessageFacts, MessageWords, PlanFacts, WeekFacts, WorkoutFacts
from textcoach.ports.conversation import ChatAnswer, ChatFacts, ReplyFacts

if TYPE_CHECKING:
    from agents.ask import Asker


def plan_agent(asker: "Asker") -> Callable[[PlanFacts], PlanDraft]:
    from agents.fitness_plan.agent import FitnessPlanAgent

    return FitnessPlanAgent(asker).write


def mesocycle_agent(asker: "Asker") -> Callable[[MesocycleFacts], MesocycleDraft]:
    from agents.mesocycle.agent import MesocycleAgent

    return MesocycleAgent(asker).write


def week_agent(asker: "Asker") -> Callable[[WeekFacts], RevisedWeek]:
    from agents.week.agent import WeekAgent

    return WeekAgent(asker).write


def workout_agent(asker: "Asker") -> Callable[[WorkoutFacts], WorkoutContent]:
    from agents.daily_workout.agent import DailyWorkoutAgent

    return DailyWorkoutAgent(asker).write


def message_agent(asker: "Asker") -> Callable[[MessageFacts], MessageWords]:
    from agents.daily_message.agent import DailyMessageAgent

    return DailyMessageAgent(asker).write


def reply_agent(asker: "Asker") -> Callable[[ReplyFacts], Reading]:
    from agents.reply.agent import ReplyAgent

    return ReplyAgent(asker).read


def coach_agent(asker: "Asker") -> Callable[[ChatFacts], ChatAnswer]:
    from agents.coach.agent import CoachAgent

    return CoachAgent(asker).answer
