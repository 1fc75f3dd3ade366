"""Runs, rides, rows, swims and walks: distance, time and pace, repeats, warm-ups and what is none of them."""

import pytest

from textcoach.domain.reading import PrescribedItem, Prescription

from .cases import PUSH, REPEATS, RUN, read, sets

SWIM = Prescription("Swim", (PrescribedItem("Swimming", 1, meters=1500),))
ROW = Prescription("Row", (PrescribedItem("Rowing", 1, meters=5000),))
RIDE = Prescription("Ride", (PrescribedItem("Cycling", 1, seconds=3600),))
WALK = Prescription("Walk", (PrescribedItem("Walk", 1, seconds=1800),))
EASY = Prescription("Easy", (PrescribedItem("Run", 1, seconds=2700),))
HILLS = Prescription("Hills", (PrescribedItem("Run", 8, seconds=45),))
TEMPO = Prescription("Tempo", (PrescribedItem("Run", 3, seconds=480),))
MI, HALF = 1609.344, 21_097.5


def outing(
    text: str, prescription: Prescription | None, *, kg: bool = False
) -> list[tuple[float | None, float | None]]:
    """Metres and seconds of each set, rounded."""
    entries = read(text, prescription, kg=kg).entries
    return [
        (done.meters and round(done.meters), done.seconds and round(done.seconds))
        for entry in entries
        for done in entry.sets
    ]


@pytest.mark.parametrize(
    ("text", "prescription", "meters", "seconds"),
    [
        ("5.2 miles, 46:10, felt ok", RUN, 5.2 * MI, 2770),
        ("5 in 43:20", RUN, 5 * MI, 2600),
        ("knocked out 5 at 8:40 pace", RUN, 5 * MI, 2600),
        ("5 miles averaging 8:45 per mile", RUN, 5 * MI, 2625),
        ("20 miles 2:42", RUN, 20 * MI, 9720),
        ("10 miles in 1 hr 32", RUN, 10 * MI, 5520),
        ("8 mi @ 9:10, last 2 at 8:00", RUN, 8 * MI, 4400),
        ("6 mi 51:00. splits 8:40 8:35 8:30 8:25", RUN, 6 * MI, 3060),
        ("6.01 mi, 52:20, avg 8:42", RUN, 6.01 * MI, 3140),
        ("ran 3 miles on the tready at 6.5", RUN, 3 * MI, 1662),
        ("treadmill 6.2 mph 45 min", EASY, 4.65 * MI, 2700),
        ("7.03 mi | 58:44 | 8:21 /mi | 148 bpm", EASY, 7.03 * MI, 3524),
        ("had to stop at 3 mi (27:50)", RUN, 3 * MI, 1670),
        ("half marathon 1:58", None, HALF, 7080),
        ("marathon done, 4:12:30", None, 2 * HALF, 15_150),
        ("26.2 done!!! 4:12:30", RUN, 26.2 * MI, 15_150),
        ("ran 45 easy", EASY, None, 2700),
        ("ran 6", EASY, 6 * MI, None),
        ("40 mi ride, avg 16 mph", RIDE, 40 * MI, 9000),
        ("ride 1:30, 22mi", RIDE, 22 * MI, 5400),
        ("2k erg 7:48.6", ROW, 2000, 469),
        ("5k row @ 2:05 split", ROW, 5000, 1250),
        ("30 min row avg 2:10/500m, rate 20", ROW, 6923, 1800),
        ("72 lengths (25 yd pool) 41 min", SWIM, 72 * 22.86, 2460),
        ("incline walk 30min 3.5mph 12%", WALK, 1.75 * MI, 1800),
        ("treadmill walk 30 min 3 mph incline 8", WALK, 1.5 * MI, 1800),
    ],
)
def test_a_continuous_outing_is_one_set(
    text: str, prescription: Prescription | None, meters: float | None, seconds: float | None
) -> None:
    assert outing(text, prescription) == [(meters and round(meters), seconds)]


@pytest.mark.parametrize(
    ("text", "prescription", "expected"),
    [
        ("6x400 w/ 90s jog: 1:32 1:31 1:33 1:30 1:31 1:27", REPEATS, [(400, s) for s in (92, 91, 93, 90, 91, 87)]),
        ("6x400: 92, 91, 93, 90, 91, 87", REPEATS, [(400, s) for s in (92, 91, 93, 90, 91, 87)]),
        ("400s were 88 87 89, 2 min rest between", REPEATS, [(400, 88), (400, 87), (400, 89)]),
        ("only 4 of the 6 400s. 92 93 95 97", REPEATS, [(400, s) for s in (92, 93, 95, 97)]),
        ("5x800 avg 3:10", REPEATS, [(800, 190)] * 5),
        ("5x800 @ 3:10", REPEATS, [(800, 190)] * 5),
        ("6x800 at 6:30 pace", REPEATS, [(800, 194)] * 6),
        ("400m x 6, 1:30 each", REPEATS, [(400, 90)] * 6),
        ("mile repeats 6:40 6:42", REPEATS, [(1609, 400), (1609, 402)]),
        ("3 mile repeats @ 6:40", REPEATS, [(1609, 400)] * 3),
        ("5x800 3.10 3.12 3.15 3.11 3.09", REPEATS, [(800, s) for s in (190, 192, 195, 191, 189)]),
        ("8 hill reps ~45s each, jog back down", HILLS, [(None, 45)] * 8),
        ("10 x 1 min hard w 1 min easy between", HILLS, [(None, 60)] * 10),
        ("3x8 min: 1.9k 1.88k 1.87k", TEMPO, [(1900, 480), (1880, 480), (1870, 480)]),
        (
            "wu 1.5mi\n2x1mi 7:05 7:02 (3 min jog rec)\ncd 1mi",
            REPEATS,
            [(2414, None), (1609, 425), (1609, 422), (1609, None)],
        ),
        (
            "2 mi warm up, 2x2mi @ 6:50 pace, 1 mi cool down",
            REPEATS,
            [(3219, None), (3219, 820), (3219, 820), (1609, None)],
        ),
        ("2k wu 12:30, 5k tempo 24:10, 1k cd", RUN, [(2000, 750), (5000, 1450), (1000, None)]),
        (
            "8x100 on 2:00 - came in 1:38 1:39 1:39 1:40 1:40 1:41 1:40 1:36",
            SWIM,
            [(100, s) for s in (98, 99, 99, 100, 100, 101, 100, 96)],
        ),
        ("92 91 90", REPEATS, [(None, 92), (None, 91), (None, 90)]),
    ],
)
def test_repeats_are_a_set_each(
    text: str, prescription: Prescription, expected: list[tuple[float | None, float | None]]
) -> None:
    assert outing(text, prescription) == expected


@pytest.mark.parametrize(
    "text",
    [
        "ran into an old friend, 20 years!",
        "thinking 8:30 pace tomorrow",
        "my brother ran a 3:10 marathon",
        "training for a half marathon",
        "my marathon is in 3 weeks",
        "boston marathon is april 20, 12 weeks to go!!",
        "its 95 degrees, no way im running 5 miles",
        "signed up for a 10k on 4/12",
        "running 20 min late",
    ],
)
@pytest.mark.parametrize("prescription", [RUN, REPEATS, PUSH, None])
def test_what_is_said_of_other_runs_is_no_log(text: str, prescription: Prescription | None) -> None:
    assert not any(sets(read(text, prescription)).values())


def test_rows_told_in_metres_are_on_the_machine() -> None:
    prescription = Prescription("Pull", (PrescribedItem("Barbell Row", 4, "8"), PrescribedItem("Pull-Up", 3, "8")))
    assert [entry.exercise for entry in read("row 500m 1:45, pull ups 8 8", prescription).entries] == [
        "Rowing",
        "Pull-Up",
    ]
