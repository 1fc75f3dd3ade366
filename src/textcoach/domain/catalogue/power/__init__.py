"""Olympic lifts, jumps and strongman events."""

from textcoach.domain.catalogue.exercise import Exercise
from textcoach.domain.catalogue.power.jumps import JUMPS
from textcoach.domain.catalogue.power.olympic import OLYMPIC
from textcoach.domain.catalogue.power.strongman import STRONGMAN

POWER: tuple[Exercise, ...] = OLYMPIC + JUMPS + STRONGMAN
