"""`sheets` lists what cards can be printed on, with sheets of one's own."""

from __future__ import annotations

import json
from pathlib import Path

from desktop_app.core.cards.own_sheets import add_sheet
from desktop_app.core.cards.sheet_draft import SheetDraft
from tests.cli.conftest import Run


def own(tmp_path: Path, name: str, text: str) -> Path:
    folder = tmp_path / "profile" / "data" / "sheets"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text, "utf-8")
    return folder / name


def test_json_has_the_numbers_of_every_sheet_in_millimetres(run: Run) -> None:
    said = run("sheets", "--json")
    assert (said.code, said.err) == (0, "")
    assert len(said.json) == 39
    (sigel,) = [sheet for sheet in said.json if sheet["id"] == "sigel-lp795"]
    assert sigel == {
        "id": "sigel-lp795", "name": "Sigel LP795, 10 business cards", "paper": [210, 297],
        "card": [85, 55], "columns": 2, "rows": 5, "origin": [14, 10.5], "pitch": [95, 55],
    }  # fmt: skip


def test_a_person_sees_size_paper_and_the_numbers_on_the_box(run: Run, tmp_path: Path) -> None:
    said = run("sheets")
    assert (said.code, said.err) == (0, "")
    lines = said.out.splitlines()
    assert lines[0].startswith("a4-3x5  ")
    assert "a4-90x62  Cards 90 × 62 mm, 8 on A4  2 × 4 of 90 × 62 mm on A4" in lines
    assert (
        "avery-5388  Avery 5388, 3 index cards  1 × 3 of 127 × 76.2 mm on Letter  "
        "also avery-5386, avery-8388" in lines
    )
    assert any(line.endswith("avery-5873, …") for line in lines)
    assert any("one a page  1 × 1 of 90 × 62 mm on 116 × 116 mm" in line for line in lines)
    assert str(tmp_path / "profile" / "data" / "sheets") in lines[-1]


def test_a_sheet_of_ones_own_in_inches_is_listed_in_millimetres(run: Run, tmp_path: Path) -> None:
    own(
        tmp_path,
        "my-cards.json",
        '{"name": "My cards", "unit": "in", "paper": [8.5, 11], "card": [3.5, 2],'
        ' "columns": 2, "rows": 5, "origin": [0.75, 0.5]}',
    )
    said = run("sheets", "--json")
    assert said.code == 0
    assert said.json[-1] == {
        "id": "my-cards", "name": "My cards", "paper": [215.9, 279.4], "card": [88.9, 50.8],
        "columns": 2, "rows": 5, "origin": [19.05, 12.7], "pitch": [88.9, 50.8],
    }  # fmt: skip


def test_a_sheet_that_does_not_fit_is_refused_with_the_number(run: Run, tmp_path: Path) -> None:
    path = own(
        tmp_path,
        "wide.json",
        json.dumps({"paper": "a4", "card": [90, 62], "columns": 3, "rows": 4}),
    )
    said = run("sheets", "--json")
    assert said.code == 2
    assert said.err == (
        f"common-ground: {path}: columns: the last card ends 270 mm from the left, "
        "but the paper is 210 mm wide.\n"
    )
    assert len(said.json) == 39


def test_a_sheet_that_was_made_in_the_window_is_listed(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "profile" / "data" / "sheets"
    made = add_sheet(folder, SheetDraft("My badges", card=(80, 50)), ())
    said = run("sheets")
    assert (said.code, said.err) == (0, "")
    assert f"{made}  My badges  2 × 4 of 80 × 50 mm on A4" in said.out.splitlines()
