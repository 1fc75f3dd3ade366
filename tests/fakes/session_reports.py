"""How sessions went: each as its athlete texts it, and as staff give it to the API."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from textcoach.domain.catalogue import by_name
from textcoach.domain.catalogue.exercise import LoadKind
from textcoach.domain.states import SAID_SO

PICKED = {LoadKind.PER_HAND: 30.0, LoadKind.ADDED: 25.0}
"""Pounds, where the workout leaves the load to the athlete; 95 of everything else."""
Content = Mapping[str, Any]
"""As the API shows a workout's."""


@dataclass(frozen=True, slots=True)
class Report:
    """One session as its athlete texts it, and as staff give it to a workout's route ``act``."""

    text: str
    act: str
    body: Mapping[str, Any]


def _lifts(content: Content) -> list[Mapping[str, Any]]:
    items = [item for block in content["blocks"] for item in block["items"]]
    return [item for item in items if item["type"] not in ("prep", "cooldown")]


def _line(item: Mapping[str, Any], less: int, left: int) -> tuple[str, dict[str, Any]]:
    """As it was asked for, with ``less`` reps in the last set and ``left`` in reserve after it."""
    name, asked = item["exercise"], item["reps"]
    if asked is None:
        return f"{name} done", {"exercise": name}
    counts = [asked["high"]] * (item["sets"] - 1) + [asked["high"] - less]
    reps, body = "/".join(map(str, counts)), {"exercise": name, "reps": counts, "rir": left}
    if not by_name(name).takes_load:
        return f"{name} {reps} {left} left", body
    kind = by_name(name).load_kind
    load = item["load"]["value"] if item["load"] else PICKED.get(kind, 95.0)
    sign = "+" if kind is LoadKind.ADDED else ""
    return f"{name} {sign}{load:g} {reps} {left} left", {**body, "weight": f"{load:g} lb"}


def _told(lines: Sequence[tuple[str, dict[str, Any]]], act: str = "complete", words: str = "", **facts: Any) -> Report:
    text = "\n".join([*(line for line, _ in lines), *([words] if words else [])])
    return Report(text, act, {"exercises": [body for _, body in lines], **facts})


def all_of_it(content: Content, less: int = 0, left: int = 2) -> Report:
    return _told([_line(item, less, left) for item in _lifts(content)])


def part_of_it(content: Content) -> Report:
    return _told([_line(item, 0, 1) for item in _lifts(content)[:2]], "draft")


def without_the_second(content: Content) -> Report:
    lines = [_line(item, 0, 2) for item in _lifts(content)]
    name = _lifts(content)[1]["exercise"]
    lines[1] = (f"skipped {name}", {"exercise": name, "skipped": True})
    return _told(lines)


def in_a_word(content: Content) -> Report:
    return Report("done", "complete", {})


def not_at_all(content: Content) -> Report:
    return Report("skip today, I'm travelling", "skip", {"reason": SAID_SO})


def with_how_it_went(content: Content) -> Report:
    lines = [_line(item, 0, 3) for item in _lifts(content)]
    return _told(lines, "complete", "session rpe 8, energy 7/10", rpe=8, energy=7)


REPORTS: Sequence[Callable[[Content], Report]] = (
    all_of_it,
    part_of_it,
    in_a_word,
    lambda content: all_of_it(content, less=2, left=0),
    without_the_second,
    not_at_all,
    with_how_it_went,
    all_of_it,
    all_of_it,
)
