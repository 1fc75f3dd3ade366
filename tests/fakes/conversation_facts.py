"""Texts and questions, as the reply agent and the coach are given them."""

from tests.fakes.agent_facts import TODAY, athlete, month_of_history
from textcoach.domain.athlete import Athlete
from textcoach.domain.catalogue.exercise import LoadKind
from textcoach.domain.history import PastSession
from textcoach.domain.load import Load
from textcoach.domain.reading import Intent, PrescribedItem, Prescription, Reading, ReadingContext
from textcoach.domain.workout import Block, Item, ItemType, Reps, WorkoutContent
from textcoach.ports.conversation import ChatFacts, ReplyFacts

PRESCRIBED = Prescription(
    "Upper body",
    (
        PrescribedItem("Barbell Bench Press", 3, "8-10", 145, "lb", 2),
        PrescribedItem("Dumbbell Row", 3, "10", 60, "lb", 2),
        PrescribedItem("Plank", 3, seconds=45),
    ),
)
"""What a text of TODAY (a Monday) is about, where a test says nothing else."""


def reading_context(prescription: Prescription | None = PRESCRIBED, last: Reading | None = None) -> ReadingContext:
    return ReadingContext("lb", "mi", TODAY, prescription, last)


def reply_facts(
    text: str, partial: Reading | None = None, *, context: ReadingContext | None = None, who: Athlete | None = None
) -> ReplyFacts:
    return ReplyFacts(who or athlete(), text, context or reading_context(), partial or Reading())


def chat_content() -> WorkoutContent:
    """Today as the coach knows it: a warm-up, two lifts, one without a load, a hold."""
    items = (
        Item(ItemType.COMPOUND, "Barbell Bench Press", 3, Reps(8, 10), rir=2, load=Load(145, "lb"), rest=180),
        Item(ItemType.SECONDARY, "Dumbbell Row", 3, Reps(10, 10), load=Load(60, "lb", LoadKind.PER_HAND), rest=90),
        Item(ItemType.ACCESSORY, "Lateral Raise", 3, Reps(12, 15), rir=1),
        Item(ItemType.CORE, "Plank", 3, seconds=45),
    )
    warm_up = (Item(ItemType.PREP, "Cat-Cow", reps=Reps(8, 8)), Item(ItemType.PREP, "Arm Circle", seconds=30))
    return WorkoutContent("Upper body", (Block("Warm-up", warm_up), Block("Main", items)))


def chat_facts(
    text: str,
    *intents: Intent,
    who: Athlete | None = None,
    content: WorkoutContent | None = None,
    rest_day: bool = False,
    recent: tuple[PastSession, ...] | None = None,
    said: tuple[tuple[str, str], ...] = (),
) -> ChatFacts:
    known = who or athlete()
    return ChatFacts(
        athlete=known,
        text=text,
        day=TODAY,
        reading=Reading(intents or (Intent.QUESTION,)),
        goal=known.profile.goal,
        content=None if rest_day else content or chat_content(),
        recent=month_of_history() if recent is None else recent,
        said=said,
    )
