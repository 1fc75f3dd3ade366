"""What a model may write to an athlete: no doctor's words, nothing against pain, no way out of the service, no amounts
that nobody checked."""

from collections.abc import Iterator

from textcoach.domain.limits.case import Case, Found, Situation, quoted
from textcoach.domain.limits.forbidden import AMOUNT, HARMFUL, UNSAFE, Ban
from textcoach.domain.workout import WorkoutContent


def unsafe(text: str) -> Found:
    """What no model may say to an athlete, wherever it says it."""
    return _found(text, UNSAFE)


def harmful(text: str) -> Found:
    """What no model may say even in answer to a question, where a medicine may be named and a command explained."""
    return _found(text, HARMFUL)


def _found(text: str, bans: tuple[Ban, ...]) -> Found:
    plain = " ".join(text.replace("\u2019", "'").split())
    for ban in bans:
        if match := ban.pattern.search(plain):
            yield f"{ban.found}, {quoted(match[0])}", ban.limit


def notes_words(_: Situation) -> str:
    return (
        "In words no medical claim, nothing against pain, no link, phone number, command or setting, no loads, sets, "
        "reps or effort."
    )


def _written(content: WorkoutContent) -> Iterator[str]:
    yield content.notes
    yield content.theme
    for block in content.blocks:
        yield block.name
    for item in content.items:
        yield item.note
        for change in item.modifications:
            yield change.condition
            yield change.note


def words(case: Case) -> Found:
    for text in dict.fromkeys(_written(case.content)):
        yield from _found(text, (*UNSAFE, AMOUNT))
