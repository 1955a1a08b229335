"""What if the printer cannot print as near to the edge as the page goes?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from desktop_app.wording import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_app.paint.page_layout import Margins

_TOLERANCE_MM = 0.2


def is_cut(free: Margins, least: Margins) -> bool:
    """Whether ink that leaves `free` comes nearer to an edge than a printer can (`least`)."""
    return any(has < needs - _TOLERANCE_MM for has, needs in zip(free, least, strict=True))


def ask_about_margins(
    parent: QWidget, least: Margins, anyway: Callable[[], None], wider: Callable[[], None] | None
) -> QMessageBox:
    """Tell what the printer leaves free, and let the person choose; `wider` where there is one."""
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(tr("Margins too narrow for this printer"))
    box.setText(tr("A part of the page would be cut off."))
    sides = tr(
        "The printer leaves {left} mm free at the left, {top} at the top, {right} at the right "
        "and {bottom} at the bottom.",
        **{name: f"{mm:.1f}" for name, mm in least._asdict().items()},
    )
    box.setInformativeText(sides)
    stay = box.addButton(tr("Do not print"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(stay)
    go_on = box.addButton(tr("Print anyway"), QMessageBox.ButtonRole.AcceptRole)
    go_on.setObjectName("anyway")
    go_on.clicked.connect(lambda _checked=False: anyway())
    if wider is not None:
        widen = box.addButton(tr("Use wider margins"), QMessageBox.ButtonRole.ActionRole)
        widen.setObjectName("wider")
        widen.clicked.connect(lambda _checked=False: wider())
        box.setDefaultButton(widen)
    box.open()
    return box
