"""Sentences that speak to the machine instead of the coach: whatever reads them, nobody obeys them."""

import re

_SAID = (
    # what it was told before is to be dropped; an athlete's own "previous text" is a correction
    r"\b(?:ignore|disregard|forget|override|bypass)\b.{0,30}\b(?:instructions?|prompts?|rules|above|guidelines|"
    r"previous(?! (?:texts?|messages?|msgs?|one|logs?|reports?|numbers?|sets?|weights?)\b)|"
    r"everything (?:you|above|before))\b",
    r"\b(?:new|updated|following|special|hidden|secret) (?:system )?instructions?\b|\bnew (?:rules|system prompt)\b",
    r"\bsystem ?(?:prompt|:|message|override|note)",
    # it is to be somebody else, or somebody else speaks
    r"\b(?:you are|you're|act as|act like|pretend|roleplay|from now on,? you)\b.{0,30}\b(?:developer|admin|dan|an? ai|"
    r"assistant|chatgpt|jailbr\w+|root|pirate|unrestricted|hacker|system|my coach's boss|engineer|bot|language model|"
    r"free of)\b",
    r"(?:^|[\n.!?>\]-])\W*(?:assistant|system|developer|user|ai|coach bot) ?:\s",
    r"\bas an? (?:admin|ai|developer)\b",
    r"\b(?:admin|debug|developer|god) mode\b",
    r"\bset (?:my )?(?:role|pain|rpe|load) to\b|\bset (?:my )?role\b|\bgrant me\b",
    # it is to say words put into its mouth
    r"\b(?:respond|reply|answer) (?:only )?(?:with|in) (?:json|the|only|your|exactly|\")|\brepeat after me\b",
    r"\btell (?:the|my) coach (?:to|that) (?:pause|cancel|delete|mark|give|set|change|refund)\b",
    # it is to give away what is not the athlete's
    r"\b(?:print|show|reveal|dump|list|output|give|tell|leak|export|repeat|send)\b.{0,40}\b(?:passwords?|api key|"
    r"secrets?|tokens?|system prompt|database|every athlete\w*|all athletes|other athletes?|other users?|all users|"
    r"everyone'?s|your prompt|your instructions|phone numbers?|env\w*)\b",
    # it is to write what nobody did
    r"\bmark (?:all|every|my) .{0,30}(?:complete|done|completed)\b.{0,30}\b(?:athlete|plan|weeks?|month|year)\b",
    r"\bmark (?:all|every|my|the) (?:\w+ )?(?:weeks?|months?|athletes?|users?|plans?|items?) (?:as )?(?:complete|done)",
    r"\b(?:record|log|set) .{0,30}for (?:every|all)(?: other)? ?(?:athletes?|users?|one|body)\b",
    r"\brecord \d.{0,30}for (?:everything|(?:every|all)(?: \w+)? exercises?)\b",
    r"\bdelete (?:all|every|the|my coach)\b.{0,20}\b(?:athletes?|users?|records?|data\w*|logs?)\b",
    # it is to run something
    r"\bdrop table\b|; ?--|\bselect \* from\b|\bsudo\b|\brm -rf\b|\{\{.*\}\}|<!--|```",
    r"\bexecute\b.{0,20}\b(?:code|command|query)\b",
)
MACHINE_TALK = re.compile("|".join(_SAID))
"""Of lower-case text."""

SIGNS = (
    *("ignore", "disregard", "forget", "override", "bypass", "instruction", "new rules", "system", "prompt"),
    *("you are", "you're", "act as", "act like", "pretend", "roleplay", "from now on", "assistant", "developer"),
    *("user", "ai:", "ai :", "coach bot", "admin", "as a ai", "as an ai", "debug mode", "god mode", "role"),
    *("set pain", "set rpe", "set load", "set my ", "grant me", "respond", "reply", "answer", "repeat after"),
    *("tell the", "tell my", "password", "api key", "secret", "token", "database", "athlete", "everyone"),
    *("phone number", "env", "mark ", "for every", "for all", "delete", "drop table", ";--", "; --", "select *"),
    *("sudo", "rm -rf", "{{", "<!--", "```", "execute"),
)
"""Whatever MACHINE_TALK matches holds one of these."""


def instructs(text: str) -> bool:
    """Whether any part of the text speaks to the machine. Then no model gets to see it."""
    return MACHINE_TALK.search(text.lower()) is not None
