"""Does everything that needs no window work where Qt is not even installed?"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house import tree

WITHOUT_QT = """
import runpy, sys

class NoQt:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in ("PySide6", "shiboken6"):
            raise ModuleNotFoundError(f"no {name} here", name=name)

sys.meta_path.insert(0, NoQt())
module, sys.argv = sys.argv[1], sys.argv[1:]
runpy.run_module(module, run_name="__main__", alter_sys=True)
"""

COMMANDS = [
    ["--help"],
    ["search", "win win"],
    ["search", "BATNA", "--json"],
    ["show", "BATNA"],
    ["show", "BATNA", "--format", "html"],
    ["show", "BATNA", "--format", "json"],
    ["list"],
    ["list", "--kind", "deal", "--json"],
    ["check"],
    ["report"],
    ["report", "--json"],
]


def without_qt(*words: str) -> subprocess.CompletedProcess[str]:
    """Run a module (first word) with its arguments where Qt cannot be imported."""
    return subprocess.run(
        [sys.executable, "-c", WITHOUT_QT, *words],
        cwd=tree.ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_a_command_runs_without_qt(words: list[str], profile: Path) -> None:
    seen = without_qt("desktop_app", *words, *([] if "--help" in words else ["--profile", profile]))
    assert seen.returncode == 0, seen.stderr
    assert seen.stderr == ""
    assert seen.stdout.strip()


def test_the_window_says_that_qt_is_missing(profile: Path) -> None:
    seen = without_qt("desktop_app", "open", "--profile", str(profile))
    assert seen.returncode == 2
    assert seen.stderr.startswith("common-ground: ")
    assert len(seen.stderr.splitlines()) == 1


def test_the_tests_of_the_core_load_without_qt() -> None:
    seen = without_qt(
        "pytest", "tests/core", "--collect-only", "-q", "-p", "no:pytest-qt", "-p", "no:xdist"
    )
    assert seen.returncode == 0, seen.stdout + seen.stderr
    assert re.search(r"\d+ tests? collected|\d+/\d+ tests collected", seen.stdout)


@pytest.mark.parametrize("path", tree.sources("tests/core"), ids=tree.name_of)
def test_no_test_of_the_core_asks_for_qt(path: Path) -> None:
    text = path.read_text("utf-8")
    assert not re.search(r"^\s*(from|import) (PySide6|shiboken6|pytestqt)", text, re.MULTILINE)
    assert not re.search(r"def test_\w+\([^)]*\b(qtbot|qapp|qtmodeltester)\b", text)
