"""Does pyproject.toml promise what the project keeps?"""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet

from tests.house import tree


@pytest.fixture(scope="module")
def settings() -> dict[str, Any]:
    return tomllib.loads((tree.ROOT / "pyproject.toml").read_text("utf-8"))


def test_the_interpreters_are_those_that_were_promised(settings: dict[str, Any]) -> None:
    project = settings["project"]
    assert SpecifierSet(project["requires-python"]) == SpecifierSet(">=3.11,<3.15")
    named = re.findall(r"Python :: 3\.(\d+)", "\n".join(project["classifiers"]))
    assert named == ["11", "12", "13", "14"]


def test_every_dependency_at_run_time_has_an_upper_bound(settings: dict[str, Any]) -> None:
    for requirement in map(Requirement, settings["project"]["dependencies"]):
        operators = {clause.operator for clause in requirement.specifier}
        assert operators & {"<", "=="}, requirement


def test_the_qt_that_loses_none_is_kept_out(settings: dict[str, Any]) -> None:
    asked = map(Requirement, settings["project"]["dependencies"])
    qt = next(r for r in asked if r.name == "PySide6-Essentials")
    assert qt.specifier.contains("6.11.1")
    assert not qt.specifier.contains("6.12.0")


def test_none_keeps_its_references_through_qt() -> None:
    from PySide6.QtCore import QObject, QTimer

    thing, timer = QObject(), QTimer()
    calls = 5_000
    before = sys.getrefcount(None)
    for _ in range(calls):
        thing.setObjectName("name")
        timer.setInterval(10)
    assert sys.getrefcount(None) - before > -calls // 10


def test_types_are_strict_and_warnings_are_errors(settings: dict[str, Any]) -> None:
    assert settings["tool"]["mypy"]["strict"] is True
    options = settings["tool"]["pytest"]["ini_options"]
    assert options["filterwarnings"] == ["error"]
    assert options["xfail_strict"] is True
    assert {"--strict-markers", "--strict-config"} <= set(options["addopts"])


def test_the_build_file_is_python() -> None:
    names = {
        node.func.id
        for node in ast.walk(tree.parsed(tree.ROOT / "build.spec"))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    }
    assert {"Analysis", "PYZ", "EXE", "COLLECT"} <= names


def test_the_shell_scripts_parse() -> None:
    scripts = [p for p in (tree.ROOT / ".ci").iterdir() if p.suffix == "" and p.name != "libraries"]
    assert {"run", "setup", "start", "fresh", "lock", "apt"} <= {path.name for path in scripts}
    for path in scripts:
        seen = subprocess.run(["bash", "-n", path], capture_output=True, text=True, check=False)
        assert seen.returncode == 0, seen.stderr


def test_the_licences_are_there() -> None:
    assert (tree.ROOT / "LICENSE").read_text("utf-8").startswith("MIT License")
    content = (tree.ROOT / "content" / "LICENSE").read_text("utf-8")
    assert "Attribution 4.0 International" in content
    fonts = {path.parent for path in (tree.ROOT / "resources" / "fonts").rglob("*.[ot]tf")}
    assert fonts
    assert [folder.name for folder in fonts if not list(folder.glob("LICENSE*"))] == []
