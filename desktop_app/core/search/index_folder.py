"""Where does the index of one pack lie, is it ours, and is it whole?

The folder is a cache that may go at any time:

stamp.json      which index counts, how and of what it was built; replaced in one step
index-<hex>/    one index; all that the stamp does not name are left over and go
lock            held while somebody builds

Opening an index runs what is in it (it holds a pickle), so the folder belongs to this user alone
and nothing is ever opened that somebody else could have written.
"""

from __future__ import annotations

import json
import os
import secrets
import shutil
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path

from desktop_app.core.errors import FileFault, FileUnsafe, FileUnwritable
from desktop_app.core.files import fingerprint, read_regular, write_atomic

_STAMP = "stamp.json"
_STAMP_LIMIT = 4096
_INDEX_LIMIT = 1 << 31  # bytes of one file of an index


@dataclass(frozen=True, slots=True)
class Stamp:
    """What an index is: its `folder`, how it was made (`made_by`), of which `content`.

    `files` is the fingerprint of all its files: damage is seen before anything is opened.
    """

    folder: str
    made_by: str
    content: str
    files: str = ""


class IndexFolder:
    """The cache folder of one pack; raises FileFault where it cannot be had."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def claim(self) -> None:
        """Make the folder, for this user only. Raises FileUnsafe or FileUnwritable."""
        try:
            self.root.mkdir(mode=0o700, parents=True, exist_ok=True)
            found = self.root.lstat()
            if not stat.S_ISDIR(found.st_mode):
                raise FileUnsafe(self.root, "not a folder")
            if sys.platform != "win32":
                if found.st_uid != os.geteuid():
                    raise FileUnsafe(self.root, "owned by somebody else")
                self._close(found.st_mode)
        except OSError as fault:
            raise FileUnwritable(self.root, fault.strerror or "") from fault

    def _close(self, mode: int) -> None:
        if mode & 0o022:  # others could write here: trust nothing that lies in it
            self.root.chmod(0o700)
            self.discard()
        elif mode & 0o077:
            self.root.chmod(0o700)

    def stamp(self) -> Stamp | None:
        """The stamp, or None when there is none, or its index is not as it was written."""
        try:
            raw = json.loads(read_regular(self.root, _STAMP, _STAMP_LIMIT))
            found = Stamp(*(str(raw[field.name]) for field in fields(Stamp)))
        except (FileFault, ValueError, KeyError, TypeError, RecursionError):
            return None
        plain = found.folder.startswith("index-") and found.folder[6:].isalnum()
        return found if plain and self._sum(found.folder) == found.files else None

    def _sum(self, folder: str) -> str:
        """The fingerprint of every file of an index; "" when they cannot be read."""
        try:
            names = sorted(path.name for path in self.path(folder).iterdir())
            rows = [
                f"{name} {fingerprint(read_regular(self.root, f'{folder}/{name}', _INDEX_LIMIT))}"
                for name in names
                if not name.endswith("LOCK")
            ]
        except (OSError, FileFault):
            return ""
        return fingerprint("\n".join(rows).encode("utf-8", "surrogateescape"))

    def path(self, folder: str) -> Path:
        """Where an index of that name lies."""
        return self.root / folder

    def new(self) -> str:
        """Make an empty folder for a new index, beside the one in use; gives its name."""
        name = f"index-{secrets.token_hex(6)}"
        try:
            self.path(name).mkdir(mode=0o700)
        except OSError as fault:
            raise FileUnwritable(self.path(name), fault.strerror or "") from fault
        return name

    def put_in_use(self, stamp: Stamp) -> None:
        """From now on the stamp's index counts; the others are removed."""
        written = replace(stamp, files=self._sum(stamp.folder))
        write_atomic(self.root / _STAMP, json.dumps(asdict(written)).encode())
        self.sweep(stamp.folder)

    def sweep(self, keep: str = "") -> None:
        """Remove every index but `keep`: older ones and what a killed build left."""
        for found in self.root.glob("index-*"):
            if found.name != keep and not found.is_symlink():
                shutil.rmtree(found, ignore_errors=True)

    def discard(self) -> None:
        """Remove the index, for it is damaged or no longer wanted."""
        with suppress(OSError):
            (self.root / _STAMP).unlink(missing_ok=True)
        self.sweep()

    @contextmanager
    def lock(self) -> Iterator[bool]:
        """Gives whether this process alone may build; never waits.

        The system frees the lock of a process that died, so a lock file left behind is none.
        """
        try:
            handle = os.open(self.root / "lock", os.O_RDWR | os.O_CREAT, 0o600)
        except OSError:
            yield False
            return
        try:
            yield _locked(handle)
        finally:
            os.close(handle)


if sys.platform == "win32":

    def _locked(handle: int) -> bool:
        import msvcrt

        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:

    def _locked(handle: int) -> bool:
        import fcntl

        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True
