"""How somebody who joined answers questions: tables of what people text, and properties that hold for any text."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from messaging.interview.answers import PlainAnswers
from messaging.interview.kit import GYM
from textcoach.domain.catalogue.exercise import Kit
from textcoach.domain.profile import Event, Experience, ProgramType
from textcoach.domain.questionnaire import (
    DaysTold,
    ExperienceTold,
    GoalTold,
    InjuriesTold,
    KitTold,
    Step,
    WhenTold,
)
from textcoach.domain.reading import Pain

ANSWERS = PlainAnswers()
TODAY = date(2026, 3, 2)
_P, _E = ProgramType, Experience
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


@pytest.mark.parametrize(
    ("text", "program"),
    [
        ("get stronger", _P.STRENGTH),
        ("bench 225", _P.STRENGTH),
        ("I want to put on some muscle!", _P.STRENGTH),
        ("gain weight", _P.STRENGTH),
        ("do 10 pull-ups", _P.STRENGTH),
        ("lose 20 lbs", _P.SHRED),
        ("Lose some belly fat, get toned", _P.SHRED),
        ("run a 10k", _P.ENDURANCE),
        ("finish my first marathon", _P.ENDURANCE),
        ("sub 25 5k", _P.ENDURANCE),
        ("get stronger and run a half", _P.HYBRID),
        ("lose weight and run 5k", _P.HYBRID),
        ("hyrox in the fall", _P.HYBRID),
        ("come back from knee surgery", _P.REHAB),
        ("rehab my shoulder", _P.REHAB),
        ("just get in shape", _P.OTHER),
        ("feel better, more energy", _P.OTHER),
        ("look good at my wedding", None),
    ],
)
def test_a_goal_says_which_training_it_takes(text: str, program: ProgramType | None) -> None:
    assert ANSWERS.told(Step.GOAL, text, TODAY) == GoalTold(" ".join(text.split()), program)


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("run a marathon on 4 October", Event("Marathon", date(2026, 10, 4), 42_195.0)),
        ("half marathon, may 10", Event("Half marathon", date(2026, 5, 10), 21_097.5)),
        ("run a 10k June 14th", Event("10 km run", date(2026, 6, 14), 10_000.0)),
        ("run 10k on saturdays", None),
        ("marathon march 4", None),
        ("get stronger by 1 june", None),
    ],
)
def test_a_race_with_its_date_is_an_event(text: str, event: Event | None) -> None:
    told = ANSWERS.told(Step.GOAL, text, TODAY)
    assert isinstance(told, GoalTold)
    assert told.event == event


@pytest.mark.parametrize("text", ["", "??", "1", "🏋️", "12 34"])
def test_what_has_no_words_is_no_goal(text: str) -> None:
    assert ANSWERS.told(Step.GOAL, text, TODAY) is None


@pytest.mark.parametrize(
    ("text", "experience"),
    [
        ("new to it", _E.BEGINNER),
        ("never", _E.BEGINNER),
        ("total beginner", _E.BEGINNER),
        ("a little", _E.BEGINNER),
        ("6 months", _E.BEGINNER),
        ("used to lift for 10 years, but not since college", _E.BEGINNER),
        ("haven't trained in 3 years", _E.BEGINNER),
        ("2 years", _E.INTERMEDIATE),
        ("two years", _E.INTERMEDIATE),
        ("1-2 yrs", _E.INTERMEDIATE),
        ("a few years", _E.INTERMEDIATE),
        ("on and off for a while", _E.INTERMEDIATE),
        ("not a beginner", _E.INTERMEDIATE),
        ("10 years", _E.ADVANCED),
        ("pretty advanced", _E.ADVANCED),
        ("all my life", _E.ADVANCED),
        ("lots", _E.ADVANCED),
    ],
)
def test_experience_is_heard_and_in_doubt_it_is_less(text: str, experience: Experience) -> None:
    assert ANSWERS.told(Step.EXPERIENCE, text, TODAY) == ExperienceTold(experience)


@pytest.mark.parametrize(
    ("text", "weekdays", "minutes"),
    [
        ("mon wed fri, 45 min", (0, 2, 4), 45),
        ("Monday, Wednesday and Friday for an hour", (0, 2, 4), 60),
        ("3 days, 1 hour", (0, 2, 4), 60),
        ("3", (0, 2, 4), None),
        ("3, 45", (0, 2, 4), 45),
        ("three times a week, half an hour", (0, 2, 4), 30),
        ("3-4 days 45-60 min", (0, 2, 4), 45),
        ("4x a week", (0, 1, 3, 4), None),
        ("mon-fri 30 minutes", (0, 1, 2, 3, 4), 30),
        ("weekends only, 90 mins", (5, 6), 90),
        ("weekdays", (0, 1, 2, 3, 4), None),
        ("every day except sunday", (0, 1, 2, 3, 4, 5), None),
        ("any day but not tue or thu, 1h 15", (0, 2, 4, 5, 6), 75),
        ("any day but wednesday", (0, 1, 3, 4, 5, 6), None),
        ("no mondays", (1, 2, 3, 4, 5, 6), None),
        ("every other day", (0, 2, 4), None),
        ("twice a week", (0, 3), None),
        ("MWF", (0, 2, 4), None),
        ("45 min", None, 45),
        ("1.5 hours", None, 90),
        ("hour and a half on tue + sat", (1, 5), 90),
        ("tue thu sat at 6 am", (1, 3, 5), None),
    ],
)
def test_days_and_minutes_are_heard(text: str, weekdays: tuple[int, ...] | None, minutes: int | None) -> None:
    assert ANSWERS.told(Step.DAYS, text, TODAY) == DaysTold(weekdays, minutes)


@pytest.mark.parametrize("text", ["depends", "5 min", "what do you think", "when I can"])
def test_what_says_neither_days_nor_minutes_is_no_answer(text: str) -> None:
    assert ANSWERS.told(Step.DAYS, text, TODAY) is None


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a gym", KitTold(GYM, gym=True)),
        ("I go to Planet Fitness", KitTold(GYM, gym=True)),
        ("gym, but no barbell", KitTold(GYM - {Kit.BARBELL}, gym=True)),
        ("dumbbells and a bench", KitTold(frozenset({Kit.DUMBBELL, Kit.BENCH}))),
        ("home gym: rack, barbell, bench", KitTold(frozenset({Kit.RACK, Kit.BARBELL, Kit.BENCH}))),
        ("no gym, just bands", KitTold(frozenset({Kit.BAND}))),
        ("pull-up bar + kettlebell", KitTold(frozenset({Kit.PULLUP_BAR, Kit.KETTLEBELL}))),
        ("nothing", KitTold(frozenset())),
        ("none", KitTold(frozenset())),
        ("just my bodyweight", KitTold(frozenset())),
        ("I don't have any equipment", KitTold(frozenset())),
        ("no equipment at all", KitTold(frozenset())),
        ("running shoes", KitTold(frozenset())),
        ("a home gym", None),
        ("stuff", None),
    ],
)
def test_kit_is_heard(text: str, told: KitTold | None) -> None:
    assert ANSWERS.told(Step.KIT, text, TODAY) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("no", InjuriesTold()),
        ("Nope, all good!", InjuriesTold()),
        ("no injuries or pain", InjuriesTold()),
        ("I'm healthy", InjuriesTold()),
        ("left knee", InjuriesTold((Pain("knee", "left"),))),
        ("bad left knee and lower back", InjuriesTold((Pain("knee", "left"), Pain("lower back")))),
        ("shoulder hurts 4/10", InjuriesTold((Pain("shoulder", None, 4),))),
        ("knees", InjuriesTold((Pain("knee"),))),
        ("knee was bad but is fine now. elbow is sore", InjuriesTold((Pain("elbow"),))),
        ("tore my acl in 2020", InjuriesTold((Pain("knee"),), unclear=True)),
        ("acl surgery last year on my right knee", InjuriesTold((Pain("knee", "right"),), unclear=True)),
        ("herniated disc", InjuriesTold((Pain("lower back"),), unclear=True)),
        ("no injuries but I have asthma", InjuriesTold((), unclear=True)),
        ("I'm 4 months pregnant", InjuriesTold((), unclear=True)),
        ("high blood pressure", InjuriesTold((), unclear=True)),
        ("no, just a heart condition", InjuriesTold((), unclear=True)),
        ("fibromyalgia", InjuriesTold((), unclear=True)),
        ("?", None),
    ],
)
def test_what_hurts_is_heard_and_what_only_a_person_can_judge_is_unclear(text: str, told: InjuriesTold | None) -> None:
    assert ANSWERS.told(Step.INJURIES, text, TODAY) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("ok", WhenTold()),
        ("yes that's fine", WhenTold()),
        ("sounds nice", WhenTold()),
        ("6:30 in Denver", WhenTold(time(6, 30), "America/Denver")),
        ("7", WhenTold(time(7))),
        ("7am est", WhenTold(time(7), "America/New_York")),
        ("630am", WhenTold(time(6, 30))),
        ("5 pm", WhenTold(time(17))),
        ("6 in the evening", WhenTold(time(18))),
        ("2", WhenTold(time(14))),
        ("noon, Berlin", WhenTold(time(12), "Europe/Berlin")),
        ("12 am", WhenTold(time(0))),
        ("I live in Chicago", WhenTold(None, "America/Chicago")),
        ("6.30", WhenTold(time(6, 30))),
        ("whenever", None),
        ("in 3 days", None),
    ],
)
def test_hour_and_city_are_heard(text: str, told: WhenTold | None) -> None:
    assert ANSWERS.told(Step.WHEN, text, TODAY) == told


@pytest.mark.parametrize(
    ("text", "passes"),
    [
        *((text, True) for text in ("skip", "Skip.", "pass", "idk", "no idea", "i don't know", "you decide")),
        *((text, True) for text in ("ok skip this one please", "not sure", "rather not say", "Next question!", "n/a")),
        *((text, False) for text in ("no", "nothing", "skip rope", "3 days", "ok", "I want to skip like a boxer", "")),
    ],
)
def test_who_would_rather_not_answer_passes(text: str, passes: bool) -> None:
    assert ANSWERS.passes(text) == passes


@pytest.mark.parametrize(
    ("text", "agrees"),
    [
        *(
            (text, True)
            for text in ("GO", "go!", "Let's go", "yes", "ok go", "sounds good", "I'm in", "do it", "yes please")
        ),
        *((text, False) for text in ("no", "not yet", "can we go later", "go away", "stop", "go slower", "why?", "")),
    ],
)
def test_go_is_said_in_some_ways(text: str, agrees: bool) -> None:
    assert ANSWERS.agrees(text) == agrees


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("actually 4 days", DaysTold((0, 1, 3, 4))),
        ("45 min", DaysTold(None, 45)),
        ("I also have dumbbells", KitTold(frozenset({Kit.DUMBBELL}))),
        ("intermediate actually", ExperienceTold(Experience.INTERMEDIATE)),
        ("4", None),
        ("a gym", None),
        ("some", None),
        ("do I need a barbell?", None),
    ],
)
def test_only_what_can_be_nothing_else_answers_a_question_that_was_not_asked(text: str, told: object) -> None:
    assert ANSWERS.told_unasked(text) == told


_PIECES = ["no", " ", "3", "days", "mon", "-", "fri", "45", "min", "hour", "gym", "but", "knee", "left", "/10", "5",
           ":30", "am", "denver", "skip", "go", ",", ".", "\n", "\x00", "\u202e", "½", "years", "except"]  # fmt: skip


@given(st.one_of(st.text(max_size=80), st.lists(st.sampled_from(_PIECES), max_size=14).map("".join)))
def test_no_text_is_too_strange_and_every_figure_can_be_trained_by(text: str) -> None:
    for step in Step:
        told = ANSWERS.told(step, text, TODAY)
        if isinstance(told, DaysTold):
            assert told.weekdays is not None or told.minutes is not None
            assert told.weekdays is None or (told.weekdays and set(told.weekdays) <= set(range(7)))
            assert told.minutes is None or 15 <= told.minutes <= 240
        if isinstance(told, KitTold):
            assert Kit.VENUE not in told.kit
        if isinstance(told, InjuriesTold):
            assert len(set(told.pains)) == len(told.pains)
    ANSWERS.told_unasked(text)
    assert not (ANSWERS.passes(text) and ANSWERS.agrees(text))


@given(
    st.sets(st.integers(0, 6), min_size=1),
    st.sampled_from(range(15, 241, 5)),
    st.sampled_from([", ", " and ", " / ", " "]),
    st.sampled_from([" {} min", ", {} minutes", " for {}min", "\n{} mins"]),
)
def test_any_days_with_any_minutes_are_heard_as_they_were_said(
    days: set[int], minutes: int, joined: str, length: str
) -> None:
    text = joined.join(DAYS[day] for day in sorted(days)) + length.format(minutes)
    assert ANSWERS.told(Step.DAYS, text, TODAY) == DaysTold(tuple(sorted(days)), minutes)


@given(
    st.sets(st.sampled_from(sorted(set(Kit) - {Kit.VENUE, Kit.POOL})), min_size=1),
    st.sampled_from([", ", " and ", " + "]),
)
def test_any_list_of_kit_is_heard_as_it_was_said(kit: set[Kit], joined: str) -> None:
    text = joined.join(one.value.replace("_", " ") for one in sorted(kit))
    assert ANSWERS.told(Step.KIT, text, TODAY) == KitTold(frozenset(kit))


@given(st.times(min_value=time(4), max_value=time(20, 59)))
def test_any_hour_at_which_a_text_may_come_is_heard_either_way(at: time) -> None:
    at = at.replace(second=0, microsecond=0)
    assert ANSWERS.told(Step.WHEN, f"{at:%I:%M %p}", TODAY) == WhenTold(at)
    assert ANSWERS.told(Step.WHEN, f"{at:%H:%M}", TODAY) == WhenTold(at)
