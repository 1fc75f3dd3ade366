"""The agents with their understudies: together they make a day's text, and think about replies."""

from dataclasses import dataclass

from agents.ask import Asker
from agents.coach.agent import CoachAgent
from agents.coach.rules import CoachRules
from agents.daily_message.agent import DailyMessageAgent
from agents.daily_message.rules import DailyMessageRules
from agents.daily_workout.agent import DailyWorkoutAgent
from agents.daily_workout.rules import DailyWorkoutRules
from agents.fitness_plan.agent import FitnessPlanAgent
from agents.fitness_plan.rules import FitnessPlanRules
from agents.mesocycle.agent import MesocycleAgent
from agents.mesocycle.rules import MesocycleRules
from agents.reply.agent import ReplyAgent
from agents.reply.rules import ReplyRules
from textcoach.config import Settings
from textcoach.domain.errors import UserError
from textcoach.ports.agents import ModelCall
from textcoach.ports.checkpoint import Checkpoint
from textcoach.ports.clock import Clock
from textcoach.ports.composer import Composer
from textcoach.ports.reader import Reader
from textcoach.ports.unit_of_work import UnitOfWorkFactory
from textcoach.services.alerting import RowAlerts
from textcoach.services.planning import Planning
from textcoach.services.preparation import Preparation
from textcoach.services.thinking import Thinking
from textcoach.services.understudy import Role
from textcoach.services.workout_writing import WorkoutWriting


@dataclass(frozen=True, slots=True)
class RowLedger:
    """The model-call ledger as rows."""

    unit_of_work: UnitOfWorkFactory

    def record(self, call: ModelCall) -> None:
        with self.unit_of_work() as uow:
            uow.model_calls.add(call)
            uow.commit()


def preparation_of(
    settings: Settings,
    unit_of_work: UnitOfWorkFactory,
    clock: Clock,
    composer: Composer,
    alerts: RowAlerts,
    checkpoint: Checkpoint,
    asker: Asker | None,
) -> Preparation:
    planning = Planning(
        unit_of_work,
        clock,
        Role(FitnessPlanAgent(asker).write if asker else None, FitnessPlanRules().write, alerts),
        Role(MesocycleAgent(asker).write if asker else None, MesocycleRules().write, alerts),
    )
    workouts = Role(DailyWorkoutAgent(asker).write if asker else None, DailyWorkoutRules().write, alerts)
    words = Role(DailyMessageAgent(asker).write if asker else None, DailyMessageRules().write, alerts)
    writing = WorkoutWriting(unit_of_work, workouts, alerts)
    return Preparation(unit_of_work, clock, planning, writing, words, composer, checkpoint, settings.max_segments)


def thinking_of(reader: Reader, alerts: RowAlerts, asker: Asker | None) -> Thinking:
    return Thinking(
        reader,
        Role(ReplyAgent(asker).read if asker else None, ReplyRules().read, alerts),
        Role(CoachAgent(asker).answer if asker else None, CoachRules().answer, alerts),
    )


def asker_of(settings: Settings, unit_of_work: UnitOfWorkFactory, clock: Clock) -> Asker | None:
    """None where no model is configured. UserError where it can't be used."""
    if not settings.model_in_use:
        return None
    from agents.model import build_model, check_model

    key = settings.model_api_key.get_secret_value() if settings.model_api_key else None
    try:
        check_model(settings.model, api_key=key)
    except ValueError as error:
        raise UserError(f"{error} See TEXTCOACH_MODEL and TEXTCOACH_MODEL_API_KEY.") from None
    return Asker(
        lambda: build_model(settings.model, api_key=key, timeout=20, base_url=settings.model_base_url),
        settings.model,
        RowLedger(unit_of_work),
        clock.now,
    )
