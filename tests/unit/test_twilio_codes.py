"""What each of Twilio's codes does: one row a code, in the answer to a send and in a report on a text it had taken."""

import pytest

from messaging.twilio.codes import CODES, reported
from messaging.twilio.outcomes import of_answer
from textcoach.domain.alert import AlertKind
from textcoach.ports.sender import Effect, Permanent, Retry

_A, _E = AlertKind, Effect
AGAIN, NEVER = Retry, Permanent

# code, the send is tried again or never, what happens to the athlete, the alert at once, the alert of a report
ROWS = [
    (10001, AGAIN, _E.NONE, _A.ACCOUNT, _A.ACCOUNT),
    (20003, AGAIN, _E.NONE, _A.ACCOUNT, _A.ACCOUNT),
    (20005, AGAIN, _E.NONE, _A.ACCOUNT, _A.ACCOUNT),
    (20404, AGAIN, _E.NONE, _A.ACCOUNT, _A.ACCOUNT),
    (20429, AGAIN, _E.NONE, None, _A.UNDELIVERED),
    (21211, NEVER, _E.UNREACHABLE, _A.UNREACHABLE, _A.UNREACHABLE),
    (21212, AGAIN, _E.NONE, _A.ACCOUNT, _A.ACCOUNT),
    (21408, NEVER, _E.NONE, _A.SEND_FAILED, _A.SEND_FAILED),
    (21602, NEVER, _E.NONE, _A.SEND_FAILED, _A.SEND_FAILED),
    (21603, AGAIN, _E.NONE, _A.ACCOUNT, _A.ACCOUNT),
    (21604, NEVER, _E.UNREACHABLE, _A.UNREACHABLE, _A.UNREACHABLE),
    (21606, AGAIN, _E.NONE, _A.ACCOUNT, _A.ACCOUNT),
    (21608, NEVER, _E.NONE, _A.SEND_FAILED, _A.SEND_FAILED),
    (21610, NEVER, _E.OPTED_OUT, _A.OPTED_OUT, _A.OPTED_OUT),
    (21611, AGAIN, _E.NONE, None, _A.UNDELIVERED),
    (21612, NEVER, _E.UNREACHABLE, _A.UNREACHABLE, _A.UNREACHABLE),
    (21614, NEVER, _E.UNREACHABLE, _A.UNREACHABLE, _A.UNREACHABLE),
    (21617, NEVER, _E.NONE, _A.SEND_FAILED, _A.SEND_FAILED),
    (21635, NEVER, _E.UNREACHABLE, _A.UNREACHABLE, _A.UNREACHABLE),
    (21659, AGAIN, _E.NONE, _A.ACCOUNT, _A.ACCOUNT),
    (21660, AGAIN, _E.NONE, _A.ACCOUNT, _A.ACCOUNT),
    (21661, AGAIN, _E.NONE, _A.ACCOUNT, _A.ACCOUNT),
    (21701, AGAIN, _E.NONE, _A.ACCOUNT, _A.ACCOUNT),
    (21703, AGAIN, _E.NONE, _A.ACCOUNT, _A.ACCOUNT),
    (30001, AGAIN, _E.NONE, None, _A.UNDELIVERED),
    (30002, AGAIN, _E.NONE, _A.ACCOUNT, _A.ACCOUNT),
    (30003, NEVER, _E.NONE, _A.UNDELIVERED, _A.UNDELIVERED),
    (30004, NEVER, _E.NONE, _A.FILTERED, _A.FILTERED),
    (30005, NEVER, _E.UNREACHABLE, _A.UNREACHABLE, _A.UNREACHABLE),
    (30006, NEVER, _E.UNREACHABLE, _A.UNREACHABLE, _A.UNREACHABLE),
    (30007, NEVER, _E.NONE, _A.FILTERED, _A.FILTERED),
    (30008, NEVER, _E.NONE, _A.UNDELIVERED, _A.UNDELIVERED),
    (30034, AGAIN, _E.NONE, _A.REGISTRATION, _A.REGISTRATION),
    (30036, NEVER, _E.NONE, _A.UNDELIVERED, _A.UNDELIVERED),
    (30610, AGAIN, _E.NONE, None, _A.UNDELIVERED),
]


def test_every_code_of_the_table_has_its_row_here() -> None:
    assert [row[0] for row in ROWS] == list(CODES)


@pytest.mark.parametrize(("code", "kind", "effect", "alert", "reported_alert"), ROWS)
def test_a_code_means_one_thing_in_an_answer_and_one_in_a_report(
    code: int, kind: type[Retry | Permanent], effect: Effect, alert: AlertKind | None, reported_alert: AlertKind
) -> None:
    outcome = of_answer(400, f'{{"code": {code}, "message": "no", "status": 400}}', {})
    assert isinstance(outcome, kind)
    assert (outcome.code, outcome.alert) == (str(code), alert)
    assert outcome.effect is effect if isinstance(outcome, Permanent) else effect is Effect.NONE
    told = reported(str(code))
    assert (told.code, told.effect, told.alert) == (str(code), effect, reported_alert)


@pytest.mark.parametrize("code", CODES)
def test_what_staff_is_told_is_one_sentence_without_a_number(code: int) -> None:
    reason = CODES[code].reason
    assert reason.endswith(".")
    assert reason[0].isupper()
    assert "+" not in reason


@pytest.mark.parametrize("code", ["99999", "", "x", "9" * 400, "²"])
def test_a_report_with_a_code_that_nobody_knows_is_final_all_the_same(code: str) -> None:
    told = reported(code)
    assert (told.code, told.effect, told.alert) == (code, Effect.NONE, AlertKind.UNDELIVERED)
    assert len(told.reason) < 120
