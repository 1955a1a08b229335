"""How does the running window hear what a later start wants to see?

Whoever may reach the socket may say anything: a message is short, comes soon, is one line of
known shape, and can do no more than name an entry or a folder. Anything else is hung up on.
"""

from __future__ import annotations

import logging
import os
import stat
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.instance import DEAF, LIMIT, SHOWN, Instance, Wish

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

PATIENCE_MS = 2000
MOST_GUESTS = 16
_LONGEST_ADDRESS = 100  # bytes; a Unix socket takes 103 on macOS


class InstanceServer(QObject):
    """Listens from `listen` on. `wished` carries a Wish."""

    wished = Signal(object)

    def __init__(self, instance: Instance, lock: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._instance, self._lock = instance, lock
        self._server: QLocalServer | None = None
        self._guests: list[QLocalSocket] = []

    @property
    def listening(self) -> bool:
        """Whether later starts are heard."""
        return self._server is not None and self._server.isListening()

    def listen(self) -> None:
        """Begin; where that is impossible later starts open windows of their own."""
        if not self._instance.alone:
            return
        # Later than the first paint: it is not needed for it.
        from PySide6.QtNetwork import QLocalServer

        address = _address(self._lock)
        if address is None:
            self._instance.announce(DEAF)
            return
        # Ours is the lock, so what lies there is left over from one that was killed.
        QLocalServer.removeServer(address)
        server = self._server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        server.setMaxPendingConnections(MOST_GUESTS)
        server.newConnection.connect(self._receive)
        if server.listen(address):
            self._instance.announce(server.fullServerName())
        else:
            logging.getLogger("common-ground").warning("not listening: %s", server.errorString())
            self._instance.announce(DEAF)

    def close(self) -> None:
        """Hear nobody any more; later starts wait for the end of this one."""
        if self._server is not None:
            self._instance.announce("")
            self._server.close()

    def _receive(self) -> None:
        while self._server is not None and self._server.hasPendingConnections():
            guest = self._server.nextPendingConnection()
            guest.disconnected.connect(partial(self._forget, guest))
            if len(self._guests) >= MOST_GUESTS:
                guest.abort()
                continue
            self._guests.append(guest)
            guest.setReadBufferSize(LIMIT + 1)
            guest.readyRead.connect(partial(self._hear, guest))
            patience = QTimer(guest)
            patience.setSingleShot(True)
            patience.timeout.connect(guest.abort)
            patience.start(PATIENCE_MS)
            self._hear(guest)

    def _hear(self, guest: QLocalSocket) -> None:
        if not guest.canReadLine():
            if guest.bytesAvailable() > LIMIT:
                guest.abort()
            return
        wish = Wish.heard(bytes(guest.readLine(LIMIT + 1).data()))
        if wish is None:
            guest.abort()
            return
        guest.write(SHOWN)
        guest.disconnectFromServer()
        self.wished.emit(wish)

    def _forget(self, guest: QLocalSocket) -> None:
        if guest in self._guests:
            self._guests.remove(guest)
        guest.deleteLater()


def _address(lock: Path) -> str | None:
    """Where to listen, one place a profile; None where no place is ours alone."""
    from hashlib import sha256

    digest = sha256(os.fsencode(lock.absolute())).hexdigest()[:16]
    name = f"common-ground-{digest}"
    if sys.platform == "win32":
        return name
    for folder in (os.environ.get("XDG_RUNTIME_DIR", ""), _own_temporary()):
        path = os.path.join(folder, name)  # noqa: PTH118 - "" is no folder to Path
        if _is_ours(folder) and len(os.fsencode(path)) <= _LONGEST_ADDRESS:
            return path
    return None


def _own_temporary() -> str:
    import tempfile

    folder = Path(tempfile.gettempdir()) / f"common-ground-{os.getuid()}"
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
    except OSError:
        return ""
    return str(folder)


def _is_ours(folder: str) -> bool:
    """Whether it is a folder, no link to one, that nobody else can write into or look into."""
    try:
        state = os.lstat(folder)
    except OSError:
        return False
    private = not state.st_mode & (stat.S_IRWXG | stat.S_IRWXO)
    return (
        os.path.isabs(folder)  # noqa: PTH117 - as above
        and stat.S_ISDIR(state.st_mode)
        and state.st_uid == os.getuid()
        and private
    )
