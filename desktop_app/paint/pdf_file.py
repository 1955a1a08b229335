"""How do pages become a PDF that has a title, an outline, links and text that can be copied?"""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from desktop_app.core.files import write_atomic
from desktop_app.paint.marks import AnchorMark, LinkMark, Page, Place
from desktop_app.paint.page_painter import Progress, paint_pages
from desktop_app.paint.pdf_text import Lettering, joined, space_of, usual_letters, widths_of
from desktop_app.paint.reference_device import to_pt
from desktop_app.version import __version__

if TYPE_CHECKING:
    from pypdf import PdfWriter
    from pypdf.generic import Fit, IndirectObject

_DPI = 1200
_PT_PER_MM = 72 / 25.4
_USUAL_WIDTH = 1000  # of a glyph, where a font does not tell (ISO 32000-1, 9.7.4.3)
_WEB = ("http:", "https:", "mailto:")


class PdfInfo(NamedTuple):
    """What a PDF says of itself. `language` is a BCP 47 tag.

    `actual_size` asks readers not to scale it when they print, as cards must not be; `duplex` is
    how they are to print both sides: "Simplex", "DuplexFlipLongEdge" or "DuplexFlipShortEdge"
    (ISO 32000-1, table 150), "" for no wish. `trim` is what is cut out of each page, in millimetres
    from its upper left corner, and `bleed_mm` how far colour runs over it, for a print shop.
    """

    title: str
    author: str = ""
    subject: str = ""
    language: str = "en"
    actual_size: bool = False
    duplex: str = ""
    trim: Place | None = None
    bleed_mm: float = 0.0


def write_pdf(
    path: Path, pages: Sequence[Page], info: PdfInfo, progress: Progress | None = None
) -> None:
    """Write pages to a file, whole or not at all; FileUnwritable when that is not possible."""
    write_atomic(path, pdf_bytes(pages, info, progress))


def pdf_bytes(pages: Sequence[Page], info: PdfInfo, progress: Progress | None = None) -> bytes:
    """The PDF of pages that are all of one size."""
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(_painted(pages, info, progress))))
    fonts: dict[int, Lettering] = {}
    for page in writer.pages:
        _mend_text(page, fonts)
    _add_links(writer, pages)
    _add_outline(writer, pages)
    _tell(writer, info)
    _add_boxes(writer, info)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def _painted(pages: Sequence[Page], info: PdfInfo, progress: Progress | None) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    device = QPdfWriter(buffer)
    device.setResolution(_DPI)
    device.setTitle(info.title)
    device.setAuthor(info.author)
    device.setCreator(f"Common Ground {__version__}")
    size = QSizeF(pages[0].width_mm, pages[0].height_mm)
    device.setPageLayout(
        QPageLayout(
            QPageSize(size, QPageSize.Unit.Millimeter),
            QPageLayout.Orientation.Portrait,
            QMarginsF(0, 0, 0, 0),
        )
    )
    painter = QPainter(device)
    try:
        paint_pages(device, painter, pages, progress)
    finally:
        painter.end()
    return bytes(buffer.data().data())


def _mend_text(page: Any, known: dict[int, Lettering]) -> None:
    """Mend a page; `known` are fonts that were met on pages before, by their object."""
    fonts: dict[str, Lettering] = {}
    for name, told in page["/Resources"].get("/Font", {}).items():
        font = told.get_object()
        if id(font) not in known:
            below = font["/DescendantFonts"][0].get_object()
            letters = font["/ToUnicode"].get_object()
            told_letters = usual_letters(letters.get_data())
            letters.set_data(told_letters)
            usual, widths = float(below.get("/DW", _USUAL_WIDTH)), [*_plain(below.get("/W", ()))]
            known[id(font)] = widths_of(usual, widths, space_of(told_letters))
        fonts[name.removeprefix("/")] = known[id(font)]
    content = page["/Contents"].get_object()
    content.set_data(joined(content.get_data(), fonts))


def _plain(array: Any) -> Iterator[object]:
    for value in array:
        yield [float(width) for width in value] if isinstance(value, list) else int(value)


def _add_links(writer: PdfWriter, pages: Sequence[Page]) -> None:
    anchors = {mark.name: (number, mark.place) for number, mark in _anchors(pages)}
    for number, page in enumerate(pages):
        for mark in page.marks:
            if not isinstance(mark, LinkMark):
                continue
            from pypdf.annotations import Link  # cards have none, and it takes long to import

            rect = _rect(writer, number, mark.place)
            target = anchors.get(mark.href.removeprefix("#"))
            if mark.href.startswith(_WEB):
                link = Link(rect=rect, border=[0, 0, 0], url=mark.href)
            elif target is not None:
                link = Link(
                    rect=rect,
                    border=[0, 0, 0],
                    target_page_index=target[0],
                    fit=_fit(writer, *target),
                )
            else:
                continue
            writer.add_annotation(number, link)


def _add_outline(writer: PdfWriter, pages: Sequence[Page]) -> None:
    """The headings, each below the last one of a higher level."""
    above: list[tuple[int, IndirectObject]] = []
    for number, mark in _anchors(pages):
        if not mark.heading:
            continue
        while above and above[-1][0] >= mark.level:
            above.pop()
        item = writer.add_outline_item(
            title=mark.heading,
            page_number=number,
            parent=above[-1][1] if above else None,
            fit=_fit(writer, number, mark.place),
        )
        above.append((mark.level, item))


def _tell(writer: PdfWriter, info: PdfInfo) -> None:
    from pypdf.generic import BooleanObject, DictionaryObject, NameObject, TextStringObject

    preferences = DictionaryObject({NameObject("/DisplayDocTitle"): BooleanObject(value=True)})
    if info.actual_size:
        preferences[NameObject("/PrintScaling")] = NameObject("/None")
        preferences[NameObject("/PickTrayByPDFSize")] = BooleanObject(value=True)
    if info.duplex:
        preferences[NameObject("/Duplex")] = NameObject(f"/{info.duplex}")
    writer.root_object[NameObject("/ViewerPreferences")] = preferences
    writer.root_object[NameObject("/Lang")] = TextStringObject(info.language)
    told = {"/Title": info.title, "/Author": info.author, "/Subject": info.subject}
    writer.add_metadata({name: text for name, text in told.items() if text})


def _add_boxes(writer: PdfWriter, info: PdfInfo) -> None:
    """What a print shop asks for: where to cut, and how far colour runs (ISO 32000-1, 14.11.2)."""
    if info.trim is None:
        return
    from pypdf.generic import RectangleObject

    trim, over = info.trim, info.bleed_mm
    bleed = Place(trim.x - over, trim.y - over, trim.width + 2 * over, trim.height + 2 * over)
    for page in writer.pages:
        high = float(page.mediabox.height)
        boxes = [
            tuple(mm * _PT_PER_MM for mm in (box.x, box.y, box.right, box.bottom))
            for box in (trim, bleed)
        ]
        cut, colour = (
            RectangleObject((left, high - bottom, right, high - top))
            for left, top, right, bottom in boxes
        )
        page.trimbox, page.bleedbox = cut, colour


def _anchors(pages: Sequence[Page]) -> Iterator[tuple[int, AnchorMark]]:
    for number, page in enumerate(pages):
        for mark in page.marks:
            if isinstance(mark, AnchorMark):
                yield number, mark


def _rect(writer: PdfWriter, number: int, place: Place) -> tuple[float, float, float, float]:
    """A place in points from the lower left corner."""
    height = float(writer.pages[number].mediabox.height)
    return (
        to_pt(place.x),
        height - to_pt(place.bottom),
        to_pt(place.right),
        height - to_pt(place.y),
    )


def _fit(writer: PdfWriter, number: int, place: Place) -> Fit:
    from pypdf.generic import Fit

    return Fit.xyz(left=0, top=_rect(writer, number, place)[3])
