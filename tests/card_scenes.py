"""How do cards of every face look on four sheets, and a test page for printers?

Pictures for `make screenshots`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtGui import QImage, QPainter

from desktop_app.core.cards.imposition import Sides
from desktop_app.core.cards.settings import FACES, settings_from
from desktop_app.core.cards.stationery import read_stationery
from desktop_app.core.library.facade import PackPlace
from desktop_app.core.model.deck import DeckCard, entry_card
from desktop_app.pages.reference import Reference
from desktop_app.paint.cards.alignment_pages import alignment_pages
from desktop_app.paint.cards.deck_paper import DeckPaper, DeckPress
from desktop_app.paint.marks import Page
from desktop_app.paint.page_layout import A4
from desktop_app.paint.page_painter import page_image
from desktop_app.paint.theme import load_tokens
from desktop_app.paths import Paths

# The longest and the shortest headword, an acronym, an apostrophe, a deal, and others.
ENTRIES = (
    "batna", "zopa", "winners-curse", "five-cs-of-negotiation", "logrolling", "anchoring",
    "separating-people-from-the-problem", "software-licence-renewal", "win-win-negotiation",
)  # fmt: skip
SHEETS = ("a4-90x62", "sigel-lp795", "a4-poker", "a4-tent-wide")
_DOTS, _GAP = 8.0, 24  # dots a millimetre: what a good look at 100 % takes


def card_sheets(folder: Path) -> Iterator[Path]:
    """The first sheet of each, front and back side by side; tells of each picture."""
    paths = Paths.discover()
    tokens = load_tokens(paths.resources / "themes" / "print.toml")
    press = DeckPress(tokens)
    stationery = read_stationery(paths.stationery, folder / "none")
    with TemporaryDirectory() as cache:
        reference = Reference.read([PackPlace(paths.content, shipped=True)], Path(cache))
        try:
            rows = [_row(reference, name) for name in ENTRIES]
            for name in SHEETS:
                sheet = stationery.sheet(name)
                for face in FACES:
                    settings = settings_from({"sheet": name, "face": face})
                    cards = reference.cards(rows, settings)
                    paper = press.paper(cards, f"{name}, {face}", sheet, settings)
                    path = folder / f"cards-{name}-{face}.png"
                    _side_by_side(_sides(paper)).save(str(path))
                    yield path
        finally:
            reference.close()
    path = folder / "alignment-page.png"
    _side_by_side(alignment_pages(tokens, A4, Sides.LONG).pages).save(str(path))
    yield path


def _row(reference: Reference, name: str) -> DeckCard:
    ref = reference.find(name)
    return entry_card(ref, reference.entry(ref).title)


def _sides(paper: DeckPaper) -> list[Page]:
    return [side.page for back in (False, True) if (side := paper.side(1, back=back)) is not None]


def _side_by_side(pages: Sequence[Page]) -> QImage:
    images = [page_image(page, _DOTS) for page in pages]
    wide = sum(image.width() + _GAP for image in images) + _GAP
    whole = QImage(wide, images[0].height() + 2 * _GAP, QImage.Format.Format_RGB32)
    whole.fill("#d9d5ca")
    painter = QPainter(whole)
    left = _GAP
    for image in images:
        painter.drawImage(left, _GAP, image)
        left += image.width() + _GAP
    painter.end()
    return whole
