"""Alerts on their way to staff's webhook."""

from collections.abc import Callable
from dataclasses import dataclass, field

import pytest

from tests.fakes.service import Service
from textcoach.domain.alert import Alert, AlertKind
from textcoach.services.alerting import AlertPosts


@dataclass
class Poster:
    """The AlertPoster port: notes what it took; ``refuses`` holds what it doesn't take."""

    took: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    refuses: set[str] = field(default_factory=set)
    meanwhile: Callable[[], object] | None = None

    def post(self, alert: Alert) -> bool:
        self.asked.append(alert.subject)
        if self.meanwhile is not None:
            self.meanwhile()
        if alert.subject in self.refuses:
            return False
        self.took.append(alert.subject)
        return True


@pytest.fixture
def poster() -> Poster:
    return Poster()


@pytest.fixture
def posts(service: Service, poster: Poster) -> AlertPosts:
    return AlertPosts(service.textcoach.unit_of_work, service.clock, poster)


def open_alerts(service: Service, *subjects: str) -> None:
    for subject in subjects:
        service.textcoach.alerts.open(AlertKind.STUCK, subject, "A reply failed.")
        service.later(seconds=1)


def test_each_alert_is_posted_once_the_newest_last(service: Service, posts: AlertPosts, poster: Poster) -> None:
    open_alerts(service, "first", "second")
    assert posts.post_alerts() == 2
    assert poster.took == ["first", "second"]
    assert posts.post_alerts() == 0
    assert poster.asked == ["first", "second"]
    with service.rows() as uow:
        assert uow.alerts.all_open()[1].posted_at == service.clock.now()


def test_an_alert_that_was_not_taken_is_posted_again_and_holds_up_no_other(
    service: Service, posts: AlertPosts, poster: Poster
) -> None:
    open_alerts(service, "first", "second")
    poster.refuses = {"first"}
    assert posts.post_alerts() == 1
    poster.refuses = set()
    assert posts.post_alerts() == 1
    assert poster.took == ["second", "first"]


def test_an_alert_that_was_closed_before_is_posted_all_the_same(
    service: Service, posts: AlertPosts, poster: Poster
) -> None:
    open_alerts(service, "brief")
    service.textcoach.alerts.acknowledge(str(service.alerts()[0].id))
    assert posts.post_alerts() == 1


def test_an_alert_older_than_a_day_is_not_posted(service: Service, posts: AlertPosts, poster: Poster) -> None:
    open_alerts(service, "old")
    service.later(days=1)
    open_alerts(service, "new")
    posts.post_alerts()
    assert poster.took == ["new"]


def test_a_round_posts_twenty_at_most_and_the_next_one_the_rest(
    service: Service, posts: AlertPosts, poster: Poster
) -> None:
    subjects = [f"{number:02}" for number in range(25)]
    open_alerts(service, *subjects)
    assert (posts.post_alerts(), posts.post_alerts()) == (20, 5)
    assert poster.took == subjects


def test_two_processes_post_none_twice(service: Service, posts: AlertPosts, poster: Poster) -> None:
    other = AlertPosts(service.textcoach.unit_of_work, service.clock, poster)
    poster.meanwhile = other.post_alerts
    open_alerts(service, "first", "second")
    assert posts.post_alerts() == 2
    assert poster.asked == ["first", "second"]


def test_no_transaction_is_open_across_a_post(service: Service, posts: AlertPosts, poster: Poster) -> None:
    seen = list[int]()
    poster.meanwhile = lambda: seen.append(len(service.textcoach.alerts.all_open()))
    open_alerts(service, "first")
    posts.post_alerts()
    assert seen == [1]


def test_a_slow_webhook_ends_the_round_before_another_process_may_begin(
    service: Service, posts: AlertPosts, poster: Poster
) -> None:
    poster.meanwhile = lambda: service.later(seconds=25)
    open_alerts(service, *"abcdef")
    assert posts.post_alerts() == 3
    poster.meanwhile = None
    assert posts.post_alerts() == 3
    assert poster.took == list("abcdef")


def test_a_process_that_died_while_it_posted_holds_the_turn_for_two_minutes(
    service: Service, posts: AlertPosts, poster: Poster
) -> None:
    def die() -> None:
        raise SystemExit

    open_alerts(service, "first")
    poster.meanwhile = die
    with pytest.raises(SystemExit):
        posts.post_alerts()
    poster.meanwhile = None
    assert posts.post_alerts() == 0
    service.later(minutes=2)
    assert posts.post_alerts() == 1


def test_without_a_webhook_nothing_is_posted(service: Service) -> None:
    open_alerts(service, "first")
    assert service.textcoach.alert_posts.post_alerts() == 0
    assert service.alerts()[0].posted_at is None
