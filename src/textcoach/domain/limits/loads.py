"""The words for the limit on loads; what a record supports is load_limits.py."""

from textcoach.domain.limits.case import Situation


def load_words(situation: Situation) -> str:
    most = situation.rules.loads.ceilings
    return (
        f"In {situation.athlete.load_unit}, in the kit's steps, at most {most.rise:.0%} or one step above the last "
        f"time and {most.over_e1rm:.0%} above what the estimated 1RM supports at those reps and RIR; less after two "
        "weeks off. No record: no load, the athlete picks."
    )
