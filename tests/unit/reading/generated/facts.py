"""What a text says of the whole session besides its sets, and chatter that says nothing."""

from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from random import Random
from typing import Literal

from textcoach.domain.reading import Intent, Pain, SessionFacts

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_SIDED = ("knee", "shoulder", "elbow", "hip", "wrist", "ankle")
_SIDES: tuple[Literal["left", "right"], ...] = ("left", "right")
_MIDDLE = ("lower back", "neck", "back")


@dataclass(frozen=True, slots=True)
class Said:
    """``before`` opens the text, ``after`` are sentences behind its figures."""

    facts: SessionFacts = field(default_factory=SessionFacts)
    intents: tuple[Intent, ...] = ()
    before: str = ""
    after: tuple[str, ...] = ()


def session(rng: Random, today: date, *, lifted: bool, skipped: bool) -> Said:
    """None, one or two facts. Minutes only of a session without a run, which could be what took them; "done" only
    where nothing was skipped."""
    said = Said()
    if rng.random() < 0.65:
        return said
    kinds = [_pain, _energy, _effort, _day, *([_minutes] if lifted else []), *([] if skipped else [_completed])]
    for kind in rng.sample(kinds, rng.choice((1, 1, 2))):
        said = kind(rng, said, today)
    order = [Intent.PAIN, Intent.CHECK_IN]
    return replace(said, intents=tuple(sorted(said.intents, key=order.index)))


def _pain(rng: Random, said: Said, today: date) -> Said:
    middle = rng.random() < 0.25
    area = rng.choice(_MIDDLE if middle else _SIDED)
    side = None if middle or rng.random() < 0.2 else rng.choice(_SIDES)
    severity = rng.randint(1, 7) if rng.random() < 0.5 else None
    feels = rng.choice(("a bit sore", "sore", "hurts", "is a bit sore", "was sore", "aches", "hurts a bit"))
    words = f"{side or rng.choice(('my', ''))} {area} {feels}".strip()
    if severity is not None:
        words += rng.choice((f", {severity}/10", f" {severity}/10", f", {severity} out of 10", f" ({severity}/10)"))
    facts = replace(said.facts, pain=(Pain(area, side, severity),))
    return replace(said, facts=facts, intents=(*said.intents, Intent.PAIN), after=(*said.after, words))


def _energy(rng: Random, said: Said, today: date) -> Said:
    level = rng.randint(2, 10)
    words = rng.choice(
        (
            f"energy {level}/10",
            f"energy {level}",
            f"energy was {level}/10",
            f"energy: {level}",
            f"energy {level} out of 10",
        )
    )
    facts = replace(said.facts, energy=level)
    return replace(said, facts=facts, intents=(*said.intents, Intent.CHECK_IN), after=(*said.after, words))


def _effort(rng: Random, said: Said, today: date) -> Said:
    rpe = rng.choice((5, 6, 7, 8, 9, 7.5, 8.5))
    words = rng.choice((f"session rpe {rpe}", f"overall rpe {rpe}", f"rpe {rpe} overall", f"session rpe: {rpe}"))
    return replace(said, facts=replace(said.facts, rpe=float(rpe)), after=(*said.after, words))


def _minutes(rng: Random, said: Said, today: date) -> Said:
    minutes = rng.choice((*range(25, 96, 5), 48, 52, 61, 73))
    hours, rest = divmod(minutes, 60)
    shown = [f"{minutes} min", f"{minutes} minutes", f"{minutes}min"]
    if hours:
        shown += [f"{hours}h{rest:02d}", f"{hours}h {rest}m"] if rest else ["an hour", "1 hour", "1h"]
    length = rng.choice(shown)
    words = rng.choice((f"took {length}", f"took me {length}", f"whole thing took {length}", f"{length} total"))
    return replace(said, facts=replace(said.facts, seconds=60.0 * minutes), after=(*said.after, words))


def _day(rng: Random, said: Said, today: date) -> Said:
    ago = rng.choice((1, 1, 1, 2, 3, 4, 5, 6))
    weekday = _WEEKDAYS[(today - timedelta(days=ago)).weekday()]
    named = [f"{weekday}: ", f"did this {weekday}: ", f"from {weekday}: ", f"{weekday}'s session: "]
    if ago == 1:
        named = ["yesterday: ", "from yesterday: ", "yesterday's session: ", "last night: ", "yest: "]
    elif ago == 2:
        named += ["2 days ago: ", "two days ago: "]
    return replace(said, facts=replace(said.facts, day=-ago), before=said.before + rng.choice(named))


def _completed(rng: Random, said: Said, today: date) -> Said:
    if rng.random() < 0.5 and not said.before:
        done = rng.choice(("done! ", "all done. ", "finished. ", "done: ", "done.\n", "completed everything. "))
        return replace(said, facts=replace(said.facts, completed="full"), before=done)
    short = rng.choice(
        ("ran out of time after that", "had to stop there", "then i ran out of time", "had to cut it short")
    )
    return replace(said, facts=replace(said.facts, completed="partial"), after=(*said.after, short))


# No figures, no feelings about sleep or energy, nothing that hurts, and no word for what was left out or finished.
OPENERS = (
    "ok so ", "hey coach, ", "hi! ", "alright ", "so today ", "morning! ", "here you go: ", "yo ", "ok ", "today: ",
    "hey, ", "so ", "logging: ", "Hi coach! ", "evening coach, ", "gym: ",
)  # fmt: skip
CHATTER = (
    "felt heavy", "felt strong", "gym was packed", "good one", "brutal", "that was hard", "thanks coach", "felt great",
    "music was great", "grip was slippery", "love this plan", "sweaty mess", "new shoes are nice", "feeling proud",
    "moved well", "felt smooth", "lol", "was fun", "coach you are evil", "bar speed was good", "so hot in there",
    "cheers", "thank you", "pretty happy with that",
)  # fmt: skip
EMOJI = ("💪", "🔥", "😅", "🥵", "👍", "🏋️", "🏋🏽‍♀️", "😤", "🎉", "✅", "💯", "🙌🏼", "🏃‍♂️", "🫠", "☀️", "‼️")
