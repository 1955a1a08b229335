"""Are the shipped sheets those that were measured, and do a person's own stand beside them?"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from desktop_app.core.cards.fitting import faults
from desktop_app.core.cards.sheet import Fold
from desktop_app.core.cards.stationery import read_stationery
from desktop_app.core.errors import FileFault, SheetRefused, SheetUnknown
from desktop_app.wording import sentence
from tests.core.cards.papers import SHIPPED, shipped

A4, LETTER = (210, 297), (215.9, 279.4)
# Typed off the measurements once more, so that a slip in a file does not agree with itself.
MEASURED = {
    "avery-5371": (LETTER, (88.9, 50.8), 2, 5, (19.05, 12.7), (88.9, 50.8)),
    "avery-8373": (LETTER, (88.9, 50.8), 2, 4, (12.7, 19.05), (101.6, 63.5)),
    "southworth-bc554": (LETTER, (88.9, 50.8), 2, 5, (12.7, 12.7), (101.6, 50.8)),
    "avery-5388": (LETTER, (127, 76.2), 1, 3, (44.45, 25.4), (127, 76.2)),
    "avery-5389": (LETTER, (152.4, 101.6), 1, 2, (31.75, 31.75), (152.4, 114.3)),
    "avery-5395": (LETTER, (85.725, 59.267), 2, 4, (17.462, 14.817), (95.25, 63.5)),
    "avery-5305": (LETTER, (215.9, 63.5), 1, 2, (0, 76.2), (215.9, 127)),
    "avery-c32011-10": (A4, (85, 54), 2, 5, (15, 13.5), (95, 54)),
    "zweckform-32010": (A4, (84.998, 54), 2, 5, (14.111, 14.111), (94.897, 53.975)),
    "avery-c32015": (A4, (85, 54), 2, 4, (17, 31.5), (91, 60)),
    "avery-l7414": (A4, (89.994, 51.999), 2, 5, (14.997, 18.5), (89.994, 51.999)),
    "avery-j8414": (A4, (86.995, 50.8), 2, 5, (14.817, 20.422), (93.133, 50.8)),
    "sigel-lp795": (A4, (85, 55), 2, 5, (14, 10.5), (95, 55)),
    "sigel-lp800": (A4, (85, 55), 2, 5, (15, 10), (95, 55)),
    "hama-50400": (A4, (85, 55), 2, 5, (13.5, 10.5), (95, 55)),
    "avery-l4784": (A4, (80, 50), 2, 5, (18, 13), (95, 55)),
}
PLAIN = {
    "a4-90x62": (A4, (90, 62), 2, 4, (15, 24.5), (90, 62)),
    "a4-a7": (A4, (105, 74.25), 2, 4, (0, 0), (105, 74.25)),
    "a4-85x55": (A4, (85, 55), 2, 5, (20, 11), (85, 55)),
    "a4-poker": (A4, (63, 88), 3, 3, (10.5, 16.5), (63, 88)),
    "a4-a6": (A4, (105, 148.5), 2, 2, (0, 0), (105, 148.5)),
    "a4-tent-1": (A4, (210, 148.5), 1, 1, (0, 148.5), (210, 148.5)),
    "a4-tent-wide": (A4, (105, 297), 1, 1, (105, 0), (105, 297)),
    "letter-tent-wide": (LETTER, (107.95, 279.4), 1, 1, (107.95, 0), (107.95, 279.4)),
    "a4-tent-2": (A4, (210, 74.25), 1, 2, (0, 74.25), (210, 148.5)),
}


def test_every_shipped_sheet_is_sound() -> None:
    stationery = shipped()
    assert stationery.faults == ()
    assert [fault for sheet in stationery.sheets for fault in faults(sheet)] == []
    assert len(stationery.sheets) == len(list(SHIPPED.glob("*.json")))
    for sheet in stationery.sheets:
        assert (SHIPPED / f"{sheet.id}.json").is_file(), "a file is called as its sheet"
        assert sheet.name != sheet.id


@pytest.mark.parametrize("name", [*MEASURED, *PLAIN])
def test_a_sheet_has_the_measures_that_were_taken(name: str) -> None:
    sheet = shipped().sheet(name)
    numbers = (sheet.paper, sheet.card, sheet.columns, sheet.rows, sheet.origin, sheet.pitch)
    assert numbers == {**MEASURED, **PLAIN}[name]


def test_perforated_sheets_name_who_measured_them_and_the_notice_is_there() -> None:
    perforated = [sheet for sheet in shipped().sheets if sheet.perforated]
    assert {sheet.id for sheet in perforated} == MEASURED.keys()
    assert {sheet.source for sheet in perforated} == {"measured by glabels"}
    notice = (SHIPPED / "LICENSE-glabels").read_text("utf-8")
    assert "Copyright (c) 2001-2009 Jim Evins" in notice
    assert "shall be\nincluded in all copies" in notice


def test_labels_have_round_corners_and_tents_a_fold() -> None:
    sheets = shipped().sheets
    assert {s.id: s.corner for s in sheets if s.corner} == {"avery-5395": 4.76, "avery-l4784": 4}
    tents = {s.id for s in sheets if s.fold is Fold.HORIZONTAL}
    assert tents == {"a4-tent-1", "a4-tent-2", "letter-tent-1", "letter-tent-2", "avery-5305"}
    wide = {s.id for s in sheets if s.fold is Fold.VERTICAL}
    assert wide == {"a4-tent-wide", "letter-tent-wide"}


def test_plain_grids_stand_in_the_middle_of_both_papers() -> None:
    plain = [s for s in shipped().sheets if not s.perforated]
    assert {s.paper for s in plain if not s.bleed} == {A4, LETTER}
    for sheet in plain:
        right = sheet.origin[0] + (sheet.columns - 1) * sheet.pitch[0] + sheet.card[0]
        bottom = sheet.origin[1] + (sheet.rows - 1) * sheet.pitch[1] + sheet.card[1]
        assert sheet.top_left[0] == pytest.approx(sheet.paper[0] - right)
        assert sheet.top_left[1] == pytest.approx(sheet.paper[1] - bottom)


def test_a_page_for_a_print_shop_has_room_for_bleed_and_marks() -> None:
    shop = [s for s in shipped().sheets if s.bleed]
    assert len(shop) == 5
    for sheet in shop:
        assert sheet.cells == 1
        assert sheet.bleed >= 3
        assert sheet.origin[0] >= sheet.bleed + 9


def test_plain_grids_come_first_and_print_shop_last() -> None:
    ids = [sheet.id for sheet in shipped().sheets]
    assert ids.index("letter-90x62") < ids.index("avery-5371") < ids.index("a4-tent-1")
    assert ids.index("avery-5305") < ids.index("shop-90x62")


@pytest.mark.parametrize("name", ["avery-8371", "8371", " AVERY-8371 ", "Avery-5371"])
def test_a_sheet_is_found_by_the_number_on_its_box(name: str) -> None:
    assert shipped().sheet(name).id == "avery-5371"


def test_a_plain_grid_is_not_guessed_from_half_its_name() -> None:
    with pytest.raises(SheetUnknown):
        shipped().sheet("90x62")


def test_no_sheet_of_that_name_is_told_with_what_comes_near() -> None:
    with pytest.raises(SheetUnknown) as told:
        shipped().sheet("a4-90x60")
    assert sentence(told.value).startswith("No sheet is called “a4-90x60”. Did you mean a4-90x62")


def write(folder: Path, name: str, /, **keys: object) -> None:
    least = {"paper": "a4", "card": [90, 62], "columns": 2, "rows": 4}
    (folder / name).write_text(json.dumps(least | keys), "utf-8")


def test_own_sheets_follow_the_shipped_ones(tmp_path: Path) -> None:
    write(tmp_path, "mine.json")
    write(tmp_path, "also-mine.JSON", id="other", name="Other")
    (tmp_path / "notes.txt").write_text("no sheet", "utf-8")
    stationery = read_stationery(SHIPPED, tmp_path)
    assert [sheet.id for sheet in stationery.sheets[-2:]] == ["other", "mine"]
    assert stationery.faults == ()


def test_a_file_with_the_mark_of_an_editor_is_read(tmp_path: Path) -> None:
    write(tmp_path, "mine.json")
    (tmp_path / "mine.json").write_bytes(b"\xef\xbb\xbf" + (tmp_path / "mine.json").read_bytes())
    assert read_stationery(SHIPPED, tmp_path).sheet("mine").cells == 8


def test_a_wrong_file_spoils_nothing_and_says_why_when_it_is_asked_for(tmp_path: Path) -> None:
    write(tmp_path, "good.json")
    write(tmp_path, "wide.json", columns=3)
    stationery = read_stationery(SHIPPED, tmp_path)
    assert stationery.sheet("good").cells == 8
    (fault,) = stationery.faults
    assert sentence(fault).startswith(
        f"{tmp_path / 'wide.json'}: columns: the last card ends 270 mm"
    )
    with pytest.raises(SheetRefused) as told:
        stationery.sheet("wide")
    assert told.value is fault


def test_an_id_belongs_to_one_sheet(tmp_path: Path) -> None:
    write(tmp_path, "one.json", id="a4-90x62")
    write(tmp_path, "two.json", also=["avery-8371"])
    stationery = read_stationery(SHIPPED, tmp_path)
    first, second = map(sentence, stationery.faults)
    taken = "is the id of another sheet already"
    assert first.endswith(f"one.json: id: a4-90x62 {taken} (Cards 90 × 62 mm, 8 on A4).")
    assert second.endswith(f"two.json: also: avery-8371 {taken} (Avery 5371, 10 business cards).")
    assert stationery.sheet("a4-90x62").name == "Cards 90 × 62 mm, 8 on A4"


def test_what_is_no_plain_file_is_not_read(tmp_path: Path) -> None:
    write(tmp_path, "real.txt")
    (tmp_path / "link.json").symlink_to(tmp_path / "real.txt")
    (tmp_path / "folder.json").mkdir()
    (tmp_path / "bytes.json").write_bytes(b"\xff\xfe")
    (tmp_path / "large.json").write_bytes(b" " * 70_000)
    stationery = read_stationery(SHIPPED, tmp_path)
    assert len(stationery.sheets) == len(shipped().sheets)
    assert {fault.path.name for fault in stationery.faults if isinstance(fault, FileFault)} == {
        "link.json", "folder.json", "bytes.json", "large.json",
    }  # fmt: skip
    with pytest.raises(FileFault):
        stationery.sheet("bytes")


def test_a_folder_that_cannot_be_listed_is_told(tmp_path: Path) -> None:
    (tmp_path / "sheets").write_text("a file", "utf-8")
    (fault,) = read_stationery(SHIPPED, tmp_path / "sheets").faults
    assert isinstance(fault, FileFault)
