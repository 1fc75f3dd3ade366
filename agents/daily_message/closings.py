"""The last line, which says what to reply: GSM-7, at most 70 characters, no figures; those of lifting days, whose texts
are long, at most 42. ``skip`` and ``done`` are the coach's words."""

from enum import StrEnum

from agents.daily_message.tone import Tone


class Reply(StrEnum):
    """What is worth hearing after a session."""

    SETS = "sets"
    RUN = "run"
    WORD = "word"


CLOSINGS: dict[Tone, dict[Reply, tuple[str, ...]]] = {
    Tone.GENTLE: {
        Reply.SETS: (
            "Tell me your sets later, or done / skip.",
            "Your sets after, or just done / skip.",
            "How did it go? Your sets, or done / skip.",
            "Let me know your sets, or done / skip.",
            "Text me your sets, or simply done / skip.",
        ),
        Reply.RUN: (
            "Tell me how far you went and how it felt, or done / skip.",
            "I'd love to hear distance and time. Or done / skip.",
            "Afterwards: how far, how long? Done or skip is fine too.",
            "Let me know distance and time, or just done / skip.",
            "When you're back: distance and time, or done / skip.",
        ),
        Reply.WORD: (
            "Tell me how it felt, or just done / skip.",
            "A word when you're through: done or skip.",
            "Let me know how that was. Done or skip will do.",
            "Text me done afterwards, or skip. Both are fine.",
        ),
    },
    Tone.PLAIN: {
        Reply.SETS: (
            "Reply with your sets, or done / skip.",
            "Text me your sets after, or done / skip.",
            "After: your sets, or done / skip.",
            "Send loads and reps, or done / skip.",
            "How it went: your sets, or done / skip.",
            "Then your sets, please, or done / skip.",
            "Let me have your sets, or done / skip.",
            "Sets when you finish, or done / skip.",
        ),
        Reply.RUN: (
            "Reply with distance and time, or done / skip.",
            "Text me how far and how long, or done / skip.",
            "After: distance, time and how hard. Or done / skip.",
            "Send distance and time when you're back, or done / skip.",
            "Tell me how far and how it felt, or done / skip.",
            "Distance and time when you're in. Done or skip works too.",
        ),
        Reply.WORD: (
            "Reply done when you're through, or skip.",
            "Tell me how it went, or just done / skip.",
            "After: done or skip, and how it felt.",
            "Text me done or skip when it's over.",
        ),
    },
    Tone.FIRM: {
        Reply.SETS: (
            "Report your sets. Or done / skip.",
            "Finish, then your sets. Or done / skip.",
            "Log it: your sets, or done / skip.",
            "I want your sets. Or done / skip.",
            "Numbers after: sets, or done / skip.",
        ),
        Reply.RUN: (
            "Report distance and time. Or done / skip.",
            "Finish, then text: distance and time, or done / skip.",
            "Log it: how far, how long. Or done / skip.",
            "I want distance and time. At the least done / skip.",
        ),
        Reply.WORD: (
            "Report back: done or skip.",
            "Finish it, then text me done. Or skip.",
            "One word after: done or skip.",
            "Tell me: done or skip.",
        ),
    },
}
