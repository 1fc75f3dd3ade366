"""Joining by text: the questions, and the plan that comes of the answers."""

from messaging.interview.answers import PlainAnswers
from textcoach.config import Settings
from textcoach.domain.coaching_rules import CoachingRules
from textcoach.domain.sending import Pool
from textcoach.ports.checkpoint import Checkpoint
from textcoach.ports.clock import Clock
from textcoach.ports.composer import Composer
from textcoach.ports.doorbell import Doorbell
from textcoach.ports.unit_of_work import UnitOfWorkFactory
from textcoach.services.interview import Interview
from textcoach.services.plan_offer import Offer
from textcoach.services.planning import Planning
from textcoach.services.sign_ups import SignUps


def interview_of(settings: Settings, clock: Clock, composer: Composer, rules: CoachingRules) -> Interview:
    return Interview(clock, composer, PlainAnswers(), Offer(clock, composer, settings.self_signup), rules)


def sign_ups_of(
    settings: Settings,
    unit_of_work: UnitOfWorkFactory,
    reading: UnitOfWorkFactory,
    clock: Clock,
    composer: Composer,
    doorbell: Doorbell,
    checkpoint: Checkpoint,
    planning: Planning,
    pool: Pool,
) -> SignUps:
    offer = Offer(clock, composer, settings.self_signup)
    return SignUps(unit_of_work, reading, clock, composer, doorbell, checkpoint, planning, offer, pool)
