"""VDOT: how fit a runner is by what they raced (Daniels & Gilbert, Oxygen Power, 1979).

The oxygen that a speed costs over the share of it that can be held for the time of the race. The formula holds all the
way down: below 39 published tables leave it (they train at VDOT x 2/3 + 13, which asks more of the slowest), and we
stay on the formula, which errs slow.
"""

import math

LOWEST, HIGHEST = 15.0, 90.0
SHORTEST_METERS, LONGEST_METERS = 800.0, 50_000.0
"""Races that the formula was made for, give or take."""
_NEAR_ENOUGH = 1e-9


def oxygen_cost(speed: float) -> float:
    """ml/kg/min at metres a minute."""
    return -4.6 + 0.182258 * speed + 0.000104 * speed**2


def speed_at(cost: float) -> float:
    """Metres a minute at which ml/kg/min are spent: the inverse of ``oxygen_cost``."""
    return (-0.182258 + math.sqrt(0.182258**2 + 4 * 0.000104 * (cost + 4.6))) / (2 * 0.000104)


def _share_held(minutes: float) -> float:
    return 0.8 + 0.1894393 * math.exp(-0.012778 * minutes) + 0.2989558 * math.exp(-0.1932605 * minutes)


def vdot(meters: float, seconds: float) -> float:
    """Of ``meters`` raced in ``seconds``. ValueError where either is not above nought."""
    if meters <= 0 or seconds <= 0:
        raise ValueError("a race has a distance and a time")
    minutes = seconds / 60
    return oxygen_cost(meters / minutes) / _share_held(minutes)


def race_seconds(fitness: float, meters: float) -> float:
    """What a runner of this VDOT needs for ``meters``: the inverse of ``vdot``, by bisection, well within a second."""
    slow = meters / speed_at(0.5 * fitness) * 60
    fast = meters / speed_at(1.4 * fitness) * 60
    while slow - fast > _NEAR_ENOUGH * slow:
        middle = (slow + fast) / 2
        if vdot(meters, middle) > fitness:
            fast = middle
        else:
            slow = middle
    return (slow + fast) / 2
