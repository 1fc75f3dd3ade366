"""The figures that a coach may set otherwise, as a file."""

from dataclasses import replace
from pathlib import Path

import pytest

from textcoach.coaching_file import as_toml, read_rules, rules_from, rules_of
from textcoach.domain.catalogue.exercise import Muscle
from textcoach.domain.coaching_rules import USUAL, CoachingRules, Landmarks
from textcoach.domain.errors import UserError


@pytest.fixture
def written(tmp_path: Path) -> Path:
    return tmp_path / "coaching.toml"


def test_without_a_file_the_usual_rules_hold() -> None:
    assert rules_of(None) is USUAL


def test_what_is_printed_is_read_as_the_same_rules(written: Path) -> None:
    written.write_text(as_toml(USUAL))
    assert read_rules(written) == USUAL
    other = replace(USUAL, landmarks={**USUAL.landmarks, Muscle.CHEST: Landmarks(1, 2.5, 3, 4)})
    written.write_text(as_toml(other))
    assert read_rules(written) == other


def test_every_table_that_is_printed_says_what_its_figures_are() -> None:
    printed = as_toml(USUAL)
    assert "# Weekly hard sets of one muscle, an indirect set counting a half" in printed
    assert "[landmarks.chest]\nmev = 6\n" in printed


def test_what_a_file_does_not_name_is_as_usual() -> None:
    rules = rules_from({"landmarks": {"chest": {"mev": 8}}})
    chest = USUAL.landmarks[Muscle.CHEST]
    assert rules.landmarks == {**USUAL.landmarks, Muscle.CHEST: replace(chest, mev=8)}
    assert replace(rules, landmarks=USUAL.landmarks) == USUAL
    assert rules_from({}) == USUAL


def test_a_muscle_without_a_row_can_be_given_a_whole_one() -> None:
    whole = {"mev": 2, "mav_low": 4, "mav_high": 8, "mrv": 12}
    assert rules_from({"landmarks": {"forearms": whole}}).landmarks[Muscle.FOREARMS] == Landmarks(2, 4, 8, 12)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[landmarks.chest]\nmev = 30", "landmarks.chest: mev (30) is above mav_low (12)."),
        ("[landmarks.chest]\nmrv = 3", "landmarks.chest: mav_high (20) is above mrv (3)."),
        ("[landmarks.chest]\nmev = -1", "landmarks.chest.mev can't be below 0."),
        ("[landmarks.chest]\nmev = nan", "landmarks.chest.mev is no figure."),
        ('[landmarks.chest]\nmev = "6"', "landmarks.chest.mev: Input should be a valid number."),
        ("[landmarks.chest]\nmevv = 6", "landmarks.chest.mevv is no rule (see `textcoach coaching show`)."),
        ("[landmarks.chets]\nmev = 6", "landmarks.chets: Input should be 'chest', "),
        ("[landmarks.forearms]\nmev = 6", "landmarks.forearms.mav_low: Field required; "),
        ("[season]\nrunning_block_weeks = 0", "season: running_block_weeks is 0, which is not from 2 to 12."),
        ("[season.block_weeks]\nbeginner = 60", "season: block_weeks.beginner is 60, which is not from 2 to 12."),
        ("[season]\ndeload_sets = 1.5", "season: deload_sets is 1.5, which is not from 0 to 1."),
        ("[running]\nlong_run = 30", "running: long_run is 30, which is not from 0 to 1."),
        ("[running]\nlongest_rise = 0.5", "running: longest_rise is 0.5, which is not from 1 to 3."),
        ("[effort_in_rehab]\nmost_percent = 120", "effort_in_rehab: most_percent is 120, which is not from 0 to 100."),
        ("landmarks = 6", "landmarks: Input should be an object."),
        ("[landmark.chest]\nmev = 6", "landmark is no rule (see `textcoach coaching show`)."),
    ],
)
def test_a_mistake_is_one_sentence_that_names_the_key(written: Path, text: str, words: str) -> None:
    written.write_text(text)
    with pytest.raises(UserError) as refused:
        read_rules(written)
    said = str(refused.value)
    assert said.startswith(f"The coaching file {written} can't be used: ")
    assert words in said
    assert "\n" not in said


def test_a_file_that_is_no_toml_not_utf_8_or_not_there_is_named(written: Path) -> None:
    with pytest.raises(UserError, match="can't be read: No such file"):
        read_rules(written)
    written.write_bytes(b"# caf\xe9")
    with pytest.raises(UserError, match="save it as UTF-8"):
        read_rules(written)
    written.write_text("[landmarks")
    with pytest.raises(UserError, match="is no TOML"):
        read_rules(written)


def test_every_field_can_be_set_alone() -> None:
    """A new rule needs nothing here: nested dataclasses and mappings of them are followed as they are."""
    import tomllib

    for name, value in tomllib.loads(as_toml(USUAL)).items():
        assert rules_from({name: value}) == USUAL
    assert rules_from(tomllib.loads(as_toml(CoachingRules()))) == USUAL
