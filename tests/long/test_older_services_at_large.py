"""An older service with ten thousand plans, on both databases."""

from pathlib import Path

from tests.fakes.older import older_database
from tests.integration.test_older_services import check_conversion
from textcoach.persistence.database import Database


def test_ten_thousand_plans_convert_or_are_listed_with_their_reasons(empty_database: Database, tmp_path: Path) -> None:
    check_conversion(empty_database, older_database(10_000, seed=7), tmp_path)
