"""Short leases, kept while somebody is at work and handed back when the process ends."""

import threading
from dataclasses import replace
from datetime import timedelta

import pytest

from tests.fakes.service import BENCH_AND_ROW, MONDAY, ScriptedSender, ScriptedWriter, Service
from textcoach.domain.slot import SlotOutcome
from textcoach.services.leases import Leases


@pytest.fixture(autouse=True)
def slot_due(service: Service) -> None:
    service.sign_up()
    service.write_with(ScriptedWriter(BENCH_AND_ROW))
    service.at(MONDAY, 8).textcoach.mornings.tick()


def leases(service: Service, seconds: float = 30) -> Leases:
    return replace(service.textcoach.mornings.leases, lease=timedelta(seconds=seconds))


def test_a_slot_is_one_workers_until_its_lease_is_over(service: Service) -> None:
    slot_id = service.slot(MONDAY).id
    assert leases(service).take(slot_id) is not None
    assert leases(service).take(slot_id) is None
    service.later(seconds=30)
    assert leases(service).take(slot_id) is not None


def test_a_lease_is_renewed_as_long_as_somebody_is_at_work(service: Service) -> None:
    mine = leases(service, 0.15)
    slot = mine.take(service.slot(MONDAY).id)
    assert slot is not None
    renewed = threading.Event()
    with mine.kept(slot):
        service.later(seconds=10)
        for _ in range(200):
            if service.slot(MONDAY).lease_until == service.clock.at + mine.lease:
                renewed.set()
                break
            threading.Event().wait(0.02)
    assert renewed.is_set()


def test_a_stopping_worker_hands_back_what_it_has_not_finished(service: Service, sender: ScriptedSender) -> None:
    mine = service.textcoach.mornings.leases
    slot = mine.take(service.slot(MONDAY).id)
    assert slot is not None
    with mine.kept(slot):
        service.textcoach.stop_soon()
        assert service.slot(MONDAY).lease_until is None
        leases(service).take(slot.id)
    service.textcoach.stopping.clear()
    service.later(seconds=31).minute()
    assert service.slot(MONDAY).outcome is SlotOutcome.SENT
    assert len(sender.texts) == 1


def test_a_lease_that_somebody_else_has_by_now_is_not_taken_back(service: Service) -> None:
    first = leases(service)
    old = first.take(service.slot(MONDAY).id)
    assert old is not None
    service.later(seconds=30)
    new = leases(service).take(old.id)
    assert new is not None
    with service.rows() as uow:
        assert not uow.slots.renew(old, service.clock.at + timedelta(hours=1))
        assert uow.slots.renew(new, None)
