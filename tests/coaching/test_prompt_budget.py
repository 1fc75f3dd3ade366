"""What a workout's request to a model costs in tokens, for athletes of all kinds with a month on record."""

import json
from statistics import median

from agents.daily_workout.agent import digest
from agents.daily_workout.schema import WorkoutAnswer
from agents.prompt import data_section, load_prompt, wire_schema
from tests.coaching.checks import season_of

ATHLETES, WEEKS = range(12), 5
MOST = 1_500
CHARACTERS_A_TOKEN = 4


def test_the_median_request_with_a_month_of_history_is_under_1500_tokens() -> None:
    schema = json.dumps(wire_schema(WorkoutAnswer), separators=(",", ":"))
    stable = load_prompt("daily_workout").text + schema
    facts = [season_of(seed, WEEKS)[-1].facts for seed in ATHLETES]
    assert min((one.day - one.history[0].day).days for one in facts) >= 20
    assert median(len(stable + data_section(digest(one))) for one in facts) / CHARACTERS_A_TOKEN < MOST
