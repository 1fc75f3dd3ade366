"""The guard of every test: no socket off this machine."""

import socket

import pytest


@pytest.mark.parametrize("address", ["192.0.2.1", "8.8.8.8"])
def test_a_socket_off_this_machine_is_refused(address: str) -> None:
    with socket.socket() as one, pytest.raises(RuntimeError, match="may not open a socket"):
        one.connect((address, 80))
    with socket.socket() as one, pytest.raises(RuntimeError, match="may not open a socket"):
        one.connect_ex((address, 80))


def test_a_name_is_not_looked_up() -> None:
    with pytest.raises(RuntimeError, match=r"may not look example\.com up"):
        socket.create_connection(("example.com", 80), timeout=1)


def test_a_socket_to_this_machine_opens() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server, socket.create_connection(server.getsockname(), timeout=5):
        pass
