"""Who wrote what an athlete is asked to do."""

from enum import StrEnum


class Author(StrEnum):
    AGENT = "agent"
    UNDERSTUDY = "understudy"
    SAFE = "safe"
    STAFF = "staff"
