from collections.abc import Iterator

import pytest

from tests.fakes.databases import Databases
from tests.fakes.twilio_process import TwilioProcess


@pytest.fixture
def fake() -> Iterator[TwilioProcess]:
    with TwilioProcess() as process:
        yield process


@pytest.fixture
def databases(request: pytest.FixtureRequest, kind: str) -> Databases:
    found: Databases = request.getfixturevalue(f"{kind}_databases")
    return found
