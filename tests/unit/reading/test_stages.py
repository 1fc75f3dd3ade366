"""Each stage by itself: clauses, statements, session facts, requests taken out, corrections taken apart, the trace."""

import pytest

from messaging.reading.grammar import GrammarReader
from messaging.reading.meaning.corrections import taken_apart
from messaging.reading.names.names import names_of
from messaging.reading.names.parsed import Parsed, parse
from messaging.reading.pipeline import Route
from messaging.reading.requests.asking import requested
from messaging.reading.session.session import session_facts
from messaging.reading.statements.clauses import clauses
from messaging.reading.statements.statements import statements
from messaging.reading.trace import trace
from messaging.reading.words.normalise import normalise
from textcoach.domain.reading import ReadingContext, SessionFacts

from .cases import PUSH, TODAY


def parsed(text: str) -> Parsed:
    return parse(normalise(text), PUSH)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("bench 135x8, laterals 15x12", [("bench 135x8,", False), (" laterals 15x12", False)]),
        ("bench 135x8 and laterals 15x12", [("bench 135x8 ", False), ("and laterals 15x12", False)]),
        ("bench 140 for 8 and 7", [("bench 140 for 8 and 7", False)]),
        ("everything but laterals", [("everything but laterals", False)]),
        ("bench 135x8. my brother did 315", [("bench 135x8.", False), (" my brother did 315", True)]),
        ("should i do 145? bench 135x8", [("should i do 145?", True), (" bench 135x8", False)]),
        ("i want to hit 225x5", [("i want to hit 225x5", True)]),
    ],
)
def test_clauses_end_at_marks_and_joining_words_and_some_are_talk(text: str, expected: list[tuple[str, bool]]) -> None:
    whole = parsed(text)
    found = clauses(whole.atoms, whole.mentions, whole.text)
    assert [(clause.text, clause.muted) for clause in found] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("bench 135x8, 145x6", [("Barbell Bench Press", ["135x8", "145x6"])]),
        ("45x8, 95x3 then bench 135 8/8", [("Barbell Bench Press", ["45x8", "95x3", "135", "8/8"])]),
        ("3x8 bench at 135", [("Barbell Bench Press", ["3x8", "135"])]),
        ("bench 135x8 laterals 15x12", [("Barbell Bench Press", ["135x8"]), ("Lateral Raise", ["15x12"])]),
        ("135x8", [("", ["135x8"])]),
        ("should i do 145?", []),
    ],
)
def test_figures_belong_to_the_exercise_they_follow_or_lead(text: str, expected: list[tuple[str, list[str]]]) -> None:
    whole = parsed(text)
    found = statements(clauses(whole.atoms, whole.mentions, whole.text), whole.atoms, whole.text)
    assert [
        (one.mention.name if one.mention else "", [atom.text for atom in one.figures if atom.figures]) for one in found
    ] == expected


@pytest.mark.parametrize(
    ("text", "skipped"),
    [
        ("skipped laterals and pushdowns", ["Lateral Raise", "Triceps Pushdown"]),
        ("laterals i didnt do", ["Lateral Raise"]),
        ("laterals got skipped", ["Lateral Raise"]),
        ("skipped laterals but did bench 135x8", ["Lateral Raise"]),
        ("no problem with bench 135x8", []),
    ],
)
def test_words_skip_the_exercises_they_stand_by(text: str, skipped: list[str]) -> None:
    whole = parsed(text)
    found = statements(clauses(whole.atoms, whole.mentions, whole.text), whole.atoms, whole.text)
    assert [one.mention.name for one in found if one.skip and one.mention] == skipped


@pytest.mark.parametrize(
    ("text", "facts", "rest"),
    [
        ("energy 7/10, bench 135x8", SessionFacts(energy=7), ", , bench 135x8"),
        ("session rpe 8", SessionFacts(rpe=8), ","),
        ("took 55 min", SessionFacts(seconds=3300), ","),
        ("5 rounds in 16:40", SessionFacts(rounds=5, seconds=1000), ", in ,"),
        ("bench 135x8", SessionFacts(), "bench 135x8"),
    ],
)
def test_session_facts_are_taken_out_of_the_text(text: str, facts: SessionFacts, rest: str) -> None:
    found = session_facts(normalise(text), endurance=False)
    assert found.facts == facts
    assert " ".join(found.rest.text.split()) == rest


def test_what_leaves_the_text_leaves_the_places_of_the_rest() -> None:
    text = "Energy 7/10, slept 6h, bench 135x8"
    rest = session_facts(normalise(text), endurance=False).rest
    at = rest.text.index("135x8")
    assert rest.span(at, at + 5).of(text) == "135x8"


def test_clauses_that_ask_are_taken_out() -> None:
    asked, rest = requested(
        parse(normalise("bench 135x8. can we move tomorrow to friday?"), PUSH), names_of(PUSH), TODAY
    )
    assert asked is not None
    assert "friday" not in rest.text
    assert "bench 135x8" in rest.text


def test_a_correction_is_taken_apart() -> None:
    text = "no, last set was 6 not 8"
    found = taken_apart(normalise(text))
    assert (found.ordinal, "8" in found.rest.text, "6" in found.rest.text) == (-1, False, True)
    assert "not 8" in [span.of(text) for span in found.used]


def test_a_trace_shows_the_stages_of_the_very_reading() -> None:
    text = "Bench one eighty five for 8, energy 7/10. Can we move it to friday?"
    context = ReadingContext("lb", "mi", TODAY, PUSH)
    found = trace(text, context)
    assert found.reading == GrammarReader().read(text, context)
    assert found.route is Route.REPLY
    assert found.normalised.startswith("bench 185 for 8")
    assert ("number", "one eighty five") in [(piece.label, piece.text) for piece in found.atoms]
    assert [(piece.label, piece.text) for piece in found.mentions] == [("Barbell Bench Press", "Bench")]
    assert [one.span.of(text) for one in found.requested if one.span] == ["Can we move it to friday"]
    assert found.facts.energy == 7
    assert found.statements[0][0] == "Barbell Bench Press"
    assert ("Barbell Bench Press, set 1", "load") in [(path, one.field) for path, one in found.values]


@pytest.mark.parametrize(
    ("text", "route"),
    [
        ("STOP", Route.KEYWORD),
        ('Liked "Bench"', Route.PHONE),
        ("👍", Route.WORDLESS),
        ("please stop texting me", Route.STOP),
        ("no, bench was 195", Route.CORRECTION),
        ("starting", Route.BEGINNING),
        ("same as last time +5", Route.RELATIVE),
        ("bench 135x8", Route.REPLY),
    ],
)
def test_a_trace_tells_the_route(text: str, route: Route) -> None:
    assert trace(text, ReadingContext("lb", "mi", TODAY, PUSH)).route is route
