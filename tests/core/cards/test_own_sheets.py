"""Do a person's own sheets come into their folder without a loss, and leave it alone?"""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.core.cards.own_sheets import (
    add_sheet,
    change_sheet,
    delete_sheet,
    id_from,
    open_sheet,
)
from desktop_app.core.cards.sheet_draft import SheetDraft
from desktop_app.core.cards.stationery import Stationery, read_stationery
from desktop_app.core.errors import FileChanged, FileMissing, FileUnwritable, SheetRefused
from tests.core.cards.papers import SHIPPED

BADGES = SheetDraft("My badges", card=(80, 50))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data" / "sheets"


def stationery(folder: Path) -> Stationery:
    return read_stationery(SHIPPED, folder)


def add(folder: Path, draft: SheetDraft) -> str:
    return add_sheet(folder, draft, stationery(folder).names)


def test_a_new_sheet_is_there_at_once(folder: Path) -> None:
    assert add(folder, BADGES) == "my-badges"
    found = stationery(folder)
    assert found.sheet("my-badges").card == (80, 50)
    assert dict(found.own) == {"my-badges": folder / "my-badges.json"}
    assert found.faults == ()


def test_no_file_is_ever_written_over(folder: Path) -> None:
    assert [add(folder, BADGES._replace(rows=rows)) for rows in (1, 2, 3)] == [
        "my-badges", "my-badges-2", "my-badges-3",
    ]  # fmt: skip
    assert [stationery(folder).sheet(name).rows for name in stationery(folder).own] == [2, 3, 1]
    wrong = folder / "other.json"
    wrong.write_text("{", "utf-8")
    assert add(folder, BADGES._replace(name="Other")) == "other-2"
    assert wrong.read_text("utf-8") == "{"


@pytest.mark.parametrize("name", ["a4-90x62", "8371", "Avery 8371"])
def test_no_id_or_number_of_another_sheet_is_taken(folder: Path, name: str) -> None:
    made = add(folder, BADGES._replace(name=name))
    assert made.endswith("-2")
    assert stationery(folder).sheet(name.replace(" ", "-")).name != name
    assert stationery(folder).sheet(made).name == name


@pytest.mark.parametrize(
    ("name", "sheet_id"),
    [
        ("Trainer’s cards, 90 × 62", "trainer-s-cards-90-62"), ("Übungskarten", "ubungskarten"),
        ("  ", "sheet"), ("名札", "sheet"), ("../../etc/passwd", "etc-passwd"),
        ("x" * 119, "x" * 60), (f"{'x' * 59} y", "x" * 59),
    ],
)  # fmt: skip
def test_an_id_is_made_from_the_name(name: str, sheet_id: str) -> None:
    assert id_from(name) == sheet_id


def test_what_does_not_work_out_is_not_written(folder: Path) -> None:
    with pytest.raises(SheetRefused):
        add(folder, BADGES._replace(columns=3))
    assert not folder.exists()
    add(folder, BADGES)
    opened = open_sheet(folder / "my-badges.json")
    with pytest.raises(SheetRefused):
        change_sheet(opened, BADGES._replace(columns=3))
    assert (folder / "my-badges.json").read_text("utf-8") == opened.text


def test_a_changed_sheet_keeps_its_id_and_what_no_form_shows(folder: Path) -> None:
    folder.mkdir(parents=True)
    path = folder / "file.json"
    path.write_text(
        '{"id": "mine", "paper": "A4", "card": [80, 50], "columns": 2, "rows": 4,'
        ' "source": "my ruler", "also": ["mine-2"]}',
        "utf-8",
    )
    opened = open_sheet(path)
    assert opened.draft.name == "mine"
    change_sheet(opened, opened.draft._replace(name="Other name", rows=3))
    sheet = stationery(folder).sheet("mine")
    assert (sheet.name, sheet.rows, sheet.source) == ("Other name", 3, "my ruler")
    assert sheet.also == ("mine-2",)


def test_what_another_program_wrote_is_not_lost(folder: Path) -> None:
    add(folder, BADGES)
    path = folder / "my-badges.json"
    opened = open_sheet(path)
    theirs = opened.text.replace("80", "81")
    path.write_text(theirs, "utf-8")
    with pytest.raises(FileChanged):
        change_sheet(opened, BADGES._replace(rows=1))
    assert path.read_text("utf-8") == theirs
    path.unlink()
    with pytest.raises(FileChanged):
        change_sheet(opened, BADGES._replace(rows=1))
    assert not path.exists()


def test_a_copy_has_no_id_of_another(folder: Path) -> None:
    draft = BADGES._replace(kept=(("id", "a4-90x62"), ("also", ["avery-8371"])))
    assert add(folder, draft) == "my-badges"
    assert stationery(folder).faults == ()


def test_only_a_sound_file_is_opened_to_be_changed(folder: Path) -> None:
    folder.mkdir(parents=True)
    (folder / "wrong.json").write_text("{}", "utf-8")
    with pytest.raises(SheetRefused):
        open_sheet(folder / "wrong.json")
    with pytest.raises(FileMissing):
        open_sheet(folder / "none.json")


def test_a_sheet_is_deleted_once(folder: Path) -> None:
    add(folder, BADGES)
    delete_sheet(folder / "my-badges.json")
    delete_sheet(folder / "my-badges.json")
    assert not stationery(folder).own


def test_a_folder_that_takes_nothing_is_told(folder: Path) -> None:
    folder.parent.mkdir()
    folder.write_text("a file", "utf-8")
    with pytest.raises(FileUnwritable):
        add_sheet(folder, BADGES, ())
    (folder.parent / "in.json").mkdir()
    with pytest.raises(FileUnwritable):
        delete_sheet(folder.parent / "in.json")
