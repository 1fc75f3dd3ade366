"""From JOIN to the first workout by text alone: questions, a plan, GO or staff's approval."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time, timedelta
from itertools import count

import pytest

from tests.fakes.remembered import make_or_recall
from tests.fakes.service import MONDAY, STRANGER, DeafDoorbell, ScriptedSender, Service, service_on
from textcoach.domain.audit import Actor
from textcoach.domain.catalogue.exercise import Kit
from textcoach.domain.consent import ConsentKind
from textcoach.domain.errors import ConflictError, UserError
from textcoach.domain.message import MessageKind, MessageState
from textcoach.domain.plan import FitnessPlan
from textcoach.domain.plan_draft import PlanDraft
from textcoach.domain.profile import Experience, ProgramType
from textcoach.domain.questionnaire import Questionnaire, QuestionnaireState, Step
from textcoach.domain.states import AthleteState, PlanState
from textcoach.persistence.database import Database
from textcoach.ports.agents import AgentUnavailableError, PlanFacts
from textcoach.services.rescheduling import Changes

ANSWERS = ("get stronger", "2 years", "mon wed fri, 45 min", "dumbbells and a bench", "no", "ok")
TUESDAY = MONDAY + timedelta(days=1)
_SENT, _SAID = count(1), count(1)


class CountingOn(ScriptedSender):
    """Its ids go on where those of the rows that were recalled end."""

    def __init__(self) -> None:
        super().__init__()
        self._numbers = _SENT


@pytest.fixture
def sender() -> ScriptedSender:
    return CountingOn()


@pytest.fixture
def own(database: Database, sender: ScriptedSender) -> Iterator[Service]:
    """A service where GO begins a plan."""
    with service_on(database, sender, self_signup=True) as made:
        yield made


def join(service: Service, *answers: str) -> None:
    """Up to the question after these answers."""
    service.at(MONDAY, 12)
    key = ("joined", answers, service.textcoach.settings.self_signup)
    make_or_recall(service.textcoach.database, key, lambda: say(service, "JOIN", "START", *answers))
    service.at(MONDAY, 12, 2 + len(answers))


def say(service: Service, *texts: str) -> list[str]:
    """What the last of them is answered with."""
    said: list[str] = []
    for text in texts:
        said = service.later(minutes=1).text(STRANGER, text, provider_id=f"said-{next(_SAID)}")
    return said


def asked(service: Service) -> Questionnaire:
    athlete = service.athlete(STRANGER)
    with service.rows() as uow:
        found = uow.questionnaires.of(athlete.id)
    assert found is not None
    return found


def plans(service: Service) -> list[FitnessPlan]:
    athlete = service.athlete(STRANGER)
    with service.rows() as uow:
        return list(uow.plans.of(athlete.id))


def test_from_join_to_the_first_workout_by_text_alone(own: Service, sender: ScriptedSender) -> None:
    own.at(MONDAY, 12).play(
        STRANGER,
        """
        > JOIN
        < textcoach: workout coaching by text, up to 2 messages a day. Msg & data rates may apply. Reply START to agree, HELP for help, STOP to opt out.
        > START
        < textcoach: you are in, welcome! Msg & data rates may apply. Reply HELP for help, STOP to opt out.
        < A few short questions for your plan; text skip to pass one. What do you want to train for? Like: get stronger, lose fat, run a 10k.
        > I want to get stronger, bench 225
        < Got it: strength.
        < How long have you been training? Like: new to it, 2 years, 10 years.
        > bout 2 years
        < Got it: intermediate.
        < Which days can you train, and for how long? Like: mon wed fri, 45 min. Or: 3 days, 1 hour.
        > 3 days, 45 mins
        < Got it: Mon, Wed, Fri, 45 min.
        < What can you train with? Like: a gym, dumbbells and a bench, or: nothing.
        > home gym w/ a rack, barbell, bench and dumbbells
        < Got it: barbell, bench, dumbbell, rack.
        < Does anything hurt, or is there something about your health that I should know? Like: left knee, or: no.
        > left shoulder is a bit sore
        < I'll keep work off your left shoulder.
        < Workouts come at 08:00, Los Angeles time. Another hour or city? Like: 6:30 in Denver, or: ok.
        > 6:30 in denver
        < Got it: 06:30, Denver time.
        < Thanks! I'm making your plan now: it comes in a minute.
        < Your plan: 12 weeks of strength from Tue 3 Mar.
        < Mon, Wed, Fri, 45 min.
        < It spares your left shoulder.
        < Foundation (4 wk), then Strength (4 wk), then Peak (4 wk).
        < Reply GO to begin. Or text what to change, like: my days are mon, thu.
        > GO
        < Your plan is on! The first workout comes on Wed 4 Mar at 06:30. Questions? Just text me.
        """,  # noqa: E501 - each line is a line of a text
    )
    athlete, (plan,) = own.athlete(STRANGER), plans(own)
    assert (athlete.state, athlete.zone, athlete.send_at) == (AthleteState.ACTIVE, "America/Denver", time(6, 30))
    profile = athlete.profile
    assert (profile.goal, profile.program) == ("I want to get stronger, bench 225", ProgramType.STRENGTH)
    assert (profile.experience, profile.weekdays, profile.minutes) == (Experience.INTERMEDIATE, (0, 2, 4), 45)
    assert profile.kit == {Kit.BARBELL, Kit.BENCH, Kit.DUMBBELL, Kit.RACK}
    assert profile.painful_areas() == {"shoulder"}
    assert (plan.state, plan.starts_on) == (PlanState.ACTIVE, TUESDAY)
    assert asked(own).state is QuestionnaireState.CLOSED
    with own.rows() as uow:
        early = uow.consents.last(STRANGER, ConsentKind.EARLY_TEXTS)
        assert [entry.actor.kind for entry in uow.audit.of_athlete(athlete.id, 10)] == ["athlete", "athlete"]
    assert early is not None
    assert (early.words, early.source) == ("6:30 in denver", "text")
    assert own.alert_kinds() == ["pain"]
    own.at(TUESDAY + timedelta(days=1), 6, 30, "America/Denver")
    own.textcoach.mornings.tick()
    own.minute()
    assert (sender.texts[-1].to, sender.texts[-1].body[:9]) == (STRANGER, "Wed 4 Mar")


def test_each_of_its_texts_is_one_segment_but_the_first_and_the_plan(own: Service) -> None:
    join(own)
    say(own, *ANSWERS, "GO")
    segments = [message.segments for message in own.sent_to(STRANGER)]
    assert segments == [1, 2, 1, 1, 1, 1, 1, 1, 2, 1]


def test_a_plan_that_staff_approved_is_the_one_that_begins_with_go(own: Service) -> None:
    join(own, *ANSWERS)
    approved = own.textcoach.desk.approving.plan(STRANGER)
    assert approved.state is PlanState.APPROVED
    assert own.textcoach.desk.approving.plan(STRANGER, str(approved.id)) == approved
    say(own, "GO")
    assert [(one.id, one.state) for one in plans(own)] == [(approved.id, PlanState.ACTIVE)]
    with pytest.raises(ConflictError, match="no draft plan to approve"):
        own.textcoach.desk.approving.plan(STRANGER)


def test_every_question_can_be_skipped(own: Service) -> None:
    join(own)
    before = own.athlete(STRANGER).profile
    (waits, offered) = say(own, "skip", "no idea", "pass", "idk", "rather not say", "skip")
    assert (waits[:7], offered[:10]) == ("Thanks!", "Your plan:")
    assert own.athlete(STRANGER).profile == before
    assert (asked(own).told, asked(own).passed) == ((), tuple(Step))


def test_the_questions_go_on_after_days(own: Service) -> None:
    join(own)
    say(own, "lose some weight")
    assert own.later(days=9).text(STRANGER, "10 years")[0].startswith("Got it: advanced.\nWhich days")
    (again,) = own.later(days=30).text(STRANGER, "START")
    assert again.startswith("textcoach: you are in, welcome!")
    assert "Which days" in again
    (again,) = own.later(days=30).text(STRANGER, "JOIN")
    assert again.startswith("textcoach: you are in already")
    assert "Which days" in again
    assert asked(own).told == (Step.GOAL, Step.EXPERIENCE)


def test_a_text_that_is_no_answer_is_asked_about_once_and_then_left(service: Service) -> None:
    join(service, "get fit", "2 years")
    (once,) = say(service, "well it all depends")
    assert once.startswith("Sorry, I didn't get that.\nWhich days")
    (twice,) = say(service, "on the moon")
    assert twice.startswith("Let's leave that one.\nWhat can you train with?")
    assert asked(service).passed == (Step.DAYS,)


def test_small_talk_is_answered_with_the_question_and_counts_for_nothing(service: Service) -> None:
    join(service, "get fit", "2 years")
    for text in ("thanks!", "ok cool", "haha"):
        assert say(service, text)[0].startswith("Which days")
    assert (asked(service).misses, asked(service).step) == (0, Step.DAYS)


def test_an_answer_in_two_texts_and_a_change_of_mind_find_their_question(service: Service) -> None:
    join(service)
    say(service, "get fit", "2 years", "4 days")
    (told,) = say(service, "30 min")
    assert told.startswith("Got it: Mon, Tue, Thu, Fri, 30 min.\nWhat can you train with?")
    (told,) = say(service, "nothing", "actually 2 days")
    assert told.startswith("Got it: Mon, Thu, 30 min.\nDoes anything hurt")
    profile = service.athlete(STRANGER).profile
    assert (profile.weekdays, profile.minutes, profile.kit) == ((0, 3), 30, frozenset())


def test_what_was_told_before_it_was_asked_is_not_asked(service: Service) -> None:
    join(service, "get fit")
    say(service, "I have dumbbells and bands", "2 years")
    (told,) = say(service, "3 days")
    assert "Does anything hurt" in told


def test_requests_and_questions_are_acted_on_as_ever_and_the_question_comes_once_more(service: Service) -> None:
    join(service)
    (called,) = say(service, "call me Jo")
    assert called.startswith("Nice to meet you, Jo!\nA few short questions")
    (answered,) = say(service, "get fit", "what does it cost?")
    assert answered.splitlines()[-1].startswith("How long have you been training?")
    assert service.athlete(STRANGER).name == "Jo"
    assert "athlete_asks" in service.alert_kinds()


def test_pain_is_heard_whatever_was_asked(service: Service) -> None:
    join(service)
    (told,) = say(service, "get fit", "my knee hurts 8/10 today")
    assert told.startswith("Sorry about the knee.")
    assert "How long have you been training?" in told
    assert service.athlete(STRANGER).profile.painful_areas() == {"knee"}
    assert service.alert_kinds().count("pain") == 2


def test_a_red_flag_stops_the_questions_until_staff_has_looked(own: Service) -> None:
    join(own)
    (told,) = say(own, "get fit", "I get chest pain when I climb stairs")
    assert "stop training now" in told
    assert "How long" not in told
    (waits,) = say(own, "2 years")
    assert waits.startswith("Training waits until your coach has talked with you")
    assert asked(own).told == (Step.GOAL,)
    own.textcoach.safety.clear(STRANGER)
    assert say(own, "2 years")[0].startswith("Got it: intermediate.")


def test_nobody_on_a_safety_hold_is_sent_a_plan_and_it_comes_once_staff_has_looked(own: Service) -> None:
    join(own, *ANSWERS[:-1])
    own.receive(STRANGER, "ok")
    own.receive(STRANGER, "I get chest pain on stairs")
    own.textcoach.replies.handle_due()
    own.later(minutes=1).work()
    assert (asked(own).state, plans(own)) == (QuestionnaireState.PLANNING, [])
    own.later(minutes=5).minute()
    assert own.sent_to(STRANGER)[-1].kind is MessageKind.SAFETY
    own.textcoach.safety.clear(STRANGER)
    own.later(minutes=6).minute()
    assert own.sent_to(STRANGER)[-1].body.startswith("Your plan:")


def test_stop_ends_it_and_start_takes_it_up_again(own: Service) -> None:
    join(own, "get fit")
    (stopped,) = say(own, "STOP")
    assert "no more texts" in stopped
    assert [say(own, text) for text in ("2 years", "mon wed")] == [[], []]
    assert asked(own).told == (Step.GOAL,)
    (again,) = say(own, "START")
    assert "How long have you been training?" in again
    (help_text,) = say(own, "HELP")
    assert "How long" not in help_text


def test_an_hour_of_the_night_is_refused_and_asked_for_again(service: Service) -> None:
    join(service, *ANSWERS[:-1])
    (refused,) = say(service, "at 3:15 am")
    assert refused == "Texts can go out from 04:00 to 20:59. Which hour is good? Like: 7:30."
    assert say(service, "7:15")[0].startswith("Got it: 07:15, Los Angeles time.")
    assert service.athlete(STRANGER).send_at == time(7, 15)


def test_without_self_signup_the_plan_waits_for_staff_who_is_told(service: Service) -> None:
    join(service, *ANSWERS[:-1])
    offered = say(service, "ok")[-1]
    assert offered.splitlines()[-1] == "Your coach looks at your plan first, then I text you."
    assert say(service, "GO") == ["Your coach looks at your plan first, then I text you."]
    (told,) = [one for one in service.alerts() if one.kind == "joined"]
    assert told.subject.endswith(":plan")
    athlete, plan = service.textcoach.sign_ups.approve(STRANGER, Actor.staff("Ann"))
    service.work()
    assert plan.starts_on == TUESDAY
    assert service.athlete(STRANGER).state is AthleteState.ACTIVE
    text = service.sent_to(STRANGER)[-1]
    assert (text.kind, text.state) == (MessageKind.STAFF, MessageState.ACCEPTED)
    assert text.body.startswith("Your plan is on! The first workout comes on Wed 4 Mar at 08:00.")
    assert service.alert_kinds() == []
    with service.rows() as uow:
        assert {entry.actor.name for entry in uow.audit.of_athlete(athlete.id, 10)} == {"Ann"}
    with pytest.raises(UserError, match="is active and nothing of theirs waits"):
        service.textcoach.sign_ups.approve(STRANGER)


def test_staff_approves_nothing_before_the_plan_is_there_or_while_training_is_on_hold(service: Service) -> None:
    join(service)
    with pytest.raises(UserError, match="still being asked"):
        service.textcoach.sign_ups.approve(STRANGER)
    say(service, *ANSWERS, "I fainted after my run")
    with pytest.raises(UserError, match="safety hold"):
        service.textcoach.sign_ups.approve(STRANGER)
    assert service.athlete(STRANGER).state is AthleteState.PROSPECT


def test_staff_approves_late_and_by_night_and_the_plan_begins_on_the_next_morning(service: Service) -> None:
    join(service, *ANSWERS)
    service.at(MONDAY + timedelta(days=9), 23, 0, "America/Los_Angeles")
    _, plan = service.textcoach.sign_ups.approve(STRANGER)
    service.work()
    assert plan.starts_on == MONDAY + timedelta(days=10)
    assert [one.state for one in plans(service)] == [PlanState.ACTIVE, PlanState.ARCHIVED]
    assert service.sent_to(STRANGER)[-1].state is MessageState.QUEUED
    service.at(MONDAY + timedelta(days=10), 8, 0, "America/Los_Angeles").minute()
    assert service.sent_to(STRANGER)[-1].state is MessageState.ACCEPTED


def test_staffs_own_draft_is_the_one_that_is_approved(service: Service) -> None:
    join(service, *ANSWERS)
    drafted = service.later(minutes=5).textcoach.planning.create(STRANGER, date(2026, 3, 9), 6)
    _, plan = service.textcoach.sign_ups.approve(STRANGER)
    assert (plan.id, plan.weeks) == (drafted.id, 6)


def test_who_tells_of_an_illness_waits_for_staff_even_with_self_signup(own: Service) -> None:
    join(own, *ANSWERS[:4])
    (told,) = say(own, "no injuries, but I have asthma")
    assert told.startswith("Noted, your coach looks at that.")
    offered = say(own, "ok")[-1]
    assert offered.splitlines()[-1] == "Your coach looks at your plan first, then I text you."
    assert say(own, "go") == ["Your coach looks at your plan first, then I text you."]
    assert {"athlete_asks", "joined"} <= set(own.alert_kinds())
    own.textcoach.sign_ups.approve(STRANGER)
    assert own.athlete(STRANGER).state is AthleteState.ACTIVE


def test_who_stopped_before_the_plan_came_is_shown_it_when_they_start_again(own: Service) -> None:
    join(own, *ANSWERS[:-1])
    own.receive(STRANGER, "ok")
    own.textcoach.replies.handle_due()
    own.receive(STRANGER, "STOP")
    own.textcoach.replies.handle_due()
    own.later(minutes=1).work()
    assert [one.body for one in own.sent_to(STRANGER) if one.state is MessageState.SUPPRESSED][-1][:10] == "Your plan:"
    (again,) = own.later(days=2).text(STRANGER, "START")
    assert "Your plan: 12 weeks of strength" in again
    assert again.endswith("Reply GO to begin. Or text what to change, like: my days are mon, thu.")
    assert own.sent_to(STRANGER)[-1].segments == 2


def test_a_change_before_go_makes_the_plan_anew(own: Service) -> None:
    join(own, *ANSWERS)
    (told, offered) = say(own, "my days are tue, sat")
    assert told.endswith("I'm making your plan anew with that: it comes in a minute.")
    assert "Tue, Sat, 45 min." in offered
    assert [one.state for one in plans(own)] == [PlanState.DRAFT, PlanState.ARCHIVED]
    (begun,) = say(own, "let's go")
    assert begun.startswith("Your plan is on!")
    assert plans(own)[0].state is PlanState.ACTIVE


def test_go_after_the_plans_first_day_begins_a_new_one_at_once(own: Service) -> None:
    join(own, *ANSWERS)
    own.later(days=6)
    (waits, begun) = own.text(STRANGER, "GO")
    assert (waits[:7], begun[:15]) == ("Thanks!", "Your plan is on")
    assert own.athlete(STRANGER).state is AthleteState.ACTIVE
    assert own.plan(STRANGER).starts_on == MONDAY + timedelta(days=7)


def test_what_is_neither_go_nor_a_change_is_told_how_to_begin(own: Service) -> None:
    join(own, *ANSWERS)
    assert say(own, "hmm purple elephants") == [
        "Reply GO to begin. Or text what to change, like: my days are mon, thu."
    ]
    assert own.athlete(STRANGER).state is AthleteState.PROSPECT


def test_a_plan_whose_making_was_lost_is_made_by_the_sweep_once(own: Service) -> None:
    join(own)
    own.textcoach = replace(own.textcoach, replies=replace(own.textcoach.replies, doorbell=DeafDoorbell()))
    say(own, *ANSWERS)
    assert (asked(own).state, plans(own)) == (QuestionnaireState.PLANNING, [])
    questionnaire = asked(own)
    own.later(minutes=1).minute()
    own.textcoach.sign_ups.make_plan(questionnaire.id)
    assert len(plans(own)) == 1
    assert [message.body[:10] for message in own.sent_to(STRANGER)].count("Your plan:") == 1


def test_what_changes_while_a_plan_is_made_is_in_it_and_no_transaction_is_open_meanwhile(own: Service) -> None:
    join(own, *ANSWERS[:-1])
    asked_for: list[tuple[int, ...]] = []

    def slow(facts: PlanFacts) -> PlanDraft:
        asked_for.append(facts.athlete.profile.weekdays)
        if len(asked_for) == 1:
            own.textcoach.rescheduling.change(STRANGER, Changes(profile={"weekdays": (1, 5)}))
        raise AgentUnavailableError("fitness_plan", "timeout")

    planning = own.textcoach.planning
    planning = replace(planning, plan_role=replace(planning.plan_role, agent=slow))
    own.textcoach = replace(own.textcoach, sign_ups=replace(own.textcoach.sign_ups, planning=planning))
    offered = say(own, "ok")[-1]
    assert asked_for == [(0, 2, 4), (1, 5)]
    assert "Tue, Sat, 45 min." in offered
    assert len(plans(own)) == 1


def test_a_making_that_failed_three_times_is_told_to_staff(own: Service) -> None:
    join(own, *ANSWERS[:-1])

    def claimed_and_lost() -> None:
        questionnaire = replace(asked(own), tries=3, state=QuestionnaireState.PLANNING)
        own.change(lambda uow: uow.questionnaires.save(questionnaire))

    claimed_and_lost()
    own.textcoach.sweep.run()
    (stuck,) = [one for one in own.alerts() if one.kind == "stuck"]
    assert stuck.text.startswith("A plan of somebody who joined failed 3 times")


def test_a_plan_that_staff_activated_meanwhile_ends_the_questions(service: Service) -> None:
    join(service, "get fit")
    service.textcoach.planning.create(STRANGER, None, 4)
    service.textcoach.planning.activate(STRANGER)
    assert service.textcoach.sign_ups.of(STRANGER) is None
    assert all("How long" not in text for text in say(service, "2 years"))


def test_staff_sees_how_far_the_questions_are_and_its_changes_stay(service: Service) -> None:
    join(service, "get fit")
    service.textcoach.rescheduling.change(STRANGER, Changes(name="Jo Park"))
    say(service, "skip")
    found = service.textcoach.sign_ups.of(STRANGER)
    assert found is not None
    assert (found.step, found.told, found.passed) == (Step.DAYS, (Step.GOAL,), (Step.EXPERIENCE,))
    assert service.athlete(STRANGER).name == "Jo Park"
