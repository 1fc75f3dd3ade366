from itertools import combinations

from textcoach.domain.catalogue import EXERCISES, by_name
from textcoach.domain.catalogue.exercise import Pattern
from textcoach.domain.staples import GENTLE, family, is_staple, order, staple_names


def test_every_staple_is_in_the_catalogue_once() -> None:
    names = staple_names()
    assert len(set(names)) == len(names)
    assert all(by_name(name).name == name for name in names)
    assert all(is_staple(by_name(name)) for name in GENTLE)


def test_less_than_half_of_the_catalogue_is_prescribed_unasked() -> None:
    assert 0.3 < sum(is_staple(one) for one in EXERCISES) / len(EXERCISES) < 0.5


def test_a_family_is_one_movement() -> None:
    staples = [by_name(name) for name in staple_names()]
    alike = [(one, other) for one, other in combinations(staples, 2) if family(one) == family(other)]
    assert all(one.pattern is other.pattern for one, other in alike)
    assert family(by_name("Barbell Bench Press")) == family(by_name("Dumbbell Bench Press"))
    assert family(by_name("Barbell Bench Press")) != family(by_name("Incline Dumbbell Press"))


def test_what_is_no_staple_comes_last_and_is_like_nothing_else() -> None:
    odd = by_name("Atlas Stone")
    assert family(odd) == "Atlas Stone"
    assert order(odd) > max(order(by_name(name)) for name in staple_names())


def test_every_lifting_movement_has_a_staple_without_any_kit() -> None:
    """Where the catalogue has any exercise without kit at all."""
    for pattern in (
        Pattern.SQUAT, Pattern.HINGE, Pattern.LUNGE, Pattern.HORIZONTAL_PUSH, Pattern.VERTICAL_PUSH,
        Pattern.HORIZONTAL_PULL, Pattern.VERTICAL_PULL, Pattern.HIP_EXTENSION, Pattern.CORE, Pattern.CALF,
    ):  # fmt: skip
        bare = [one for one in EXERCISES if one.pattern is pattern and not one.kit]
        assert any(is_staple(one) for one in bare), pattern
