"""Which of our numbers an athlete is texted from."""

from dataclasses import replace

from textcoach.domain.athlete import Athlete
from textcoach.domain.sending import Pool
from textcoach.ports.unit_of_work import UnitOfWork


def known_sender(uow: UnitOfWork, pool: Pool, athlete: Athlete) -> str:
    """The one that the athlete knows; the first text makes it so."""
    sender = pool.sticky(athlete.sender, athlete.id)
    if sender != athlete.sender:
        uow.athletes.save(replace(uow.athletes.get(athlete.id), sender=sender))
    return sender
