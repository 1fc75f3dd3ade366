"""The coaching file's rules hold wherever rules are gone by."""

from pathlib import Path

from tests.fakes.service import BENCH_AND_ROW, MONDAY, ScriptedSender, ScriptedWriter, service_on
from textcoach.coaching_file import read_rules
from textcoach.persistence.database import Database

FILE = """
[landmarks.chest]
mev = 1
mav_low = 1
mav_high = 2
mrv = 2
"""


def test_weeks_workouts_and_their_checks_go_by_the_file(database: Database, tmp_path: Path) -> None:
    path = tmp_path / "coaching.toml"
    path.write_text(FILE)
    rules = read_rules(path)
    with service_on(database, ScriptedSender(), coaching_file=path) as service:
        service.sign_up()
        (first, *_) = service.plan().mesocycles[0].microcycles
        assert first.targets.hard_sets["chest"] <= 2
        service.write_with(writer := ScriptedWriter(BENCH_AND_ROW))
        service.morning(MONDAY)
        assert [facts.rules for facts in writer.asked] == [rules, rules]
        assert "week" in {breach.rule for breach in writer.asked[1].breaches}
        assert [rules] * 3 == [
            service.textcoach.planning.rules,
            service.textcoach.mornings.preparation.writing.rules,
            service.textcoach.replies.responding.rules,
        ]
