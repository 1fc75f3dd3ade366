"""What models may cost in a day, and when they are left alone."""

from datetime import datetime, timedelta
from uuid import UUID

import pytest

from tests.fakes.service import MONDAY, Service
from textcoach.domain.alert import Alert
from textcoach.ports.agents import OVER_BUDGET, PAUSED, ModelCall
from textcoach.services.model_use import FAILURES, FIRST_PAUSE, LONGEST_PAUSE, ModelUse, SpendLimits


@pytest.fixture
def desk(service: Service) -> "Desk":
    service.sign_up()
    service.at(MONDAY, 12)
    return Desk(service)


class Desk:
    def __init__(self, service: Service) -> None:
        self.service = service
        self.athlete_id = service.athlete().id

    def use(self, *, day: int = 0, athlete: int = 0) -> ModelUse:
        """As one process has it."""
        textcoach = self.service.textcoach
        reading = textcoach.database.reading
        return ModelUse(
            textcoach.unit_of_work, reading, self.service.clock, textcoach.alerts, SpendLimits(day, athlete)
        )

    def call(self, outcome: str = "ok", tokens: int = 0, athlete_id: UUID | None = None) -> ModelCall:
        return ModelCall("coach", "m", "1 ab", tokens, 0, 5, outcome, self.now, athlete_id)

    @property
    def now(self) -> datetime:
        return self.service.clock.at

    def alerts(self, kind: str) -> list[Alert]:
        return [alert for alert in self.service.alerts() if alert.kind == kind]


class TestADaysTokens:
    def test_when_they_are_used_up_no_call_is_made_and_staff_is_told_once(self, desk: Desk) -> None:
        use = desk.use(day=1_000)
        use.record(desk.call(tokens=999))
        assert use.refusal(None) is None
        use.record(desk.call(tokens=1))
        assert [use.refusal(None), use.refusal(desk.athlete_id)] == [OVER_BUDGET, OVER_BUDGET]
        (told,) = desk.alerts("model_budget")
        assert told.text == (
            "The day's 1,000 tokens for models are used up, so plain rules coach until 00:00 UTC; see "
            "TEXTCOACH_MODEL_TOKENS_PER_DAY."
        )

    def test_the_next_day_begins_at_midnight_utc(self, desk: Desk) -> None:
        use = desk.use(day=1_000)
        use.record(desk.call(tokens=2_000))
        assert use.refusal(None) == OVER_BUDGET
        desk.service.clock.at = desk.now.replace(hour=0, minute=0) + timedelta(days=1)
        assert use.refusal(None) is None

    def test_what_other_processes_spent_counts_within_a_minute(self, desk: Desk) -> None:
        ours, theirs = desk.use(day=1_000), desk.use(day=1_000)
        assert ours.refusal(None) is None
        theirs.record(desk.call(tokens=1_000))
        desk.service.later(minutes=1)
        assert ours.refusal(None) == OVER_BUDGET

    def test_one_athlete_does_not_spend_what_is_everybodys(self, desk: Desk) -> None:
        use = desk.use(day=1_000_000, athlete=500)
        use.record(desk.call(tokens=500, athlete_id=desk.athlete_id))
        assert use.refusal(desk.athlete_id) == OVER_BUDGET
        assert use.refusal(None) is None
        (told,) = desk.alerts("model_budget")
        assert told.athlete_id == desk.athlete_id

    def test_nought_is_no_limit(self, desk: Desk) -> None:
        use = desk.use()
        use.record(desk.call(tokens=10**9, athlete_id=desk.athlete_id))
        assert use.refusal(desk.athlete_id) is None


class TestAModelThatFails:
    def fail(self, desk: Desk, use: ModelUse, times: int = FAILURES) -> None:
        for _ in range(times):
            use.record(desk.call("timeout"))

    def test_after_five_failures_in_a_row_it_is_left_alone_for_a_minute(self, desk: Desk) -> None:
        use = desk.use()
        self.fail(desk, use, FAILURES - 1)
        assert use.refusal(None) is None
        self.fail(desk, use, 1)
        assert use.refusal(None) == PAUSED
        (told,) = desk.alerts("model_down")
        assert told.text == "The model fails (timeout), so plain rules coach; it is tried again in 1 minute."
        desk.service.later(seconds=FIRST_PAUSE.total_seconds() - 1)
        assert use.refusal(None) == PAUSED

    def test_then_one_call_finds_out_while_the_others_wait(self, desk: Desk) -> None:
        use = desk.use()
        self.fail(desk, use)
        desk.service.later(seconds=FIRST_PAUSE.total_seconds())
        assert [use.refusal(None), use.refusal(None)] == [None, PAUSED]

    def test_when_that_one_succeeds_all_may_call_and_the_alert_closes(self, desk: Desk) -> None:
        use = desk.use()
        self.fail(desk, use)
        desk.service.later(seconds=FIRST_PAUSE.total_seconds())
        assert use.refusal(None) is None
        use.record(desk.call())
        assert [use.refusal(None), use.refusal(None)] == [None, None]
        assert desk.alerts("model_down") == []

    def test_when_it_fails_again_the_pause_doubles_up_to_a_quarter_of_an_hour(self, desk: Desk) -> None:
        use = desk.use()
        self.fail(desk, use)
        pause = FIRST_PAUSE
        for _ in range(6):
            desk.service.later(seconds=pause.total_seconds())
            assert use.refusal(None) is None
            self.fail(desk, use, 1)
            pause = min(pause * 2, LONGEST_PAUSE)
            desk.service.later(seconds=pause.total_seconds() - 1)
            assert use.refusal(None) == PAUSED
            desk.service.later(seconds=-(pause.total_seconds() - 1))

    def test_an_answer_that_was_no_use_says_nothing_against_the_model(self, desk: Desk) -> None:
        use = desk.use()
        for outcome in ("malformed", "blocked", "truncated") * FAILURES:
            use.record(desk.call(outcome))
        assert use.refusal(None) is None

    def test_failures_with_an_answer_between_them_are_not_in_a_row(self, desk: Desk) -> None:
        use = desk.use()
        for _ in range(3):
            self.fail(desk, use, FAILURES - 1)
            use.record(desk.call())
        assert use.refusal(None) is None


def test_a_call_is_in_the_ledger_with_its_prompt(desk: Desk) -> None:
    desk.use().record(desk.call(tokens=7, athlete_id=desk.athlete_id))
    with desk.service.rows() as uow:
        (call,) = uow.model_calls.of(desk.athlete_id)
    assert (call.agent, call.prompt_version, call.tokens_in) == ("coach", "1 ab", 7)
