"""The AnswerReader: each question's rules, tried on the same plain spelling of a text."""

from datetime import date

from textcoach.domain.questionnaire import Step, Told

_LONGEST = 600
"""No answer takes more; what is longer is read up to here."""
_FEW = 4


class PlainAnswers:
    """Stateless. The rules are imported by the first text, as the reply grammar's are."""

    def told(self, step: Step, text: str, today: date) -> Told | None:
        from messaging.interview import days, experience, goals, injuries, kit, when
        from messaging.reading.words.normalise import normalise

        plain = normalise(text[:_LONGEST])
        match step:
            case Step.GOAL:
                return goals.goal_told(text[:_LONGEST], plain.text, today)
            case Step.EXPERIENCE:
                return experience.experience_told(plain.text)
            case Step.DAYS:
                return days.days_told(plain.text)
            case Step.KIT:
                return kit.kit_told(text[:_LONGEST])
            case Step.INJURIES:
                return None if self._is_change(text, plain.text) else injuries.injuries_told(plain)
            case Step.WHEN:
                return when.when_told(plain.text)

    def told_unasked(self, text: str) -> Told | None:
        from messaging.interview import days, experience, kit
        from messaging.reading.words.normalise import normalise

        if "?" in text:
            return None
        plain = normalise(text[:_LONGEST]).text
        return (
            experience.named_experience(plain) or days.days_told(plain, asked=False) or kit.named_kit(text[:_LONGEST])
        )

    def passes(self, text: str) -> bool:
        from messaging.interview.assent import passes

        return passes(text)

    def is_small_talk(self, text: str) -> bool:
        from messaging.interview.assent import is_small_talk

        return is_small_talk(text)

    def agrees(self, text: str) -> bool:
        from messaging.interview.assent import agrees

        return agrees(text)

    def _is_change(self, text: str, plain: str) -> bool:
        """Whether a few words change another answer, and say nothing of health: "actually 2 days"."""
        from messaging.interview.injuries import CONDITION

        few = len(plain.split()) <= _FEW
        return few and CONDITION.search(plain) is None and self.told_unasked(text) is not None
