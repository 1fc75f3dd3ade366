"""Legs and hips."""

from textcoach.domain.catalogue.exercise import Exercise
from textcoach.domain.catalogue.lower.abductors import ABDUCTORS
from textcoach.domain.catalogue.lower.calves import CALVES
from textcoach.domain.catalogue.lower.deadlifts import DEADLIFTS
from textcoach.domain.catalogue.lower.hinges import HINGES
from textcoach.domain.catalogue.lower.hips import HIPS
from textcoach.domain.catalogue.lower.legs import LEGS
from textcoach.domain.catalogue.lower.lunges import LUNGES
from textcoach.domain.catalogue.lower.split_squats import SPLIT_SQUATS
from textcoach.domain.catalogue.lower.squat_machines import SQUAT_MACHINES
from textcoach.domain.catalogue.lower.squats import SQUATS
from textcoach.domain.catalogue.lower.step_ups import STEP_UPS

LOWER: tuple[Exercise, ...] = (
    SQUATS + SQUAT_MACHINES + DEADLIFTS + HINGES + LUNGES + SPLIT_SQUATS + STEP_UPS + LEGS + HIPS + ABDUCTORS + CALVES
)
