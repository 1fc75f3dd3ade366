"""How long somebody has trained. In doubt it is less."""

import re

from textcoach.domain.profile import Experience
from textcoach.domain.questionnaire import ExperienceTold

_MONTHS = {"y": 12.0, "m": 1.0, "w": 12 / 52, "d": 12 / 365}
_BEGINNER_BELOW, _ADVANCED_FROM = 12.0, 60.0
_LENGTH = re.compile(
    r"\b(\d{1,3}(?:\.\d+)?)\+?(?:\s?(?:-|to|or)\s?\d{1,3}(?:\.\d+)?)?\s?(y(?:ea)?rs?|y|mo(?:nth)?s?|w(?:ee)?ks?|"
    r"days?)\b"
)
_BREAK = re.compile(
    r"\b(?:used to|(?:years?|months?|ages|long time|while) ago|have ?n[o']?t|not (?:trained|lifted|run) (?:in|for)|"
    r"long break|out of shape|rusty|(?:get|getting|coming|come) back|back (?:into|at) it|(?<!and )off for|since "
    r"(?:school|college))\b"
)
_NOT_NEW = re.compile(r"\bnot (?:really |exactly |quite )?(?:a )?(?:new|beginner|newbie)\b")
_BEGINNER = re.compile(
    r"\b(?:beginner|newbie|noob|novice|new|never|none|no|nope|zero|nothing|just (?:start\w*|began|beginning)|"
    r"start(?:ing)? out|starter|first time|(?:a )?(?:little|bit)|not (?:a lot|much|very|really|any|long)|hardly|"
    r"barely|untrained)\b"
)
_INTERMEDIATE = re.compile(
    r"\b(?:intermediate|some|a while|on and off|on/off|on & off|off and on|medium|average|decent\w*|moderate\w*|"
    r"fair\w*|(?:a )?(?:few|couple(?: of)?|several) (?:good )?years?|regular\w*|semi)\b"
)
_ADVANCED = re.compile(
    r"\b(?:advanced|expert|experienced|compet\w+|lots?|loads|tons|plenty|pro|professional|veteran|decades?|lifelong|"
    r"(?:all my|my whole|whole) life|many years|years and years|very|coach\w*|forever)\b"
)
_NAMED = re.compile(r"\b(beginner|intermediate|advanced)\b")


def experience_told(plain: str) -> ExperienceTold | None:
    if _BREAK.search(plain):
        return ExperienceTold(Experience.BEGINNER)
    if said := _LENGTH.search(plain):
        return ExperienceTold(_after(float(said[1]) * _MONTHS[said[2][0]]))
    for pattern, experience in (
        (_NOT_NEW, Experience.INTERMEDIATE),
        (_BEGINNER, Experience.BEGINNER),
        (_INTERMEDIATE, Experience.INTERMEDIATE),
        (_ADVANCED, Experience.ADVANCED),
    ):
        if pattern.search(plain):
            return ExperienceTold(experience)
    return None


def named_experience(plain: str) -> ExperienceTold | None:
    """By its own name, which needs no question."""
    named = _NAMED.search(plain)
    return None if named is None or _NOT_NEW.search(plain) else ExperienceTold(Experience(named[1]))


def _after(months: float) -> Experience:
    if months < _BEGINNER_BELOW:
        return Experience.BEGINNER
    return Experience.INTERMEDIATE if months < _ADVANCED_FROM else Experience.ADVANCED
