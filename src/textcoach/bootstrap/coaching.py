"""The agents with their understudies: together they make a day's text, and think about replies."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from agents.coach.rules import CoachRules
from agents.daily_message.rules import DailyMessageRules
from agents.daily_workout.rules import DailyWorkoutRules
from agents.fitness_plan.rules import FitnessPlanRules
from agents.mesocycle.rules import MesocycleRules
from agents.reply.rules import ReplyRules
from agents.week.rules import WeekRules
from textcoach.bootstrap.agents import (
    coach_agent,
    mesocycle_agent,
    message_agent,
    plan_agent,
    reply_agent,
    week_agent,
    workout_agent,
)
from textcoach.config import Settings
from textcoach.domain.coaching_rules import CoachingRules
from textcoach.domain.errors import UserError
from textcoach.domain.plan_draft import RevisedWeek
from textcoach.engine.failures import describe
from textcoach.ports.agents import WeekFacts
from textcoach.ports.checkpoint import Checkpoint
from textcoach.ports.clock import Clock
from textcoach.ports.composer import Composer
from textcoach.ports.reader import Reader
from textcoach.ports.unit_of_work import UnitOfWorkFactory
from textcoach.services.alerting import RowAlerts
from textcoach.services.days import Days
from textcoach.services.links import Links
from textcoach.services.model_use import ModelUse, SpendLimits
from textcoach.services.planning import Planning
from textcoach.services.preparation import Preparation
from textcoach.services.previewing import Previewing
from textcoach.services.thinking import Thinking
from textcoach.services.understudy import Role
from textcoach.services.workout_writing import WorkoutWriting

if TYPE_CHECKING:
    from agents.ask import Asker

F = TypeVar("F")
R = TypeVar("R")


def preparation_of(
    settings: Settings,
    unit_of_work: UnitOfWorkFactory,
    reading: UnitOfWorkFactory,
    clock: Clock,
    composer: Composer,
    alerts: RowAlerts,
    checkpoint: Checkpoint,
    asker: "Asker | None",
    rules: CoachingRules,
) -> Preparation:
    planning = Planning(
        unit_of_work,
        clock,
        checkpoint,
        _role("fitness_plan", plan_agent, asker, FitnessPlanRules().write, alerts),
        _role("mesocycle", mesocycle_agent, asker, MesocycleRules().write, alerts),
        rules,
    )
    workouts = _role("daily_workout", workout_agent, asker, DailyWorkoutRules().write, alerts)
    words = _role("daily_message", message_agent, asker, DailyMessageRules().write, alerts)
    writing = WorkoutWriting(workouts, alerts, describe, rules)
    return Preparation(
        unit_of_work,
        clock,
        Days(unit_of_work, reading, planning),
        writing,
        words,
        composer,
        checkpoint,
        settings.max_segments,
        Links(settings.public_url),
    )


def previewing_of(rules: CoachingRules) -> Previewing:
    """The understudies alone: a season is looked at in seconds and costs nothing."""
    return Previewing(FitnessPlanRules(), MesocycleRules(), DailyWorkoutRules(), rules)


def thinking_of(reader: Reader, alerts: RowAlerts, asker: "Asker | None") -> Thinking:
    return Thinking(
        reader,
        _role("reply", reply_agent, asker, ReplyRules().read, alerts),
        _role("coach", coach_agent, asker, CoachRules().answer, alerts),
    )


def week_role_of(asker: "Asker | None", alerts: RowAlerts) -> Role[WeekFacts, RevisedWeek]:
    return _role("week", week_agent, asker, WeekRules().write, alerts)


def _role(
    name: str,
    agent_of: "Callable[[Asker], Callable[[F], R]]",
    asker: "Asker | None",
    understudy: Callable[[F], R],
    alerts: RowAlerts,
) -> Role[F, R]:
    if asker is None:
        return Role(None, understudy, alerts, None)
    from agents.prompt import load_prompt

    return Role(agent_of(asker), understudy, alerts, load_prompt(name).label)


def asker_of(
    settings: Settings, unit_of_work: UnitOfWorkFactory, reading: UnitOfWorkFactory, clock: Clock, alerts: RowAlerts
) -> "Asker | None":
    """None where no model is configured. UserError where it can't be used."""
    if not settings.model_in_use:
        return None
    from agents.ask import Asker
    from agents.model import build_model, check_model

    key = settings.model_api_key.get_secret_value() if settings.model_api_key else None
    try:
        check_model(settings.model, api_key=key)
    except ValueError as error:
        raise UserError(f"{error} See TEXTCOACH_MODEL and TEXTCOACH_MODEL_API_KEY.") from None
    limits = SpendLimits(settings.model_tokens_per_day, settings.model_tokens_per_athlete)
    return Asker(
        lambda: build_model(settings.model, api_key=key, timeout=20, base_url=settings.model_base_url),
        settings.model,
        ModelUse(unit_of_work, reading, clock, alerts, limits),
        clock.now,
    )
