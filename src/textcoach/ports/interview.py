"""Understanding what somebody who joined answers to a question about their training."""

from datetime import date
from typing import Protocol

from textcoach.domain.questionnaire import Step, Told


class AnswerReader(Protocol):
    """None of its methods raises on any text."""

    def told(self, step: Step, text: str, today: date) -> Told | None:
        """The answer to the question that was asked; None where the text is none. ``today`` is their local date."""
        ...

    def told_unasked(self, text: str) -> Told | None:
        """An answer to another of the questions that can't be taken for anything else: "4 days, not 3"."""
        ...

    def passes(self, text: str) -> bool:
        """Whether they would rather not answer, or don't know: "skip", "no idea"."""
        ...

    def is_small_talk(self, text: str) -> bool:
        """Whether it says nothing that could be an answer: "thanks!", "haha"."""
        ...

    def agrees(self, text: str) -> bool:
        """Whether they want to begin: "GO", "let's go", "yes"."""
        ...
