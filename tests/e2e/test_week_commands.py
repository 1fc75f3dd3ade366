"""`textcoach weeks`, as a person types it."""

import json
from pathlib import Path

from tests.e2e.test_command_line import SAM, Shell, bare, coach, today

__all__ = ["bare", "coach"]


def test_a_week_is_shown_refused_made_and_written_by_hand(coach: Shell, tmp_path: Path) -> None:
    coach("athletes", "add", *SAM)
    plan_id = coach.json("plan", "create", "Sam", "--start", today().isoformat(), "--weeks", "4")["id"]
    assert (
        coach("plan", "approve", "Sam").stdout == "Sam's plan is approved. Next: textcoach plan activate +12125550142\n"
    )
    assert coach.json("plan", "show", "Sam")["state"] == "approved"
    coach("plan", "activate", "Sam")
    assert "can't become approved" in coach.refused("plan", "approve", "Sam", "--plan", plan_id)
    shown = coach("weeks", "show", "Sam").stdout
    assert shown.startswith("Week 1 of 4, the current one: 0 of ")
    assert "  as laid out" in shown
    assert coach.refused("weeks", "generate", "Sam").startswith("Week 1 isn't done: ")
    made = coach("weeks", "generate", "Sam", "--override").stdout
    assert "revised by plain rules: " in made
    assert "completed, done (100 %)" in made
    week = coach.json("weeks", "show", "Sam", "--week", "3")
    trains = next(day for day in week["days"] if day["focus"])
    trains["theme"] = "By hand"
    file = tmp_path / "week.json"
    file.write_text(json.dumps(week))
    written = coach("weeks", "write", "Sam", str(file), "--week", "3", "--reason", "travels").stdout
    assert "By hand" in written
    assert "written by hand: travels" in written
    file.write_text('{"days": []}')
    wrong = coach.refused("weeks", "write", "Sam", str(file), "--week", "3", "--reason", "x")
    assert wrong.endswith("prints one.")
    listed = coach("weeks", "list", "Sam").stdout.splitlines()
    assert (len(listed), listed[3].startswith("week 4   0 of ")) == (4, True)
    assert [one["week"] for one in coach.json("weeks", "list", "Sam")] == [1, 2, 3, 4]
    assert "no week 9" in coach.refused("weeks", "show", "Sam", "--week", "9")
