"""How athletes' names for exercises are found, and that their chat names none."""

from pathlib import Path

import pytest

from messaging.reading.words.lexicon import COMMON
from textcoach.domain.catalogue import EXERCISES, aliases_of, index, resolve
from textcoach.domain.catalogue.names import key


def _words(text: str) -> list[str]:
    return text.split()


_TABLE = Path(__file__).parent.parent / "data" / "exercise-names.txt"
_ROWS = [line.split(": ", 1) for line in _TABLE.read_text(encoding="utf-8").splitlines()]
_CHAT = _words(
    "a about after again ago all almost already also always am an and any anything are around as ask at ate away "
    "awesome baby back bad basically be beat because bed been beer before best better big birthday bit body boss "
    "both break breakfast bring brother brutal bus busy but buy by cake call called came can car cat change check "
    "chicken class cold come coffee cool could couple course crazy cute dad damn dark date daughter day days deal "
    "dinner doctor dog doing done dont down drink drive drop drunk during early easy eat eight else end enough even "
    "evening ever every everything exam exhausted extra eye face family far fast feel feeling feet felt few fifteen "
    "fifty fine finish finished first five flight food foot for forgot found four free fresh friday friend from "
    "full fun game gave get girl give go goal going gone gonna good got great guess gym had half hand happy hard "
    "has hate have he head health hear heart heavy hello help her here hey hi high him his hit holiday home hope "
    "hot hour hours house how hungry hurt hurts husband ice idea if ill in inside into is it its job just keep kid "
    "kids kind kinda know knee last late later leave left leg less let life light like literally little live lol "
    "long look lot lots love low luck lunch made make man many match maybe me mean meeting message mind mine minute "
    "minutes miss mom moment monday money month more morning most move moved much must my name nap need never new "
    "next nice night nine no none noon not nothing now number of off office often ok old on once one only open or "
    "other our out outside over own pace pain park party people per phone pizza place plan play please plus point "
    "power pretty pump quick quit rain ready real really reason rest right road room round safe said same saturday "
    "say school season second see seven shit shoe shoes shop short should shower sick side since sister six sleep "
    "sleepy slept slow small snow so some someone son soon sore sorry sort start started still stop store stress "
    "strong stuff such sugar suicide summer sun sunday super sure sweat table take talk team tell ten text than "
    "thanks that the their them then there these they thing things think third this those though three through "
    "thursday tight time tired to today together told tomorrow tonight too took total town traffic train training "
    "travel trip try trying tuesday turn twelve twenty two under until up us use usual vacation van very wait wake "
    "want warm was water way we wedding wednesday week weekend weeks weight weird well went were what when where "
    "which while white who why wife will win wine winter wish with without work worked workout worse worst would "
    "wrong yeah year years yep yes yesterday yet you your zero "
)
# English words that name an exercise too. The reader takes these for one beside figures only.
_BOTH = _words(
    "bench press row run walk curl squat bridge chop clean crawl crunch deads hack hammer hang hike incline jerk "
    "lateral laps overhead ride slam spin sprint stairs stretch suitcase swim swing twist balance breathing"
)


@pytest.mark.parametrize(("meant", "said"), _ROWS, ids=[row[0] for row in _ROWS])
def test_what_athletes_write_is_found(meant: str, said: str) -> None:
    names = [name.strip() for name in said.split(",")]
    found = {name: getattr(resolve(name), "name", None) for name in names}
    assert found == dict.fromkeys(names, meant)


def test_every_name_and_alias_in_any_case_and_number_resolves_to_its_exercise() -> None:
    for exercise in EXERCISES:
        for name in (exercise.name, *aliases_of(exercise)):
            assert resolve(name) is exercise, name
            assert resolve(name.upper()) is exercise, name
            assert resolve(name.replace("-", " ").replace("'", "")) is exercise, name


def test_a_canonical_name_is_found_in_the_plural_and_with_hyphens() -> None:
    for exercise in EXERCISES:
        if not exercise.name.endswith(("s", "h", "ing")):
            assert resolve(exercise.name + "s") is exercise, exercise.name
        assert resolve(exercise.name.replace(" ", "-")) is exercise, exercise.name


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("press", "Overhead Press"),
        ("row", "Barbell Row"),
        ("curl", "Dumbbell Curl"),
        ("squat", "Barbell Back Squat"),
        ("raise", "Lateral Raise"),
        ("extension", "Leg Extension"),
        ("pulldown", "Lat Pulldown"),
        ("fly", "Dumbbell Fly"),
        ("bench", "Barbell Bench Press"),
        ("lunge", "Walking Lunge"),
        ("pushdown", "Triceps Pushdown"),
        ("shrug", "Barbell Shrug"),
        ("clean", "Power Clean"),
        ("carry", "Farmer's Carry"),
    ],
)
def test_a_bare_word_means_the_plain_exercise(said: str, meant: str) -> None:
    assert getattr(resolve(said), "name", None) == meant
    assert getattr(resolve(said.upper() + ("S" if not said.endswith(("s", "y")) else "")), "name", None) == meant


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("kb swins", "Kettlebell Swing"),
        ("Barbel Bench Pres", "Barbell Bench Press"),
        ("bulgarian splt squats", "Bulgarian Split Squat"),
        ("deadlfit", "Deadlift"),
        ("romainian deadlift", "Romanian Deadlift"),
        ("tricep puhsdowns", "Triceps Pushdown"),
        ("leg extentions", "Leg Extension"),
        ("skullcrushrs", "Skullcrusher"),
        ("Frontkniebeuge", "Front Squat"),
        ("clean & jerk", "Clean and Jerk"),
        ("farmer’s carries", "Farmer's Carry"),
    ],
)
def test_spelling_mistakes_are_forgiven(said: str, meant: str) -> None:
    assert getattr(resolve(said), "name", None) == meant


@pytest.mark.parametrize("said", [
    "", "x", "foo bar baz", "lunch", "pump", "dib", "!!!", "car", "last one", "the last one", "threshold", "interval",
    "comma pull ups", "hip flexor", "it band", "13 stones", "weighed in", "literally",
])  # fmt: skip
def test_what_is_no_exercise_is_not_found(said: str) -> None:
    assert resolve(said) is None


def test_words_of_everyday_chat_name_no_exercise() -> None:
    assert {word: found.name for word in _CHAT if (found := resolve(word))} == {}


@pytest.mark.parametrize("word", _BOTH)
def test_a_word_with_two_meanings_needs_figures_beside_it(word: str) -> None:
    assert key(word) in index()
    assert word in COMMON
