"""A command line of one's own: each test has its profile and a small pack."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from desktop_app.__main__ import main


@dataclass(frozen=True)
class Said:
    """What a command said."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Run = Callable[..., Said]


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command within this process, in a profile of its own."""

    def go(*words: str) -> Said:
        capsys.readouterr()
        try:
            code = main(["--profile", str(tmp_path / "profile"), *words])
        except SystemExit as left:
            code = int(left.code or 0)
        told = capsys.readouterr()
        return Said(code, told.out, told.err)

    return go


@pytest.fixture
def own_pack(tmp_path: Path) -> Path:
    """A trainer's own folder: two terms, a deal with a brief, a dead link."""
    root = tmp_path / "own"
    (root / "deals").mkdir(parents=True)
    (root / "anchor.md").write_text(
        "---\ntitle: Harbour anchor\naliases: [ground tackle]\n---\n"
        "A weight that holds a ship. See [[Quay]] and [[BATNA]] and [[Nowhere]].\n",
        encoding="utf-8",
    )
    (root / "Quay.md").write_text("A wall at which ships lie.\n", encoding="utf-8")
    (root / "deals" / "berth.md").write_text(
        "---\ntitle: Berth for a winter\nform: worked\nterms: ['[[Quay]]']\n---\n"
        "A skipper and a harbour agree on a berth.\n\n## Story\nIt is cold.\n\n"
        "## Brief: Skipper\nYou would pay marzipan hundred.\n\n## Debrief\nTalk about the quay.\n",
        encoding="utf-8",
    )
    return root
