"""What a command has read is kept for the next one."""

from __future__ import annotations

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
