"""Chest, back, shoulders and arms."""

from textcoach.domain.catalogue.exercise import Exercise
from textcoach.domain.catalogue.upper.bench import BENCH
from textcoach.domain.catalogue.upper.cable_rows import CABLE_ROWS
from textcoach.domain.catalogue.upper.curls import CURLS
from textcoach.domain.catalogue.upper.dumbbell_press import DUMBBELL_PRESS
from textcoach.domain.catalogue.upper.flies import FLIES
from textcoach.domain.catalogue.upper.handstands import HANDSTANDS
from textcoach.domain.catalogue.upper.hangs import HANGS
from textcoach.domain.catalogue.upper.overhead import OVERHEAD
from textcoach.domain.catalogue.upper.pull_ups import PULL_UPS
from textcoach.domain.catalogue.upper.pulldowns import PULLDOWNS
from textcoach.domain.catalogue.upper.push_ups import PUSH_UPS
from textcoach.domain.catalogue.upper.rear_delts import REAR_DELTS
from textcoach.domain.catalogue.upper.rows import ROWS
from textcoach.domain.catalogue.upper.triceps import TRICEPS

UPPER: tuple[Exercise, ...] = (
    BENCH
    + DUMBBELL_PRESS
    + PUSH_UPS
    + OVERHEAD
    + HANDSTANDS
    + FLIES
    + ROWS
    + CABLE_ROWS
    + PULL_UPS
    + HANGS
    + PULLDOWNS
    + REAR_DELTS
    + CURLS
    + TRICEPS
)
