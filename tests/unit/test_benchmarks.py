"""That the benchmarks run; how fast anything is, no test says."""

from pathlib import Path

from benchmarks import due_scan, fan_out, making, mornings, nights, replies, webhooks
from benchmarks.measure import Row, compare, table
from tests.fakes.databases import PostgresDatabases


def test_the_morning_is_measured_against_its_baseline(tmp_path: Path) -> None:
    rows = mornings.measure(tmp_path, athletes=2, rounds=1)
    assert [(row.subject, row.name.partition(":")[0]) for row in rows] == [
        ("mornings", "baseline"),
        ("mornings", "a text, its workout written first"),
        ("mornings", "a text, its workout ready"),
    ]
    assert rows[0].ratio == 1
    assert all(row.per_second > 0 for row in rows)
    assert not list(tmp_path.glob("run.sqlite*"))


def test_reading_replies_is_measured_against_its_baseline() -> None:
    baseline, grammar, lines = replies.measure(times=1, rounds=1, lines=3)
    assert baseline.ratio == 1
    assert grammar.ratio == grammar.per_second / baseline.per_second
    assert lines.per_second > 0


def test_runs_take_turns_and_the_median_counts() -> None:
    calls: list[str] = []
    slow, quick = iter((2.0, 100.0, 2.0)), iter((1.0, 0.5, 1.0))

    def first() -> float:
        calls.append("first")
        return next(slow)

    def second() -> float:
        calls.append("second")
        return next(quick)

    rows = compare("x", {"first": first, "second": second}, count=10, rounds=3)
    assert calls == ["first", "second"] * 3
    assert rows == [Row("x", "first", 5.0, 1.0), Row("x", "second", 10.0, 2.0)]
    assert table(rows).splitlines()[-1].split() == ["x", "second", "2.00", "10/s"]


def test_the_fan_out_is_measured_against_the_same_calls_from_a_bare_pool(tmp_path: Path) -> None:
    baseline, ours = fan_out.measure({"SQLite": f"sqlite:///{tmp_path}/a.sqlite"}, texts=8, rounds=1)
    assert baseline.name.startswith("baseline")
    assert ours.ratio == ours.per_second / baseline.per_second


def test_webhooks_are_measured_against_a_bare_app_on_the_same_server(tmp_path: Path) -> None:
    rows, (latency,) = webhooks.measure({"SQLite": f"sqlite:///{tmp_path}/a.sqlite"}, requests=20, rounds=1)
    assert rows[0].ratio == 1
    assert latency.median_ms <= latency.p99_ms


def test_the_due_scan_is_measured_on_few_and_many_athletes(tmp_path: Path) -> None:
    urls = (f"sqlite:///{tmp_path}/few.sqlite", f"sqlite:///{tmp_path}/many.sqlite")
    few, many = due_scan.measure({"SQLite": urls}, few=1_000, many=3_000, rounds=1)
    assert (few.name, many.name) == ("baseline: 1,000 due of 1,000", "1,000 due of 3,000, on SQLite")


def test_making_a_workout_is_measured_with_a_month_and_with_years_on_record(tmp_path: Path) -> None:
    month, years = making.measure({"SQLite": f"sqlite:///{tmp_path}/a.sqlite"}, workouts=1, years=1, rounds=1)
    assert (month.name, years.name) == (
        "baseline: with a month on record, on SQLite",
        "with 1 years on record, on SQLite",
    )


def test_a_night_begins_with_everybodys_workout_unwritten(postgresql_databases: PostgresDatabases) -> None:
    with postgresql_databases.empty() as database:
        url = database.engine.url.render_as_string(hide_password=False)
        with nights.everybody(url, 3) as filled:
            assert nights.unwritten(filled) == 3
