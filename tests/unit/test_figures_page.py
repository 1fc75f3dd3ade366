"""What `textcoach figures` prints."""

# The table is wider than our lines.
# ruff: noqa: E501

from datetime import date

from textcoach.cli.figures import page
from textcoach.domain.alert import AlertKind
from textcoach.domain.author import Author
from textcoach.domain.figures import DayFigures, ModelSpend, Sessions, TextCount, Writing
from textcoach.domain.message import MessageState

MONDAY = DayFigures(
    date(2026, 3, 2),
    (
        Writing(Author.AGENT, 1098, 2.1, 9.21, 31.2),
        Writing(Author.UNDERSTUDY, 3, 0.04, 42.1, 42.1),
        Writing(Author.SAFE, 1, 0.01, 0.01, 0.01),
        Writing(Author.STAFF, 5),
    ),
    Sessions(done=74, shifted=9, missed=23, open=1, texted=98, answered=80),
    (
        ModelSpend("daily_workout", "google_genai:m", "ok", 196, 1_098_874, 99_176),
        ModelSpend("daily_workout", "google_genai:m", "timeout", 3, 0, 0),
        ModelSpend("reply", "google_genai:m", "rate_limited", 4, 0, 0),
    ),
    (
        TextCount(MessageState.DELIVERED, 219, 400, 400),
        TextCount(MessageState.UNDELIVERED, 1, 3, 3),
        TextCount(MessageState.QUEUED, 2, 3, 0),
        TextCount(MessageState.SUPPRESSED, 6, 3, 0),
    ),
    131,
    {AlertKind.PAIN: 1, AlertKind.AGENT_UNAVAILABLE: 2},
)
TUESDAY = DayFigures(
    date(2026, 3, 3), (Writing(Author.UNDERSTUDY, 2, 0.04, 0.05, 0.05),), Sessions(open=2), (), (), 0, {}
)


TABLE = """\
           | workouts written           | calls to the model       | texts                      | sessions           |
day        | model  p95 s  rules  p95 s | calls  failed     tokens | sent  delivered  lost   in | due  done  replied | alerts
2026-03-02 | 1,098    9.2      4   42.1 |   203       7  1,198,050 |  220        99%     1  131 |  97   76%      81% |      3
2026-03-03 |     0      -      2   0.05 |     0       0          0 |    0          -     0    0 |   0     -        - |      0
in all     | 1,098      -      6      - |   203       7  1,198,050 |  220        99%     1  131 |  97   76%      81% |      3
Calls that failed: reply rate limited 4, daily workout timeout 3
Texts lost: undelivered 1
Alerts opened: agent unavailable 2, pain 1
Workouts, sessions and replies by the athletes' training date, all else by UTC day; the last day isn't over.
"""


def test_days_are_a_table_with_what_failed_below() -> None:
    assert [f"{line}\n" for line in page([MONDAY, TUESDAY])] == TABLE.splitlines(keepends=True)


def test_a_day_on_which_nothing_happened_is_a_line_of_nothing() -> None:
    lines = list(page([DayFigures(date(2026, 3, 4), (), Sessions(), (), (), 0, {})]))
    assert len(lines) == 4
    assert set(lines[2].partition("|")[2].split()) == {"0", "-", "|"}
