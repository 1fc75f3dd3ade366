"""The agents with their understudies: together they make a day's text."""

from dataclasses import dataclass

from agents.ask import Asker
from agents.daily_message.agent import DailyMessageAgent
from agents.daily_message.rules import DailyMessageRules
from agents.daily_workout.agent import DailyWorkoutAgent
from agents.daily_workout.rules import DailyWorkoutRules
from agents.fitness_plan.agent import FitnessPlanAgent
from agents.fitness_plan.rules import FitnessPlanRules
from agents.mesocycle.agent import MesocycleAgent
from agents.mesocycle.rules import MesocycleRules
from textcoach.config import Settings
from textcoach.domain.errors import UserError
from textcoach.ports.agents import ModelCall
from textcoach.ports.checkpoint import Checkpoint
from textcoach.ports.clock import Clock
from textcoach.ports.composer import Composer
from textcoach.ports.unit_of_work import UnitOfWorkFactory
from textcoach.services.alerting import RowAlerts
from textcoach.services.planning import Planning
from textcoach.services.preparation import Preparation
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
) -> Preparation:
    asker = _asker(settings, RowLedger(unit_of_work), clock)
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


def _asker(settings: Settings, ledger: RowLedger, clock: Clock) -> Asker | None:
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
        ledger,
        clock.now,
    )
