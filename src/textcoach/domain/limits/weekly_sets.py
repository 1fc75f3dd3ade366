"""Hard sets a muscle in the week: as many as can be recovered from. Too few are no fault of one workout."""

from textcoach.domain.catalogue.exercise import Muscle
from textcoach.domain.limits.case import Case, Found, Situation
from textcoach.domain.volume import prescribed_sets, sets_this_week

_PLENTY = 12.0
"""Sets of one muscle that few sessions have: more room than that needs no words."""


def room(situation: Situation) -> dict[Muscle, float]:
    """Hard sets that the week still has room for today."""
    so_far = sets_this_week(situation.history, situation.day)
    landmarks = situation.rules.landmarks
    return {muscle: max(0.0, marks.mrv - so_far.get(muscle, 0.0)) for muscle, marks in landmarks.items()}


def weekly_words(situation: Situation) -> str:
    tight = {muscle: sets for muscle, sets in sorted(room(situation).items()) if sets < _PLENTY}
    if not tight:
        return ""
    named = ", ".join(f"{muscle.replace('_', ' ')} {sets:g}" for muscle, sets in tight.items())
    return f"Hard sets that the week has room for (indirect ones half): {named}, others {_PLENTY:g} or more."


def weekly_sets(case: Case) -> Found:
    so_far = sets_this_week(case.history, case.day)
    for muscle, sets in prescribed_sets(case.content).items():
        landmarks, before = case.rules.landmarks.get(muscle), so_far.get(muscle, 0.0)
        if landmarks is not None and sets > 0 and before + sets > landmarks.mrv:
            what = muscle.replace("_", " ")
            yield f"{what} {sets:g} hard sets and {before:g} before in the week", f"{landmarks.mrv:g} a week"
