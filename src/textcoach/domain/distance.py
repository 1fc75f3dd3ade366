"""Distances, times and paces in an athlete's words."""

from dataclasses import dataclass

from textcoach.domain.reading import DistanceUnit

METERS = {"km": 1000.0, "mi": 1609.344}
_RANGE_GRAIN = 5
_LONGEST_REPEAT = 2000


@dataclass(frozen=True, slots=True)
class Pace:
    """Seconds a kilometre, ``fast`` to ``slow``; the same where one pace is aimed at."""

    fast: float
    slow: float

    @property
    def middle(self) -> float:
        return (self.fast + self.slow) / 2

    def slower(self, share: float) -> "Pace":
        return Pace(self.fast * share, self.slow * share)

    def words(self, unit: DistanceUnit) -> str:
        """ "4:05/km", "8:12/mi"; a range to five seconds: "5:50-6:55/km"."""
        fast, slow = (seconds * METERS[unit] / METERS["km"] for seconds in (self.fast, self.slow))
        if round(fast) == round(slow):
            return f"{time_words(fast)}/{unit}"
        ends = (time_words(round(seconds / _RANGE_GRAIN) * _RANGE_GRAIN) for seconds in (fast, slow))
        return f"{'-'.join(ends)}/{unit}"


def distance_words(meters: float, unit: DistanceUnit) -> str:
    """ "8 km", "3.25 mi"; repeats under a kilometre in metres: "400 m"."""
    if meters < 1000 and meters == round(meters):
        return f"{meters:g} m"
    return f"{round(meters / METERS[unit], 2):g} {unit}"


def repeat_words(meters: float, unit: DistanceUnit) -> str:
    """Repeats as a track has them: "1200 m", "1 mi"."""
    tracked = meters % 100 == 0 and meters <= _LONGEST_REPEAT
    return f"{meters:g} m" if tracked else distance_words(meters, unit)


def target_words(pace: Pace, meters: float | None, sets: int, unit: DistanceUnit) -> str:
    """ "@ 4:05/km"; of repeats under a kilometre the time of each, as a track has it: "in 1:38 each"."""
    if sets > 1 and meters is not None and meters < METERS["km"]:
        return f"in {time_words(meters / METERS['km'] * pace.middle)} each"
    return f"@ {pace.words(unit)}"


def time_words(seconds: float) -> str:
    """ "38:10", "1:02:30"."""
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def duration_words(seconds: float) -> str:
    """A hold or an interval: "45 s" below a minute and a half, "2:30" from there on."""
    return f"{seconds:g} s" if seconds < 90 else time_words(seconds)
