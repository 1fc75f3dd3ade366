"""What athletes ask to be changed, in many wordings. Today is Tuesday, 10 March 2026."""

from datetime import date

import pytest

from textcoach.domain.reading import AdjustRequest, AwayRequest, MoveRequest, PauseRequest, SettingsRequest, SwapRequest

from .cases import PUSH, intents, read


def _march(day: int) -> date:
    return date(2026, 3, day)


@pytest.mark.parametrize(
    ("text", "to"),
    [
        ("mind if i run sunday instead? its pouring here", _march(15)),
        ("can i swap days, do this one tmrw and rest today", _march(11)),
        ("push to the 3rd plz", date(2026, 4, 3)),
        ("cant today, lets do it tomorrow", _march(11)),
        ("rain check til saturday?", _march(14)),
        ("can today's workout be tomorrow", _march(11)),
        ("is it ok to do this on thursday", _march(12)),
        ("reschedule for friday please", _march(13)),
        ("i'll do it tomorrow morning", _march(11)),
        ("not today, tomorrow?", _march(11)),
        ("can we swap today and thursday", _march(12)),
        ("bump it a day", _march(11)),
        ("move it to 3/14", _march(14)),
        ("saturday works better", _march(14)),
        ("can you move leg day to friday", _march(13)),
        ("move today to thursday", _march(12)),
        ("slide this to wed?", _march(11)),
        ("rest today and lift tomorrow", _march(11)),
        ("can we do the long run on sunday instead of saturday", _march(15)),
        ("make it up sat?", _march(14)),
        ("cant make it today, how about tomorrow", _march(11)),
        ("i'd rather train thursday", _march(12)),
        ("postpone this one please", None),
        ("can u move todays workout to a different day", None),
        ("hey can we do this the day after tomorrow instead", _march(12)),
        ("could i do todays workout on friday", _march(13)),
    ],
)
def test_a_session_moves_to_the_day_that_is_said(text: str, to: date | None) -> None:
    reading = read(text)
    assert (reading.request, intents(reading), reading.session.completed) == (MoveRequest(to), ["move"], None)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("traveling the 14th-18th, no gym", _march(14), _march(18)),
        ("got the flu, back thursday", _march(10), _march(11)),
        ("in cancun dec 28 - jan 3, no weights just tacos", date(2026, 12, 28), date(2027, 1, 3)),
        ("I am away from home until Friday and here is no gym", _march(10), _march(13)),
        ("stomach bug, im out for a few days", _march(10), None),
        ("leaving fri and back tues, hotel has no gym", _march(13), _march(16)),
        ("hiking tomorrow thru sunday, wont have any kit", _march(11), _march(15)),
        ("in portland 3/12 to 3/16 and the hotel has no gym (room 412)", _march(12), _march(16)),
        ("no gym next week, work trip to dallas", _march(16), _march(22)),
        ("out of town for 2 weeks starting monday", _march(16), _march(29)),
        ("on vacation from march 20 to april 2", _march(20), date(2026, 4, 2)),
        ("gone all weekend", _march(14), _march(15)),
        ("camping this weekend so no equipment", _march(14), _march(15)),
        ("out of commission until the end of the month", _march(10), _march(31)),
        ("im traveling, no gym", _march(10), None),
        ("sick, out the rest of the week", _march(10), _march(15)),
        ("gym closed thurs and fri", _march(12), _march(13)),
        ("no equipment until the 20th", _march(10), _march(20)),
        ("i'll be in london march 14 through 18 without a gym", _march(14), _march(18)),
        ("flying to texas thursday, home sunday night", _march(12), _march(14)),
        ("business trip wed to fri", _march(11), _march(13)),
        ("no weights for the next 10 days", _march(10), _march(19)),
        ("surgery tomorrow, doc says no lifting for 3 weeks", _march(11), _march(31)),
        ("out friday through monday", _march(13), _march(16)),
        ("im away tomorrow", _march(11), _march(11)),
        ("leaving friday for 5 days", _march(13), _march(17)),
        ("away until next week", _march(10), _march(15)),
        ("down with covid, no idea how long", _march(10), None),
        ("im on a work trip till thursday", _march(10), _march(12)),
        ("vacation the 20th to the 27th", _march(20), _march(27)),
        ("visiting my parents april 3-6, no gym there", date(2026, 4, 3), date(2026, 4, 6)),
        ("my back is out, doctor said no training for a week", _march(10), _march(16)),
    ],
)
def test_an_absence_has_its_first_and_last_day(text: str, start: date, end: date | None) -> None:
    assert read(text).request == AwayRequest(start, end)


@pytest.mark.parametrize(
    ("text", "until"),
    [
        ("pause", None),
        ("pause please", None),
        ("can we pause", None),
        ("pause until april 1", date(2026, 4, 1)),
        ("pause my texts for 10 days", _march(20)),
        ("hold my workouts until monday", _march(16)),
        ("need a break for 2 weeks", _march(24)),
        ("no texts until next week", _march(16)),
        ("dont text me for a week", _march(17)),
        ("stop texting me for a week, finals", _march(17)),
        ("stop sending until friday", _march(13)),
        ("snooze for 3 days", _march(13)),
        ("put everything on hold till the 20th", _march(20)),
        ("take a break from training for a month", date(2026, 4, 9)),
    ],
)
def test_a_pause_ends_on_the_day_that_is_said(text: str, until: date | None) -> None:
    assert read(text).request == PauseRequest(until)


@pytest.mark.parametrize(
    "text",
    [
        "resume please",
        "unpause me pls",
        "hey im back! you can start sending workouts again",
        "ready to go again",
        "can you start texting me again",
        "turn my texts back on",
        "back from vacation",
    ],
)
def test_messages_go_on(text: str) -> None:
    assert intents(read(text)) == ["resume"]


@pytest.mark.parametrize(
    ("text", "direction", "seconds"),
    [
        ("can u make it longer today, i have 90 minutes for once", "longer", 5400),
        ("half an hour is all ive got today, nap times are short", "shorter", 1800),
        ("i have 30 minutes", "shorter", 1800),
        ("got 25 min tops", "shorter", 1500),
        ("only have an hour and a quarter for this", "shorter", 4500),
        ("have to leave in 25 minutes", "shorter", 1500),
        ("keep it under an hour", "shorter", 3600),
        ("20 minute version please", "shorter", 1200),
        ("in a rush today, quick version?", "shorter", None),
        ("not much time today", "shorter", None),
        ("these have been way too easy lately. make it harder", "harder", None),
        ("too easy, bump it up", "harder", None),
        ("can we go lighter today?", "easier", None),
        ("that was way too hard, easier next time please", "easier", None),
        ("need something gentle today", "easier", None),
        ("scale it back", "easier", None),
        ("can you add some more sets", "longer", None),
    ],
)
def test_a_session_is_wanted_otherwise(text: str, direction: str, seconds: float | None) -> None:
    request = read(text).request
    assert isinstance(request, AdjustRequest)
    assert (request.direction, request.seconds) == (direction, seconds)


@pytest.mark.parametrize(
    ("text", "exercise"),
    [
        ("no bench at this gym, what else can i do", "Barbell Bench Press"),
        ("bench taken for like 15 min now, what should i do instead of it", "Barbell Bench Press"),
        ("dont have a bench, i need other exercise for bench press please", "Barbell Bench Press"),
        ("what can i do instead of squats", "Barbell Back Squat"),
        ("left shoulder hurts on dips, whats a good replacement?", "Dip"),
        ("i HATE burpees. swap them for anything, literally anything", "Burpee"),
        ("sub for laterals? someones hogging the dumbbells", "Lateral Raise"),
        ("can i do dips instead of pushdowns", "Triceps Pushdown"),
        ("can i swap bench for dips", "Barbell Bench Press"),
        ("can i sub dips for bench", "Barbell Bench Press"),
        ("replace pushdowns with dips please", "Triceps Pushdown"),
        ("any alternative to bench press", "Barbell Bench Press"),
        ("give me something else for pushdowns", "Triceps Pushdown"),
        ("can i do dips instead?", None),
        ("need a different exercise", None),
        ("something else please", None),
    ],
)
def test_a_swap_names_what_is_to_be_replaced(text: str, exercise: str | None) -> None:
    reading = read(text)
    assert (reading.request, reading.entries) == (SwapRequest(exercise), ())


@pytest.mark.parametrize(
    ("text", "setting", "value"),
    [
        ("send it at 6 pm not 6 am!!", "send_time", "18:00"),
        ("the 5am texts wake my husband, he works nights til 3. can you send it at 8 instead", "send_time", "08:00"),
        ("Please change my workout message to 7:30 in the evening", "send_time", "19:30"),
        ("could the workouts come at 6am instead of 7", "send_time", "06:00"),
        ("move my texts to 9pm", "send_time", "21:00"),
        ("change my time to 6:15", "send_time", "06:15"),
        ("texts at noon please", "send_time", "12:00"),
        ("bench 135 8/8/8 and can you text me at 7pm from now on", "send_time", "19:00"),
        ("miles not km please", "units", "mi"),
        ("everything in kg please", "units", "kg"),
        ("can you do kilos instead of pounds", "units", "kg"),
        ("im on pacific time now", "timezone", "America/Los_Angeles"),
        ("moved to denver, change my timezone pls", "timezone", "America/Denver"),
        ("change my days to tuesday thursday and sunday", "days", "tue,thu,sun"),
        ("i can only train mon and wed now", "days", "mon,wed"),
        ("monday wednesday friday works best for me", "days", "mon,wed,fri"),
        ("bought a kettlebell and a pull-up bar", "equipment", "kettlebell,pull-up bar"),
        ("call me Mike, only my mom says Michael", "name", "Mike"),
    ],
)
def test_a_setting_gets_the_value_that_is_said(text: str, setting: str, value: str) -> None:
    request = read(text).request
    assert isinstance(request, SettingsRequest)
    assert (request.setting, request.value) == (setting, value)


@pytest.mark.parametrize(
    "text",
    [
        "paused squats 185 3x5",
        "lean away raise 20 13/13/12",
        "drag curl 25 15/15/13, failed the 13th",
        "did dips instead of pushdowns 10/10/8",
        "bench 135 8/8/8 felt lighter",
        "push ups 12/11/10",
        "bench 135x8x3, had to cut the rest short",
        "how many miles is 10 km",
        "just got back from the store lol",
        "my race is 2 weeks away",
        "was sick last week",
        "that was too hard",
        "took longer than usual",
    ],
)
def test_words_of_a_request_in_a_report_ask_for_nothing(text: str) -> None:
    assert read(text, PUSH).request is None
