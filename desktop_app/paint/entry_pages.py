"""How does an entry become pages: its column, and what runs along above and below it?"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF, QImage

from desktop_app.pages.blocks import Run
from desktop_app.pages.paper_entry import PaperEntry
from desktop_app.paint.flow import Flow
from desktop_app.paint.marks import GroundMark, Mark, Page, Place, TextMark, all_moved, moved
from desktop_app.paint.page_flow import paged
from desktop_app.paint.page_layout import PageLayout
from desktop_app.paint.paragraph import SetParagraph
from desktop_app.paint.reference_device import from_mm, reference_device
from desktop_app.paint.theme import Tokens
from desktop_app.paint.type_sheet import TypeSheet
from desktop_app.wording import tr

_EDGE_MM = 6.5  # few printers come nearer to the edge of the paper
# Of the margin, outside of what runs along the page: usual margins leave the half inch there that
# some printers need.
_FOOT_SHARE = 0.58
_WIDEST_FOOT = 0.75


def entry_pages(
    entry: PaperEntry,
    layout: PageLayout,
    tokens: Tokens,
    pictures: Mapping[str, QImage] | None = None,
    *,
    answers: bool = True,
) -> list[Page]:
    """The pages of an entry, laid out once for every device. Belongs on a worker thread."""
    types = TypeSheet(tokens, layout.text_pt)
    column = layout.column
    flow = Flow(types, column.height, pictures or {}, answers)
    stacks = [*paged(flow.lay_out(entry.blocks, 0.0, column.width), column.height)]
    pages = []
    for number, stack in enumerate(stacks or [None], 1):
        marks: list[Mark] = []
        if stack is not None:
            marks += all_moved(stack.marks, column.x, column.y)
        marks += _running(entry, layout, types, number, max(1, len(stacks)))
        pages.append(Page(layout.paper.width_mm, layout.paper.height_mm, tuple(marks)))
    return pages


def _running(
    entry: PaperEntry, layout: PageLayout, types: TypeSheet, number: int, count: int
) -> Iterable[Mark]:
    """The footer, and above the second and later pages the title."""
    column, margins = layout.column, layout.margins
    told = tr("Page {number} of {count}", number=number, count=count)
    counted = _line(told, types, column.width)
    left = _line(entry.footer, types, column.width * _WIDEST_FOOT)
    free = max(_EDGE_MM, margins.bottom * _FOOT_SHARE)
    y = from_mm(layout.paper.height_mm - free) - left.place.height
    rule = Place(column.x, y - types.dots(4), column.width, types.dots(0.5))
    yield GroundMark(rule, types.colour("line"))
    yield moved(left, column.x, y)
    yield moved(counted, column.right - counted.place.width, y)
    if number > 1:
        head = _line(entry.title, types, column.width)
        free = max(_EDGE_MM, margins.top * _FOOT_SHARE)
        yield moved(head, column.x, from_mm(free))


def _line(text: str, types: TypeSheet, width: float) -> TextMark:
    """Words on one line: what does not fit of them is left out in their middle, with a sign."""
    style = types.style("running")
    metrics = QFontMetricsF(style.font(), reference_device())
    fitting = metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, width)
    atom = SetParagraph((Run(fitting),), style, types, width).atoms(0.0)[0]
    return next(mark for mark in atom.marks if isinstance(mark, TextMark))
