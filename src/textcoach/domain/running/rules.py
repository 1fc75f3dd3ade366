"""The figures of running that a coach may set otherwise."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from textcoach.domain.bounds import within
from textcoach.domain.profile import Experience


def _first_run() -> dict[Experience, float]:
    return {Experience.BEGINNER: 6_000.0, Experience.INTERMEDIATE: 12_000.0, Experience.ADVANCED: 20_000.0}


@dataclass(frozen=True, slots=True)
class RunningRules:
    """Amounts of one session as shares of the week's distance: ``threshold``, ``interval`` and ``repetition`` at most
    (Daniels' Running Formula), a long run of about ``long_run``, and never more than ``long_run_most`` or than 1.4
    equal shares where there are few runs. ``hard`` is what may be hard in seven days (Seiler's 80/20).

    A run is at most ``longest_rise`` times the longest of four weeks, and seven days at most ``week_rise`` times the
    mean of the weeks before: published plans jump 10-67 % between single weeks, so not the weeks but their rolling
    average is bound. A first run with nothing on record or said is at most ``first_run`` metres, and a long run takes
    at most ``longest_minutes`` (Daniels: two and a half hours). The other figures are ours.

    ACWR from ``acwr_high`` on is a caution (Gabbett 2016; doubted by Impellizzeri 2020): it is told and lowers nothing.

    A race result is believed in full for ``race_weeks``, then ``race_fade`` less of its VDOT every four weeks, and not
    at all after ``race_oldest_weeks``; one without a date as if it were of ``race_undated_weeks`` ago. An older one
    counts for at most ``race_beyond_newest`` times the newest, and so does a training run. Each day beyond a week
    without a run takes ``break_fade`` of it, a fifth at most. All of that is opinion."""

    threshold: float = 0.10
    interval: float = 0.08
    repetition: float = 0.05
    long_run: float = 0.30
    long_run_most: float = 0.40
    hard: float = 0.20
    longest_rise: float = 1.15
    week_rise: float = 1.3
    first_run: Mapping[Experience, float] = field(default_factory=_first_run)
    longest_minutes: float = 150.0
    acwr_high: float = 1.5
    race_weeks: int = 8
    race_fade: float = 0.005
    race_oldest_weeks: int = 52
    race_beyond_newest: float = 1.05
    race_undated_weeks: int = 26
    break_fade: float = 0.003

    def __post_init__(self) -> None:
        within(0, 1, threshold=self.threshold, interval=self.interval, repetition=self.repetition, hard=self.hard)
        within(0, 1, long_run=self.long_run, long_run_most=self.long_run_most)
        within(0, 1, race_fade=self.race_fade, break_fade=self.break_fade)
        within(1, 3, longest_rise=self.longest_rise, week_rise=self.week_rise)
