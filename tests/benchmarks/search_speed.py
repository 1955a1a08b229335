"""How fast is a search among ten thousand entries, beside SQLite's FTS5 over the same texts?"""

from __future__ import annotations

import random
import sqlite3
import sys
import tempfile
from dataclasses import replace
from pathlib import Path
from time import perf_counter

from desktop_app.core.search.document import Document
from desktop_app.core.search.searcher import Searcher
from tests.benchmarks.generated import PACK, documents
from tests.benchmarks.rows import Row, middle, print_table, row, slowest, timed

_FRAME_MS = 16.0  # a screen at 60 Hz
_QUERIES = 60


def typed(sample: list[Document]) -> list[str]:
    """Every state of the search box while the titles are typed, rightly and wrongly."""
    titles = [document.title for document in sample]
    wrong = [title[:2] + title[3:4] + title[2:3] + title[4:] for title in titles]
    return [text[:length] for text in titles + wrong for length in range(1, len(text) + 1)]


def questions(sample: list[Document], words: int) -> list[str]:
    """Texts of so many words from the middle of documents."""
    dice = random.Random(5)  # noqa: S311 - the same every time
    return [" ".join(dice.sample(document.whole_text().split(), k=words)) for document in sample]


def fts5(rows: list[Document]) -> tuple[sqlite3.Connection, float]:
    """The documents in FTS5, in memory, with the seconds that it took."""
    start = perf_counter()
    base = sqlite3.connect(":memory:")
    base.execute("create virtual table t using fts5(title, body, tokenize='porter unicode61')")
    base.executemany(
        "insert into t values (?, ?)",
        ((one.title, f"{' '.join(one.names)} {one.definition} {one.whole_text()}") for one in rows),
    )
    base.commit()
    return base, perf_counter() - start


def key_presses(searcher: Searcher, sample: list[Document]) -> list[Row]:
    """What happens on the GUI thread."""
    times = timed(lambda text: searcher.quick(text, 50), typed(sample))
    one = timed(lambda text: searcher.quick(text, 50), list("abcdefghilmnoprst"))
    return [
        row("key press, median", middle(times), "ms", absolute_target=_FRAME_MS),
        row("key press, 95 %", slowest(times), "ms", absolute_target=_FRAME_MS),
        row("key press, slowest", max(times), "ms"),
        row("one letter, median", middle(one), "ms", absolute_target=_FRAME_MS),
    ]


def full_text(searcher: Searcher, base: sqlite3.Connection, sample: list[Document]) -> list[Row]:
    """What happens in the worker."""
    rows: list[Row] = []
    for words, name in ((1, "one word"), (2, "two words"), (8, "question of eight words")):
        asked = questions(sample, words)
        ours = timed(lambda text: searcher.answer(text, 50), asked)
        theirs = timed(lambda text: _fts_answer(base, text), asked)
        rows.append(row(f"answer, {name}, median", middle(ours), "ms", "FTS5", middle(theirs)))
        rows.append(row(f"answer, {name}, 95 %", slowest(ours), "ms", "FTS5", slowest(theirs)))
    return rows


def _fts_answer(base: sqlite3.Connection, text: str) -> list[tuple[str, str]]:
    """The best fifty with a snippet each, as a list of hits needs them."""
    match = " OR ".join(f'"{word.strip(".")}"' for word in text.split())
    return base.execute(
        "select title, snippet(t, 1, '[', ']', '…', 32) from t where t match ? "
        "order by rank limit 50",
        (match,),
    ).fetchall()


def building(rows: list[Document], folder: Path, reference: float) -> tuple[Searcher, list[Row]]:
    """Build all, open again, change one."""
    start = perf_counter()
    searcher = Searcher({PACK: rows}, None)
    table = perf_counter() - start
    searcher = Searcher({PACK: rows}, folder)
    start = perf_counter()
    searcher.prepare()
    built = perf_counter() - start
    searcher.close()
    start = perf_counter()
    searcher.prepare()
    opened = perf_counter() - start
    changed = [
        replace(rows[0], text=rows[0].whole_text() + " Changed.", content_hash="new"),
        *rows[1:],
    ]
    updated = Searcher({PACK: changed}, folder)
    start = perf_counter()
    updated.prepare()
    update = perf_counter() - start
    updated.close()
    searcher.prepare()
    return searcher, [
        row("headword table, built", table, "s"),
        row("index, built", built, "s", "FTS5", reference),
        row("index, opened again", opened, "s"),
        row("index, one entry changed", update, "s"),
    ]


def main() -> int:
    """Print the table."""
    rows = documents()
    sample = random.Random(7).sample(rows, k=_QUERIES)  # noqa: S311 - the same every time
    base, seconds = fts5(rows)
    with tempfile.TemporaryDirectory() as folder:
        searcher, table = building(rows, Path(folder), seconds)
        table += key_presses(searcher, sample)
        table += full_text(searcher, base, sample)
        searcher.close()
    base.close()
    print(f"{len(rows):,} entries")
    return print_table(table)


if __name__ == "__main__":
    sys.exit(main())
