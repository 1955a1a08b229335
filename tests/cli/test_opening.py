"""What a command has read is kept for the next one."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from desktop_app.core.content import drafts
from tests.cli.conftest import Run


def test_a_folder_is_read_by_the_first_command_alone(
    run: Run, own_pack: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drafted: list[str] = []
    real = drafts.draft

    def counted(path: str, *rest: object) -> object:
        drafted.append(path)
        return real(path, *rest)

    monkeypatch.setattr(drafts, "draft", counted)
    words = ("list", "--only-pack", "--pack", str(own_pack))
    first = run(*words)
    assert "anchor.md" in drafted
    drafted.clear()
    assert run(*words) == first
    assert drafted == []
    (own_pack / "Quay.md").write_text("Where ships lie.\n", encoding="utf-8")
    assert run(*words).code == 0
    assert drafted == ["Quay.md"]


def test_no_command_needs_the_cache(run: Run, own_pack: Path, tmp_path: Path) -> None:
    (tmp_path / "profile").mkdir()
    (tmp_path / "profile" / "cache").write_text("no folder", encoding="utf-8")
    said = run("list", "--only-pack", "--pack", str(own_pack))
    assert said.code == 0
    assert "Quay" in said.out
    assert said.err == ""


def test_cards_of_a_folder_that_did_not_change_import_no_more_than_they_need(
    own_pack: Path, tmp_path: Path
) -> None:
    """Half of what a small deck takes is the import of modules."""
    (own_pack / "pack.yaml").write_text("id: own\nname: Own\n", encoding="utf-8")
    words = ["cards", "Quay", "--profile", str(tmp_path / "profile"), "--only-pack"]
    words += ["--pack", str(own_pack), "--face", "term-definition", "-o", str(tmp_path / "a.pdf")]
    program = "import sys\nfrom desktop_app.__main__ import main\n"
    program += f"assert main({words!r}) == 0\nprint(*sys.modules)"
    told = [
        subprocess.run(
            [sys.executable, "-c", program], check=True, capture_output=True, text=True
        ).stdout.split()
        for _ in range(2)
    ]
    spared = {"yaml", "whoosh", "desktop_app.core.content.entries", "desktop_app.core.search"}
    spared |= {"desktop_app.paint.graphics", "desktop_app.paint.diagrams.drawing"}
    assert {"yaml", "desktop_app.core.content.entries"} <= set(told[0])
    assert not spared & set(told[1])
