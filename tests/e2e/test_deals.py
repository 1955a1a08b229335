"""A trainer opens a deal of one's own: wrong, it tells its line; mended, its figures."""

from __future__ import annotations

from pathlib import Path

from desktop_app.ui.program import Program
from tests.e2e.conftest import Begin
from tests.pages.test_deal_figures import DEAL


def page(program: Program) -> str:
    return str(program.window.entry_view.toPlainText())


def test_a_wrong_deal_shows_its_story_and_its_line_and_once_mended_its_figures(
    begin: Begin, qtbot, tmp_path: Path
) -> None:
    folder = tmp_path / "trainer" / "deals"
    folder.mkdir(parents=True)
    file = folder / "renewal.md"
    file.write_text(DEAL.replace("108: [22, 24]", "108: [22]"), "utf-8")
    program = begin(folder.parent, only_packs=True)
    program.window.open("Renewal")
    qtbot.waitUntil(lambda: "They met on a Monday." in page(program))
    line = DEAL.split("\n").index("    options: {120: [35, 0], 108: [22, 24], 96: [8, 42]}") + 1
    assert f"deals/renewal.md:{line}: error: The deal block is wrong" in page(program)
    assert "possible agreements" not in page(program)
    assert "the vendor haggling.vendor, all told" in page(program)

    file.write_text(DEAL, "utf-8")
    program.window.actions_by_name["reload"].trigger()
    qtbot.waitUntil(lambda: "6 possible agreements, 3 of them" in page(program))
    assert "the vendor 22, all told" in page(program)
    assert "error" not in page(program)
