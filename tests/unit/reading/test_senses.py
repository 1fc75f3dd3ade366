"""What bare figures mean: the notation, the prescription and what people can do, weighed together."""

from itertools import groupby

import pytest

from messaging.reading.sets.drafts import Draft
from messaging.reading.sets.pieces import pieces
from messaging.reading.sets.plausible import Expected, Scale
from messaging.reading.sets.readings import readings
from messaging.reading.sets.senses import Meaning
from messaging.reading.sets.strength import strength_sets
from messaging.reading.words.lexer import atoms
from textcoach.domain.catalogue.exercise import LoadKind, Measure

BENCH = Expected(load=185, sets=4, reps=5)
CURL = Expected(kind=LoadKind.PER_HAND, load=30, sets=3, reps=10)
LATERAL = Expected(kind=LoadKind.PER_HAND, load=15, sets=3, reps=15)
LEG_PRESS = Expected(load=320, sets=3, reps=10)
PULL_UP = Expected(kind=LoadKind.ADDED, sets=4, reps=6)
SPLIT_SQUAT = Expected(kind=LoadKind.PER_HAND, load=25, sets=3, reps=10)
PLANK = Expected(kind=LoadKind.ADDED, measure=Measure.SECONDS, sets=3)
PUSH_UP = Expected(kind=LoadKind.ADDED, sets=3, reps=12)
GOBLET_KG = Expected(kind=LoadKind.PER_HAND, unit="kg", load=16, sets=3, reps=12)
LATERAL_KG = Expected(kind=LoadKind.PER_HAND, unit="kg", load=8, sets=3, reps=15)
DEADLIFT_KG = Expected(unit="kg", load=140, sets=3, reps=5)
BENCH_KG = Expected(unit="kg", load=80, sets=4, reps=6)
ANY = Expected()
DUMBBELLS = Expected(kind=LoadKind.PER_HAND)


def _one(done: Draft) -> str:
    what = done.reps if done.reps is not None else f"{done.seconds:g}s" if done.seconds is not None else ""
    load = f"@{done.load:g}" if done.load is not None else ""
    effort = f" rpe{done.rpe:g}" if done.rpe is not None else f" rir{done.rir:g}" if done.rir is not None else ""
    return f"{what}{load}{effort}{' ' + done.side if done.side else ''}"


def _said(text: str, expected: Expected) -> str:
    """ "3*5@185, 4@185"."""
    drafts, _ = strength_sets(atoms(text), expected)
    runs = [(one, len(list(run))) for one, run in groupby(map(_one, drafts))]
    return ", ".join(f"{count}*{one}" if count > 1 else one for one, count in runs)


@pytest.mark.parametrize(
    ("expected", "text", "sets"),
    [
        (BENCH, "185 5 5 5 5", "4*5@185"),
        (BENCH, "185: 5,5,5,4", "3*5@185, 4@185"),
        (BENCH, "4x5x185", "4*5@185"),
        (BENCH, "5 reps 4 sets 185", "4*5@185"),
        (BENCH, "185 for 4 sets of 5", "4*5@185"),
        (BENCH, "4x5 @ 185", "4*5@185"),
        (BENCH, "3 sets 185x5", "3*5@185"),
        (BENCH, "185x5, 3 sets", "3*5@185"),
        (BENCH, "185x5 x2, 185x4, 175x5", "2*5@185, 4@185, 5@175"),
        (BENCH, "155 x8 x8 x8 x7", "3*8@155, 7@155"),
        (BENCH, "+5x5x3", "3*5@5"),
        (BENCH, "5 5 5 5 185", "4*5@185"),
        (BENCH, "5, 5, 5 (185)", "3*5@185"),
        (BENCH, "5/5/5 with 185", "3*5@185"),
        (BENCH, "10 135 8 155 5 185", "10@135, 8@155, 5@185"),
        (BENCH, "135 10 155 8 185 5", "10@135, 8@155, 5@185"),
        (BENCH, "5@185 3@205 1@225", "5@185, 3@205, 1@225"),
        (BENCH, "5 reps at 185, 5 at 195, 3 at 205", "5@185, 5@195, 3@205"),
        (BENCH, "5 reps with 185, 4 with 195, 3 w/ 205", "5@185, 4@195, 3@205"),
        (BENCH, "45x8, 95x3 then 115 6/6", "8@45, 3@95, 2*6@115"),
        (BENCH, "95 for 5, 135 for 5, then 185 for 5, 5 and 4", "5@95, 5@135, 2*5@185, 4@185"),
        (BENCH, "135 155 175 185 for 5", "5@135, 5@155, 5@175, 5@185"),
        (LEG_PRESS, "12/10/8 320/340/360", "12@320, 10@340, 8@360"),
        (LEG_PRESS, "12x320, 10x340, 8x360", "12@320, 10@340, 8@360"),
        (CURL, "10x30, 10x30, 8x35", "2*10@30, 8@35"),
        (CURL, "10 10 8 (30)", "2*10@30, 8@30"),
        (CURL, "2 30s 10/10/9", "2*10@30, 9@30"),
        (CURL, "35x8 30x10 25x12", "8@35, 10@30, 12@25"),
        (CURL, "12 12 12 12", "4*12"),
        (LATERAL, "15 15 15 15", "3*15@15"),
        (LATERAL, "15 15 12", "2*15, 12"),
        (LATERAL, "3x15@12", "3*15@12"),
        (LATERAL_KG, "8x15, 8x15, 8x12", "2*15@8, 12@8"),
        (GOBLET_KG, "12x16 12x16 10x20", "2*12@16, 10@20"),
        (BENCH_KG, "6x80, 6x80, 5x80", "2*6@80, 5@80"),
        (DEADLIFT_KG, "142,5 5,5,4", "2*5@142.5, 4@142.5"),
        (DEADLIFT_KG, "12x3x110", "3*12@110"),
        (PULL_UP, "8 7 6 5", "8, 7, 6, 5"),
        (PULL_UP, "25x5, 25x5", "2*5@25"),
        (PULL_UP, "25 5 5 5", "3*5@25"),
        (PUSH_UP, "50", "50"),
        (PUSH_UP, "20x3", "3*20"),
        (PLANK, "60 45 40", "60s, 45s, 40s"),
        (PLANK, "45s x3", "3*45s"),
        (ANY, "5x5x225", "5*5@225"),
        (ANY, "12x3", "3*12"),
        (ANY, "225x5", "5@225"),
        (DUMBBELLS, "14x8, 16x8, 16x8", "8@14, 2*8@16"),
        (DUMBBELLS, "15x12", "12@15"),
    ],
)
def test_figures_without_labels(expected: Expected, text: str, sets: str) -> None:
    assert _said(text, expected) == sets


@pytest.mark.parametrize(
    ("expected", "text", "sets"),
    [
        (BENCH, "4x5 at 185, last set was 4", "3*5@185, 4@185"),
        (BENCH, "185 5, 5 and last set 4", "2*5@185, 4@185"),
        (BENCH, "185 5/5/5 each set 2 left", "3*5@185 rir2"),
        (BENCH, "185 5 5 5 2 left each", "3*5@185 rir2"),
        (BENCH, "185 5/5/5 all sets to failure", "3*5@185 rir0"),
        (BENCH, "225x5@7, 225x5@8, 225x3@9", "5@225 rpe7, 5@225 rpe8, 3@225 rpe9"),
        (BENCH, "205x3 @9, 175 3x6", "3@205 rpe9, 3*6@175"),
        (BENCH, "155x5 175x3, 195 fail", "5@155, 3@175, 0@195 rir0"),
        (SPLIT_SQUAT, "25s l10 r9", "10@25 left, 9@25 right"),
        (SPLIT_SQUAT, "3x10 ea w 25s", "3*10@25 each"),
    ],
)
def test_remarks_about_some_sets(expected: Expected, text: str, sets: str) -> None:
    assert _said(text, expected) == sets


@pytest.mark.parametrize("text", ["99999", "3 sets of 9999", "5000/5000"])
def test_a_figure_that_can_be_nothing_is_left_out(text: str) -> None:
    drafts, _ = strength_sets(atoms(text), BENCH)
    assert all(done.reps is None and done.load is None for done in drafts)


def test_every_value_keeps_the_place_of_its_own_figure() -> None:
    text = "185 5/4"
    (first, second), _ = strength_sets(atoms(text), BENCH)
    places = [text[place.start : place.end] for done in (first, second) for _, place in done.sources.values() if place]
    assert places == ["5", "185", "4", "185"]


@pytest.mark.parametrize("text", ["185 5 5 5", "5x5", "185x5x3", "8/8/7 @8", "x5", "3 sets", "20s", "5 at 185"])
def test_no_reading_costs_less_than_nothing(text: str) -> None:
    found = pieces(atoms(text))
    made = [reading for piece in found for reading in readings(piece, Scale(BENCH))]
    assert made
    assert all(reading.cost >= reading.form >= 0 for reading in made)
    assert all(isinstance(meaning, Meaning) for reading in made for meaning in reading.meanings)
