"""How much an athlete trained: only what is on record counts, and what is missing is named."""

from collections.abc import Iterable
from datetime import date, timedelta

import pytest

from tests.fakes.service import MONDAY, NUMBER, Service
from textcoach.domain.errors import UnknownAthleteError
from textcoach.domain.ids import new_id
from textcoach.domain.reading import Entry, PerformedSet, SessionFacts
from textcoach.domain.workout import Performance, RecordSource
from textcoach.services.load_reports import LoadReport

DAY, WEEK = timedelta(days=1), timedelta(weeks=1)
TODAY = MONDAY + 4 * WEEK


def record(service: Service, days: Iterable[tuple[date, float, float | None]]) -> None:
    """Runs of so many metres at 6:00 a kilometre, with their RPE where there is one."""
    athlete = service.athlete()
    with service.textcoach.unit_of_work() as uow:
        for day, meters, rpe in days:
            done = Entry("Run", (PerformedSet(meters=meters, seconds=meters * 0.36, rpe=rpe),))
            uow.performances.record(
                Performance(
                    new_id(),
                    athlete.id,
                    None,
                    day,
                    1,
                    (done,),
                    SessionFacts(),
                    RecordSource.REPLY,
                    None,
                    service.clock.now(),
                )
            )
        uow.commit()


def report(service: Service, weeks: int = 4) -> LoadReport:
    return service.textcoach.load_reports.of(NUMBER, weeks)


@pytest.fixture(autouse=True)
def signed_up(service: Service) -> None:
    service.sign_up()
    service.at(TODAY, 12)


def test_weeks_of_recorded_runs_have_load_monotony_and_strain(service: Service) -> None:
    record(service, [(TODAY - WEEK + day * DAY, 10_000, 5) for day in (1, 3, 6)])
    found = report(service).weeks[-2]
    assert (found.monday, len(found.sessions), found.meters, found.missing) == (TODAY - WEEK, 3, 30_000, ())
    assert found.load is not None
    assert found.load.total == pytest.approx(900)
    assert found.load.monotony == pytest.approx(0.866, abs=0.001)
    assert found.load.strain == pytest.approx(779.4, abs=0.1)


def test_a_session_without_rpe_leaves_its_week_unknown_and_is_named(service: Service) -> None:
    record(service, [(TODAY - WEEK, 10_000, 5), (TODAY - WEEK + DAY, 8_000, None)])
    found = report(service).weeks[-2]
    assert (found.load, found.known) == (None, pytest.approx(300))
    assert [(one.day, one.missing) for one in found.missing] == [(TODAY - WEEK + DAY, "RPE")]
    assert report(service).load is None


def test_the_week_that_is_not_over_has_no_monotony_yet(service: Service) -> None:
    record(service, [(TODAY, 10_000, 5)])
    now = report(service).weeks[-1]
    assert (now.monday, now.known, now.load) == (TODAY, pytest.approx(300), None)


def test_four_weeks_of_record_have_their_ratios_and_a_leap_is_a_caution(service: Service) -> None:
    even = [(TODAY - day * DAY, 5_000, 5) for day in range(8, 29, 2)]
    record(service, [*even, *((TODAY - day * DAY, 12_000, 9) for day in (1, 3, 5))])
    found = report(service)
    assert found.distance is not None
    assert found.load is not None
    assert found.distance.coupled == pytest.approx(36_000 / (91_000 / 4))
    assert found.load.coupled > found.distance.coupled
    assert found.divergence is not None
    assert found.divergence < -0.15
    assert found.caution is not None


def test_three_weeks_of_record_are_too_few_for_a_ratio(service: Service) -> None:
    record(service, [(TODAY - day * DAY, 5_000, 5) for day in range(1, 21, 2)])
    found = report(service)
    assert (found.distance, found.load, found.divergence, found.caution) == (None, None, None, None)


def test_as_many_weeks_as_asked_for_end_with_this_one(service: Service) -> None:
    assert [week.monday for week in report(service, 6).weeks] == [TODAY - ago * WEEK for ago in range(5, -1, -1)]
    assert [week.monday for week in report(service, 1).weeks] == [TODAY]


def test_nobody_of_that_name_is_refused(service: Service) -> None:
    with pytest.raises(UnknownAthleteError):
        service.textcoach.load_reports.of("Nobody", 4)
