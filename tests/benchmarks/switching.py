"""How long does the window's thread take to show another entry?

Shows rendered pages in the window's page, each laid out and painted, and the same pages in a plain
QTextBrowser of the same size and faces. The target of 16 ms is one frame of a usual screen; text
up to 64 KB, as long as an entry of a book of reference gets.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication, QTextBrowser

from desktop_app.core.markup.render import RenderJob, render
from desktop_app.paint.fonts import serif
from desktop_app.paths import Paths
from desktop_app.ui.browse.entry_view import EntryView
from desktop_app.ui.look import dress, load_look
from tests.benchmarks.generated import entries
from tests.benchmarks.rows import Table, middle, slowest

FRAME_MS = 16
ROUNDS = 12
SIZES = {"usual entry": 3, "16 KB": 16, "64 KB": 64}  # KB of text


def pages(size_kb: int, count: int = 3) -> list[str]:
    """Pages of so much text, with headings, lists, boxes and emphasis as entries have them."""
    source = entries(4000, seed=size_kb)
    made = []
    for number in range(count):
        parts: list[str] = []
        while sum(map(len, parts)) < size_kb * 1024:
            entry = next(source)
            parts += [
                f"## {entry.title}\n\n*{entry.definition}* and **more** of `it`.\n",
                f"> [!tip]\n> {entry.definition}\n" if len(parts) % 9 == 0 else "",
                f"- {entry.aliases[0]}\n- {entry.aliases[1]}\n",
                "\n\n".join(_paragraphs(entry.text)),
            ]
        text = "\n".join(parts)[: size_kb * 1024]
        made.append(f"<h1>Entry {number}</h1>{render(RenderJob(text)).html}")
    return made


def _paragraphs(text: str) -> list[str]:
    words = text.split()
    return [" ".join(words[at : at + 60]) for at in range(0, len(words), 60)]


def show(browser: QTextBrowser, put: Callable[[str], None], html: list[str]) -> list[float]:
    """Milliseconds for each page until it stands laid out and painted."""
    took = []
    for page in html * ROUNDS:
        began = time.perf_counter()
        put(page)
        browser.viewport().repaint()
        took.append((time.perf_counter() - began) * 1000)
    return took[len(html) :]


def main() -> int:
    """Measure and print."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    resources = Paths.discover(Path()).resources
    look = load_look(resources)
    dress(app, resources, look)
    view, plain = EntryView(look), QTextBrowser()
    plain.document().setDefaultFont(serif(16))
    for browser in (view, plain):
        browser.resize(692, 742)
        browser.show()
    table = Table("another entry: laid out and painted")
    for name, size_kb in SIZES.items():
        html = pages(size_kb)
        took, reference = show(view, view.show_page, html), show(plain, plain.setHtml, html)
        known = ("plain QTextBrowser", middle(reference))
        table.row(f"{name}, median", middle(took), "ms", *known, most=FRAME_MS)
        table.row(f"{name}, 95th percentile", slowest(took), "ms", most=FRAME_MS)
    return table.close()


if __name__ == "__main__":
    sys.exit(main())
