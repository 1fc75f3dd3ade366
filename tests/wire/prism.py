"""npm's prism as a mock of Twilio's published OpenAPI description: it accepts what the description allows."""

import json
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.fakes.ports import free_port

PRISM = "@stoplight/prism-cli@5"
_LIST = "/2010-04-01/Accounts/{AccountSid}/Messages.json"
_INSTALLS_WITHIN = 300
_STARTS_WITHIN = 60


@contextmanager
def prism(description: Path, folder: Path) -> Iterator[str]:
    """Its address. ``folder`` takes the program and a copy of the description."""
    said = subprocess.run(
        ["npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", str(folder), PRISM],
        timeout=_INSTALLS_WITHIN,
        capture_output=True,
        text=True,
        check=False,
    )
    assert said.returncode == 0, f"npm could not install {PRISM}: {said.stderr}"
    port, copy = free_port(), folder / "description.json"
    copy.write_text(json.dumps(_of_one_page(json.loads(description.read_text()))))
    program = folder / "node_modules" / "@stoplight" / "prism-cli" / "dist" / "index.js"
    log = folder / "prism.log"
    with log.open("w") as output:
        process = subprocess.Popen(
            ["node", str(program), "mock", "-h", "127.0.0.1", "-p", str(port), str(copy)], stdout=output, stderr=output
        )
    try:
        _wait_for(f"http://127.0.0.1:{port}/", process, log)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(10)


def _of_one_page(description: dict) -> dict:  # type: ignore[type-arg]
    """The example of a list always names a next page, and a mock gives the same one for ever."""
    answers = description["paths"][_LIST]["get"]["responses"]["200"]["content"]["application/json"]
    for example in answers["examples"].values():
        example["value"]["next_page_uri"] = None
    return description


def _wait_for(address: str, process: "subprocess.Popen[bytes]", log: Path) -> None:
    until = time.monotonic() + _STARTS_WITHIN
    while time.monotonic() < until and process.poll() is None:
        try:
            urllib.request.urlopen(address, timeout=2).close()
        except urllib.error.HTTPError as answered:
            answered.close()
            return
        except OSError:
            time.sleep(0.2)
    raise AssertionError(f"prism did not start: {log.read_text()}")
