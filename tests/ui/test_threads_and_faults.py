"""Does slow work come back to the right place, and does a fault reach a person once?"""

from __future__ import annotations

import logging
import sys
import threading

import pytest
from PySide6.QtCore import QObject, QThread, QThreadPool, qCritical, qWarning
from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox, QPlainTextEdit

from desktop_app.core.errors import EntryUnknown
from desktop_app.ui.faults import Faults
from desktop_app.ui.latest_task import LatestTask


@pytest.fixture
def task(qapp):
    owner = QObject()
    yield LatestTask(owner)
    QThreadPool.globalInstance().waitForDone()


def test_an_answer_arrives_on_the_gui_thread(task, qtbot) -> None:
    threads = []
    task.done.connect(lambda _answer: threads.append(QThread.currentThread()))
    with qtbot.waitSignal(task.done) as done:
        task.run(lambda: QThread.currentThread() is QApplication.instance().thread())
    assert done.args == [False]
    assert threads == [QApplication.instance().thread()]


def test_only_the_newest_answer_arrives(task, qtbot) -> None:
    gate, answers = threading.Event(), []
    task.done.connect(answers.append)
    task.run(lambda: gate.wait(5) and "old")
    with qtbot.waitSignal(task.done):
        task.run(lambda: "new")
    gate.set()
    QThreadPool.globalInstance().waitForDone()
    QApplication.processEvents()
    assert answers == ["new"]
    assert not task.running


def test_a_cancelled_answer_never_arrives(task) -> None:
    answers = []
    task.done.connect(answers.append)
    task.run(lambda: "unwanted")
    task.cancel()
    QThreadPool.globalInstance().waitForDone()
    QApplication.processEvents()
    assert answers == []


def test_a_failure_is_carried_over(task, qtbot) -> None:
    def fail() -> None:
        raise EntryUnknown("gone")

    with qtbot.waitSignal(task.failed) as failed:
        task.run(fail)
    assert failed.args[0].name == "gone"


def test_an_owner_that_is_gone_does_no_harm(qapp) -> None:
    gate = threading.Event()
    owner = QObject()
    LatestTask(owner).run(lambda: gate.wait(5))
    owner.deleteLater()
    QApplication.sendPostedEvents(None, 52)  # QEvent.DeferredDelete
    gate.set()
    assert QThreadPool.globalInstance().waitForDone(5000)


@pytest.fixture
def faults(look, caplog):
    caught = Faults(logging.getLogger("common-ground"))
    yield caught
    caught.uninstall()
    for dialog in dialogs():
        dialog.close()
    QApplication.processEvents()


def dialogs() -> list[QDialog]:
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog) and w.isVisible()]


def test_an_uncaught_exception_shows_a_report_that_can_be_copied(faults, qtbot, caplog) -> None:
    faults.install()
    try:
        raise ZeroDivisionError("by nought")
    except ZeroDivisionError:
        sys.excepthook(*sys.exc_info())
    assert len(dialogs()) == 1
    report = dialogs()[0].findChild(QPlainTextEdit)
    assert "by nought" in report.toPlainText()
    assert "PySide6" in report.toPlainText() or "Qt 6." in report.toPlainText()
    copy = dialogs()[0].findChild(QDialogButtonBox).buttons()
    next(b for b in copy if b.text() == "Copy the report").click()
    assert "by nought" in QApplication.clipboard().text()
    assert "by nought" in caplog.text


def test_a_second_fault_opens_no_second_dialog(faults, caplog) -> None:
    faults.report(ValueError("one"))
    faults.report(ValueError("two"))
    assert len(dialogs()) == 1
    assert "two" in caplog.text


def test_a_fault_on_a_thread_reaches_the_gui_thread(faults, qtbot, caplog) -> None:
    faults.install()

    def fail() -> None:
        raise ValueError("on a thread")

    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: len(dialogs()) == 1)
    assert "on a thread" in caplog.text


@pytest.mark.qt_log_level_fail("NO")
@pytest.mark.parametrize(("say", "shown"), [(qWarning, 0), (qCritical, 1)])
def test_qts_own_messages_go_to_the_log(faults, caplog, say, shown: int) -> None:
    faults.install()
    say("something about Qt")
    assert "something about Qt" in caplog.text
    assert len(dialogs()) == shown


def test_a_fault_in_a_search_is_handed_on_as_one(window, qtbot, library) -> None:
    library.partial = True
    library.fail = ZeroDivisionError("in the search")
    with qtbot.waitSignal(window.faulted) as faulted:
        window.bar.box.setText("zopa")
    assert isinstance(faulted.args[0], ZeroDivisionError)
    assert window.message_bar.text == ""
