"""Words that say an exercise was left out, or was done in place of another."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from messaging.reading.names.exercises import Mention
from messaging.reading.statements.clauses import Clause
from messaging.reading.words.atoms import Atom
from messaging.reading.words.cues import cue

_SKIP = re.compile(
    r"\b(?:skip(?:ped|ping)?|no(?! (?:problem|prob|idea|belt|pain|issues?|way|longer))|didn'?t(?: get to| do| "
    r"get)?|did not|not do(?:ne|ing)?|left out|without|couldn'?t(?: do| get to| finish)?|could not|dropped|"
    r"missed out|missed|no time for|ran out of time for|"
    r"everything (?:but|except|bar|apart from|minus)|all (?:but|except)|except(?: for)?|apart from|minus(?! \d)|"
    r"bailed on|gave up on|cut|never got to|passed on|didnt|couldnt|wasn'?t able to do|not the|ohne|sin|sans|"
    r"other than|besides|aside from|nixed|ditched|"
    r"(?:out of (?:time|gas|steam|energy|juice)|had to (?:stop|leave|quit|go|bail|run)|stopped|left|quit|bailed|"
    r"ended|done) (?:right |just )?before)\b"
)
_SKIP_AFTER = re.compile(
    r"\W*(?:(?:i\s)?(?:not|didn'?t|did not|couldn'?t|could not)\s?(?:do|done|manage|happen\w*|get to|finish)?|"
    r"skipped|got skipped|left out|were skipped|was skipped|i skipped|i left out|i missed)\b"
)
_DONE = re.compile(
    r"\b(?:did|done|got|made|finished|hit|completed|only|just)\b(?!\s?(?:not|n't|(?:right |just )?before))"
)
EXCEPT = cue(
    r"\b(?:everything|all(?: of it)?|it all|the (?:whole thing|lot|rest)|done|finished|full (?:workout|session)|"
    r"completed|workout|whole workout)\b.{0,24}?\b(?:but|except(?: for)?|apart from|minus|bar|other than|besides|"
    r"aside from|without|excluding|save for)\b"
    r"|\b(?:everything|all|the rest)(?: else)? (?:was |went |done |were )?(?:as|per|like) "
    r"(?:the )?(?:plan|planned|prescribed|written)\b(?=\W*$)",
    "plan,prescribed,written,but,except,apart,minus,bar,other,besides,aside,without,excluding,save",
)
LAST_SKIPPED = re.compile(
    r"\b(?:skipped|skipping|left out|missed|dropped|didn'?t (?:do|get to)|couldn'?t (?:do|get to))\s(?:the\s|my\s)?"
    r"(?:last|final)\s(?:([2-9])(?!\s(?:sets?|reps?|rounds?|rds?|miles?|mi|km?|laps?|intervals?|min\w*)\b)"
    r"(?:\s(?:exercises?|lifts?|moves?|movements?|ones?))?|(?:exercise|lift|movement))\b(?!\s?(?:\d|[a-z]*\ssets?\b))"
)
_INSTEAD = re.compile(
    r"\b(?:instead of|in place of|rather than|in lieu of|insted of|in stead of|statt|en vez de|replaced|"
    r"replacing|replaces)\W*(?:the\s|my\s|doing\s|doin\s)*$"
)
_SWAPPED = re.compile(
    r"\b(?:swapped|switched|replaced|subbed|traded|changed|exchanged)(?:\s(?:out|in))?\s(?:the\s|my\s)*$"
)
_SWAPPED_TO = re.compile(r"^\W*(?:for|with|to|out for|by|w/?)\W*(?:the\s|some\s|a\s)*$")
# So far back do words look for the exercise they are about.
_REACH = 200


@dataclass(frozen=True, slots=True)
class Skip:
    """``words`` is the place [start, end) of what says so, None where a list goes on ("skipped curls and rows")."""

    words: tuple[int, int] | None = None


def replaced_by(
    clause: Clause, found: Sequence[Atom], text: str, pending: Mention | None
) -> tuple[list[Mention], Mention | None]:
    """Which exercises of the clause were done, and which one they replace."""
    names = clause.names
    replaced = pending
    doers: list[Mention] = []
    for number, name in enumerate(names):
        lead = _lead(clause, found, name, text)
        following = names[number + 1] if number + 1 < len(names) else None
        tail = text[found[name.last].end : found[following.first].start] if following else ""
        swapped = _SWAPPED.search(lead) and (following is None or _SWAPPED_TO.search(tail))
        if swapped or _INSTEAD.search(lead):
            replaced = name
        else:
            doers.append(name)
    if len(names) == 2 and len(doers) == 1 and replaced and doers[0].item and not replaced.item:
        doers, replaced = [replaced], doers[0]
    return doers, replaced


def _lead(clause: Clause, found: Sequence[Atom], name: Mention, text: str) -> str:
    end = found[name.first].start
    return text[max(clause.start, end - _REACH) : end]


def skip_of(
    clause: Clause, mention: Mention, found: Sequence[Atom], text: str, *, bare: bool, skipping: bool
) -> tuple[Skip | None, bool]:
    """How the exercise was skipped, if it was, and whether a list of skipped ones goes on after it."""
    lead = _lead(clause, found, mention, text)
    said = list(_SKIP.finditer(lead))
    positive = _DONE.search(lead, said[-1].end() if said else 0)
    after = _after(clause, mention, found, text) if bare else None
    if not bare or (positive and after is None):
        return None, False
    if said and not positive:
        begin = found[mention.first].start - len(lead)
        return Skip((begin + said[-1].start(), begin + said[-1].end())), True
    return (Skip(after), True) if after is not None or skipping else (None, False)


def _after(clause: Clause, mention: Mention, found: Sequence[Atom], text: str) -> tuple[int, int] | None:
    begin = found[mention.last].end
    match = _SKIP_AFTER.match(text, begin, clause.start + len(clause.text))
    return match.span() if match else None
