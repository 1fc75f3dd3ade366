"""Errors a person can cause. ``str()`` is one sentence that says what was wrong and what to do.

UserError
├── UnknownAthleteError    no athlete, or more than one, fits what was given
├── IllegalMoveError       a state that can't follow another (domain/states.py)
└── (itself)               anything else a person gave that can't be used
"""


class UserError(ValueError):
    """The command line prints it and exits with 2."""


class UnknownAthleteError(UserError):
    pass
