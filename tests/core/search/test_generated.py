from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.core.search.full_text import FullText
from desktop_app.core.search.searcher import Searcher
from tests.benchmarks.generated import PACK, documents, entries, write_folder
from tests.benchmarks.rows import Table, row, slowest
from tests.core.search.documents import document


def test_the_generated_glossary_is_the_same_every_time(tmp_path: Path) -> None:
    assert list(entries(50)) == list(entries(50))
    titles = [one.title for one in documents(400)]
    assert len(set(titles)) == 400
    write_folder(tmp_path, 3)
    assert sorted(path.name for path in (tmp_path / "terms").iterdir()) == [
        "00000.md",
        "00001.md",
        "00002.md",
    ]


def test_every_name_of_a_large_glossary_brings_its_own_entry_first() -> None:
    rows = documents(1500)
    searcher = Searcher({PACK: rows}, None)
    for one in rows:
        for name in (one.title, *one.aliases):
            assert searcher.quick(name, 3).hits[0].ref == one.ref


def test_an_index_of_many_updates_stays_in_few_pieces(tmp_path: Path) -> None:
    index = FullText(tmp_path)
    rows = [document(f"d{place}", f"Entry {place}") for place in range(30)]
    index.prepare(rows)
    for place in range(24):
        rows[place] = document(f"d{place}", f"Changed {place}")
        index.prepare(rows)
    assert len({path.name for path in tmp_path.glob("index-*/*.seg")}) < 14
    assert index.count == 30
    assert len(index.find([("chang", 1.0)], 50)) == 24
    assert len(index.find([("entri", 1.0)], 50)) == 6
    index.close()


@pytest.mark.parametrize(
    ("figure", "reference", "ratio", "most", "verdict"),
    [
        (3.0, 2.0, 1.5, None, "met"),
        (3.1, 2.0, 1.5, None, "not met"),
        (16.0, None, None, 16.0, "met"),
        (16.1, None, None, 16.0, "not met"),
        (1.0, 2.0, 1.5, 0.5, "not met"),
        (9.0, 2.0, None, None, ""),
    ],
)
def test_a_row_says_whether_its_target_is_met(
    figure: float, reference: float | None, ratio: float | None, most: float | None, verdict: str
) -> None:
    assert row("a", figure, "ms", "b", reference, ratio, most).verdict == verdict


def test_a_table_is_printed_in_columns(capsys: pytest.CaptureFixture[str]) -> None:
    table = Table("title")
    table.row("second start", 30.0, "ms", "empty window", 20.0, ratio=1.4)
    assert table.close() == 0
    title, _head, line = capsys.readouterr().out.splitlines()
    assert title == "title"
    cells = [cell.strip() for cell in line.split("  ") if cell.strip()]
    assert cells == ["second start", "30 ms", "empty window 20 ms", "1.5 ×", "≤ 1.4 ×", "not met"]


def test_the_95th_percentile() -> None:
    assert slowest([float(number) for number in range(100)]) == 95.0
