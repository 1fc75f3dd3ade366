"""Builds the language model a setting names. LangChain takes seconds to import, so it is imported on use."""

import importlib.util
import math
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel

GEMINI = "google_genai"
_PACKAGES = {
    GEMINI: "langchain_google_genai",
    "openai": "langchain_openai",
    "anthropic": "langchain_anthropic",
    "ollama": "langchain_ollama",
}
_KEYLESS = {"ollama"}
# Google's SDK counts attempts, so 1 is a single call (0 means its default of five); elsewhere it counts retries.
_SINGLE_CALL = {GEMINI: 1}
# Gemini answers 400 to a server deadline under ten seconds, and the SDK sends the client's timeout as that deadline.
_LEAST_SERVER_DEADLINE = 10


def check_model(name: str, *, api_key: str | None) -> None:
    """Raises ValueError, one sentence, where no model can be built. Light: nothing is imported or called."""
    provider, _, model = name.partition(":")
    if provider not in _PACKAGES or not model.strip():
        known = ", ".join(_PACKAGES)
        raise ValueError(f"The model {name!r} is not provider:name with one of the providers {known}.")
    package = _PACKAGES[provider]
    if importlib.util.find_spec(package) is None:
        raise ValueError(f"The model {name!r} needs a missing package: pip install {package.replace('_', '-')}.")
    if provider not in _KEYLESS and not (api_key or "").strip():
        raise ValueError(f"The model {name!r} needs an API key and none is set.")


def build_model(
    name: str,
    *,
    api_key: str | None,
    timeout: float,
    base_url: str | None = None,
    temperature: float | None = None,
) -> "BaseChatModel":
    """A chat model that makes one HTTP call an ask. ``timeout`` is in seconds; ``base_url`` replaces the provider's
    address. Raises ValueError, one sentence without the key."""
    check_model(name, api_key=api_key)
    provider = name.partition(":")[0]
    options: dict[str, Any] = {"timeout": timeout, "max_retries": _SINGLE_CALL.get(provider, 0)}
    if provider == GEMINI:
        deadline = max(_LEAST_SERVER_DEADLINE, math.ceil(timeout))
        options |= {"vertexai": False, "additional_headers": {"X-Server-Timeout": str(deadline)}}
    if provider == "ollama":
        options = {"client_kwargs": {"timeout": timeout}}
    given = {"api_key": api_key, "base_url": base_url, "temperature": temperature}
    options |= {option: value for option, value in given.items() if value is not None}
    return _init(name, options)


def _init(name: str, options: dict[str, Any]) -> "BaseChatModel":
    from langchain.chat_models import init_chat_model

    try:
        model: BaseChatModel = init_chat_model(name, **options)
    except Exception as error:
        reason = type(error).__name__
    else:
        return model
    # Outside the handler: a validation error quotes its input, and the input holds the key.
    raise ValueError(f"The model {name!r} could not be set up ({reason}): check its name, key and address.")
