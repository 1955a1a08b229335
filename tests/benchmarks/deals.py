"""How fast is a large deal analysed, beside the listing of every outcome with NumPy?"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter

import numpy as np

from desktop_app.core.deals.analysis import Analysis
from desktop_app.core.deals.trades import better_for_all
from desktop_app.core.library.deal_numbers import analysis_of, read_deal_file
from desktop_app.core.model.deal_block import DealBlock
from desktop_app.core.model.ref import Kind
from desktop_app.pages.deal_text import deal_text
from tests.benchmarks.rows import Row, middle, print_table, row
from tests.core.deals.made import drawn

_RUNS = 7
_START_S = 2.0
_TIMES = 1 / 20
_FRAME_MS = 16
_ROOT = Path(__file__).parents[2]
_SHIPPED = _ROOT / "content/deals/software-licence-renewal.md"


def as_file(block: DealBlock) -> str:
    """The deal as a file of the format."""
    lines = ["---", "title: Drawn", "---", "A deal.", "", "```deal", "unit: points"]
    lines += ["comparable: yes", "parties:"]
    lines += [
        f"  {one.key}: {{name: {one.name}, reservation: {one.reservation}}}"
        for one in block.parties
    ]
    lines.append("issues:")
    for issue in block.issues:
        options = ", ".join(
            f"{one.label}: [{one.values[0]}, {one.values[1]}]" for one in issue.options
        )
        lines += [f"  - name: {issue.name}", f"    options: {{{options}}}"]
    lines.append("outcomes:")
    for outcome in block.outcomes:
        chosen = ", ".join(f"{name}: {label}" for name, label in outcome.choices.items())
        lines.append(f"  {outcome.key}: {{{chosen}}}")
    return "\n".join([*lines, "```", ""])


def listed(block: DealBlock) -> np.ndarray:
    """The frontier by listing: every total, sorted by both, then the running best."""
    totals = np.zeros((1, 2), dtype=np.int64)
    for issue in block.issues:
        options = np.array([[int(v) for v in one.values] for one in issue.options])
        totals = (totals[:, None, :] + options[None, :, :]).reshape(-1, 2)
    order = np.lexsort((-totals[:, 1], -totals[:, 0]))
    ordered = totals[order]
    best = np.maximum.accumulate(ordered[:, 1])
    kept = np.concatenate(([True], ordered[1:, 1] > best[:-1]))
    return ordered[kept]


def frontier_s(block: DealBlock) -> float:
    """Seconds for the frontier, with its counts and first choices, from the parsed block."""
    start = perf_counter()
    _ = Analysis(block).frontier
    return perf_counter() - start


def listed_s(block: DealBlock) -> float:
    """Seconds for the same frontier by listing."""
    start = perf_counter()
    listed(block)
    return perf_counter() - start


def whole_s(block: DealBlock) -> float:
    """Seconds for counts, frontier, solutions and the named outcome."""
    start = perf_counter()
    found = Analysis(block)
    _ = (found.feasible, found.nash, found.kalai_smorodinsky, found.utilitarian, found.named)
    return perf_counter() - start


def better_s(block: DealBlock) -> float:
    """Seconds for the nearest outcomes that are better for both."""
    scoring = Analysis(block).scoring
    start = perf_counter()
    better_for_all(scoring, block.outcomes[0].choices)
    return perf_counter() - start


def shipped_s() -> float:
    """Seconds from the file of a shipped deal to all its figures as text."""
    start = perf_counter()
    deal, problems = read_deal_file(_SHIPPED)
    deal_text(deal, analysis_of(deal, problems))
    return perf_counter() - start


def command_s(file: Path) -> float:
    """Seconds of `deal FILE --json`, process start included."""
    start = perf_counter()
    run = [sys.executable, "-m", "desktop_app", "deal", str(file), "--json"]
    subprocess.run(run, check=True, capture_output=True)
    return perf_counter() - start


def start_s() -> float:
    """Seconds of a bare interpreter."""
    start = perf_counter()
    subprocess.run([sys.executable, "-c", "pass"], check=True)
    return perf_counter() - start


def clicks_s() -> dict[str, list[float]]:
    """Seconds from a click in Try a deal to the window painted: by deal, for each issue."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QThreadPool
    from PySide6.QtWidgets import QApplication

    from desktop_app.app import application
    from desktop_app.ui.browse.trying.try_pane import TryPane
    from desktop_app.ui.look import dress, load_look
    from tests.ui.fake_library import FakeLibrary, entry

    app: QApplication = application()
    look = load_look(_ROOT / "resources")
    dress(app, _ROOT / "resources", look)
    app.setStyleSheet(look.sheet())
    took: dict[str, list[float]] = {}
    for path in sorted(_SHIPPED.parent.glob("*.md")):
        if "\n```deal\n" not in path.read_text("utf-8"):
            continue
        deal, problems = read_deal_file(path)
        one = entry(deal.ref.id, deal.title, kind=Kind.DEAL)
        library = FakeLibrary([one])
        library.blocks[one.ref] = analysis_of(deal, problems).block
        pane = TryPane(lambda known=library: known, look)  # type: ignore[misc]
        pane.resize(960, 700)
        pane.show()
        pane.show_deal(one.ref)
        while pane.trial is None or pane.waiting:
            QThreadPool.globalInstance().waitForDone()
            app.processEvents()
        pane.grab()
        for at, issue in enumerate(pane.side.table.rows):
            for option in (len(issue.options) - 1, 0):
                start = perf_counter()
                pane.side.table.chosen.emit(at, option)
                app.processEvents()  # lays out and paints what has changed
                took.setdefault(deal.title, []).append(perf_counter() - start)
                QThreadPool.globalInstance().waitForDone()
                app.processEvents()
        pane.close()
    return took


def rows() -> list[Row]:
    """Every figure, median of seven."""
    large, middling = drawn(12, 10), drawn(8, 5)
    assert {tuple(map(int, one.values)) for one in Analysis(middling).frontier} == set(
        map(tuple, listed(middling).tolist())
    ), "both ways find the same frontier"
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "drawn.md"
        file.write_text(as_file(large), "utf-8")
        commands = [command_s(file) for _ in range(_RUNS)]
        starts = [start_s() for _ in range(_RUNS)]
    folds = [frontier_s(middling) for _ in range(_RUNS)]
    lists = [listed_s(middling) for _ in range(_RUNS)]
    wholes = [whole_s(middling) for _ in range(_RUNS)]
    clicks = {name: middle(took) * 1000 for name, took in clicks_s().items()}
    slowest = max(clicks, key=clicks.__getitem__)
    return [
        row(
            "10^12 outcomes, `deal --json`, with process start",
            middle(commands),
            "s",
            "bare Python",
            middle(starts),
            absolute_target=_START_S,
        ),
        row(
            "390,625 outcomes, frontier",
            middle(folds) * 1000,
            "ms",
            "NumPy, listed and lexsorted",
            middle(lists) * 1000,
            target_ratio=_TIMES,
        ),
        row(
            "390,625 outcomes, counts and solutions too",
            middle(wholes) * 1000,
            "ms",
            "NumPy, listed and lexsorted",
            middle(lists) * 1000,
        ),
        row(
            "better for both among 10^12",
            middle([better_s(large) for _ in range(_RUNS)]) * 1000,
            "ms",
        ),
        row(
            "a click in Try a deal, until it is painted: the middle one of the shipped deals",
            middle(list(clicks.values())),
            "ms",
            absolute_target=_FRAME_MS,
        ),
        row(
            f"the same, the slowest of them: {slowest}",
            clicks[slowest],
            "ms",
            absolute_target=_FRAME_MS,
        ),
        row(
            "a shipped deal, everything as text",
            middle([shipped_s() for _ in range(_RUNS)]) * 1000,
            "ms",
        ),
    ]


def main() -> int:
    """Print the table."""
    return print_table(rows())


if __name__ == "__main__":
    sys.exit(main())
