from dataclasses import replace
from datetime import timedelta

import pytest

from tests.fakes.service import (
    BENCH_AND_ROW,
    MONDAY,
    NUMBER,
    ScriptedSender,
    ScriptedWriter,
    Service,
    lift,
    session,
)
from textcoach.domain.coaching_rules import USUAL, EffortCap
from textcoach.domain.profile import Experience
from textcoach.domain.slot import SlotOutcome
from textcoach.domain.states import WorkoutState
from textcoach.domain.workout import Author, WorkoutContent
from textcoach.ports.agents import WorkoutFacts
from textcoach.services.understudy import Role

DAY = timedelta(days=1)

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
    assert workout.content.shortfalls == ()
    assert len(agent.asked) == 1
    assert service.alerts() == []


def test_what_a_models_week_leaves_short_is_on_record_with_its_reason(service: Service) -> None:
    service.write_with(ScriptedWriter(BENCH_AND_ROW))
    service.morning(MONDAY + 4 * DAY)
    workout = service.workout(MONDAY + 4 * DAY)
    assert workout.content is not None
    short = {one.muscle: one.reason for one in workout.content.shortfalls}
    assert "quads" in short
    assert set(short.values()) == {"other work came first"}


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
    assert told.text == (
        'The daily workout agent broke a limit twice (exercise: "...", the limit is a name from the catalogue; focus: '
        "nothing for the day's focus, full body, the limit is at least one item), so plain rules wrote."
    )


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

    (told,) = service.alerts()
    assert told.text.endswith("so the safe session went out.")
    assert told.text.startswith("The daily workout agent broke a limit twice (load: Barbell Bench Press: 405 lb, ")
    assert "), plain rules broke a limit (exercise: " in told.text


def test_where_the_understudy_fails_altogether_the_safe_session_goes_out(
    service: Service, sender: ScriptedSender
) -> None:
    def broken(facts: WorkoutFacts) -> WorkoutContent:
        raise KeyError(facts.day)

    service.write_as(replace(role_of(service), understudy=broken))
    service.morning(MONDAY)
    assert service.workout(MONDAY).author is Author.SAFE
    assert len(sender.texts) == 1
    (told,) = service.alerts()
    assert (told.kind, told.text) == ("guardrail", "Plain rules failed (KeyError), so the safe session went out.")


def test_an_agent_that_fails_in_a_way_nobody_foresaw_leaves_it_to_the_understudy(service: Service) -> None:
    def broken(facts: WorkoutFacts) -> WorkoutContent:
        raise KeyError(facts.day)

    service.write_as(replace(role_of(service), agent=broken))
    service.morning(MONDAY)
    assert service.workout(MONDAY).author is Author.UNDERSTUDY
    (told,) = service.alerts()
    assert told.text == "The daily workout agent failed (KeyError), so plain rules wrote."


class TestWhereNothingPasses:
    @pytest.fixture(autouse=True)
    def nothing_passes(self, service: Service, athlete: None) -> None:
        service.write_with(ScriptedWriter(TOO_HEAVY), ScriptedWriter(UNKNOWN))
        mornings = service.textcoach.mornings
        writing = replace(mornings.preparation.writing, safe=lambda _athlete, _position: TOO_HEAVY)
        preparation = replace(mornings.preparation, writing=writing)
        nights = replace(service.textcoach.nights, preparation=preparation)
        mornings = replace(mornings, preparation=preparation)
        service.textcoach = replace(service.textcoach, mornings=mornings, nights=nights)

    def test_there_is_no_training_that_day_and_staff_is_told(self, service: Service, sender: ScriptedSender) -> None:
        service.morning(MONDAY)
        assert sender.bodies == [
            "Mon 2 Mar: no training today, Sam. I couldn't put together a workout that is right for you, so take the "
            "day off. Your coach knows."
        ]
        workout = service.workout(MONDAY)
        assert (workout.state, workout.content) == (WorkoutState.CANCELLED, None)
        assert (service.slot(MONDAY).outcome, service.slot(MONDAY).reason) == (
            SlotOutcome.SENT,
            "there is no training that day",
        )
        (told,) = service.alerts()
        assert told.kind == "guardrail"
        assert told.text.endswith("so there is no training that day.")
        assert "the safe session broke a limit (load: " in told.text

    def test_it_is_told_once_and_nobody_is_asked_about_it_in_the_evening(
        self, service: Service, sender: ScriptedSender
    ) -> None:
        service.morning(MONDAY)
        service.later(minutes=5).minute()
        service.at(MONDAY, 18, 30).minute()
        assert len(sender.texts) == 1
        assert "there is no workout from me to log" in service.text(NUMBER, "done")[0]

    def test_the_next_day_is_tried_anew(self, service: Service, sender: ScriptedSender) -> None:
        service.morning(MONDAY)
        service.write_with(ScriptedWriter(BENCH_AND_ROW))
        service.morning(MONDAY + 2 * DAY)
        assert sender.bodies[-1].startswith("Wed 4 Mar: Upper body")

    def test_what_the_night_could_not_write_the_morning_tries_again(
        self, service: Service, sender: ScriptedSender
    ) -> None:
        service.at(MONDAY, 5)
        generated = service.textcoach.nights.generate_now([NUMBER], None, lambda _done, _of: None)
        assert [reason for _, reason in generated.without] == ["there is no training that day"]
        assert service.workout(MONDAY).state is WorkoutState.SCHEDULED
        service.write_with(ScriptedWriter(BENCH_AND_ROW))
        service.morning(MONDAY)
        assert sender.bodies[-1].startswith("Mon 2 Mar: Upper body")

    def test_send_now_sends_it_too(self, service: Service, sender: ScriptedSender) -> None:
        service.at(MONDAY, 9)
        _, prepared = service.textcoach.mornings.send_now(NUMBER, None, dry_run=True)
        assert (prepared.body or "").startswith("Mon 2 Mar: no training today")
        assert service.workout(MONDAY).state is WorkoutState.SCHEDULED


def role_of(service: Service) -> Role[WorkoutFacts, WorkoutContent]:
    return service.textcoach.mornings.preparation.writing.role


def test_a_coachs_own_rules_are_the_ones_that_are_checked(service: Service, sender: ScriptedSender) -> None:
    mornings = service.textcoach.mornings
    strict = replace(USUAL, effort_by_experience={Experience.INTERMEDIATE: EffortCap(least_rir=4.0)})
    preparation = replace(mornings.preparation, writing=replace(mornings.preparation.writing, rules=strict))
    service.textcoach = replace(service.textcoach, mornings=replace(mornings, preparation=preparation))
    agent = ScriptedWriter(BENCH_AND_ROW)
    service.write_with(agent)
    service.morning(MONDAY)
    assert agent.asked[0].rules is strict
    assert [breach.rule for breach in agent.asked[1].breaches] == ["effort", "effort"]
    assert service.workout(MONDAY).author is not Author.AGENT


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
