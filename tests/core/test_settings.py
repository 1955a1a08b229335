"""Preferences are typed and survive damage."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from desktop_app.core.errors import FileUnwritable
from desktop_app.settings import Settings, fits, load, save


def test_a_change_survives_the_round_trip(tmp_path: Path) -> None:
    path = tmp_path / "config" / "settings.json"
    changed = Settings()._replace(zoom_percent=140, reopen_last=False)
    save(path, changed)
    assert load(path) == changed


@pytest.mark.parametrize("damage", [b"", b"{", b"[]", b"\xff\xfe", b'"x"', b"null"])
def test_a_damaged_file_gives_the_defaults(tmp_path: Path, damage: bytes) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(damage)
    assert load(path) == Settings()


@pytest.mark.parametrize("value", [79, 201, "100", None, True, 100.0])
def test_a_field_out_of_bounds_or_type_gives_its_default_alone(
    tmp_path: Path, value: object
) -> None:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"zoom_percent": value, "reopen_last": False, "unknown": 1}))
    assert load(path) == Settings(zoom_percent=100, reopen_last=False)


@pytest.mark.parametrize("value", ["pink", "", 1, None])
def test_a_choice_that_is_not_offered_gives_the_default(tmp_path: Path, value: object) -> None:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"theme": value}))
    assert load(path).theme == "system"


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "config").write_text("a file where the folder should be")
    with pytest.raises(FileUnwritable):
        save(tmp_path / "config" / "settings.json", Settings())


SOUND = {"right": 0.8, "lower": -0.4}


def test_how_printers_are_aligned_survives_the_round_trip(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    changed = Settings()._replace(alignments={"Büro 2": SOUND}, aligned_for="Büro 2")
    save(path, changed)
    assert load(path) == changed
    assert json.loads(path.read_text("utf-8"))["alignments"] == {"Büro 2": SOUND}


@pytest.mark.parametrize(
    "wrong", [None, [0.8, -0.4], {"right": 9, "lower": 0}, {"right": "1", "lower": 0}, {"right": 1}]
)
def test_a_printer_whose_alignment_is_wrong_is_not_aligned_and_others_are(
    tmp_path: Path, wrong: object
) -> None:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"alignments": {"Bad": wrong, "": SOUND, "Good": SOUND}}))
    assert load(path) == Settings(alignments={"Good": SOUND})
    assert not fits("alignments", {"Bad": wrong})


@pytest.mark.parametrize("wrong", [None, [], "x", 3])
def test_what_tells_of_no_printers_gives_none(tmp_path: Path, wrong: object) -> None:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"alignments": wrong, "aligned_for": wrong}))
    assert load(path).alignments == {}


@pytest.mark.parametrize("text", ["[" * 60_000, "{" * 10, "[]", "x" * 70_000, ""])
def test_no_file_keeps_the_program_from_starting(tmp_path: Path, text: str) -> None:
    path = tmp_path / "settings.json"
    path.write_text(text, encoding="utf-8")
    assert load(path) == Settings()


def test_a_folder_in_its_place_gives_the_defaults(tmp_path: Path) -> None:
    (tmp_path / "settings.json").mkdir()
    assert load(tmp_path / "settings.json") == Settings()


@pytest.mark.skipif(sys.platform == "win32", reason="needs links")
def test_linked_settings_are_read_and_written_where_they_are(tmp_path: Path) -> None:
    kept, link = tmp_path / "dotfiles.json", tmp_path / "settings.json"
    save(kept, Settings(zoom_percent=120))
    link.symlink_to(kept)
    assert load(link).zoom_percent == 120
    save(link, load(link)._replace(zoom_percent=150))
    assert link.is_symlink()
    assert load(kept).zoom_percent == 150
