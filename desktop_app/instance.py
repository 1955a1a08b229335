"""Does the program run already with this profile, and how is it told what to show?

A lock of the operating system judges: it goes with its process, so one that was killed never
blocks the next start. The one that holds it writes into the file where it listens; a later start
sends its wish there and ends. No Qt here: a second start need not load it.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path
from typing import NamedTuple

LIMIT = 64 * 1024  # bytes of a message
SHOWN = b"shown\n"  # what the running window answers
DEAF = "-"  # stands where the one that holds the lock could not listen
_ENTRY_LIMIT, _PATHS_LIMIT, _TOKEN_LIMIT, _ADDRESS_LIMIT = 512, 64, 256, 1024
_STARTING_S, _ANSWER_S, _GLANCE_S = 60.0, 10.0, 0.05
_LOCKED_AT = 1 << 30  # behind what is written: Windows keeps others from reading what is locked


class Wish(NamedTuple):
    """What a later start wants to see: an entry, folders, and its leave to come to the front."""

    entry: str = ""
    folders: tuple[str, ...] = ()
    token: str = ""

    def told(self) -> bytes:
        """The message, one line."""
        import json

        folders = self.folders[:_PATHS_LIMIT]
        while True:
            wish = {"entry": self.entry[:_ENTRY_LIMIT], "folders": folders, "token": self.token}
            line = json.dumps(wish).encode() + b"\n"
            if len(line) <= LIMIT:
                return line
            folders = folders[:-1]

    @classmethod
    def heard(cls, line: bytes) -> Wish | None:
        """The wish of a message; None for anything that is not exactly one."""
        import json

        try:
            raw = json.loads(line)
        except (ValueError, RecursionError):
            return None
        if not isinstance(raw, dict) or set(raw) != set(cls._fields):
            return None
        folders = raw["folders"]
        if not isinstance(folders, list) or len(folders) > _PATHS_LIMIT:
            return None
        texts = [raw["entry"], raw["token"], *folders]
        if not all(isinstance(text, str) and "\0" not in text for text in texts):
            return None
        if len(raw["entry"]) > _ENTRY_LIMIT or not _is_token(raw["token"]):
            return None
        if not all(Path(folder).is_absolute() for folder in folders):
            return None
        return cls(raw["entry"], tuple(folders), raw["token"])


class Instance:
    """This process as the one whose window it is; `alone` is False where nobody could tell."""

    def __init__(self, descriptor: int | None) -> None:
        self._descriptor = descriptor

    @property
    def alone(self) -> bool:
        """Whether the lock is held."""
        return self._descriptor is not None

    def announce(self, address: str) -> None:
        """Tell later starts where this one listens."""
        if self._descriptor is not None:
            os.ftruncate(self._descriptor, 0)
            os.lseek(self._descriptor, 0, os.SEEK_SET)
            os.write(self._descriptor, address.encode())

    def release(self) -> None:
        """Let the next start have it; the end of the process does the same."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None


def enter(path: Path, wish: Wish) -> Instance | None:
    """Become the one, or hand the wish to the one that runs: None then. `path` is the lock's."""
    instance = claim(path)
    return instance if instance is not None else _knock(path, wish)


def claim(path: Path) -> Instance | None:
    """The instance that holds the lock; None when another process does."""
    flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0)
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        descriptor = os.open(path, flags, 0o600)
    except OSError:  # nothing can be written here: then nobody can be told of us either
        return Instance(None)
    try:
        _lock(descriptor)
        os.ftruncate(descriptor, 0)
    except (BlockingIOError, PermissionError):
        os.close(descriptor)
        return None
    except OSError:  # a file system without locks
        os.close(descriptor)
        return Instance(None)
    return Instance(descriptor)


def _lock(descriptor: int) -> None:
    """Lock the file or raise: BlockingIOError or PermissionError while another holds it."""
    if sys.platform == "win32":
        import msvcrt

        os.lseek(descriptor, _LOCKED_AT, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _knock(path: Path, wish: Wish) -> Instance | None:
    """Hand the wish over, waiting while the other starts or ends; None when it was heard."""
    message = wish.told()
    patience = time.monotonic() + _STARTING_S
    while time.monotonic() < patience:
        try:
            address = path.read_bytes()[:_ADDRESS_LIMIT].decode()
            if address == DEAF:
                break
            if address and _answer(address, message) == SHOWN:
                return None
        except TimeoutError:  # it hangs: better a second window than none
            break
        except (OSError, ValueError):  # it has not begun to listen, or no longer does
            pass
        time.sleep(_GLANCE_S)
        instance = claim(path)
        if instance is not None:
            return instance
    return Instance(None)


def _answer(address: str, message: bytes) -> bytes:
    """What the running window says to the message; OSError when nobody takes it."""
    if sys.platform == "win32":
        # A named pipe is opened like a file.
        with open(address, "r+b", buffering=0) as pipe:  # noqa: PTH123 - no path of a file
            pipe.write(message)
            return pipe.read(len(SHOWN)) or b""
    import socket

    if os.stat(address).st_uid != os.getuid():  # noqa: PTH116 - as cheap as it can be
        raise PermissionError(address)
    with socket.socket(socket.AF_UNIX) as line:
        line.settimeout(_ANSWER_S)
        line.connect(address)
        line.sendall(message)
        return line.recv(len(SHOWN))


def _is_token(text: str) -> bool:
    """Whether it may be a token of the desktop (xdg-activation, startup notification)."""
    return len(text) <= _TOKEN_LIMIT and text.isascii() and (not text or text.isprintable())
