"""The understudy: what the grammar read, and one question about figures that it could not place."""

import re
from dataclasses import replace

from textcoach.domain.reading import Intent, Reading
from textcoach.ports.conversation import ReplyFacts, ReplyReader

_RECORDS = frozenset({Intent.LOG, Intent.CORRECT})
_FIGURES = re.compile(r"\d[\d.,:/x@%-]*")
_MOST = 3
_LONGEST = 24


class ReplyRules(ReplyReader):
    def read(self, facts: ReplyFacts) -> Reading:
        """Only for a record: figures in chatter stay chatter. The answer can be read by itself, as any log can."""
        partial = facts.partial
        if partial.clarify is not None or not _RECORDS & set(partial.intents):
            return partial
        figures = " ".join(found for span in partial.remainder for found in _figures_of(span.of(facts.text)))
        return replace(partial, clarify=_question(figures, facts)) if figures else partial


def _figures_of(text: str) -> list[str]:
    """Figures only, so that no word of the athlete's comes back in our own text."""
    return [found.strip(".,:/x@%-")[:_LONGEST] for found in _FIGURES.findall(text.lower().replace("×", "x"))[:_MOST]]


def _question(figures: str, facts: ReplyFacts) -> str:
    items = facts.context.prescription.items if facts.context.prescription else ()
    done = {entry.exercise for entry in facts.partial.entries}
    open_items = [item.exercise for item in items if item.exercise not in done]
    if len(open_items) == 1:
        return f"Is {figures} for {open_items[0]}? Text it like: {open_items[0].lower()} {figures}"
    return f"Which exercise is {figures} for? Text it with its name and I'll add it."
