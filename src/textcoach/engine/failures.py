"""What a log may say about an exception: its kind and where it happened, never its message, which can hold an
athlete's words or number."""

import traceback
from pathlib import PurePath

_FRAMES = 8


def describe(error: BaseException) -> dict[str, str]:
    """``error`` (the kind, with its causes) and ``where`` (innermost frame last) for a log line."""
    kinds: list[str] = []
    cause: BaseException | None = error
    while cause is not None and len(kinds) < _FRAMES:
        kinds.append(type(cause).__name__)
        cause = cause.__cause__ or (None if cause.__suppress_context__ else cause.__context__)
    frames = traceback.extract_tb(error.__traceback__)[-_FRAMES:]
    where = " > ".join(f"{PurePath(frame.filename).name}:{frame.lineno} {frame.name}" for frame in frames)
    return {"error": " from ".join(kinds), "where": where}
