"""Fixtures for every test: databases of both kinds, and no socket off this machine."""

import gc
import os
import socket
from collections.abc import Iterator
from contextlib import ExitStack
from ipaddress import ip_address
from typing import Any

import pytest

from tests.fakes.databases import Databases, PostgresDatabases, SqliteDatabases, postgresql_server
from textcoach.persistence.database import Database


def pytest_collection_finish() -> None:
    """Ten thousand tests stay to the end, and the collector would look through them over and over: a tenth of the time
    that they take."""
    gc.freeze()
    gc.set_threshold(10_000, 20, 20)


@pytest.fixture(scope="session", autouse=True)
def no_socket_off_this_machine() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        for name in ("connect", "connect_ex"):
            patch.setattr(socket.socket, name, _guarded(getattr(socket.socket, name)))
        patch.setattr(socket, "getaddrinfo", _guarded_lookup(socket.getaddrinfo))
        yield


@pytest.fixture(scope="session")
def sqlite_databases(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SqliteDatabases]:
    databases = SqliteDatabases(tmp_path_factory.mktemp("sqlite"))
    databases.make_template()
    yield databases
    databases.drop_all()


@pytest.fixture(scope="session")
def postgresql_databases() -> Iterator[PostgresDatabases]:
    with ExitStack() as stack:
        given = os.environ.get("TEXTCOACH_TEST_POSTGRES_URL")
        url = given or stack.enter_context(postgresql_server())
        databases = PostgresDatabases(url)
        stack.callback(databases.drop_all)
        databases.make_template()
        yield databases


@pytest.fixture(params=["sqlite", "postgresql"])
def databases(request: pytest.FixtureRequest) -> Databases:
    """The databases of one kind; each test that asks for it runs once on each."""
    found: Databases = request.getfixturevalue(f"{request.param}_databases")
    return found


@pytest.fixture
def database(databases: Databases) -> Iterator[Database]:
    """A migrated database without rows."""
    with databases.migrated() as fresh:
        yield fresh


@pytest.fixture
def empty_database(databases: Databases) -> Iterator[Database]:
    """A database without tables; on SQLite without a file."""
    with databases.empty() as fresh:
        yield fresh


def _guarded(connect: Any) -> Any:
    def connect_here(self: socket.socket, address: Any) -> Any:
        if self.family in (socket.AF_INET, socket.AF_INET6) and not _is_here(address[0]):
            raise RuntimeError(f"A test may not open a socket to {address[0]}.")
        return connect(self, address)

    return connect_here


def _guarded_lookup(look_up: Any) -> Any:
    def look_up_here(host: Any, *args: Any, **options: Any) -> Any:
        if host is not None and not _is_here(host):
            raise RuntimeError(f"A test may not look {host} up.")
        return look_up(host, *args, **options)

    return look_up_here


def _is_here(host: str | bytes) -> bool:
    name = host.decode() if isinstance(host, bytes) else host
    if name in ("", "localhost"):
        return True
    try:
        address = ip_address(name.partition("%")[0])
    except ValueError:
        return False
    return address.is_loopback or address.is_unspecified
