"""Stretches and prehab."""

from textcoach.domain.catalogue.exercise import Exercise
from textcoach.domain.catalogue.mobility.rehab import REHAB
from textcoach.domain.catalogue.mobility.stretches import STRETCHES

MOBILITY: tuple[Exercise, ...] = STRETCHES + REHAB
