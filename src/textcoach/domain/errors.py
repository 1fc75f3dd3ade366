"""Errors a person can cause. ``str()`` is one sentence that says what was wrong and what to do.

UserError
├── NotFoundError          nothing that this person may see has that id
│   └── UnknownAthleteError    no athlete, or more than one, fits what was given
├── ConflictError          somebody else was quicker, or it is done already
├── StaleError             what is edited has changed since it was read
├── FieldError             one field of what was given can't be used
├── IllegalMoveError       a state that can't follow another (domain/states.py)
└── (itself)               anything else a person gave that can't be used
"""


class UserError(ValueError):
    """The command line prints it and exits with 2."""


class NotFoundError(UserError):
    pass


class UnknownAthleteError(NotFoundError):
    pass


class ConflictError(UserError):
    pass


class StaleError(UserError):
    pass


class FieldError(UserError):
    """``field`` as whoever filled it in knows it ("exercises[0].reps"), its value's problem, and one that would do."""

    def __init__(self, field: str, problem: str, example: str) -> None:
        super().__init__(f"{field}: {problem}; write it as {example}.")
        self.field = field
        self.problem = problem
        self.example = example
