"""Distances and times in an athlete's words."""

from textcoach.domain.reading import DistanceUnit

METERS = {"km": 1000.0, "mi": 1609.344}


def distance_words(meters: float, unit: DistanceUnit) -> str:
    """ "8 km", "3.25 mi"; repeats under a kilometre in metres: "400 m"."""
    if meters < 1000 and meters == round(meters):
        return f"{meters:g} m"
    return f"{round(meters / METERS[unit], 2):g} {unit}"


def time_words(seconds: float) -> str:
    """ "38:10", "1:02:30"."""
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def duration_words(seconds: float) -> str:
    """A hold or an interval: "45 s" below a minute and a half, "2:30" from there on."""
    return f"{seconds:g} s" if seconds < 90 else time_words(seconds)
