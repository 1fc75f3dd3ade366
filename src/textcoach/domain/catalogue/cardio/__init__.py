"""Endurance and circuits."""

from textcoach.domain.catalogue.cardio.cardio_machines import CARDIO_MACHINES
from textcoach.domain.catalogue.cardio.conditioning import CONDITIONING
from textcoach.domain.catalogue.cardio.endurance import ENDURANCE
from textcoach.domain.catalogue.cardio.footwork import FOOTWORK
from textcoach.domain.catalogue.exercise import Exercise

CARDIO: tuple[Exercise, ...] = ENDURANCE + CARDIO_MACHINES + CONDITIONING + FOOTWORK
