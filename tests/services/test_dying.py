"""The process dies at each point of what makes nights, evenings, weeks and plans: nothing is lost and nothing doubled.

The points of mornings, deliveries and replies are in ``test_sweep``; ``tests/crash`` kills real processes at all."""

from datetime import timedelta

from tests.fakes.service import BENCH_AND_ROW, MONDAY, NUMBER, STRANGER, ScriptedSender, ScriptedWriter, Service
from textcoach.domain.audit import OPERATOR
from textcoach.domain.message import MessageKind
from textcoach.domain.questionnaire import QuestionnaireState
from textcoach.domain.slot import EVENINGS, SlotKind, SlotOutcome
from textcoach.domain.states import AthleteState, PlanState
from textcoach.domain.week_job import WeekJob, WeekJobState
from textcoach.ports.checkpoint import Point
from textcoach.ports.unit_of_work import UnitOfWork
from textcoach.services.nights import LEASE as NIGHT_LEASE
from textcoach.services.sign_ups import LEASE as PLAN_LEASE
from textcoach.services.week_making import LEASE as WEEK_LEASE

DAY, WEEK = timedelta(days=1), timedelta(weeks=1)
ANSWERS = ("get stronger", "2 years", "mon wed fri, 45 min", "dumbbells and a bench", "no")


def starting(*flows: str) -> list[Point]:
    return [point for point in Point if point.value.partition(".")[0] in flows]


def later(service: Service, lease: timedelta) -> None:
    """The first minute after the lease of whoever died."""
    service.later(seconds=lease.total_seconds() + 60).minute()


def test_a_workout_is_written_ahead_and_texted_once_wherever_the_process_dies(
    service: Service, sender: ScriptedSender
) -> None:
    service.sign_up()
    writer = ScriptedWriter(BENCH_AND_ROW)
    service.write_with(writer)
    points = [*starting("night"), Point.MORNING_WRITING, Point.MORNING_WRITTEN, Point.MORNING_STORED]
    for number, point in enumerate(points):
        day = MONDAY + (2 * (number % 3)) * DAY + number // 3 * WEEK
        asked = len(writer.asked)
        with service.at(day, 5).dying_at(point):
            service.minute()
        later(service, NIGHT_LEASE)
        written = service.workout(day)
        assert (written.content is not None, written.lease_until, written.texted_at) == (True, None, None), point
        assert len(writer.asked) - asked == (2 if point is Point.MORNING_WRITTEN else 1), point
        service.morning(day)
        texted = service.workout(day)
        assert (texted.content, texted.written_at) == (written.content, written.written_at), point
        assert len(sender.texts) == number + 1, point


def test_an_evening_has_one_text_wherever_the_process_dies(service: Service, sender: ScriptedSender) -> None:
    service.sign_up()
    service.write_with(ScriptedWriter(BENCH_AND_ROW))
    days = [MONDAY, MONDAY + 2 * DAY, MONDAY + 4 * DAY, MONDAY + 6 * DAY, MONDAY + WEEK + 2 * DAY]
    for day, point in zip(days, starting("evening"), strict=True):
        service.at(day, 8).minute()
        before = len(sender.taken)
        with service.at(day, 18, 30).dying_at(point):
            service.minute()
        service.later(minutes=2).minute()
        (slot,) = [one for one in service.slots(day) if one.kind in EVENINGS]
        kind = SlotKind.RECAP if day.weekday() == 6 else SlotKind.NUDGE
        assert (slot.kind, slot.outcome) == (kind, SlotOutcome.SENT), point
        assert len(sender.taken) == before + 1, point
        service.at(day + DAY, 9).text(NUMBER, "done")


class TestWeeks:
    def test_a_week_is_revised_once_wherever_the_process_dies(self, service: Service) -> None:
        service.sign_up()
        for week, point in enumerate(starting("week"), start=2):
            with service.at(MONDAY + (week - 1) * WEEK, 1).dying_at(point):
                service.minute()
            later(service, WEEK_LEASE)
            job = self.job_of(service, week)
            assert (job.state, job.error) == (WeekJobState.COMPLETED, None), point
            assert job.tries == (2 if point in {Point.WEEK_BEGUN, *self.AT_WORK} else 1), point
            assert self.revisions(service, week) == ["week revised"], point
        assert service.alerts() == []

    def test_a_block_is_laid_out_once_wherever_the_process_dies(self, service: Service) -> None:
        service.sign_up(weeks=24)
        later_blocks = service.plan().mesocycles[1:4]
        for block, point in zip(later_blocks, starting("block"), strict=True):
            job = service.textcoach.weeks.jobs.request(service.plan().id, block.first_week, OPERATOR, override=True)
            with service.dying_at(point):
                service.work()
            assert (service.plan().microcycle_of(block.first_week) is None) is (point is not Point.BLOCK_STORED)
            later(service, WEEK_LEASE)
            assert service.textcoach.weeks.jobs.shown(job.id).state is WeekJobState.COMPLETED, point
            weeks = range(block.first_week, block.first_week + block.overview.weeks)
            with service.rows() as uow:
                laid_out = [one for one in uow.workouts.of_plan(job.plan_id) if one.week in weeks]
            assert len({(one.week, one.session) for one in laid_out}) == len(laid_out) == 3 * len(weeks), point
            assert self.revisions(service, block.first_week) == ["week revised"], point

    AT_WORK = frozenset({Point.WEEK_WRITING, Point.WEEK_WRITTEN, Point.WEEK_KEEPING})

    def job_of(self, service: Service, week: int) -> WeekJob:
        plan_id = service.plan().id
        with service.rows() as uow:
            job = uow.week_jobs.of_week(plan_id, week)
        assert job is not None
        return job

    def revisions(self, service: Service, week: int) -> list[str]:
        found = service.plan().microcycle_of(week)
        assert found is not None
        with service.rows() as uow:
            return [entry.action for entry in uow.audit.of_subject(found.id)]


class TestJoining:
    def test_a_plan_is_offered_in_one_text_wherever_the_process_dies(
        self, service: Service, sender: ScriptedSender
    ) -> None:
        service.at(MONDAY, 12)
        for text in ("JOIN", "START", *ANSWERS):
            service.later(minutes=1).text(STRANGER, text)
        service.later(minutes=1)
        # The answer is on record, and the ring for the plan is lost.
        with service.dying_at(Point.REPLY_RECORDED):
            service.text(STRANGER, "ok")
        service.later(minutes=1).minute()
        self.check(service, sender, 1)
        for number, point in enumerate(starting("join"), start=2):
            service.change(self.ask_anew)
            service.textcoach.sweep.run()
            with service.dying_at(point):
                service.work()
            later(service, PLAN_LEASE)
            self.check(service, sender, number)
        assert service.alert_kinds() == ["joined"]

    def ask_anew(self, uow: UnitOfWork) -> None:
        athlete = uow.athletes.by_number(STRANGER)
        assert athlete is not None
        asked = uow.questionnaires.of(athlete.id)
        assert asked is not None
        assert asked.message_id is not None
        uow.questionnaires.save(asked.to_plan(asked.message_id))

    def check(self, service: Service, sender: ScriptedSender, number: int) -> None:
        athlete = service.athlete(STRANGER)
        with service.rows() as uow:
            asked, plans = uow.questionnaires.of(athlete.id), uow.plans.of(athlete.id)
        assert asked is not None
        assert (asked.state, asked.plan_id, asked.lease_until) == (QuestionnaireState.OFFERED, plans[0].id, None)
        states = [plan.state for plan in plans]
        assert states == [PlanState.DRAFT, *[PlanState.ARCHIVED] * (number - 1)]
        assert len([body for body in sender.bodies if body.startswith("Your plan: ")]) == number
        assert athlete.state is AthleteState.PROSPECT


def test_a_plan_that_is_over_completes_the_same_night_with_one_text_wherever_the_process_dies(
    service: Service, sender: ScriptedSender
) -> None:
    service.sign_up(weeks=1)
    over = MONDAY + WEEK
    for point in (Point.WEEK_CLAIMING, Point.WEEK_CLAIMED, Point.PLAN_COMPLETING, Point.PLAN_COMPLETED):
        with service.at(over, 1).dying_at(point):
            service.minute()
        service.later(minutes=1).minute()
        athlete = service.athlete()
        with service.rows() as uow:
            newest = uow.plans.of(athlete.id)[0]
        assert newest.state is PlanState.COMPLETED, point
        service.at(over, 8).minute()
        service.at(over + DAY, 1).minute()
        summaries = [message for message in service.sent_to() if message.kind is MessageKind.SUMMARY]
        assert len({message.created_at.date() for message in summaries}) == len(summaries), point
        assert len(sender.taken) == len(summaries), point
        service.textcoach.planning.create(NUMBER, over + DAY, 1)
        service.textcoach.planning.activate(NUMBER)
        over += WEEK + DAY
    assert len(summaries) == 4
