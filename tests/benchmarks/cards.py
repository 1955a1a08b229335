"""How long does a deck of two-sided cards take as a PDF, beside the same cards with ReportLab?

Every figure is a process of its own, its start included; ours also opens the library and reads the
page of every entry. Cards are those of made-up entries, whose pages were read before, as those of
the shipped ones are; the shipped terms stand below. Memory is the most that the process held.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from tests.benchmarks.generated import Generated, entries
from tests.benchmarks.rows import Row, Table

ROOT = Path(__file__).parents[2]
ROUNDS = 3
# Seconds that so many cards may take.
TARGETS = {40: None, 200: 0.7, 1000: 2.5}
_OURS = ("-m", "desktop_app")
_THEIRS = ("-m", "tests.benchmarks.reportlab_cards")


class Figures(NamedTuple):
    """What a process took: seconds and MB, and how large its PDF is in kB."""

    seconds: float
    memory: float
    size: float


def run(words: Sequence[object], pdf: Path) -> Figures:
    """Run a process that writes a PDF."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    started = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, *map(str, words)],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    _pid, status, used = os.wait4(process.pid, 0)
    took = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0, words
    unit = 1 if sys.platform == "darwin" else 1024
    return Figures(took, used.ru_maxrss * unit / 1e6, pdf.stat().st_size / 1000)


def median(words: Sequence[object], pdf: Path) -> Figures:
    """The middle of several runs."""
    found = [run(words, pdf) for _ in range(ROUNDS)]
    return Figures(*(statistics.median(values) for values in zip(*found, strict=True)))


def write_deck(folder: Path, made: Sequence[Generated]) -> None:
    """Entries with a worked example each, as a pack and as the texts for ReportLab."""
    terms = folder / "terms"
    terms.mkdir(parents=True)
    (folder / "pack.yaml").write_text("id: generated\nname: Generated\n", "utf-8")
    texts = []
    for entry in made:
        words = entry.text.split()
        length = 20 + int(entry.name) % 5 * 10
        example = " ".join(words[:length])
        head, _, rest = entry.markdown().partition("## In practice\n")
        text = f"{head}## Worked example\n{example}.\n\n## In practice\n{rest}"
        (terms / f"{entry.name}.md").write_text(text, "utf-8")
        texts.append(
            {
                "title": entry.title,
                "definition": entry.definition,
                "example": f"{example}.",
                "code": entry.name,
            }
        )
    (folder / "cards.json").write_text(json.dumps(texts), "utf-8")


def rows_of(count: int, folder: Path, made: Sequence[Generated]) -> list[Row]:
    """The figures of so many cards."""
    pack, pdf, other = folder / f"pack{count}", folder / "ours.pdf", folder / "theirs.pdf"
    write_deck(pack, made[:count])
    ours = [*_OURS, "--profile", folder / "profile", "cards", "--all", "--only-pack"]
    ours += ["--pack", pack, "-o", pdf]
    first = run(ours, pdf)
    again = median(ours, pdf)
    theirs = median([*_THEIRS, pack / "cards.json", other], other)
    name = f"{count:,} cards"
    beside = "ReportLab"
    return [
        Row(name, again.seconds, "s", beside, theirs.seconds, 1, TARGETS[count]),
        Row(f"{name}, memory", again.memory, "MB", beside, theirs.memory),
        Row(f"{name}, file", again.size, "kB", beside, theirs.size),
        Row(f"{name}, pages never read before", first.seconds, "s"),
    ]


def main() -> int:
    """Print the figures; see the module's text."""
    table = Table("Two-sided cards of 90 x 62 mm as a PDF, start of the process included")
    made = list(entries(max(TARGETS)))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for count in TARGETS:
            table.add(rows_of(count, folder, made))
        pdf = folder / "shipped.pdf"
        words = [*_OURS, "--profile", folder / "profile", "cards", "--all", "-o", pdf]
        run(words, pdf)
        shipped = median(words, pdf)
        table.row("all shipped terms", shipped.seconds, "s")
        table.row("all shipped terms, memory", shipped.memory, "MB")
        table.row("all shipped terms, file", shipped.size, "kB")
    return table.close()


if __name__ == "__main__":
    sys.exit(main())
