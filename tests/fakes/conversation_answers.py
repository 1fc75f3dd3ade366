"""What a sensible model answers as the reply agent and as the coach, made from the facts in its prompt."""

from collections.abc import Callable
from typing import Any


def _reply(facts: dict[str, Any]) -> dict[str, Any]:
    """What the rules read, unchanged."""
    read = facts.get("rules_read", {})
    answer = {name: read[name] for name in ("entries", "completed", "day") if name in read}
    pains = [{"area": place} for place in read.get("pain", ())]
    request = {"kind": read["request"]} if read.get("request", "settings") != "settings" else None
    return {"intents": read.get("intents", ["unknown"]), **answer, "pain": pains, "request": request}


def _coach(facts: dict[str, Any]) -> dict[str, Any]:
    asks = "?" in facts["text"]
    return {"words": "Keep it smooth, and stop while your form is good." if asks else "", "for_staff": False}


TALK: dict[str, Callable[[dict[str, Any]], dict[str, Any]]] = {"reply": _reply, "coach": _coach}
