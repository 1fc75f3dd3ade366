"""How hard: reserve, RPE and the share of the one-repetition maximum."""

from textcoach.domain.effort import least_rir, most_percent, most_rpe
from textcoach.domain.limits.case import Case, Found, Situation, called


def effort_words(situation: Situation) -> str:
    where = (situation.athlete, situation.position, situation.rules)
    return (
        f"RIR {least_rir(*where):g} or more, RPE {most_rpe(*where):g} or less, "
        f"{most_percent(*where):g} % of 1RM or less."
    )


def effort(case: Case) -> Found:
    floor = least_rir(case.athlete, case.position, case.rules)
    ceiling = most_rpe(case.athlete, case.position, case.rules)
    percent = most_percent(case.athlete, case.position, case.rules)
    for item in case.content.items:
        name = called(item.exercise)
        if item.rir is not None and not floor <= item.rir <= 10:
            yield f"{name}: RIR {item.rir:g}", f"{floor:g} to 10"
        if item.rpe is not None and not 1 <= item.rpe <= ceiling:
            yield f"{name}: RPE {item.rpe:g}", f"1 to {ceiling:g}"
        if item.percent_1rm is not None and not 0 < item.percent_1rm <= percent:
            yield f"{name}: {item.percent_1rm:g} % of 1RM", f"{percent:g} %"
