"""What is installed under our names, and what a wheel holds."""

import subprocess
import sys
import zipfile
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("name", ["textcoach", "agents", "messaging"])
def test_no_other_distribution_provides_a_package_of_ours(name: str) -> None:
    assert set(packages_distributions().get(name, [])) <= {"textcoach"}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """The names of the files in a wheel built from this tree."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, capture_output=True, timeout=60, check=True)
    (built,) = folder.glob("*.whl")
    with zipfile.ZipFile(built) as files:
        return set(files.namelist())


def test_a_wheel_holds_the_three_packages(wheel: set[str]) -> None:
    assert {name.partition("/")[0] for name in wheel if ".dist-info/" not in name} == {
        "textcoach",
        "agents",
        "messaging",
    }


def test_a_wheel_holds_the_migrations_where_the_code_looks_for_them(wheel: set[str]) -> None:
    for file in (ROOT / "migrations").rglob("*.py"):
        assert f"textcoach/persistence/migrations/{file.relative_to(ROOT / 'migrations').as_posix()}" in wheel


@pytest.mark.parametrize("package", ["agents", "messaging", "src/textcoach"])
def test_a_wheel_holds_every_prompt_template_and_page(wheel: set[str], package: str) -> None:
    folder = ROOT / package
    for file in folder.rglob("*"):
        if file.is_file() and "__pycache__" not in file.parts:
            assert f"{folder.name}/{file.relative_to(folder).as_posix()}" in wheel
