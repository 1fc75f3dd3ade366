"""The understudy that finds the words around a workout: from a pool, the same for the same athlete and day."""

from collections.abc import Sequence
from random import Random

from agents.daily_message.closings import CLOSINGS, Reply
from agents.daily_message.occasions import Occasion, lifts, occasion_of, runs_only
from agents.daily_message.pool import OPENINGS
from agents.daily_message.tone import Tone, tone_of
from textcoach.ports.agents import MessageFacts, MessageWords, MessageWriter

_ANY_LIFT = frozenset({Occasion.LIFT, Occasion.SHORT})


class DailyMessageRules(MessageWriter):
    """In the athlete's tone, without figures. An occasion worth naming is named; nothing is said again that the last
    texts (``facts.said``) said."""

    def write(self, facts: MessageFacts) -> MessageWords:
        tone = tone_of(facts.athlete.profile.tone)
        rng = Random(f"{facts.seed}:{facts.day.isoformat()}:message")
        opening = _fresh(_openings(occasion_of(facts), tone), facts.said, rng)
        return MessageWords(opening, _fresh([CLOSINGS[tone][_reply(facts)]], facts.said[:2], rng))


def _openings(occasion: Occasion, tone: Tone) -> list[tuple[str, ...]]:
    """The best first: when all of an occasion's have been said lately, the plain ones."""
    pool = OPENINGS[tone]
    if occasion in _ANY_LIFT:
        return [pool[occasion] + pool[Occasion.PLAIN]]
    return [pool[occasion], pool[Occasion.PLAIN]]


def _fresh(pools: Sequence[Sequence[str]], said: Sequence[str], rng: Random) -> str:
    told = {row for text in said for row in text.splitlines()}
    shuffled = [rng.sample(pool, len(pool)) for pool in pools]
    return next((line for pool in shuffled for line in pool if line not in told), shuffled[0][0])


def _reply(facts: MessageFacts) -> Reply:
    if runs_only(facts):
        return Reply.RUN
    return Reply.SETS if lifts(facts) else Reply.WORD
