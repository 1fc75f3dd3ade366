"""The next week: who may have it made, what is kept of it, and what becomes of a job."""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta

import pytest

from agents.week.rules import WeekRules
from tests.fakes.service import MONDAY, NUMBER, DeafDoorbell, ScriptedSender, Service
from textcoach.domain.audit import OPERATOR
from textcoach.domain.author import Author
from textcoach.domain.errors import ConflictError, NotFoundError, StaleError, UserError
from textcoach.domain.ids import new_id
from textcoach.domain.plan import DayLoad, DayPlan, FitnessPlan, Focus, Microcycle
from textcoach.domain.plan_draft import RevisedWeek
from textcoach.domain.revision import Adjustment
from textcoach.domain.states import WorkoutState
from textcoach.domain.week_job import WeekJob, WeekJobState, WeekStep
from textcoach.ports.agents import WeekFacts
from textcoach.ports.doorbell import Job
from textcoach.ports.unit_of_work import UnitOfWork
from textcoach.services.week_making import LEASE, MOST_TRIES
from textcoach.services.week_nights import RING_EVERY
from textcoach.services.weeks import HandWritten

DAY, WEEK = timedelta(days=1), timedelta(weeks=1)
SUNDAY = MONDAY + 6 * DAY
NEXT = MONDAY + WEEK


@pytest.fixture(autouse=True)
def athlete(service: Service) -> None:
    service.sign_up()


def close_week(service: Service, week: int = 1, state: WorkoutState = WorkoutState.COMPLETED) -> None:
    def close(uow: UnitOfWork) -> None:
        for one in uow.workouts.of_plan(plan_id):
            if one.week == week:
                uow.workouts.save(replace(one, state=state))

    plan_id = service.plan().id
    service.change(close)


def week_of(service: Service, week: int) -> Microcycle:
    found = service.plan().microcycle_of(week)
    assert found is not None
    return found


def made_by(service: Service, write: Callable[[WeekFacts], RevisedWeek], *, prompt: str | None = "week 1 abc") -> None:
    """Weeks come from an agent that writes them so."""
    weeks = service.textcoach.weeks
    role = replace(weeks.making.role, agent=write, prompt=prompt)
    service.textcoach = replace(service.textcoach, weeks=replace(weeks, making=replace(weeks.making, role=role)))


def request(service: Service, week: int = 2, *, override: bool = False) -> WeekJob:
    return service.textcoach.weeks.jobs.request(service.plan().id, week, OPERATOR, override=override)


def shown(service: Service, job: WeekJob) -> WeekJob:
    return service.textcoach.weeks.jobs.shown(job.id)


def milder(facts: WeekFacts) -> RevisedWeek:
    week = WeekRules().write(replace(facts, history=())).week
    easy = [replace(day, load=DayLoad.LIGHT, theme="Easy does it") if day.trains else day for day in week.days]
    return RevisedWeek(replace(week, days=tuple(easy)), "A hard week.", (Adjustment("lighter days", "it was hard"),))


def test_staff_is_told_what_is_open_and_gets_the_week_once_it_is_closed(service: Service) -> None:
    with pytest.raises(ConflictError) as refused:
        request(service)
    assert "Week 1 isn't done: " in str(refused.value)
    assert str(refused.value).count(" on ") == 3
    assert "Mon 2 Mar" in str(refused.value)
    close_week(service)
    made_by(service, milder)
    job = request(service)
    assert (job.state, job.step, job.percent) == (WeekJobState.PENDING, WeekStep.WAITING, 0)
    assert request(service) == job
    service.work()
    done = shown(service, job)
    assert (done.state, done.step.value, done.percent, done.error) == (WeekJobState.COMPLETED, "Done", 100, None)
    revised = week_of(service, 2)
    assert revised.revision is not None
    assert (revised.revision.author, revised.revision.prompt) == (Author.AGENT, "week 1 abc")
    assert revised.revision.adjustments == (Adjustment("lighter days", "it was hard"),)
    with service.rows() as uow:
        themes = {one.theme.theme for one in uow.workouts.of_plan(job.plan_id) if one.week == 2}
        trail = [entry.action for entry in uow.audit.of_subject(revised.id)]
    assert (themes, trail) == ({"Easy does it"}, ["week revised"])
    with pytest.raises(ConflictError, match="Week 2 was made already"):
        request(service)


def test_an_override_is_explicit_and_on_record(service: Service) -> None:
    job = request(service, override=True)
    service.work()
    assert shown(service, job).state is WeekJobState.COMPLETED
    with service.rows() as uow:
        (entry,) = [one for one in uow.audit.of_subject(job.plan_id) if one.action == "week asked for"]
    assert (entry.actor, entry.after) == (OPERATOR, {"week": 2, "override": True})
    again = request(service, override=True)
    assert (again.id, again.state) == (job.id, WeekJobState.PENDING)
    service.work()
    assert shown(service, job).state is WeekJobState.COMPLETED


def test_many_who_ask_at_once_get_one_job(service: Service) -> None:
    close_week(service)
    plan_id, jobs = service.plan().id, service.textcoach.weeks.jobs
    start = threading.Barrier(4)

    def ask(_: int) -> WeekJob:
        start.wait()
        return replace(jobs, doorbell=DeafDoorbell()).request(plan_id, 2, OPERATOR)

    with ThreadPoolExecutor(4) as pool:
        assert len({job.id for job in pool.map(ask, range(4))}) == 1
    with service.rows() as uow:
        asked = [one for one in uow.audit.of_subject(plan_id) if one.action == "week asked for"]
    assert len(asked) == 1


def test_what_can_t_be_made_is_told_in_a_sentence(service: Service) -> None:
    jobs = service.textcoach.weeks.jobs
    plan = service.plan()
    with pytest.raises(NotFoundError, match="No plan has the id"):
        jobs.request(new_id(), 2, OPERATOR)
    with pytest.raises(NotFoundError, match="weeks 1 to 8, and no week 9"):
        jobs.request(plan.id, 9, OPERATOR)
    with pytest.raises(ConflictError, match="Week 1 stands as laid out"):
        jobs.request(plan.id, 1, OPERATOR)
    with pytest.raises(NotFoundError, match="No week's job has the id"):
        jobs.shown(new_id())
    draft = service.textcoach.planning.create(NUMBER, MONDAY, 4)
    with pytest.raises(ConflictError, match="The plan is draft"):
        jobs.request(draft.id, 2, OPERATOR)


def test_a_week_counts_its_workouts_and_names_the_open_ones(service: Service) -> None:
    desk, plan = service.textcoach.weeks.desk, service.plan()
    first = desk.page(plan.id)
    assert (first.progress.week, first.current, first.progress.total) == (1, 1, 3)
    assert [one.session for one in first.progress.open] == [1, 2, 3]
    close_week(service, state=WorkoutState.SKIPPED)
    progress = desk.progress(plan.id)
    assert (progress[0].skipped, progress[0].is_complete, progress[1].is_complete) == (3, True, False)
    assert (progress[-1].laid_out, progress[-1].is_complete) == (False, False)
    service.at(NEXT + 2 * DAY, 12)
    assert desk.page(plan.id).current == 2


def test_the_night_before_each_week_is_revised_by_itself_and_once(service: Service, sender: ScriptedSender) -> None:
    service.morning(MONDAY)
    service.text(NUMBER, "done")
    service.at(NEXT, 0, 59).minute()
    assert week_of(service, 2).revision is None
    service.at(NEXT, 1)
    nights = service.textcoach.weeks.nights
    assert [nights.tick() for _ in range(3)] == [1, 0, 0]
    service.work()
    found = week_of(service, 2).revision
    assert found is not None
    assert found.author is Author.UNDERSTUDY
    assert found.reasoning.startswith("1 of ")
    plan_id = service.plan().id
    with service.rows() as uow:
        (job,) = uow.week_jobs.of_plan(plan_id)
    assert (job.week, job.requested_by, job.state) == (2, "textcoach", WeekJobState.COMPLETED)
    service.at(NEXT, 4).minute()
    assert week_of(service, 2).revision == found
    service.morning(NEXT)
    assert sender.bodies[-1].startswith("Mon 9 Mar")


def test_many_clocks_claim_a_week_once(service: Service) -> None:
    service.at(NEXT, 1)
    nights, start = replace(service.textcoach.weeks.nights, doorbell=DeafDoorbell()), threading.Barrier(4)

    def tick(_: int) -> int:
        start.wait()
        return nights.tick()

    with ThreadPoolExecutor(4) as pool:
        assert sorted(pool.map(tick, range(4))) == [0, 0, 0, 1]


def test_a_week_that_staff_wrote_stays_and_a_paused_athlete_s_plan_waits(service: Service) -> None:
    plan, week = service.plan(), week_of(service, 2)
    service.textcoach.weeks.desk.write(plan.id, 2, HandWritten(week.days, "travels"), OPERATOR)
    service.at(NEXT, 1).minute()
    kept = week_of(service, 2).revision
    assert kept is not None
    assert (kept.author, kept.reasoning) == (Author.STAFF, "travels")
    service.text(NUMBER, "pause for two weeks")
    service.at(NEXT + WEEK, 1).minute()
    with service.rows() as uow:
        assert uow.week_jobs.of_plan(plan.id) == []


def test_what_went_out_or_is_written_stays_as_it_was(service: Service) -> None:
    service.morning(MONDAY)
    service.textcoach.nights.generate_now([NUMBER], MONDAY + 2 * DAY, lambda *_: None)
    before = week_of(service, 1)
    light = tuple(replace(day, theme="Easy") if day.trains else day for day in before.days)
    service.textcoach.weeks.desk.write(service.plan().id, 1, HandWritten(light, "a cold"), OPERATOR)
    after = week_of(service, 1)
    assert [day.theme for day in after.days if day.trains] == [before.days[0].theme, before.days[2].theme, "Easy"]
    assert service.workout(MONDAY).theme == before.days[0]
    assert service.workout(MONDAY + 4 * DAY).theme.theme == "Easy"


def test_a_job_that_fails_says_so_and_can_be_tried_again(service: Service) -> None:
    def broken(facts: WeekFacts) -> RevisedWeek:
        raise RuntimeError("squat 225")

    close_week(service)
    made_by(service, broken)
    job = request(service)
    service.work()
    failed = shown(service, job)
    assert (failed.state, failed.step) == (WeekJobState.FAILED, WeekStep.GENERATING)
    assert failed.error is not None
    assert "try again, or write it by hand" in failed.error
    assert (service.alert_kinds(), week_of(service, 2).revision) == (["stuck"], None)
    (listed,) = service.textcoach.jobs.all(10)
    assert (listed.id, listed.job, listed.what, listed.state.value) == (job.id, Job.WEEK, "week 2 to make", "failed")
    assert listed.error == "stopped at generating week"
    made_by(service, milder)
    assert service.textcoach.weeks.jobs.retry(job.id, OPERATOR).state is WeekJobState.PENDING
    service.work()
    assert (shown(service, job).state, service.alert_kinds()) == (WeekJobState.COMPLETED, [])
    with pytest.raises(ConflictError, match="only one that failed"):
        service.textcoach.weeks.jobs.retry(job.id, OPERATOR)
    with pytest.raises(ConflictError, match="nothing left to do"):
        service.textcoach.jobs.retry(str(job.id))


def test_a_week_is_written_by_hand_where_its_job_failed(service: Service) -> None:
    def broken(facts: WeekFacts) -> RevisedWeek:
        raise RuntimeError

    close_week(service)
    made_by(service, broken)
    job = request(service)
    service.work()
    service.textcoach.jobs.retry(str(job.id)[-8:])
    service.work()
    assert shown(service, job).state is WeekJobState.FAILED
    service.textcoach.weeks.desk.write(
        service.plan().id, 2, HandWritten(week_of(service, 2).days, "as planned"), OPERATOR
    )
    assert service.alerts() == []


def test_a_lost_ring_is_rung_again_and_three_lost_leases_give_up(service: Service) -> None:
    close_week(service)
    textcoach = service.textcoach
    job = replace(textcoach.weeks.jobs, doorbell=DeafDoorbell()).request(service.plan().id, 2, OPERATOR)
    service.later(seconds=RING_EVERY.total_seconds() - 1).minute()
    assert shown(service, job).state is WeekJobState.PENDING
    for tries in range(1, MOST_TRIES + 1):
        service.later(seconds=2)
        assert textcoach.weeks.making._begun(job.id) is not None
        assert textcoach.weeks.making._begun(job.id) is None
        assert shown(service, job).tries == tries
        service.later(seconds=LEASE.total_seconds())
    service.minute()
    assert (shown(service, job).state, service.alert_kinds()) == (WeekJobState.FAILED, ["stuck"])
    assert Job.WEEK not in {rung for rung, _ in service.doorbell.waiting}


def test_who_lost_the_lease_keeps_nothing(service: Service) -> None:
    def slow(facts: WeekFacts) -> RevisedWeek:
        if not later:
            later.append(True)
            service.later(seconds=LEASE.total_seconds())
            service.textcoach.weeks.making.make(job.id)
        return milder(facts)

    later: list[bool] = []
    close_week(service)
    made_by(service, slow)
    job = request(service)
    service.work()
    done = shown(service, job)
    assert (done.state, done.tries) == (WeekJobState.COMPLETED, 2)
    week_id = week_of(service, 2).id
    with service.rows() as uow:
        assert len(uow.audit.of_subject(week_id)) == 1


def test_a_model_s_week_that_breaks_a_limit_goes_back_once_then_plain_rules_write(service: Service) -> None:
    asked: list[WeekFacts] = []

    def too_much(facts: WeekFacts) -> RevisedWeek:
        asked.append(facts)
        week = milder(facts).week
        sets = {name: count * 2 for name, count in week.targets.hard_sets.items()}
        return RevisedWeek(replace(week, targets=replace(week.targets, hard_sets=sets)), "More!")

    close_week(service)
    made_by(service, too_much)
    request(service)
    service.work()
    assert [bool(facts.breaches) for facts in asked] == [False, True]
    revision = week_of(service, 2).revision
    assert revision is not None
    assert (revision.author, revision.prompt, service.alert_kinds()) == (Author.UNDERSTUDY, None, ["guardrail"])


def test_by_hand_a_limit_holds_unless_it_is_overridden(service: Service) -> None:
    desk, plan, week = service.textcoach.weeks.desk, service.plan(), week_of(service, 2)
    other = (DayPlan("Extra", Focus.FULL_BODY), *week.days[1:6], DayPlan("More", Focus.FULL_BODY))
    with pytest.raises(UserError, match="trains on other days"):
        desk.write(plan.id, 2, HandWritten(other, "why not"), OPERATOR, override=True)
    sets = dict.fromkeys(week.targets.hard_sets, 30)
    hard = HandWritten(week.days, "a camp", replace(week.targets, hard_sets=sets))
    with pytest.raises(UserError, match="Week 2 breaks a limit"):
        desk.write(plan.id, 2, hard, OPERATOR)
    kept = desk.write(plan.id, 2, hard, OPERATOR, override=True).revision
    assert kept is not None
    assert {one.what for one in kept.adjustments[1:]} == {"Kept although it breaks a limit"}
    with pytest.raises(UserError, match="Say why"):
        desk.write(plan.id, 2, HandWritten(week.days, " "), OPERATOR)


def test_of_two_who_write_a_week_at_once_one_is_told(service: Service) -> None:
    desk, plan, days = service.textcoach.weeks.desk, service.plan(), week_of(service, 2).days

    def meanwhile(_: FitnessPlan) -> None:
        desk.write(plan.id, 2, HandWritten(days, "theirs"), OPERATOR)

    with pytest.raises(StaleError, match="changed by somebody else"):
        desk.write(plan.id, 2, HandWritten(days, "mine"), OPERATOR, check=meanwhile)
    kept = week_of(service, 2).revision
    assert kept is not None
    assert kept.reasoning == "theirs"


def test_a_week_of_a_block_that_is_not_laid_out_is_laid_out_first(service: Service) -> None:
    last = service.plan().weeks
    assert service.plan().microcycle_of(last) is None
    service.textcoach.weeks.desk.write(
        service.plan().id, 2, HandWritten(week_of(service, 2).days, "as planned"), OPERATOR
    )
    job = request(service, last, override=True)
    service.work()
    assert shown(service, job).state is WeekJobState.COMPLETED
    assert week_of(service, last).revision is not None
