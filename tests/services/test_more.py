"""Long workouts: the main work in the text, and the rest for who asks for MORE."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

from tests.fakes.requests_desk import OnSqlite
from tests.fakes.service import MONDAY, NUMBER, ScriptedSender, ScriptedWriter, Service, service_on, session
from textcoach.domain.ids import new_id
from textcoach.domain.message import MessageKind, MessageState
from textcoach.domain.plan import Hold, HoldReason
from textcoach.domain.spoken import spoken_together
from textcoach.domain.workout import Item, ItemType, Reps
from textcoach.persistence.database import Database
from textcoach.ports.unit_of_work import UnitOfWork

SHORT = session(Item(ItemType.COMPOUND, "Push-Up", 3, Reps(8, 8), rir=2.0), theme="Push")
TUESDAY = MONDAY + timedelta(days=1)


@pytest.fixture
def service(database: Database, sender: ScriptedSender) -> Iterator[Service]:
    """Two segments are too few for an hour of lifting."""
    with service_on(database, sender, max_segments=2) as made:
        yield made


def long_morning(service: Service) -> str:
    service.text_monday()
    service.at(MONDAY, 12)
    return service.sent_to()[-1].body


def test_the_rest_comes_at_a_word_and_all_of_it_when_there_is_no_rest(service: Service) -> None:
    told = long_morning(service)
    assert told.endswith("Reply MORE for the rest.")
    texts = [told]
    while (answer := service.text(NUMBER, "More please")[0]).startswith("Mon 2 Mar, the rest:\n"):
        assert service.sent_to()[-1].segments in {1, 2}
        repeated = set(answer.splitlines()) & {row for text in texts for row in text.splitlines()}
        assert not [row for row in repeated if not row.endswith(("the rest:", "the rest.", "on each set."))]
        texts.append(answer)
        assert len(texts) < 7
    assert len(texts) > 1
    content = service.workout(MONDAY).content
    assert content is not None
    for name in spoken_together(item.exercise for item in content.items).values():
        assert any(name in text for text in texts)
    assert answer.split("\n")[0] == told.split("\n")[0]


class TestMore(OnSqlite):
    def test_where_nothing_was_left_out_is_the_whole(self, service: Service) -> None:
        service.write_with(ScriptedWriter(SHORT), ScriptedWriter(SHORT))
        told = long_morning(service)
        assert "MORE" not in told
        (whole,) = service.text(NUMBER, "more")
        assert whole.startswith("Mon 2 Mar: Push\nPush-Up 3x8, leave 2\n")

    def test_before_the_text_says_when_it_comes(self, service: Service) -> None:
        service.sign_up()
        service.at(MONDAY, 7)
        assert service.text(NUMBER, "more") == ["Today: Full body, heavy. It comes at 08:00."]

    def test_on_a_rest_day_says_so(self, service: Service) -> None:
        long_morning(service)
        service.morning(TUESDAY)
        service.at(TUESDAY, 12)
        (told,) = service.text(NUMBER, "the rest?")
        assert told.startswith("Today is a rest day")

    def test_asks_no_model_and_logs_nothing(self, service: Service) -> None:
        long_morning(service)
        service.text(NUMBER, "more")
        assert service.performance(MONDAY) is None
        assert service.alerts() == []

    def test_tells_the_workout_as_it_stands_now(self, service: Service) -> None:
        told = long_morning(service)
        content = service.workout(MONDAY).content
        assert content is not None
        gone = next(item for item in content.items if item.type is ItemType.CORE)
        kept = replace(content, blocks=tuple(
            replace(block, items=tuple(item for item in block.items if item is not gone)) for block in content.blocks
        ))  # fmt: skip
        changed = replace(service.workout(MONDAY), content=kept)
        service.change(lambda uow: uow.workouts.save(changed))
        (rest,) = service.text(NUMBER, "more")
        assert gone.exercise not in told
        assert gone.exercise not in rest

    def test_counts_a_text_that_never_came_as_not_told(self, service: Service) -> None:
        told = long_morning(service)

        def fail(uow: UnitOfWork) -> None:
            for message in uow.messages.conversation(NUMBER, 9):
                if message.kind is MessageKind.MORNING:
                    uow.messages.save(replace(message, state=MessageState.UNDELIVERED))

        service.change(fail)
        (rest,) = service.text(NUMBER, "more")
        lift = next(row for row in told.splitlines() if " @ " in row)
        assert lift.split(" @ ")[0] in rest

    def test_of_somebody_on_a_safety_hold_gets_the_safety_words(self, service: Service) -> None:
        long_morning(service)
        service.hold(Hold(new_id(), service.athlete().id, HoldReason.SAFETY, MONDAY))
        (told,) = service.text(NUMBER, "more")
        assert told.startswith("Training waits until your coach has talked with you, Sam.")
        assert "Bench Press" not in told

    @pytest.mark.parametrize("text", ["more weight next time", "no more", "the rest was fine"])
    def test_is_not_what_other_texts_ask_for(self, service: Service, text: str) -> None:
        long_morning(service)
        assert not [answer for answer in service.text(NUMBER, text) if "the rest:" in answer]

    def test_withdraws_the_evenings_question(self, service: Service) -> None:
        long_morning(service)
        service.at(MONDAY, 18, 35).minute()
        service.text(NUMBER, "more")
        waiting = [one for one in service.sent_to() if one.kind is MessageKind.NUDGE]
        assert not [one for one in waiting if one.state is MessageState.QUEUED]
