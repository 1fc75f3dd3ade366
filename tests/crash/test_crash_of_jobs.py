"""The worker is really killed (SIGKILL) where it makes workouts ahead, evening texts, weeks and plans; at the end there
is one of each, and one text where one is due."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import time, timedelta
from pathlib import Path

import pytest

from tests.crash.cases import cases
from tests.crash.site import SENDER, Site, settled, texts
from tests.e2e.support import NUMBER, service, sign_up, work, zone_where
from tests.fakes.databases import Databases
from tests.fakes.service import SetClock, url_of
from tests.fakes.twilio_process import TwilioProcess
from textcoach.bootstrap import Textcoach
from textcoach.domain.athlete import Athlete
from textcoach.domain.audit import OPERATOR
from textcoach.domain.calendar import training_date
from textcoach.domain.message import Direction, MessageKind, MessageState
from textcoach.domain.plan import FitnessPlan
from textcoach.domain.questionnaire import Questionnaire, QuestionnaireState
from textcoach.domain.slot import EVENINGS, SlotKind, SlotOutcome
from textcoach.domain.states import PlanState
from textcoach.domain.week_job import WeekJobState
from textcoach.domain.workout import Author, Workout
from textcoach.ports.checkpoint import Point
from textcoach.ports.inbound import InboundText

ANSWERS = ("JOIN", "START", "get stronger", "2 years", "mon wed fri, 45 min", "dumbbells and a bench", "no")
NIGHT, EVE_OF_A_WEEK = 6.0, 2.5
"""Local hours at which workouts are written ahead, and at which weeks are made."""


@pytest.fixture
def case(
    databases: Databases, kind: str, point: Point, fake: TwilioProcess, tmp_path: Path
) -> Iterator[tuple[Textcoach, Site]]:
    """A database of its own, and who serves it once they are started."""
    with databases.migrated() as database, service(url_of(database)) as textcoach:
        yield textcoach, Site(url_of(database), fake, point, tmp_path, many=kind == "postgresql")


@contextmanager
def serving(site: Site) -> Iterator[None]:
    """Somebody dies before the block is left."""
    try:
        site.start()
        yield
        site.until(lambda: site.died.exists(), f"the death at {site.point.value}")
    finally:
        site.stop()


def athlete_of(textcoach: Textcoach) -> Athlete:
    return textcoach.roster.find(NUMBER)


def todays(textcoach: Textcoach) -> Workout:
    athlete = athlete_of(textcoach)
    with textcoach.unit_of_work() as uow:
        (workout,) = uow.workouts.on_day(athlete.id, training_date(textcoach.clock.now(), athlete.zone))
    return workout


def plans_of(textcoach: Textcoach) -> list[FitnessPlan]:
    athlete = athlete_of(textcoach)
    with textcoach.unit_of_work() as uow:
        return list(uow.plans.of(athlete.id))


@pytest.mark.parametrize(("kind", "point"), cases("night"))
def test_a_workout_is_written_ahead_once_whoever_dies_and_wherever(
    case: tuple[Textcoach, Site], fake: TwilioProcess
) -> None:
    textcoach, site = case
    sign_up(textcoach, zone=zone_where(NIGHT, textcoach.clock.now()), send_at=time(12))
    with serving(site):
        site.until(lambda: site.died.exists(), f"the death at {site.point.value}")
        site.until(lambda: todays(textcoach).content is not None, "the workout")
    written = todays(textcoach)
    assert (written.author, written.lease_until, written.texted_at) == (Author.UNDERSTUDY, None, None)
    assert fake.messages() == []


@pytest.mark.parametrize(("kind", "point"), cases("evening"))
def test_an_evening_has_one_text_whoever_dies_and_wherever(case: tuple[Textcoach, Site], fake: TwilioProcess) -> None:
    textcoach, site = case
    now = textcoach.clock.now()
    earlier = replace(
        textcoach, mornings=replace(textcoach.mornings, clock=SetClock(now - timedelta(hours=3, minutes=30)))
    )
    sign_up(textcoach)
    earlier.mornings.send_now(NUMBER, None, dry_run=False)
    work(textcoach)
    athlete = athlete_of(textcoach)
    with textcoach.unit_of_work() as uow:
        uow.athletes.save(replace(athlete, recaps=False, next_evening_at=now - timedelta(seconds=1)))
        uow.commit()
    with serving(site):
        site.until(lambda: bool(fake.messages()), "the nudge")
        site.until(lambda: settled(textcoach, 2), "peace")
    (nudge,) = fake.messages()
    assert nudge["sid"] == texts(textcoach, Direction.OUT)[-1].provider_id
    with textcoach.unit_of_work() as uow:
        slots = uow.slots.of_day(athlete.id, training_date(now, athlete.zone))
    assert [(one.kind, one.outcome) for one in slots if one.kind in EVENINGS] == [(SlotKind.NUDGE, SlotOutcome.SENT)]


@pytest.mark.parametrize(("kind", "point"), cases("join"))
def test_who_joins_is_offered_one_plan_in_one_text_whoever_dies_and_wherever(
    case: tuple[Textcoach, Site], fake: TwilioProcess
) -> None:
    textcoach, site = case
    for number, body in enumerate(ANSWERS):
        textcoach.inbox.receive(InboundText(f"in-{number}", NUMBER, SENDER, body, 0, None, {"Body": body}))
        work(textcoach)
    before = len(texts(textcoach, Direction.OUT))
    with serving(site):
        site.until(site.lives, "the web server")
        site.post(fake.receive(NUMBER, SENDER, "ok")["sid"])
        site.until(lambda: site.died.exists(), f"the death at {site.point.value}")
        site.until(lambda: asked(textcoach).state is QuestionnaireState.OFFERED, "the offer")
        site.until(lambda: settled(textcoach, before + 2), "peace")
    assert sorted(text["body"].startswith("Your plan: ") for text in fake.messages()) == [False, True]
    (plan,) = plans_of(textcoach)
    assert (plan.state, plan.id, asked(textcoach).lease_until) == (PlanState.DRAFT, asked(textcoach).plan_id, None)
    with textcoach.unit_of_work() as uow:
        assert [alert.kind.value for alert in uow.alerts.all_open()] == ["joined"]


@pytest.mark.parametrize(("kind", "point"), cases("week"))
def test_a_week_is_revised_once_whoever_dies_and_wherever(case: tuple[Textcoach, Site], fake: TwilioProcess) -> None:
    textcoach, site = case
    sign_up(textcoach, weeks=8)
    (plan,) = plans_of(textcoach)
    week = plan.mesocycles[1].first_week
    job = textcoach.weeks.jobs.request(plan.id, week, OPERATOR, override=True)

    def is_made() -> bool:
        return textcoach.weeks.jobs.shown(job.id).state is WeekJobState.COMPLETED

    with serving(site):
        site.until(lambda: site.died.exists(), f"the death at {site.point.value}")
        site.until(is_made, "the week")
    (plan,) = plans_of(textcoach)
    revised = plan.microcycle_of(week)
    assert revised is not None
    assert revised.revision is not None
    with textcoach.unit_of_work() as uow:
        assert [entry.action for entry in uow.audit.of_subject(revised.id)] == ["week revised"]
        sessions = [(one.week, one.session, one.copy) for one in uow.workouts.of_plan(plan.id) if one.week >= week]
        assert uow.alerts.all_open() == []
    assert len(set(sessions)) == len(sessions) > plan.mesocycles[1].overview.weeks
    assert fake.messages() == []


@pytest.mark.parametrize(("kind", "point"), cases("completion"))
def test_a_plan_completes_with_one_text_whoever_dies_and_wherever(case: tuple[Textcoach, Site]) -> None:
    textcoach, site = case
    sign_up(textcoach, zone=zone_where(EVE_OF_A_WEEK, textcoach.clock.now()), send_at=time(12), weeks=1)
    (plan,) = plans_of(textcoach)
    with textcoach.unit_of_work() as uow:
        uow.plans.save(replace(plan, starts_on=plan.starts_on - timedelta(weeks=2)))
        uow.commit()
    with serving(site):
        site.until(lambda: site.died.exists(), f"the death at {site.point.value}")
        site.until(lambda: plans_of(textcoach)[0].state is PlanState.COMPLETED, "the plan's end")
    # It is due at the athlete's own time.
    queued = [(text.kind, text.state) for text in texts(textcoach, Direction.OUT)]
    assert queued == [(MessageKind.SUMMARY, MessageState.QUEUED)]
    with textcoach.unit_of_work() as uow:
        assert [alert.kind.value for alert in uow.alerts.all_open()] == ["plan_over"]


def asked(textcoach: Textcoach) -> Questionnaire:
    athlete = athlete_of(textcoach)
    with textcoach.unit_of_work() as uow:
        found = uow.questionnaires.of(athlete.id)
    assert found is not None
    return found
