"""On which thread is all that goes on paper laid out and drawn?"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QThreadPool

_NAME = "paper-pool"


def paper_pool() -> QThreadPool:
    """One thread for all paper, as long as the program lives.

    Type that was laid out refers to typefaces that its thread keeps: drawing it elsewhere or later
    ends the process (seen). The pool outlives each preview, or closing one would wait for its work.
    """
    application = QCoreApplication.instance()
    pool = application.findChild(QThreadPool, _NAME) if application is not None else None
    if isinstance(pool, QThreadPool):
        return pool
    pool = QThreadPool(application)
    pool.setObjectName(_NAME)
    pool.setMaxThreadCount(1)
    pool.setExpiryTimeout(-1)
    return pool
