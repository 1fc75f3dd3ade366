"""A setting names a model; a wrong one ends in a sentence."""

import subprocess
import sys

import pytest

from agents.model import build_model, check_model

KEY = "AIza-secret-key-of-a-test"


@pytest.mark.parametrize(
    ("name", "key", "words"),
    [
        ("gemini-3.8-flash", KEY, "is not provider:name"),
        ("nonsense:gemini", KEY, "is not provider:name"),
        ("google_genai:", KEY, "is not provider:name"),
        ("", KEY, "is not provider:name"),
        ("google_genai:gemini-3.8-flash", None, "needs an API key"),
        ("google_genai:gemini-3.8-flash", " ", "needs an API key"),
    ],
)
def test_a_wrong_setting_ends_in_one_sentence_without_the_key(name: str, key: str | None, words: str) -> None:
    with pytest.raises(ValueError, match=words) as caught:
        build_model(name, api_key=key, timeout=5)
    assert str(caught.value).endswith(".")
    assert "\n" not in str(caught.value)
    assert KEY not in str(caught.value)


def test_a_missing_provider_package_is_named() -> None:
    with pytest.raises(ValueError, match="pip install langchain-anthropic"):
        check_model("anthropic:claude", api_key=KEY)


def test_what_the_provider_refuses_is_told_without_quoting_its_input() -> None:
    with pytest.raises(ValueError, match="could not be set up") as caught:
        build_model("google_genai:gemini-3.8-flash", api_key=KEY, timeout=5, temperature=9)
    assert KEY not in repr(caught.value)
    assert caught.value.__context__ is None


def test_importing_the_agents_does_not_import_langchain() -> None:
    modules = "agents.model, agents.ask, agents.daily_workout.agent, agents.mesocycle.agent, agents.fitness_plan.agent"
    code = f"import sys, {modules}; print(any(name.startswith('langchain') for name in sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
