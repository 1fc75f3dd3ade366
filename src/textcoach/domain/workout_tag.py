"""What a workout looked like when somebody read it, in few letters: who changes it can say what they saw."""

from hashlib import sha256

from textcoach.domain.workout import Workout


def tag_of(workout: Workout) -> str:
    """The same as long as nothing that people see has changed."""
    seen = (workout.state, workout.day, workout.reason, workout.theme, workout.content, workout.modified_at)
    return sha256(repr(seen).encode()).hexdigest()[:16]
