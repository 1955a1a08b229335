"""What happens when the program itself is wrong: a line in the log and one report to copy."""

from __future__ import annotations

import logging
import sys
import threading
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, qInstallMessageHandler

from desktop_app.core.errors import AppError
from desktop_app.version import __version__
from desktop_app.wording import sentence

if TYPE_CHECKING:
    from PySide6.QtCore import QMessageLogContext, QtMsgType
    from PySide6.QtWidgets import QDialog

_LEVELS = {
    "QtDebugMsg": logging.DEBUG,
    "QtInfoMsg": logging.INFO,
    "QtWarningMsg": logging.WARNING,
    "QtCriticalMsg": logging.ERROR,
    "QtFatalMsg": logging.CRITICAL,
}


class Faults(QObject):
    """Catches what nobody expected. `reported` carries the report; one dialog shows the first."""

    reported = Signal(str)

    def __init__(self, log: logging.Logger, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._log = log
        self._dialog: QDialog | None = None
        # A fault on a pool thread is shown by the GUI thread, which owns this object.
        self.reported.connect(self._show)

    def install(self) -> None:
        """Catch what reaches Python's hooks and Qt's messages from now on."""
        sys.excepthook = self._uncaught
        threading.excepthook = self._uncaught_in_thread
        qInstallMessageHandler(self._qt_message)

    def uninstall(self) -> None:
        """Give the hooks back."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__
        qInstallMessageHandler(None)

    def report(self, fault: BaseException) -> None:
        """Log a fault and show its report."""
        import traceback

        told = "".join(traceback.format_exception(fault))
        self._log.error("fault\n%s", told)
        self.reported.emit(_head() + told)

    def note(self, fault: AppError) -> None:
        """Log an expected error that no window is left to tell."""
        self._log.warning("%s: %s", type(fault).__name__, sentence(fault))

    def _uncaught(
        self, _kind: type[BaseException], fault: BaseException, _trace: TracebackType | None
    ) -> None:
        if isinstance(fault, KeyboardInterrupt):
            sys.__excepthook__(_kind, fault, _trace)
            return
        self.report(fault)

    def _uncaught_in_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self.report(args.exc_value)

    def _qt_message(self, kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
        level = _LEVELS[kind.name]
        self._log.log(level, "Qt: %s", text)
        if level >= logging.ERROR:
            self.reported.emit(_head() + text)

    def _show(self, report: str) -> None:
        if self._dialog is None:
            from desktop_app.ui.fault_dialog import fault_dialog

            self._dialog = fault_dialog(report)
            self._dialog.finished.connect(self._forget)
            self._dialog.open()

    def _forget(self) -> None:
        self._dialog = None


def _head() -> str:
    import platform

    from PySide6.QtCore import qVersion

    return (
        f"Common Ground {__version__}, Python {platform.python_version()}, "
        f"Qt {qVersion()}, {platform.platform()}\n\n"
    )
