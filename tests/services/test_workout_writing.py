import pytest

from tests.fakes.service import (
    BENCH_AND_ROW,
    MONDAY,
    ScriptedSender,
    ScriptedWriter,
    Service,
    lift,
    session,
)
from textcoach.domain.workout import Author

TOO_HEAVY = session(lift("Barbell Bench Press", 405), theme="Too heavy")
UNKNOWN = session(lift("Turkish Barrel Roll"), theme="Unknown")
PLAIN = session(lift("Barbell Bench Press", 135), theme="Plain rules")


@pytest.fixture(autouse=True)
def athlete(service: Service) -> None:
    service.sign_up()


def morning_with(service: Service, agent: ScriptedWriter, understudy: ScriptedWriter | None = None) -> None:
    service.write_with(agent, understudy)
    service.morning(MONDAY)


def test_a_workout_within_the_limits_goes_out_as_the_agent_wrote_it(service: Service, sender: ScriptedSender) -> None:
    agent = ScriptedWriter(BENCH_AND_ROW)
    morning_with(service, agent)
    workout = service.workout(MONDAY)
    assert workout.content is not None
    assert (workout.author, workout.content.blocks) == (Author.AGENT, BENCH_AND_ROW.blocks)
    assert [change.exercise for change in workout.content.changes] == ["Barbell Bench Press", "Barbell Row"]
    assert len(agent.asked) == 1
    assert service.alerts() == []


def test_a_workout_beyond_a_limit_is_sent_back_once_with_the_reasons(service: Service, sender: ScriptedSender) -> None:
    agent = ScriptedWriter(TOO_HEAVY, BENCH_AND_ROW)
    morning_with(service, agent)
    first, second = agent.asked
    assert first.breaches == ()
    assert [breach.rule for breach in second.breaches] == ["load"]
    assert "405" in second.breaches[0].words()
    assert service.workout(MONDAY).author is Author.AGENT
    assert "405" not in sender.bodies[0]
    assert service.alerts() == []


def test_after_two_breaches_the_understudy_writes_and_staff_is_told_why(
    service: Service, sender: ScriptedSender
) -> None:
    agent, understudy = ScriptedWriter(TOO_HEAVY, UNKNOWN), ScriptedWriter(PLAIN)
    morning_with(service, agent, understudy)
    assert len(agent.asked) == 2
    assert understudy.asked[0].breaches == ()
    assert service.workout(MONDAY).author is Author.UNDERSTUDY
    assert "Plain rules" in sender.bodies[0]
    (told,) = service.alerts()
    assert told.kind == "guardrail"
    assert told.text.startswith("The daily workout agent broke a limit twice, so plain rules wrote: exercise: ")


def test_where_the_understudy_breaks_a_limit_too_the_safe_session_goes_out(
    service: Service, sender: ScriptedSender
) -> None:
    morning_with(service, ScriptedWriter(TOO_HEAVY), ScriptedWriter(UNKNOWN))
    workout = service.workout(MONDAY)
    assert workout.author is Author.SAFE
    assert workout.content is not None
    assert workout.content.theme == "Easy mobility and a walk"
    (text,) = sender.bodies
    assert "Walk" in text
    assert "Barrel" not in text
    assert service.alert_kinds() == ["guardrail"]


def test_an_agent_without_an_answer_is_not_asked_again_and_staff_is_told_once(
    service: Service, sender: ScriptedSender
) -> None:
    agent = ScriptedWriter(None)
    morning_with(service, agent)
    assert len(agent.asked) == 1
    assert service.workout(MONDAY).author is Author.UNDERSTUDY
    assert len(sender.texts) == 1
    (told,) = service.alerts()
    assert (told.kind, told.subject) == ("agent_unavailable", "daily_workout")
    assert "(timeout)" in told.text


def test_an_agent_that_falls_silent_after_a_breach_leaves_it_to_the_understudy(service: Service) -> None:
    morning_with(service, ScriptedWriter(TOO_HEAVY, None))
    assert service.workout(MONDAY).author is Author.UNDERSTUDY
    assert service.alert_kinds() == ["agent_unavailable"]


def test_no_transaction_is_open_while_an_agent_thinks(service: Service) -> None:
    def another_writes() -> None:
        service.receive("+13105550100", "hello")

    morning_with(service, ScriptedWriter(BENCH_AND_ROW, meanwhile=another_writes))
    assert service.workout(MONDAY).author is Author.AGENT


def test_a_workout_is_written_once_and_kept(service: Service, sender: ScriptedSender) -> None:
    agent = ScriptedWriter(BENCH_AND_ROW)
    service.write_with(agent)
    service.at(MONDAY, 7)
    service.textcoach.mornings.preparation.of_day(service.athlete(), MONDAY)
    service.morning(MONDAY)
    assert len(agent.asked) == 1
    assert len(sender.texts) == 1
