"""On which thread is what is being written read, rendered and saved?"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QThreadPool

_NAME = "editing-pool"


def editing_pool() -> QThreadPool:
    """One thread for all editors, as long as the program lives.

    One after the other, so that two savings never overtake each other; and no editor that is
    closed waits for its work.
    """
    application = QCoreApplication.instance()
    pool = application.findChild(QThreadPool, _NAME) if application is not None else None
    if isinstance(pool, QThreadPool):
        return pool
    pool = QThreadPool(application)
    pool.setObjectName(_NAME)
    pool.setMaxThreadCount(1)
    return pool
