"""Words for every occasion: GSM-7, at most 70 characters, no figures (those come from the workout)."""

from enum import StrEnum


class Occasion(StrEnum):
    FIRST = "first"
    AFTER_SKIP = "after_skip"
    AFTER_PAIN = "after_pain"
    BACK = "back"
    DELOAD = "deload"
    LONG_RUN = "long_run"
    RAISED = "raised"
    EASY = "easy"
    PLAIN = "plain"


OPENINGS: dict[Occasion, tuple[str, ...]] = {
    Occasion.FIRST: (
        "Here's your first one. Leave plenty in the tank today.",
        "Day one. Start easier than you think you need to.",
        "First session: we're only finding your starting point.",
        "Welcome. Nothing to prove today, just get it started.",
    ),
    Occasion.AFTER_SKIP: (
        "Fresh start today. Nothing to make up for.",
        "Last one's gone, this one counts. Pick up right here.",
        "Missed days happen. Here's today's.",
        "No catching up needed, just do this one.",
        "Back at it today, same plan as before.",
        "Short on time? The first lift alone still counts.",
    ),
    Occasion.AFTER_PAIN: (
        "Keep it pain free today and stop if anything bites.",
        "Move well first today. Pain means stop, then text me.",
        "Easy does it today. If it hurts, leave it out and tell me.",
        "Today works around what hurt. Tell me how it feels.",
    ),
    Occasion.BACK: (
        "Good to have you back. Ease in today.",
        "Been a while, so this one starts gently.",
        "Welcome back. Let the first sets feel easy.",
        "Picking it up again today, a notch below where you were.",
    ),
    Occasion.DELOAD: (
        "Lighter week: finish feeling like you could do more.",
        "Easy week on purpose. Let your body catch up.",
        "Recovery week. Crisp and light, then get on with your day.",
        "This week is meant to feel easy. Leave it that way.",
        "Less on purpose this week. It's how the work sinks in.",
    ),
    Occasion.LONG_RUN: (
        "Long run day. Start slow and stay slow.",
        "The big one this week. Drink something before you go.",
        "Long and relaxed today. Walk breaks are fine.",
        "Time on your feet is the point today, not the clock.",
        "Settle in for the long one. Chatting pace all the way.",
    ),
    Occasion.RAISED: (
        "You earned a bit more today. Same good form.",
        "It's going up today, and your last sets are why.",
        "Last time went well, so there's a small step up.",
        "A little heavier today. Take your time between sets.",
        "Nice work last time. Today builds on it.",
        "One step up from last time. You're ready for it.",
    ),
    Occasion.EASY: (
        "Easy one today. Keep it that way.",
        "Gentle day: move, breathe, done.",
        "A relaxed one today. You should finish fresher.",
        "Nothing hard today, just keep the habit going.",
        "Easy effort today so the hard days can be hard.",
    ),
    Occasion.PLAIN: (
        "Morning. Here's today's.",
        "Here's what we've got today.",
        "Today's session is ready when you are.",
        "One good session, that's all today asks.",
        "Steady work today. Make each rep look the same.",
        "Let's get this one done well.",
        "Good morning. Warm up first, then into it.",
        "Take the first set easy, then settle in.",
        "Here's your plan for today. Nice and steady.",
        "Show up, do the work, text me after.",
        "Another one for the log. Have a good session.",
        "Today's work is below. Rest as long as it says.",
    ),
}

CLOSINGS: tuple[str, ...] = (
    "Reply with your sets, or done / skip.",
    "Text me your sets after, or just done / skip.",
    "When you're through: your sets, or done / skip.",
    "Send loads and reps after, or done / skip.",
    "Tell me how it went: your sets, or done / skip.",
    "After: loads, reps and what was left. Or done / skip.",
    "Your sets when you finish, please. Done or skip works too.",
    "Let me know the sets you did, or reply done / skip.",
)

RUN_CLOSINGS: tuple[str, ...] = (
    "Reply with distance and time, or done / skip.",
    "Text me how far and how long, or done / skip.",
    "After: distance, time and how hard. Or done / skip.",
    "Send distance and time when you're back, or done / skip.",
    "Tell me how far and how it felt, or done / skip.",
    "Distance and time when you're in, please. Done or skip works too.",
)
