"""What hurts and how much, what does not, and what is said of a whole session."""

import pytest

from textcoach.domain.reading import PrescribedItem, Prescription

from .cases import PUSH, RUN, read, sets

CIRCUIT = Prescription("Circuit", (PrescribedItem("Box Jump", reps="10"), PrescribedItem("Burpee", reps="9")))


def pains(text: str) -> set[tuple[str, str | None, int | None]]:
    return {(pain.area, pain.side, pain.severity) for pain in read(text).session.pain}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("rt knee 3/10 pain, lt ankle 2/10", {("knee", "right", 3), ("ankle", "left", 2)}),
        ("bench 135 8/8/8. left hip pinching, 4 out of 10", {("hip", "left", 4)}),
        ("right shoulder sore 3/10 and left elbow 5/10", {("shoulder", "right", 3), ("elbow", "left", 5)}),
        ("tendonitis in my elbows flaring up, both sides", {("elbow", "left", None), ("elbow", "right", None)}),
        ("both knees achy after, like 3 out of 10", {("knee", "left", 3), ("knee", "right", 3)}),
        ("shoulder, elbow and wrist all ache", {(area, None, None) for area in ("shoulder", "elbow", "wrist")}),
        ("rolled my ankle playing soccer. its swollen. 6/10", {("ankle", None, 6)}),
        ("my wrist (left) is bugging me", {("wrist", "left", None)}),
        ("shin splints both legs 5/10", {("shin", "left", 5), ("shin", "right", 5)}),
        ("tweaked something in my lower left back", {("lower back", "left", None)}),
        ("right knee 2/10 pain, left knee fine", {("knee", "right", 2)}),
        ("left hip hurts and energy is like a 2", {("hip", "left", None)}),
        ("elbow twinge 2-3/10", {("elbow", None, 2)}),
        ("back squat 225x5 hurt my knee", {("knee", None, None)}),
    ],
)
def test_each_place_that_hurts_has_its_own_side_and_severity(
    text: str, expected: set[tuple[str, str | None, int | None]]
) -> None:
    assert pains(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "no knee pain this time",
        "shoulder held up fine, no pain",
        "knee pain is gone",
        "my back hurt last week, all good now",
        "boss is a pain in the neck",
        "no pain no gain",
        "glad to be back! my knees dont hurt anymore",
        "pain 0/10 today",
    ],
)
def test_pain_that_is_denied_over_or_a_figure_of_speech_is_none(text: str) -> None:
    assert pains(text) == set()


@pytest.mark.parametrize("text", ["knee hurt when i did lateral raises", "right wrist hurts on bench, 5/10"])
def test_the_exercise_that_it_hurts_on_is_no_log(text: str) -> None:
    assert not any(sets(read(text)).values())
    assert read(text).main == "pain"


@pytest.mark.parametrize(
    ("text", "seconds", "rounds"),
    [
        ("cindy 14+7", None, 14),
        ("7+12, rpe 9", None, 7),
        ("amrap 15: 7 + 12", None, 7),
        ("got 7 full rounds plus 9 reps", None, 7),
        ("6.5 rounds in 20 min", 1200, 6),
        ("5 rds in 17:32, brutal", 1052, 5),
        ("fran 4:12 rx", 252, None),
        ("finished in 18:40", 1120, None),
    ],
)
def test_a_circuit_is_told_in_rounds_or_in_time(text: str, seconds: float | None, rounds: int | None) -> None:
    session = read(text, CIRCUIT).session
    assert (session.seconds, session.rounds) == (seconds, rounds)


def test_the_exercises_of_an_emom_take_turns() -> None:
    found = sets(read("emom 12, odd min 12 swings w 24kg, even min 8 burpees", None))
    assert found == {"Kettlebell Swing": [(12, 24)] * 6, "Burpee": [(8, None)] * 6}


@pytest.mark.parametrize(
    ("text", "seconds", "rpe", "energy"),
    [
        ("whole session took 1h10, overall effort 9/10", 4200, 9, None),
        ("done. bench 135 8/8/8, 40 min, rpe 7 overall", 2400, 7, None),
        ("done in 55", 3300, None, None),
        ("overall about a 7", None, 7, None),
        ("3 by 8 bench 135, session was a 9/10", None, 9, None),
        ("my energy is about an 8 out of ten", None, None, 8),
        ("energy good, bench 135 8/8/8", None, None, None),
        ("stress 6 sleep 7 energy 5", None, None, 5),
        ("bench 135 8/8/8, 3 min rest", None, None, None),
    ],
)
def test_a_session_has_a_duration_an_effort_and_an_energy(
    text: str, seconds: float | None, rpe: float | None, energy: int | None
) -> None:
    session = read(text).session
    assert (session.seconds, session.rpe, session.energy) == (seconds, rpe, energy)


@pytest.mark.parametrize(
    "text", ["all finished last night around 9:30", "running 20 min late", "married (3rd time lol)"]
)
def test_times_of_day_and_ordinals_are_not_of_the_session(text: str) -> None:
    for prescription in (PUSH, RUN):
        session = read(text, prescription).session
        assert (session.seconds, session.rounds) == (None, None)
