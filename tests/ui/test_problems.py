"""The list of what is wrong with a pack: what it tells, and where it leads."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from desktop_app.core.content.reader import PackReading
from desktop_app.core.errors import FileFault, FileMissing
from desktop_app.core.model.left_out import LeftOutReason
from desktop_app.core.model.pack import Pack
from desktop_app.core.model.problem import Problem, ProblemCode, Severity
from desktop_app.core.model.ref import ReadingOptions
from desktop_app.ui.look import Look
from desktop_app.ui.packs.problem_file import file_to_open
from desktop_app.ui.packs.problem_pane import ProblemPane
from desktop_app.ui.packs.problem_rows import entry_about, problem_rows, rows_with
from desktop_app.ui.packs.what_to_do import how_to_include, how_to_open, what_to_do

LEFT, ENTER = Qt.MouseButton.LeftButton, Qt.Key.Key_Return
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
Show = Callable[[Pack], ProblemPane]


def read(own: Path, **options: bool) -> Pack:
    reading = PackReading(own, options=ReadingOptions(**options))
    for _done in reading.go_on(None):
        pass
    return reading.pack()


@pytest.fixture
def own(tmp_path: Path) -> Path:
    own = tmp_path / "own"
    own.mkdir()
    (own / "broken.md").write_text("---\ntitle: [\n---\nText of it.\n", "utf-8")
    (own / "deal.md").write_text("Text.\n\n```deal\nnothing: 1\n```\n", "utf-8")
    (own / "empty.md").write_text("", "utf-8")
    (own / "README.md").write_text("# About\n\nNot an entry.\n", "utf-8")
    return own


@pytest.fixture
def show(look: Look, qtbot) -> Show:
    def pane(pack: Pack) -> ProblemPane:
        made = ProblemPane(look)
        qtbot.addWidget(made)
        made.resize(560, 480)
        made.show_pack(pack, "Nothing is wrong.")
        made.show()
        return made

    return pane


def listed(pane: ProblemPane) -> list[str]:
    return [row.head or row.where for row in pane.list.rows.rows]


def walk_to(pane: ProblemPane, path: str) -> None:
    pane.list.setFocus()
    for _row in pane.list.rows.rows:
        current = pane.list.current()
        if current is not None and current.path == path:
            return
        QTest.keyClick(pane.list, Qt.Key.Key_Down)
    raise AssertionError(path)


def many(pack: Pack, count: int) -> Pack:
    return replace(
        pack,
        problems=tuple(
            Problem(ProblemCode.EMPTY, Severity.NOTE, f"file-{at:05}.md", 1) for at in range(count)
        ),
        left_out=(),
    )


@pytest.mark.parametrize("code", ProblemCode)
def test_every_kind_of_problem_says_what_to_do(code: ProblemCode) -> None:
    assert what_to_do(code).endswith(".")


@pytest.mark.parametrize("reason", LeftOutReason)
def test_every_file_left_out_says_how_to_include_it(reason: LeftOutReason) -> None:
    assert how_to_include(reason).endswith(".")


def test_a_folder_that_cannot_be_opened_says_what_to_do(tmp_path: Path) -> None:
    assert "Put the folder back" in how_to_open(FileMissing(tmp_path))
    assert "whether you may read" in how_to_open(FileFault(tmp_path, "Permission denied"))


def test_rows_go_from_errors_to_what_was_left_out_each_with_file_line_and_advice(
    own: Path,
) -> None:
    rows = problem_rows(read(own))
    heads = [row.head for row in rows if row.about is None]
    assert heads == ["Errors", "Warnings", "Notes", "Left out"]
    broken = next(row for row in rows if row.path == "broken.md")
    assert broken.where == "broken.md · line 2"
    assert broken.told.startswith("The front matter is not valid")
    assert "between the two ---" in broken.advice
    assert broken.spoken == f"{broken.where}. {broken.told} {broken.advice}"
    assert broken.copied.startswith("broken.md:2: The front matter")
    assert rows[-1].told == "Left out: it tells about the folder."


def test_words_narrow_the_rows_and_their_headings(own: Path) -> None:
    rows = problem_rows(read(own))
    kept = rows_with(rows, "FRONT matter brok")
    assert [(row.head, row.count, row.path) for row in kept] == [
        ("Warnings", 1, ""),
        ("", 0, "broken.md"),
    ]
    assert rows_with(rows, "xyzzy") == []
    assert rows_with(rows, " ") == rows


def test_a_line_that_an_author_made_endless_is_told_in_part(own: Path) -> None:
    wrong = Problem(ProblemCode.YAML_FORBIDDEN, Severity.WARNING, "a.md", 1, {"what": "x\n" * 9000})
    told = problem_rows(replace(read(own), problems=(wrong,)))[1].told
    assert len(told) < 500
    assert "\n" not in told


def test_a_problem_leads_to_its_part_of_a_file_that_was_split(own: Path) -> None:
    text = "".join(f"## {name} fee\n\nText of {name}.\n\n" for name in ("one", "two", "three"))
    (own / "glossary.md").write_text(text, "utf-8")
    pack = read(own, split=True)
    parts = [entry for entry in pack.entries if entry.path == "glossary.md"]
    assert len(parts) > 1
    for part in parts:
        about = Problem(ProblemCode.LINK_DEAD, Severity.WARNING, "glossary.md", part.body_line)
        row = problem_rows(replace(pack, problems=(about,)))[1]
        assert entry_about(pack, row) == part.ref


def test_a_problem_of_a_redirect_leads_to_where_it_goes(own: Path) -> None:
    (own / "other.md").write_text("See [[broken]].\n", "utf-8")
    pack = read(own)
    assert [one.entry.path for one in pack.redirects] == ["other.md"]
    about = Problem(ProblemCode.NOT_UTF8, Severity.NOTE, "other.md", 1)
    row = problem_rows(replace(pack, problems=(about,)))[1]
    assert entry_about(pack, row) == pack.redirects[0].to


def test_keys_walk_the_rows_past_headings_and_enter_shows_the_entry(
    own: Path, show: Show, qtbot
) -> None:
    pack = read(own)
    pane = show(pack)
    walk_to(pane, "broken.md")
    with qtbot.waitSignal(pane.entry_wanted) as wanted:
        QTest.keyClick(pane.list, ENTER)
    assert wanted.args[0].id == "broken"
    walk_to(pane, "README.md")
    with qtbot.assertNotEmitted(pane.entry_wanted):
        QTest.keyClick(pane.list, ENTER)
    assert not pane.show_entry.isEnabled()
    assert "Left out" in pane.said.text()


def test_a_double_click_and_the_button_show_the_entry(own: Path, show: Show, qtbot) -> None:
    pane = show(read(own))
    qtbot.waitUntil(lambda: pane.list.visualRect(pane.list.rows.index(1)).isValid())
    at = pane.list.visualRect(pane.list.rows.index(1)).center()
    QTest.mouseClick(pane.list.viewport(), LEFT, pos=at)
    for act in (
        lambda: QTest.mouseDClick(pane.list.viewport(), LEFT, pos=at),
        lambda: QTest.mouseClick(pane.show_entry, LEFT),
    ):
        with qtbot.waitSignal(pane.entry_wanted) as wanted:
            act()
        assert wanted.args[0].id == "deal"


def test_enter_on_a_button_presses_it(own: Path, show: Show, qtbot) -> None:
    pane = show(read(own))
    walk_to(pane, "broken.md")
    pane.copy.setFocus()
    with qtbot.assertNotEmitted(pane.entry_wanted):
        QTest.keyClick(pane.copy, ENTER)
    assert pane.said.text() == "Copied 1 line."


def test_typing_narrows_and_the_arrows_walk_from_the_field(own: Path, show: Show, qtbot) -> None:
    pane = show(read(own))
    QTest.keyClicks(pane.filter, "broken")
    assert listed(pane) == ["Warnings", "broken.md · line 2"]
    QTest.keyClick(pane.filter, Qt.Key.Key_Down)
    with qtbot.waitSignal(pane.entry_wanted):
        QTest.keyClick(pane.filter, ENTER)
    QTest.keyClicks(pane.filter, "xyz")
    assert pane.said.text() == "No problem here holds these words."


def test_copying_takes_all_rows_or_the_chosen_ones(own: Path, show: Show) -> None:
    pane = show(read(own))
    assert pane.copy.text() == "Copy all"
    QTest.mouseClick(pane.copy, LEFT)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert len(lines) == sum(row.about is not None for row in pane.list.rows.rows)
    pane.list.setFocus()
    walk_to(pane, "empty.md")
    QTest.keyClick(pane.list, Qt.Key.Key_Down, SHIFT)
    assert pane.copy.text() == "Copy"
    QTest.keyClick(pane.list, Qt.Key.Key_C, CONTROL)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert [line.partition(":")[0] for line in lines] == ["empty.md", "README.md"]


def test_a_file_is_opened_with_the_desktops_editor(
    own: Path, show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(
        QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()) or len(opened) < 2
    )
    pane = show(read(own))
    walk_to(pane, "broken.md")
    QTest.mouseClick(pane.open_file, LEFT)
    assert opened == [str(own / "broken.md")]
    assert not pane.said.isVisible()
    QTest.mouseClick(pane.open_file, LEFT)
    assert pane.said.text().startswith("No program was found that opens")


def test_only_plain_files_of_text_inside_the_pack_are_ever_opened(
    own: Path, tmp_path: Path
) -> None:
    for name in ("run.sh", "run.desktop", "run.exe", "plain", "page.html"):
        (own / name).write_text("x", "utf-8")
        assert file_to_open(own, name) is None
    outside = tmp_path / "secret.md"
    outside.write_text("x", "utf-8")
    (own / "link.md").symlink_to(outside)
    (own / "near.md").symlink_to(own / "broken.md")
    (own / "folder.md").mkdir()
    (own / "away").symlink_to(tmp_path)
    for name in ("../secret.md", str(outside), "link.md", "near.md", "folder.md", "gone.md", ""):
        assert file_to_open(own, name) is None, name
    assert file_to_open(own, "away/secret.md") is None
    assert file_to_open(own, "a\0.md") is None
    assert file_to_open(own, "broken.md") == own / "broken.md"


def test_buttons_follow_the_row(own: Path, show: Show) -> None:
    pane = show(read(own))
    assert not pane.show_entry.isEnabled()
    assert not pane.open_file.isEnabled()
    walk_to(pane, "README.md")
    assert not pane.show_entry.isEnabled()
    assert pane.open_file.isEnabled()


def test_a_pack_without_problems_says_so_and_offers_nothing(own: Path, show: Show) -> None:
    pane = show(replace(read(own), problems=(), left_out=()))
    assert pane.said.text() == "Nothing is wrong."
    assert not any(button.isVisible() for button in pane.findChildren(QPushButton))


def test_a_newer_reading_keeps_the_row_on_which_one_is(own: Path, show: Show) -> None:
    pane = show(read(own))
    walk_to(pane, "README.md")
    (own / "another.md").write_text("", "utf-8")
    pane.show_pack(read(own), "")
    assert "another.md · line 1" in listed(pane)
    assert [row.path for row in pane.list.chosen()] == ["README.md"]
    current = pane.list.current()
    assert current is not None
    assert current.path == "README.md"


def test_of_thousands_of_problems_few_are_measured_at_once(own: Path, show: Show, qtbot) -> None:
    pack = many(read(own), 5000)
    pane = show(pack)
    rows = pane.list.rows
    assert rows.rowCount() == 5001
    last = rows.index(5000)
    pane.list.executeDelayedItemsLayout()
    assert not pane.list.visualRect(last).isValid()
    qtbot.waitUntil(lambda: pane.list.visualRect(last).isValid())
    pane.list.setFocus()
    QTest.keyClick(pane.list, Qt.Key.Key_End)
    current = pane.list.current()
    assert current is not None
    assert current.path == "file-04999.md"
    assert pane.list.visualRect(last).bottom() <= pane.list.viewport().height()


def test_a_row_is_as_high_as_its_words_ask_for(own: Path, show: Show, qtbot) -> None:
    def wrong(path: str, what: str) -> Problem:
        return Problem(ProblemCode.YAML_FORBIDDEN, Severity.WARNING, path, 1, {"what": what})

    def heights() -> list[int]:
        pane.list.executeDelayedItemsLayout()
        return [pane.list.visualRect(pane.list.rows.index(at)).height() for at in (1, 2, 3)]

    problems = (wrong("1", "tag"), wrong("2", "long words " * 20), wrong("3", "x" * 300))
    pane = show(replace(read(own), problems=problems, left_out=()))
    short, words, run = heights()
    assert words > short
    assert run > short
    pane.resize(1600, 480)
    assert heights()[0] == short
    assert heights()[1] < words
