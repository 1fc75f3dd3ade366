"""The limits as a prompt has them: a reviewed snapshot of a lifting day and of a running day."""

from datetime import timedelta

from tests.unit.coaching import MONDAY, Experience, athlete, lift, past, position
from textcoach.domain.catalogue.exercise import Kit
from textcoach.domain.guardrails import LIMITS, limits_text
from textcoach.domain.plan import Focus
from textcoach.domain.states import WorkoutState


def test_the_prompt_has_a_line_for_each_limit_that_holds_today() -> None:
    who = athlete(kit=frozenset({Kit.BARBELL, Kit.RACK}), pain=("knee",), minutes=45)
    assert limits_text(who, position(), (), MONDAY) == LIFTING_DAY
    pulled = (lift("Barbell Row", reps=(5, 5), sets=10), lift("Pull-Up", reps=(8, 8), sets=6))
    yesterday = past(1, *pulled, today=MONDAY + timedelta(days=1), state=WorkoutState.SCHEDULED)
    runner = athlete(kit=frozenset(), minutes=60, weekly_meters=30_000.0, experience=Experience.ADVANCED)
    where = position(Focus.LONG_RUN, meters=10_000, deload=True)
    assert limits_text(runner, where, (yesterday,), MONDAY + timedelta(days=1)) == RUNNING_DAY


def test_each_limit_has_words_on_some_day() -> None:
    told = {line.split(":")[0].removeprefix("- ") for text in (LIFTING_DAY, RUNNING_DAY) for line in text.splitlines()}
    assert told == {limit.name for limit in LIMITS}


LIFTING_DAY = """\
- exercise: Catalogue names only, each once.
- kit: Only kit at hand: barbell, rack.
- pain: Nothing that loads a painful area: knee.
- structure: No empty block; work besides prep and cooldown.
- focus: At least one lift for the day's focus (full body), prep and cooldown aside.
- volume: 1 to 10 sets and 1 to 50 reps an item, rest up to 600 s, holds up to 600 s.
- sets: At most 24 working sets in all, cardio aside.
- minutes: At most 49 minutes, with rests and changes.
- effort: RIR 1 or more, RPE 9 or less, 85 % of 1RM or less.
- load: In lb, in the kit's steps, at most 10% or one step above the last time and 5% above what the estimated 1RM \
supports at those reps and RIR; less after two weeks off. No record: no load, the athlete picks.
- notes: In words no medical claim, nothing against pain, no link, phone number, command or setting, no loads, \
sets, reps or effort."""

RUNNING_DAY = """\
- exercise: Catalogue names only, each once.
- kit: Only kit at hand: none: bodyweight only.
- structure: No empty block; work besides prep and cooldown.
- focus: A run, or other cardio where the athlete can't run.
- volume: 1 to 10 sets and 1 to 50 reps an item, rest up to 600 s, holds up to 600 s.
- sets: At most 20 working sets in all, cardio aside.
- week: Hard sets that the week has room for (indirect ones half): back 9, biceps 9, others 12 or more.
- heavy: Was heavy lately, so under 80 % of 1RM by reps and RIR today: horizontal pull.
- minutes: At most 81 minutes, with rests and changes.
- effort: RIR 3 or more, RPE 7 or less, 75 % of 1RM or less.
- load: In lb, in the kit's steps, at most 10% or one step above the last time and 5% above what the estimated 1RM \
supports at those reps and RIR; less after two weeks off. No record: no load, the athlete picks.
- run: At most 7.46 mi of running (15 % beyond the longest run of four weeks, less after a break).
- run week: At most 24.23 mi today: seven days within 1.3 times the mean week before.
- run share: At most 9.69 mi: 40% of the week's running in one run.
- hard runs: Hard running (RPE 7 and more, items of its own): 20% of the week's, of which 4.85 mi are left.
- cardio: Cardio of at most 240 minutes, at distances and paces a person can do.
- notes: In words no medical claim, nothing against pain, no link, phone number, command or setting, no loads, \
sets, reps or effort."""
