"""Figures: loads, reps, sets, efforts, times and distances."""

import pytest

from textcoach.domain.catalogue.exercise import LoadKind

from .cases import CORE, PUSH, REPEATS, RUN, intents, only, read, sets


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("bench 135x8x3", [(8, 135)] * 3),
        ("bench 3x8@140", [(8, 140)] * 3),
        ("bench 3x8 140", [(8, 140)] * 3),
        ("bench 140 8/8/7", [(8, 140), (8, 140), (7, 140)]),
        ("bench 140 8 8 7", [(8, 140), (8, 140), (7, 140)]),
        ("bench 140 for 8, 8 and 7", [(8, 140), (8, 140), (7, 140)]),
        ("bench 8,8,7", [(8, None), (8, None), (7, None)]),
        ("bench 5x5x80kg", [(5, 80)] * 5),
        ("3 sets of 8 on bench with 140", [(8, 140)] * 3),
        ("bench 135 8 reps 4 sets", [(8, 135)] * 4),
        ("benched 135x8 then 145x6", [(8, 135), (6, 145)]),
        ("bench 185x5 failed the 4th rep", [(3, 185)]),
        ("bench 135x8x2, missed 155", [(8, 135), (8, 135), (0, 155)]),
        ("45x10, 95x8 then bench 135 8/8", [(10, 45), (8, 95), (8, 135), (8, 135)]),
        ("warmed up 45x10 95x5 then 135 8/8", [(10, 45), (5, 95), (8, 135), (8, 135)]),
        ("two sets of bench 185x8", [(8, 185)] * 2),
        ("3 sets: bench 135x8, 145x6, 155x4", [(8, 135), (6, 145), (4, 155)]),
    ],
)
def test_sets_of_a_barbell_lift(text: str, expected: list[tuple[int, float]]) -> None:
    assert sets(read(text)) == {"Barbell Bench Press": expected}


@pytest.mark.parametrize("text", ["shoulder press 12x30, 12x30, 10x30", "shoulder press 30s 12/12/10"])
def test_a_load_after_the_reps_is_known_by_the_prescription(text: str) -> None:
    assert sets(read(text)) == {"Dumbbell Shoulder Press": [(12, 30), (12, 30), (10, 30)]}


@pytest.mark.parametrize(
    ("text", "kind", "load"),
    [
        ("dips bw+25 8/8", LoadKind.ADDED, 25),
        ("pull ups 40 assist 8 8", LoadKind.ASSISTED, 40),
        ("pullups -30 8,8", LoadKind.ASSISTED, 30),
        ("pull ups bw 8/8", LoadKind.BODYWEIGHT, None),
        ("db row 50s 8/8", LoadKind.PER_HAND, 50),
        ("chin ups w/ a 15lb plate 8,8", LoadKind.ADDED, 15),
        ("pull ups 8 8", None, None),
    ],
)
def test_loads_say_how_they_are_counted(text: str, kind: LoadKind | None, load: float | None) -> None:
    assert [(done.reps, done.kind, done.load) for done in only(read(text, None))] == [(8, kind, load)] * 2


def test_an_effort_after_several_sets_belongs_to_the_last() -> None:
    assert [done.rpe for done in only(read("bench 3x8@140 @8.5"))] == [None, None, 8.5]
    assert [done.rir for done in only(read("bench 140 8/8/7 2 left each set"))] == [2, 2, 2]
    assert [done.rir for done in only(read("bench 140 8/8 to failure"))] == [None, 0]


@pytest.mark.parametrize("after", ["side plank done", "leg press 180 12/12", "3x10 pull ups"])
def test_what_the_next_line_begins_with_belongs_to_no_effort_before_it(after: str) -> None:
    bench = read(f"bench 30 15/15 2 left\n{after}").entries[0]
    assert [(done.reps, done.load, done.rir) for done in bench.sets] == [(15, 30, None), (15, 30, 2)]


def test_sides_are_kept() -> None:
    loaded = only(read("db row L 60x10 R 60x9", None))
    assert [(d.reps, d.load, d.side) for d in loaded] == [(10, 60, "left"), (9, 60, "right")]
    assert [(d.reps, d.side) for d in only(read("bss 14s L10 R8", None))] == [(10, "left"), (8, "right")]
    assert [d.side for d in only(read("lunges 20s 3x10/leg", None))] == ["each"] * 3


def test_a_plank_is_counted_in_seconds() -> None:
    assert [done.seconds for done in only(read("plank 60 45 40", CORE))] == [60, 45, 40]


@pytest.mark.parametrize(
    ("text", "seconds", "meters"),
    [
        ("5 miles in 42:30", 2550, 8046.72),
        ("ran 5 in 43 min", 2580, 8046.72),
        ("6mi 8:05/mi", 2910, 9656.06),
        ("10k 52:10", 3130, 10000),
        ("easy 45", 2700, None),
        ("9.5mi @ 8:55, avg hr 148", 5082.5, 15288.8),
        ("20 miles in 3:05", 11100, 32186.9),
        ("8 mph for 30 min", 1800, 6437.4),
        ("cut it short at 6 mi, 54:10", 3250, 9656.06),
    ],
)
def test_two_of_distance_time_and_pace_give_the_third(text: str, seconds: float, meters: float | None) -> None:
    (done,) = only(read(text, RUN))
    assert done.seconds == pytest.approx(seconds, rel=0.005)
    assert done.meters == (None if meters is None else pytest.approx(meters, rel=0.005))


def test_intervals_are_one_set_each() -> None:
    done = only(read("1 mi warm up, 6x800 3:05 3:04 3:06 3:05 3:03 3:00, 1 mi cool down", REPEATS))
    assert [one.seconds for one in done] == [None, 185, 184, 186, 185, 183, 180, None]
    assert [one.seconds for one in only(read("6x800 @ 3:10", REPEATS))] == [190] * 6


def test_pool_lengths_of_unknown_size_ask_for_it() -> None:
    reading = read("swam 40 lengths 32:00", None)
    assert (only(reading)[0].meters, only(reading)[0].seconds, reading.clarify is None) == (None, 1920, False)
    assert only(read("swam 40 lengths of a 25m pool in 32:00", None))[0].meters == 1000


@pytest.mark.parametrize("text", ["135x10", "12 reps at 80 kg", "3x10 95"])
def test_figures_without_an_owner_ask_whose_they_are(text: str) -> None:
    reading = read(text, None)
    assert (intents(reading), reading.entries, reading.clarify is not None) == (["log"], (), True)


def test_dictated_figures_are_read() -> None:
    text = "one forty for three sets of eight on the bench press and then lateral raises fifteen fifteen and twelve"
    assert sets(read(text, PUSH)) == {
        "Barbell Bench Press": [(8, 140)] * 3,
        "Lateral Raise": [(15, None), (15, None), (12, None)],
    }


def test_a_figure_is_never_cut_short_to_fit() -> None:
    assert sets(read("pushups 3 sets 15 12 10", CORE)) == {"Push-Up": [(15, None), (12, None), (10, None)]}
    assert sets(read("pull ups +25x5x3", None)) == {"Pull-Up": [(5, 25)] * 3}
