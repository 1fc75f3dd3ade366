"""The words of training, in a sentence or two each."""

import re

_TERMS: tuple[tuple[str, str], ...] = (
    (
        r"rir|reps? in reserve|reserve",
        "RIR is reps in reserve: how many more good reps you had left. 2 RIR means that you stop with two in the tank.",
    ),
    (
        r"s?-?rpe|rate of perceived exertion|perceived exertion",
        "RPE is how hard it felt, from 1 to 10. 10 is all you had; on a set, 8 means about two reps left.",
    ),
    (
        r"amraps?",
        "AMRAP means as many reps or rounds as possible in the time or the set you have, as long as your form holds.",
    ),
    (
        r"emoms?",
        "EMOM is every minute on the minute: do the reps when the minute starts and rest for what's left of it.",
    ),
    (r"super ?-?sets?", "A superset is two exercises back to back. Rest after the second one, then go again."),
    (r"giant sets?|tri-?sets?", "Three or more exercises back to back, with the rest after the last one."),
    (
        r"drop ?sets?",
        "In a drop set you go close to failure, take some weight off and carry on without resting.",
    ),
    (
        r"de-?loads?(?: weeks?)?|lighter weeks?|recovery weeks?",
        "A deload is a lighter week on purpose: keep the habit, do less, and let your body catch up. You come back "
        "stronger.",
    ),
    (
        r"tempo runs?|threshold(?: runs?| pace)?",
        "A tempo run is comfortably hard: you can say a few words, not hold a chat, and you can keep it up.",
    ),
    (
        r"(?:tempo (?:of )?)?[\dx]-[\dx]-[\dx](?:-[\dx])?(?: tempo)?|tempo(?: numbers?)?",
        "Tempo is the speed of a rep in seconds. 3-1-1 is three seconds down, a one second pause, one second up.",
    ),
    (
        r"intervals?",
        "Intervals are hard stretches with easy ones between, so that you get more fast work in than in one go.",
    ),
    (r"fartleks?", "Fartlek is a run with faster bits whenever you like: to that tree, then easy again."),
    (r"strides?", "Strides are short relaxed pick-ups of about 20 seconds: fast but smooth, full recovery between."),
    (
        r"easy (?:pace|runs?)|zone (?:2|two)|conversational pace|z2",
        "Easy means that you can talk in full sentences. If you can't, slow down or walk for a bit.",
    ),
    (r"cadence", "Cadence is how many steps, or turns of the pedals, you make in a minute."),
    (r"taper(?:ing)?", "A taper is doing less in the last days before a race or a test, so that you arrive fresh."),
    (r"tabatas?", "Tabata is 20 seconds hard and 10 seconds rest, eight times: four minutes in all."),
    (r"hiit", "HIIT is short hard bursts with rest between. It's a lot in little time, so it only comes now and then."),
    (r"circuits?", "A circuit is a list of exercises one after the other with little rest. Once through is a round."),
    (r"ladders?", "In a ladder the reps go up or down by set, like 21, 15 and 9, or 1, 2, 3 and so on."),
    (
        r"(?:work|working|hard|top) ?sets?",
        "A working set is one that counts, hard enough to make you better. The lighter ones before it are warm-ups.",
    ),
    (r"warm-? ?up sets?", "Warm-up sets are lighter ones before the real work, so that your body is ready for it."),
    (
        r"(?:1|one) ?-?(?:rm|rep max(?:imum)?)|e1rm",
        "1RM is the most you could lift once. I estimate it from your sets.",
    ),
    (r"prs?|pbs?|personal (?:best|record)s?", "A PR is your personal record: the best you've done so far."),
    (
        r"doms",
        "DOMS is the muscle soreness a day or two after work you aren't used to. It's normal and goes by itself.",
    ),
    (
        r"(?:to |muscle |muscular )?failure",
        "Failure is when you can't do another rep with good form. Mostly you stop a rep or two before it.",
    ),
    (
        r"hypertrophy",
        "Hypertrophy is muscle growth: moderate weights, enough hard sets, most of them close to failure.",
    ),
    (
        r"progressive overload",
        "Progressive overload is doing a little more over time: a rep, a set, some weight. It makes you stronger.",
    ),
    (r"unilateral", "Unilateral means one side at a time: do all the reps on one side, then on the other."),
    (r"isometrics?", "Isometric means holding still under tension, like a plank or a wall sit."),
    (r"eccentrics?|negatives?", "The eccentric is the lowering part of a rep. Doing it slowly makes you strong."),
    (
        r"compounds?(?: lifts?| exercises?)?",
        "A compound lift works several joints at once: a squat, a row, a press.",
    ),
    (
        r"isolation(?: exercises?)?|accessor(?:y|ies)(?: work| exercises?)?",
        "An accessory works one area a bit more, after the big lifts. Control matters there more than weight.",
    ),
    (r"rom|range of motion", "ROM is range of motion: how far you move in a rep. Use all of it that you control."),
    (r"training volume|volume", "Volume is how much work you do, mostly counted in hard sets a week."),
    (
        r"mesocycles?|training blocks?",
        "A block is a few weeks with one focus. Yours build up week by week, often with a lighter one at the end.",
    ),
)
ENTRIES: tuple[tuple[re.Pattern[str], str], ...] = tuple((re.compile(rf"\b(?:{t})\b"), words) for t, words in _TERMS)


def looked_up(asked: str) -> tuple[str, str] | None:
    """What a term of the lower-case question means, and the question with the term as "§"."""
    for pattern, words in ENTRIES:
        found = pattern.search(asked)
        if found is not None:
            return words, asked[: found.start()] + "§" + asked[found.end() :]
    return None
