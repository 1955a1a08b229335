"""Do the layers hold, and would a breach of each contract be caught?"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.house import tree

# One breach for each contract: file, and the line that is added to it.
BREACHES = {
    "layers": ("desktop_app/paths.py", "from desktop_app import wording"),
    "core-layers": ("desktop_app/core/files.py", "from desktop_app.core import markup"),
    "no-qt": ("desktop_app/core/errors.py", "from PySide6.QtCore import QObject"),
    "whoosh": ("desktop_app/core/errors.py", "import whoosh"),
    "markdown": ("desktop_app/core/errors.py", "import markdown"),
    "sqlite": ("desktop_app/core/errors.py", "import sqlite3"),
    "siblings": ("desktop_app/version.py", "from desktop_app import paths"),
}


def lint_imports(folder: Path) -> subprocess.CompletedProcess[str]:
    """Run the contracts of `folder` over the package in it."""
    program = "from importlinter.cli import lint_imports_command as run; run()"
    return subprocess.run(
        [sys.executable, "-c", program, "--no-cache"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The package and its contracts, to be damaged."""
    ignored = shutil.ignore_patterns("__pycache__")
    shutil.copytree(tree.ROOT / "desktop_app", tmp_path / "desktop_app", ignore=ignored)
    shutil.copy(tree.ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def contracts() -> dict[str, str]:
    """Id and name of every contract."""
    settings = tomllib.loads((tree.ROOT / "pyproject.toml").read_text("utf-8"))
    return {c["id"]: c["name"] for c in settings["tool"]["importlinter"]["contracts"]}


def test_every_contract_is_kept() -> None:
    seen = lint_imports(tree.ROOT)
    assert seen.returncode == 0, seen.stdout + seen.stderr


def test_a_breach_of_any_contract_is_caught(copy: Path) -> None:
    assert set(BREACHES) == set(contracts())
    for file, line in BREACHES.values():
        path = copy / file
        path.write_text(f"{path.read_text('utf-8')}\n{line}\n", "utf-8")
    for path in (copy / "desktop_app" / "paths.py",):  # closes a cycle with version.py
        path.write_text(f"{path.read_text('utf-8')}\nfrom desktop_app import version\n", "utf-8")
    seen = lint_imports(copy)
    assert seen.returncode != 0
    unseen = [name for name in contracts().values() if f"{name} BROKEN" not in seen.stdout]
    assert unseen == [], seen.stdout


@pytest.mark.parametrize("stray", ["desktop_app/stray.py", "desktop_app/core/stray.py"])
def test_a_module_without_a_layer_is_caught(copy: Path, stray: str) -> None:
    (copy / stray).write_text('"""Stray."""\n', "utf-8")
    seen = lint_imports(copy)
    assert seen.returncode != 0
    assert "stray" in seen.stdout + seen.stderr
