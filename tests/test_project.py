"""The project files agree with one another and the code keeps the house's style."""

import importlib.metadata
import re
import subprocess
import sys
import tomllib

import pytest
import yaml
from packaging.specifiers import SpecifierSet

from analysis.paths import ROOT

OWN_LINES = {"python", "pip", "--editable"}


def name_and_bounds(requirement: str) -> tuple[str, frozenset[str]]:
    name, bounds = re.fullmatch(r"([A-Za-z0-9_.-]+)\s*(.*)", requirement).groups()
    return name.lower().replace("_", "-"), frozenset(part.strip() for part in bounds.split(",") if part.strip())


def in_pyproject() -> dict[str, frozenset[str]]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf8"))["project"]
    lines = [*project["dependencies"], *project["optional-dependencies"]["test"]]
    return dict(map(name_and_bounds, lines))


def in_environment() -> dict[str, frozenset[str]]:
    lines = yaml.safe_load((ROOT / "environment.yml").read_text("utf8"))["dependencies"]
    from_pip = next(entry["pip"] for entry in lines if isinstance(entry, dict))
    flat = [entry for entry in [*lines, *from_pip] if isinstance(entry, str) and not entry.startswith("--editable")]
    return {name: bounds for name, bounds in map(name_and_bounds, flat) if name not in OWN_LINES}


def in_constraints() -> dict[str, str]:
    lines = (ROOT / "constraints.txt").read_text("utf8").splitlines()
    pairs = (line.split("==") for line in lines if line and not line.startswith("#"))
    return {name.lower().replace("_", "-"): version for name, version in pairs}


def test_environment_yml_has_the_names_and_bounds_of_pyproject():
    assert in_environment() == in_pyproject()


def test_environment_yml_asks_for_the_python_of_pyproject():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf8"))["project"]
    lines = yaml.safe_load((ROOT / "environment.yml").read_text("utf8"))["dependencies"]
    assert f"python{project['requires-python']}" in lines


def test_binder_and_conda_read_the_same_environment():
    """Binder takes environment.yml at the top unless a folder of its own or a requirements file comes before it."""
    for before in ("binder", ".binder", "requirements.txt", "Dockerfile", "runtime.txt", "Pipfile"):
        assert not (ROOT / before).exists()
    environment = yaml.safe_load((ROOT / "environment.yml").read_text("utf8"))
    assert set(environment) == {"name", "channels", "dependencies"}
    assert environment["channels"][0] == "conda-forge"
    *packages, from_pip = environment["dependencies"]
    assert "pip" in packages
    assert all(isinstance(package, str) for package in packages)
    assert from_pip["pip"][-1] == "--editable ."


def test_a_bound_that_differs_would_be_found():
    lines = (ROOT / "environment.yml").read_text("utf8").replace("pandas>=3.0,<4", "pandas>=2.0")
    found = dict(name_and_bounds(line) for line in yaml.safe_load(lines)["dependencies"] if isinstance(line, str))
    assert found["pandas"] != in_pyproject()["pandas"]


def test_constraints_fix_one_version_of_every_declared_package():
    assert set(in_pyproject()) <= set(in_constraints())


def test_constraints_ask_for_no_later_python_than_pyproject():
    """What is installed here is asked; the oldest Python that pyproject.toml allows must do for each."""
    oldest = tomllib.loads((ROOT / "pyproject.toml").read_text("utf8"))["project"]["requires-python"].removeprefix(">=")
    fixed = in_constraints()
    asked = {
        found.metadata["Name"]: found.metadata["Requires-Python"]
        for found in importlib.metadata.distributions()
        if fixed.get(found.metadata["Name"].lower().replace("_", "-")) == found.version
    }
    assert len(asked) > 100
    assert {name for name, wanted in asked.items() if wanted and f"{oldest}.0" not in SpecifierSet(wanted)} == set()


def test_constraints_name_released_versions_and_no_place_on_a_machine():
    assert all(re.fullmatch(r"[0-9][0-9a-z.]*", version) for version in in_constraints().values())


@pytest.mark.parametrize("command", [["ruff", "check"], ["ruff", "format", "--check"], ["mypy"]])
def test_the_code_is_clean(command):
    done = subprocess.run([sys.executable, "-m", *command], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
