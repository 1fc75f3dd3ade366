"""A model's plans and weeks are checked like its workouts: back once with the reasons, then the understudy."""

from collections import deque
from dataclasses import replace
from datetime import timedelta
from typing import Generic, TypeVar

import pytest

from tests.fakes.service import MONDAY, NUMBER, SAM, Service
from textcoach.domain.catalogue.exercise import Muscle
from textcoach.domain.coaching_rules import Landmarks
from textcoach.domain.errors import UserError
from textcoach.domain.periodization.block import lay_out_block
from textcoach.domain.plan import DayLoad, DayPlan, Emphasis, FitnessPlan, Focus, MesocycleOverview
from textcoach.domain.plan_draft import MesocycleDraft, PlanDraft
from textcoach.domain.profile import Event, ProgramType
from textcoach.ports.agents import AgentUnavailableError, MesocycleFacts, PlanFacts
from textcoach.services.planning import Planning
from textcoach.services.rescheduling import Changes

F = TypeVar("F")
R = TypeVar("R")
DAY, WEEK = timedelta(days=1), timedelta(weeks=1)
GOOD = PlanDraft(
    "Eight good weeks.",
    (
        MesocycleOverview("Build", "Build.", 4, "volume", deload=True, emphasis=Emphasis.VOLUME),
        MesocycleOverview("Strength", "Lift.", 4, "strength", deload=True, emphasis=Emphasis.INTENSITY),
    ),
)
SHORT = replace(GOOD, mesocycles=GOOD.mesocycles[:1])


class Scripted(Generic[F, R]):
    """An agent that plays its answers and repeats the last; None is one without a usable answer."""

    def __init__(self, *answers: R | None) -> None:
        self.answers = deque(answers)
        self.asked: list[F] = []

    def write(self, facts: F) -> R:
        self.asked.append(facts)
        answer = self.answers.popleft() if len(self.answers) > 1 else self.answers[0]
        if answer is None:
            raise AgentUnavailableError("fitness_plan", "timeout")
        return answer


class TooHard:
    """Lays out weeks as the rules do, but every day heavy, ``times`` times."""

    def __init__(self, times: int) -> None:
        self.times = times
        self.asked: list[MesocycleFacts] = []

    def write(self, facts: MesocycleFacts) -> MesocycleDraft:
        self.asked.append(facts)
        weeks = lay_out_block(facts.case)
        if len(self.asked) > self.times:
            return MesocycleDraft(weeks)
        heavy = DayPlan("Max out", Focus.FULL_BODY, DayLoad.HEAVY)
        return MesocycleDraft(tuple(replace(week, days=(heavy,) * 7) for week in weeks))


@pytest.fixture(autouse=True)
def athlete(service: Service) -> None:
    service.at(MONDAY - DAY, 12)
    service.textcoach.roster.add(SAM)


def planning(
    service: Service, plan: Scripted[PlanFacts, PlanDraft] | None = None, weeks: TooHard | None = None
) -> Planning:
    known = service.textcoach.planning
    plan_role, mesocycle_role = known.plan_role, known.mesocycle_role
    if plan is not None:
        plan_role = replace(plan_role, agent=plan.write, prompt="fitness_plan 2 abc")
    if weeks is not None:
        mesocycle_role = replace(mesocycle_role, agent=weeks.write, prompt="mesocycle 2 def")
    return replace(known, plan_role=plan_role, mesocycle_role=mesocycle_role)


def names(plan: FitnessPlan) -> list[str]:
    return [block.overview.name for block in plan.mesocycles]


def test_a_model_s_plan_that_keeps_the_rules_is_kept_with_its_prompt(service: Service) -> None:
    plan = planning(service, Scripted(GOOD)).create(NUMBER, MONDAY, 8)
    assert (names(plan), plan.overview, plan.prompt) == (
        ["Build", "Strength"],
        "Eight good weeks.",
        "fitness_plan 2 abc",
    )
    assert service.plan().prompt == "fitness_plan 2 abc"
    assert service.alerts() == []


def test_a_plan_that_breaks_a_rule_goes_back_once_with_the_reasons(service: Service) -> None:
    agent = Scripted[PlanFacts, PlanDraft](SHORT, GOOD)
    plan = planning(service, agent).create(NUMBER, MONDAY, 8)
    assert names(plan) == ["Build", "Strength"]
    assert [[breach.words() for breach in facts.breaches] for facts in agent.asked] == [
        [],
        ["weeks: the mesocycles add up to 4 weeks, the limit is 8"],
    ]
    assert service.alerts() == []


def test_a_plan_that_breaks_a_rule_twice_is_the_understudys_and_staff_is_told(service: Service) -> None:
    agent = Scripted[PlanFacts, PlanDraft](SHORT)
    plan = planning(service, agent).create(NUMBER, MONDAY, 8)
    assert len(agent.asked) == 2
    assert (plan.weeks, plan.prompt) == (8, None)
    (alert,) = service.alerts()
    assert (alert.kind, alert.athlete_id) == ("guardrail", service.athlete().id)
    assert alert.text == (
        "A model's plan broke a limit twice, so plain rules wrote: weeks: the mesocycles add up to 4 weeks, the limit "
        "is 8."
    )


def test_a_model_that_does_not_answer_is_replaced_and_staff_is_told(service: Service) -> None:
    plan = planning(service, Scripted(None)).create(NUMBER, MONDAY, 8)
    assert plan.weeks == 8
    assert service.alert_kinds() == ["agent_unavailable"]


def test_what_a_model_says_of_medicine_is_never_stored_nor_told_to_staff_word_for_word(service: Service) -> None:
    bad = replace(GOOD, overview="Take ibuprofen and this cures tendinitis.")
    plan = planning(service, Scripted(bad)).create(NUMBER, MONDAY, 8)
    assert "ibuprofen" not in plan.overview
    assert "ibuprofen" not in service.alerts()[0].text


@pytest.mark.parametrize(("times", "prompt", "alerts"), [(1, "mesocycle 2 def", []), (2, None, ["guardrail"])])
def test_weeks_are_checked_the_same_way(service: Service, times: int, prompt: str | None, alerts: list[str]) -> None:
    agent = TooHard(times)
    plan = planning(service, weeks=agent).create(NUMBER, MONDAY, 8)
    first = plan.mesocycles[0]
    assert len(agent.asked) == 2
    assert {breach.rule for breach in agent.asked[1].breaches} >= {"days", "deload"}
    assert [number for number, day in enumerate(first.microcycles[0].days) if day.trains] == [0, 2, 4]
    assert service.plan().mesocycles[0].prompt == first.prompt == prompt
    assert service.alert_kinds() == alerts


def test_a_later_block_keeps_the_prompt_that_wrote_it(service: Service) -> None:
    made = planning(service, weeks=TooHard(0))
    plan = made.create(NUMBER, MONDAY, 8)
    later = made.lay_out_mesocycle(service.athlete(), plan, plan.mesocycles[1])
    assert [block.prompt for block in later.mesocycles[:2]] == ["mesocycle 2 def"] * 2
    assert len(later.mesocycles[1].microcycles) == later.mesocycles[1].overview.weeks


def test_a_plan_goes_to_the_event_that_is_asked_for_else_to_the_profiles(service: Service) -> None:
    own = Event("Half", MONDAY + 9 * WEEK + 5 * DAY, 21_097.5)
    athlete = service.athlete()
    service.change(lambda uow: uow.athletes.save(replace(athlete, profile=replace(athlete.profile, event=own))))
    create = service.textcoach.planning.create
    assert (create(NUMBER, MONDAY, None).event, service.plan().weeks) == (own, 10)
    test = Event("Max test", MONDAY + 7 * WEEK + 4 * DAY)
    plan = create(NUMBER, MONDAY, None, "", test)
    assert (plan.event, plan.weeks) == (test, 8)
    assert service.plan() == plan
    assert create(NUMBER, own.day + DAY, 4).event is None
    with pytest.raises(UserError, match="An event can't be over when the plan starts"):
        create(NUMBER, MONDAY + 20 * WEEK, 4, "", test)


def test_notes_are_honoured_down_to_the_workouts(service: Service) -> None:
    service.textcoach.planning.create(NUMBER, MONDAY, 4, "week 2 Monday off for travel")
    plan = service.textcoach.planning.activate(NUMBER)
    with service.rows() as uow:
        days = [workout.day for workout in uow.workouts.of_plan(plan.id)]
    assert MONDAY + WEEK not in days
    assert MONDAY + WEEK + 2 * DAY in days
    assert plan.notes == "week 2 Monday off for travel"


def test_other_training_days_leave_the_event_where_it_is(service: Service) -> None:
    race = Event("Parkrun", MONDAY + 3 * WEEK + 5 * DAY, 5_000.0)
    made = service.textcoach.planning
    drafted = made.create(NUMBER, MONDAY, 4, "", race)
    made.lay_out_mesocycle(service.athlete(), drafted, drafted.mesocycles[-1])
    plan = made.activate(NUMBER)
    service.textcoach.rescheduling.change(NUMBER, Changes(profile={"weekdays": (1, 3, 6)}))
    with service.rows() as uow:
        workouts = uow.workouts.of_plan(plan.id)
    assert [workout.day for workout in workouts if workout.theme.event] == [race.day]
    assert {workout.day.weekday() for workout in workouts if workout.week == 2 and workout.day} == {1, 3, 6}


def test_the_coaching_file_s_figures_are_the_plans(service: Service) -> None:
    known = service.textcoach.planning
    marks = {**known.rules.landmarks, Muscle.CHEST: Landmarks(10, 12, 20, 22)}
    plan = replace(known, rules=replace(known.rules, landmarks=marks)).create(NUMBER, MONDAY, 8)
    usual = known.create(NUMBER, MONDAY, 8)
    chest = [one.mesocycles[0].microcycles[0].targets.hard_sets["chest"] for one in (plan, usual)]
    assert chest[0] > chest[1]


def test_a_rehab_plan_stays_gentle_whatever_the_model_wants(service: Service) -> None:
    athlete = service.athlete()
    gentle = replace(athlete, profile=replace(athlete.profile, program=ProgramType.REHAB))
    service.change(lambda uow: uow.athletes.save(gentle))
    plan = planning(service, Scripted(GOOD)).create(NUMBER, MONDAY, 8)
    assert plan.mesocycles[0].overview.emphasis is Emphasis.RESTORE
    assert service.alert_kinds() == ["guardrail"]
