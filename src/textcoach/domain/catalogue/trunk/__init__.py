"""Trunk work and carries."""

from textcoach.domain.catalogue.exercise import Exercise
from textcoach.domain.catalogue.trunk.ab_machines import AB_MACHINES
from textcoach.domain.catalogue.trunk.carries import CARRIES
from textcoach.domain.catalogue.trunk.core import CORE

TRUNK: tuple[Exercise, ...] = CORE + AB_MACHINES + CARRIES
