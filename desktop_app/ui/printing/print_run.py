"""How do pages go to a printer?"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from desktop_app.core.errors import PrinterFault
from desktop_app.paint.marks import Page
from desktop_app.paint.page_layout import Margins
from desktop_app.paint.page_painter import Progress, paint_pages
from desktop_app.version import __version__

if TYPE_CHECKING:
    from desktop_app.paint.page_layout import Paper

_BROKEN = (QPrinter.PrinterState.Error, QPrinter.PrinterState.Aborted)


def ready_printer(printer: QPrinter, paper: Paper, title: str) -> bool:
    """Set a printer up for our pages, whose margins are their own; False if it lacks the paper."""
    size = QPageSize(QSizeF(paper.width_mm, paper.height_mm), QPageSize.Unit.Millimeter)
    layout = QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))
    # Else a layout without margins is not taken by printers that cannot print to the edge, and
    # the origin is moved to the corner of what they can (both measured).
    layout.setMode(QPageLayout.Mode.FullPageMode)
    printer.setPageLayout(layout)
    printer.setDocName(title)
    printer.setCreator(f"Common Ground {__version__}")
    return printer.pageLayout().pageSize().isEquivalentTo(size)


def unprintable(printer: QPrinter) -> Margins:
    """What the printer leaves free at each side at least, in millimetres."""
    layout = printer.pageLayout()
    layout.setUnits(QPageLayout.Unit.Millimeter)  # it may come in points
    least = layout.minimumMargins()
    return Margins(least.left(), least.top(), least.right(), least.bottom())


def print_pages(printer: QPrinter, pages: Sequence[Page], progress: Progress) -> None:
    """Print the pages that the print dialog asked for; PrinterFault if the printer does not.

    On the thread that laid the pages out. `progress` may raise Cancelled; what the printer has
    got by then may still come out.
    """
    painter = QPainter()
    if not painter.begin(printer):
        raise PrinterFault(printer.printerName())
    try:
        whole = paint_pages(printer, painter, _chosen(printer, pages), progress)
    except BaseException:
        printer.abort()
        raise
    finally:
        sent = painter.end()
    if not (whole and sent) or printer.printerState() in _BROKEN:
        raise PrinterFault(printer.printerName())


def _chosen(printer: QPrinter, pages: Sequence[Page]) -> list[Page]:
    """The pages that the print dialog asks for, as often as the printer cannot itself."""
    chosen = [*pages]
    if printer.printRange() is QPrinter.PrintRange.PageRange and printer.fromPage() > 0:
        chosen = chosen[printer.fromPage() - 1 : max(printer.toPage(), printer.fromPage())]
    return chosen if printer.supportsMultipleCopies() else chosen * printer.copyCount()
