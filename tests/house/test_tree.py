"""Does the repository speak of the product alone, and not of the machine it was written on?"""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from tests.house import tree

# Put together here, so that this file does not hold what it looks for.
REGISTRIES = ["py" + "pi.org", "python" + "hosted.org", "deb." + "debian", "registry." + "npm"]
FOLDERS = ["work", "root", "home/[a-z]+", "Users/[A-Za-z]+", "tmp", "farm", "opt"]
MACHINE_PATH = re.compile(rf"(?<![\w.~$}}<>-])/(?:{'|'.join(FOLDERS)})/\w")
FILES = tree.text_files()
CODE = [path for path in FILES if path.suffix != ".lock"]


@pytest.mark.parametrize("path", CODE, ids=tree.name_of)
def test_no_path_of_a_machine(path: Path, outer_environment: dict[str, str]) -> None:
    text = path.read_text("utf-8", "replace")
    assert MACHINE_PATH.findall(text) == []
    for place in (str(tree.ROOT), outer_environment.get("HOME", "")):
        assert len(place) < 6 or place not in text


@pytest.mark.parametrize("path", FILES, ids=tree.name_of)
def test_no_address_of_a_package_registry(path: Path) -> None:
    text = path.read_text("utf-8", "replace").lower()
    assert [address for address in REGISTRIES if address in text] == []


def test_nothing_made_is_kept() -> None:
    made = {"__pycache__", ".venv", "out", "build", "dist", ".obsidian"}
    kept = [p for p in tree.all_files() if made & set(p.relative_to(tree.ROOT).parts)]
    assert kept == []


def test_what_is_run_can_be_run() -> None:
    for name in ("run", "setup", "start", "fresh", "lock"):
        assert os.access(tree.ROOT / ".ci" / name, os.X_OK), name
