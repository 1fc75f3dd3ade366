"""Every value says how it is known and which words of the text as it came say it."""

import re

import pytest
from hypothesis import given, settings

from messaging.reading.words.normalise import normalise
from textcoach.domain.catalogue.exercise import LoadKind
from textcoach.domain.evidence import Evidence, Provenance
from textcoach.domain.reading import Entry, Intent, PerformedSet, Prescription, Reading

from .cases import CORE, PUSH, RUN, only, read
from .texts import TEXTS


def words(evidence: tuple[Evidence, ...], text: str) -> dict[str, str | None]:
    """What is said of each field; the provenance where no words say it."""
    return {one.field: one.span.of(text) if one.span else str(one.provenance) for one in evidence}


@pytest.mark.parametrize(
    ("text", "prescription", "expected"),
    [
        ("Bench 185x5x3", PUSH, {"load": "185", "reps": "5", "unit": "derived", "kind": "derived"}),
        ("bench 80 KG x 5", PUSH, {"load": "80 KG", "unit": "80 KG", "reps": "5", "kind": "derived"}),
        ("bench one eighty five for five", PUSH, {"load": "one eighty five", "reps": "five"}),
        ("💪 Bench 62,5 kg 8/8 @8", PUSH, {"load": "62,5 kg", "reps": "8"}),
        ("dips BW+25 8/8", None, {"load": "BW+25", "kind": "BW+25", "reps": "8"}),
        ("pull ups bw 8", None, {"kind": "bw", "reps": "8"}),
        ("lunges 20s 10/leg", None, {"side": "/leg", "load": "20s"}),
        ("plank 45", CORE, {"seconds": "45"}),
        ("6mi 8:05/mi", RUN, {"meters": "6mi", "seconds": "8:05/mi"}),
        ("5 miles in 42:30", RUN, {"meters": "5 miles", "seconds": "42:30"}),
    ],
)
def test_the_words_of_each_figure_are_known(
    text: str, prescription: Prescription | None, expected: dict[str, str]
) -> None:
    said = words(only(read(text, prescription))[0].evidence, text)
    assert {field: said.get(field) for field in expected} == expected


def test_each_figure_of_a_list_has_its_own_place() -> None:
    text = "bench 140 8/8/7 @9"
    sets = only(read(text))
    places = [next(one.span.start for one in done.evidence if one.field == "reps" and one.span) for done in sets]
    assert places == [10, 12, 14]
    assert words(sets[-1].evidence, text)["rpe"] == "@9"


def test_what_two_of_distance_time_and_pace_give_is_derived() -> None:
    assert only(read("6mi 8:05/mi", RUN))[0].derived == ("seconds",)
    assert only(read("bench 185x5"))[0].derived == ("unit", "kind")


def test_what_is_taken_from_the_prescription_is_assumed() -> None:
    done = only(read("did everything but pushdowns at 40"))[0]
    assert (done.assumed, words(done.evidence, "did everything but pushdowns at 40")["load"]) == (("reps",), "40")


def test_an_exercise_that_only_the_prescription_names_is_derived() -> None:
    stated, derived = read("bench 135x8").entries[0], read("5 miles in 42:30", RUN).entries[0]
    assert words(stated.evidence, "bench 135x8")["exercise"] == "bench"
    assert words(derived.evidence, "")["exercise"] == "derived"


def test_skips_and_replacements_have_their_words() -> None:
    text = "Skipped laterals, did dips instead of pushdowns 10/10"
    skipped, done = read(text).entries
    assert words(skipped.evidence, text) == {"exercise": "laterals", "skipped": "Skipped"}
    assert words(done.evidence, text)["instead_of"] == "pushdowns"


def test_session_facts_and_pain_have_their_words() -> None:
    text = "All done in 48 min, energy 6/10. Left knee sore 3/10, did it yesterday"
    reading = read(text)
    said = words(reading.session.evidence, text)
    assert {field: said[field] for field in ("completed", "seconds", "energy", "day")} == {
        "completed": "All done",
        "seconds": "All done in 48 min",
        "energy": "energy 6/10",
        "day": "yesterday",
    }
    (pain,) = reading.session.pain
    assert words(pain.evidence, text) == {"area": "knee", "side": "Left", "severity": "3/10"}


def test_requests_and_intents_have_their_words() -> None:
    text = "Slept badly. Can we do this Friday instead?"
    reading = read(text)
    assert words(reading.evidence, text) == {"move": "Can we do this Friday instead"}
    assert words(read("just got to the gym").evidence, "just got to the gym") == {"intents": "just got to the gym"}


def test_a_correction_keeps_how_the_rest_was_known_but_not_its_words() -> None:
    last = Reading(
        (Intent.LOG,),
        (
            Entry(
                "Barbell Bench Press",
                (PerformedSet(8, 185, "lb", LoadKind.TOTAL, evidence=(Evidence("reps", Provenance.ASSUMED),)),),
            ),
        ),
    )
    text = "no, bench was 195"
    (done,) = only(read(text, last=last))
    assert words(done.evidence, text) == {"reps": "assumed", "load": "195", "unit": "derived", "kind": "derived"}


@settings(max_examples=250, deadline=None)
@given(TEXTS)
def test_every_span_lies_in_the_text_and_every_stated_figure_in_its_words(text: str) -> None:
    reading = read(text)
    evidence = [*reading.evidence, *reading.session.evidence]
    evidence += [one for pain in reading.session.pain for one in pain.evidence]
    evidence += [one for entry in reading.entries for one in entry.evidence]
    for entry in reading.entries:
        for done in entry.sets:
            evidence += done.evidence
            for one in done.evidence:
                if one.field == "load" and one.span:
                    said = {float(n) for n in re.findall(r"\d+(?:\.\d+)?", normalise(one.span.of(text)).text)}
                    assert done.load in said | {n * scale for n in said for scale in (1, 0.001)}
    for span in [one.span for one in evidence if one.span] + list(reading.remainder):
        assert 0 <= span.start < span.end <= len(text)


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_every_value_of_a_set_has_evidence(text: str) -> None:
    fields = ("reps", "load", "unit", "kind", "seconds", "meters", "rir", "rpe", "side")
    for entry in read(text).entries:
        for done in entry.sets:
            assert {one.field for one in done.evidence} == {f for f in fields if getattr(done, f) is not None}
