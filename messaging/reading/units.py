"""Units as metres and seconds."""

METERS = {"mi": 1609.344, "k": 1000.0, "m": 1.0, "y": 0.9144}
SECONDS = {
    "h": 3600,
    "hou": 3600,
    "hr": 3600,
    "std": 3600,
    "stu": 3600,
    "m": 60,
    "min": 60,
    "'": 60,
    "s": 1,
    "sec": 1,
    "sek": 1,
    "seg": 1,
    '"': 1,
}


def clock(text: str) -> float:
    """Seconds of m:ss or h:mm:ss."""
    total = 0.0
    for part in text.split(":"):
        total = total * 60 + float(part)
    return total
