"""Does the person really want to leave for a web site?"""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QMessageBox, QWidget

from desktop_app.wording import tr


def ask_about_site(url: QUrl, parent: QWidget) -> QMessageBox:
    """Show the question with the whole host; only "Open" hands the address to the system."""
    # Encoded: a host of look-alike letters shows as what it is.
    host = url.host(QUrl.ComponentFormattingOption.FullyEncoded)
    address = url.toString(QUrl.ComponentFormattingOption.FullyEncoded)
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(tr("Leave for the web?"))
    if url.scheme() == "mailto":
        box.setText(tr("Write a mail to {address}?", address=address.removeprefix("mailto:")))
    else:
        box.setText(tr("Open a page of {host} in your browser?", host=host))
        box.setInformativeText(address)
    stay = box.addButton(tr("Stay here"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(stay)
    leave = box.addButton(tr("Open"), QMessageBox.ButtonRole.AcceptRole)
    leave.setObjectName("leave")
    leave.clicked.connect(lambda: _leave(url))
    box.open()
    return box


def _leave(url: QUrl) -> None:
    from PySide6.QtGui import QDesktopServices

    QDesktopServices.openUrl(url)
