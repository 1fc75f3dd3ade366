"""What hurts: each place with its side and severity."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from messaging.reading.session.bodyparts import PLACE, area_of, side_after, sides
from messaging.reading.session.pain_words import (
    BARE_RATING,
    COMMAS,
    GONE,
    HURTS,
    IDIOM,
    NO_PAIN,
    OCCASION,
    ONLY_PLACE,
    RATED,
    SENTENCES,
    SEVERITY,
)
from messaging.reading.words.plain import Plain
from textcoach.domain.evidence import Evidence
from textcoach.domain.reading import Pain

_LIMBS = frozenset({"leg", "arm"})
_WORST = 10


@dataclass(slots=True)
class _Clause:
    """[start, end) of its sentence. ``places`` are the body's, ``rated`` the severities, as they stand in it."""

    start: int
    end: int
    hurts: bool
    over: bool
    places: list[re.Match[str]] = field(default_factory=list)
    rated: list[re.Match[str]] = field(default_factory=list)


def read_pain(plain: Plain) -> tuple[tuple[Pain, ...], Plain]:
    """Places that hurt, and the text without their severities and without the exercises that they hurt on."""
    if not _may_hurt(plain.text):
        return (), plain
    bare = plain.sub(IDIOM, lambda idiom: " " * len(idiom[0]))
    pains: list[Pain] = []
    before = 0
    taken: list[tuple[int, int, str]] = []
    for start, end in _sentences(bare.text):
        sentence = bare.cut(start, end)
        found, used = _hurting(sentence)
        if not found and before and (rating := _rating_alone(sentence.text)):
            used = [rating.span()]
            pains[-before:] = _rated_by(pains[-before:], rating, sentence)
        goes_on = used or (HURTS.search(sentence.text) and not PLACE.search(sentence.text))
        before = len(found) or (before if goes_on else 0)
        pains += found
        taken += ((start + first, start + last, " , ") for first, last in used)
    return tuple(dict.fromkeys(pains)), plain.put(sorted(taken))


def _rating_alone(sentence: str) -> re.Match[str] | None:
    """A severity in a sentence of its own ("rolled my ankle. 6/10"), or in one that says again that it hurts."""
    rating = SEVERITY.search(sentence)
    if rating is None or _value(rating) > _WORST or PLACE.search(sentence):
        return None
    return rating if BARE_RATING.fullmatch(sentence) or HURTS.search(sentence) else None


def _rated_by(pains: Sequence[Pain], rating: re.Match[str], sentence: Plain) -> list[Pain]:
    said = Evidence("severity", span=sentence.of_match(rating))
    return [
        one if one.severity is not None else replace(one, severity=_value(rating), evidence=(*one.evidence, said))
        for one in pains
    ]


def _may_hurt(text: str) -> bool:
    if HURTS.search(text) is not None:
        return True
    return "10" in text and any(RATED.match(text, place.end()) for place in PLACE.finditer(text))


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for mark in SENTENCES.finditer(text):
        yield start, mark.start()
        start = mark.end()
    yield start, len(text)


def _hurting(sentence: Plain) -> tuple[list[Pain], list[tuple[int, int]]]:
    clauses = list(_clauses(sentence.text))
    hurting = _with_places(clauses, sentence.text) if any(clause.hurts for clause in clauses) else []
    if not hurting:
        return [], [one.span() for clause in clauses for one in clause.rated if "pain" in one[0]]
    places = [place for clause in hurting for place in clause.places]
    rated = [one for clause in clauses for one in clause.rated if not clause.over]
    found = [pain for at in range(len(places)) for pain in _at_place(places, at, rated, sentence)]
    used = [one.span() for one in rated] if found else []
    for clause in hurting:
        occasion = OCCASION.search(sentence.text, clause.start, clause.end)
        if occasion and all(occasion.start() >= one.end() for one in rated if one.start() >= clause.start):
            used.append((max(occasion.start(), max((place.end() for place in clause.places), default=0)), clause.end))
    return found, [(start, end) for start, end in used if end > start]


def _clauses(text: str) -> Iterator[_Clause]:
    edges = [0, *(mark.end() for mark in COMMAS.finditer(text)), len(text) + 1]
    for start, following in pairwise(edges):
        end = following - 1
        places = _places(text, start, end)
        rated = [one for one in SEVERITY.finditer(text, start, end) if _value(one) <= _WORST]
        rating = any(RATED.match(text, place.end(), end) for place in places)
        over = NO_PAIN.search(text, start, end) is not None or (not rated and GONE.search(text, start, end) is not None)
        hurts = not over and (rating or HURTS.search(text, start, end) is not None)
        yield _Clause(start, end, hurts, over, places, rated)


def _places(text: str, start: int, end: int) -> list[re.Match[str]]:
    """Without those that only tell the side ("shin splints both legs")."""
    found = [place for place in PLACE.finditer(text, start, end) if area_of(place) != "side"]
    return [place for at, place in enumerate(found) if not (at and place[1] == "both" and area_of(place) in _LIMBS)]


def _with_places(clauses: Sequence[_Clause], text: str) -> list[_Clause]:
    """The clauses that say what hurts: those that say that it hurts, else the next one, else the one before."""
    own = [at for at, clause in enumerate(clauses) if clause.hurts and clause.places]
    if not own:
        first = next(at for at, clause in enumerate(clauses) if clause.hurts)
        own = [at for at in (first + 1, first - 1) if 0 <= at < len(clauses) and clauses[at].places][:1]
    chosen = [at for at in own if not _is_over(clauses, at)]
    for at in range(min(chosen, default=0) - 1, -1, -1):
        clause = clauses[at]
        if not (clause.places and ONLY_PLACE.match(text[clause.start : clause.places[0].start()])):
            break
        if text[clause.places[-1].end() : clause.end].strip():
            break
        chosen.append(at)
    return [clauses[at] for at in sorted(chosen)]


def _is_over(clauses: Sequence[_Clause], at: int) -> bool:
    following = clauses[at + 1] if at + 1 < len(clauses) else None
    ended = following is not None and following.over and not following.places and not clauses[at].rated
    return clauses[at].over or ended


def _value(severity: re.Match[str]) -> int:
    return int(next(group for group in severity.groups() if group))


def _at_place(
    places: Sequence[re.Match[str]], at: int, rated: Sequence[re.Match[str]], sentence: Plain
) -> Iterator[Pain]:
    place = places[at]
    following = places[at + 1].start() if at + 1 < len(places) else len(sentence.text)
    evidence = [Evidence("area", span=sentence.of_match(place, 2))]
    severity = _severity_of(place, following, places, rated)
    if severity is not None:
        evidence.append(Evidence("severity", span=sentence.of_match(severity)))
    said, words = place[1], sentence.of_match(place, 1) if place[1] else None
    if said is None and (after := side_after(sentence.text, place.end(), following)):
        said, words = next(group for group in after.groups() if group), sentence.of_match(after)
    for side in sides(said, place):
        own = (*evidence, Evidence("side", span=words or sentence.of_match(place, 2))) if side else tuple(evidence)
        yield Pain(area_of(place), side, _value(severity) if severity else None, own)


def _severity_of(
    place: re.Match[str], following: int, places: Sequence[re.Match[str]], rated: Sequence[re.Match[str]]
) -> re.Match[str] | None:
    """A severity behind the place is its own, the only one of the sentence that of all places."""
    own = next((one for one in rated if place.end() <= one.start() < following), None)
    if own is None and len(rated) == 1:
        one = rated[0]
        between = any(other.end() <= one.start() for other in places) and one.end() <= places[-1].start()
        return None if between else one
    if own is None and len(rated) == len(places):
        return rated[places.index(place)]
    return own
